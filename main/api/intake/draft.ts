import type { CaseDocument, CaseFile } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkContents } from '../../intake/check-contents.ts';
import { draftOf, type ReadFile, type ReadingKnowledge } from '../../intake/draft/read-case.ts';
import { loadLedgerDictionary } from '../../intake/ledger/dictionary.ts';
import { isLedger, withLedger } from '../../intake/ledger/ledger-in-case.ts';
import type { SourcePage } from '../../intake/page/types.ts';
import { checkCaseFile } from '../../intake/read-case-file.ts';
import { loadLabels } from '../../intake/recognise/labels.ts';
import { loadKindFinder } from '../../intake/recognise/load-titles.ts';
import { kindTerm, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/** A draft that a check can take, with what a person has to look at. */
export interface DraftedCase {
  caseFile: CaseFile;
  notes: string[];
}

/** What turning pages into a case needs; made once. */
export function readingKnowledge(vocabulary: Vocabulary): Result<ReadingKnowledge> {
  const labels = loadLabels(vocabulary);
  if (!labels.ok) return labels;
  const finder = loadKindFinder(vocabulary);
  return finder.ok ? ok({ vocabulary, finder: finder.value, labels: labels.value }) : finder;
}

/** The draft of a case. A value that the vocabulary refuses was read wrongly: it is left out and named. */
export function draftCase(
  files: readonly ReadFile[],
  knowledge: ReadingKnowledge,
  name: string,
): Result<DraftedCase> {
  if (files.every(({ pages }) => pages.length === 0))
    return fail('NOTHING_READ', `“${name}”里没有读出任何一页，没有建成案卷。请检查文件是否完好。`);
  const dictionary = loadLedgerDictionary();
  if (!dictionary.ok) return dictionary;
  const registers = files.filter((file) => isLedger(file, dictionary.value));
  // A register by itself is all that there is to read.
  const ledgers = registers.length < files.length ? registers : [];
  const draft = draftOf(
    files.filter((file) => !ledgers.includes(file)),
    knowledge,
    name,
  );
  const notes = draft.notes.map(({ message }) => message);
  notes.push(...files.flatMap(({ file, pages }) => pageProblems(file.name, pages)));
  let mended = withoutRefused(withProcedure(draft.caseFile, notes), knowledge.vocabulary, notes);
  for (const ledger of ledgers) {
    const added = withLedger(mended, ledger, dictionary.value, knowledge.vocabulary);
    notes.push(...added.notes);
    mended = added.caseFile;
  }
  const checked = checkCaseFile(mended, name, knowledge.vocabulary);
  return checked.ok ? ok({ caseFile: checked.value, notes }) : checked;
}

/** A case needs a procedure; the most common one stands in where no document tells, and the note says so. */
function withProcedure(caseFile: CaseFile, notes: string[]): CaseFile {
  if (caseFile.procedures.length > 0) return caseFile;
  notes.push('没有读出是哪种执法程序，暂按行政处罚普通程序检查，请先核对文书种类。');
  return { ...caseFile, procedures: [{ id: 'p1', type: 'penalty.general' }] };
}

function pageProblems(name: string, pages: readonly SourcePage[]): string[] {
  const short = name.replace(/^.*\//, '');
  return pages.flatMap(({ problem }) => (problem ? [`${short}：${problem}`] : []));
}

function withoutRefused(caseFile: CaseFile, vocabulary: Vocabulary, notes: string[]): CaseFile {
  if (checkContents(caseFile, vocabulary).length === 0) return caseFile;
  const isRefused = (document: CaseDocument) =>
    checkContents({ ...caseFile, parties: [], documents: [{ ...document, relatesTo: [] }] }, vocabulary)
      .length > 0;
  const documents = caseFile.documents.map((document) => {
    if (!isRefused(document)) return document;
    notes.push(
      `《${document.title ?? kindTerm(vocabulary, document.kind)}》有读错的内容没有采用，请对照原件补录。`,
    );
    const bare = { id: document.id, kind: document.kind };
    const fields = Object.entries(document.fields ?? {}).filter(
      ([field, value]) => !isRefused({ ...bare, fields: { [field]: value } }),
    );
    const signatures = document.signatures?.filter(
      (signature) => !isRefused({ ...bare, signatures: [signature] }),
    );
    return { ...document, fields: Object.fromEntries(fields), ...(signatures ? { signatures } : {}) };
  });
  return { ...caseFile, documents };
}
