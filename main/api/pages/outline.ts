import type { CaseDocument, CaseFile, OutlinePlace, PageOutline } from '../../../shared/generated/schemas.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { valuesOf } from '../confirm/value-path.ts';

/** Files, documents and read places of a case, for finding the way through its pages. */
export function pageOutline(
  vocabulary: Vocabulary,
  caseFile: CaseFile,
  isKept: (hash: string) => boolean,
): PageOutline {
  return {
    files: (caseFile.files ?? []).map(({ id, name, pages = 0, sha256 }) => ({
      file: id,
      name,
      pages,
      kept: sha256 !== undefined && isKept(sha256),
    })),
    documents: caseFile.documents.map((document) => ({
      document: document.id,
      title: document.title || kindTerm(vocabulary, document.kind),
      ranges: document.pages ?? [],
    })),
    places: caseFile.documents.flatMap(placesIn),
  };
}

function placesIn(document: CaseDocument): OutlinePlace[] {
  return valuesOf(document).flatMap(({ path, value }) =>
    (value.read ?? []).map(({ file, page, region }) => ({
      document: document.id,
      path: evidenceName(document, path),
      file,
      page,
      ...(region ? { region: [...region] } : {}),
      state: 'absent' in value || value.state === 'draft' ? ('unconfirmed' as const) : ('confirmed' as const),
      text: 'value' in value && typeof value.value !== 'object' ? String(value.value) : '',
    })),
  );
}

/** `field:date` is `date` in evidence, `signature:0:date` is `signature.head.date`, any seal is `seal`. */
function evidenceName(document: CaseDocument, path: string): string {
  const [part, first = '', key = 'name'] = path.split(':');
  if (part === 'field') return first;
  if (part === 'seal') return 'seal';
  const role = document.signatures?.[Number(first)]?.role ?? '';
  return key === 'name' ? `signature.${role}` : `signature.${role}.${key}`;
}
