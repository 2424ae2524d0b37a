import type { ArrangeInput, CaseDocument, CaseFile } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Cut } from '../../intake/draft/cuts.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/** How a file is cut now, and what the log says of the change. */
export interface Arranged {
  file: string;
  cuts: Cut[];
  body: { act: ArrangeInput['act']; title: string; note: string; document: string };
}

/** The cuts of a file after a document was given another kind, cut in two, or joined to the one before it. */
export function arranged(vocabulary: Vocabulary, caseFile: CaseFile, input: ArrangeInput): Result<Arranged> {
  const document = caseFile.documents.find(({ id }) => id === input.document);
  const range = document?.pages?.[0];
  if (!document || !range)
    return fail('STALE', '这份文书没有对应的页，或者刚刚改过，没有改动。请看一下最新的列表。');
  const cuts = cutsOf(caseFile, range.file);
  const at = cuts.findIndex(({ from }) => from === range.from);
  if (at < 0) return fail('STALE', '这份文书刚刚改过，没有改动。请看一下最新的列表。');
  const answer = (note: string, next: Cut[]): Result<Arranged> =>
    ok({
      file: range.file,
      cuts: next,
      body: { act: input.act, title: titleOf(vocabulary, document), note, document: document.id },
    });
  const kind = input.kind;
  if (kind !== undefined && kind !== 'unrecognised' && !vocabulary.kinds.has(kind))
    return fail('BAD_VALUE', '没有这种文书，没有改动。请从列表里选。');
  switch (input.act) {
    case 'kind': {
      if (kind === undefined) return fail('BAD_VALUE', '没有选文书种类，没有改动。');
      const term = kindTerm(vocabulary, kind);
      const named = (cut: Cut): Cut => ({ ...cut, kind, title: cut.title || term });
      return answer(
        term,
        cuts.map((cut, index) => (index === at ? named(cut) : cut)),
      );
    }
    case 'split': {
      const last = document.pages?.at(-1)?.to ?? range.to;
      const page = input.page;
      if (page === undefined || page <= range.from || page > last)
        return fail('BAD_VALUE', `分开的页应在第 ${range.from + 1} 页到第 ${last} 页之间，没有改动。`);
      const second: Cut = {
        from: page,
        kind: kind ?? 'unrecognised',
        title: kind ? kindTerm(vocabulary, kind) : '',
      };
      return answer(`第${page}页起`, [...cuts.slice(0, at + 1), second, ...cuts.slice(at + 1)]);
    }
    case 'merge':
      if (at === 0) return fail('BAD_VALUE', '前面没有同一文件里的文书，不能并入。');
      return answer(
        '',
        cuts.filter((_cut, index) => index !== at),
      );
  }
}

/** Where the documents of a file begin now. */
function cutsOf(caseFile: CaseFile, file: string): Cut[] {
  const own = caseFile.documents.flatMap((document) => {
    const first = document.pages?.[0];
    return first?.file === file
      ? [{ from: first.from, kind: document.kind, title: document.title ?? '' }]
      : [];
  });
  return own.sort((a, b) => a.from - b.from);
}

function titleOf(vocabulary: Vocabulary, { title, kind }: CaseDocument): string {
  return title || kindTerm(vocabulary, kind);
}
