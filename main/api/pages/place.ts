import type { CaseFile, PageViewInput } from '../../../shared/generated/schemas.ts';
import { evidenceValue } from '../confirm/value-path.ts';

/** A page of a file, with the place on it that was asked for. */
export interface PagePlace {
  file: string;
  page: number;
  region?: number[];
}

/** The page that was asked for: by its number, or where a document or one of its values stands. */
export function placeOf(
  caseFile: CaseFile,
  { file, page, document: id, field }: PageViewInput,
): PagePlace | undefined {
  if (file !== undefined) return { file, page: page ?? 1 };
  const document = caseFile.documents.find((entry) => entry.id === id);
  if (!document) return undefined;
  const read = field === undefined ? undefined : evidenceValue(document, field)?.read?.[0];
  if (read) return { file: read.file, page: read.page, ...(read.region ? { region: [...read.region] } : {}) };
  const ranges = document.pages ?? [];
  const range = ranges.find(({ from, to }) => page !== undefined && from <= page && page <= to) ?? ranges[0];
  if (!range) return undefined;
  return {
    file: range.file,
    page: page !== undefined && page <= range.to && page >= range.from ? page : range.from,
  };
}
