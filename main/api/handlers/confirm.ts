import type {
  ArrangeInput,
  ByField,
  ByFieldInput,
  CandidatesInput,
  CaseFile,
  ConfirmAct,
  ConfirmView,
  DateCandidates,
} from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadFile } from '../../intake/draft/read-case.ts';
import type { SourcePage } from '../../intake/page/types.ts';
import type { Confirmation } from '../../store/operations/cases.ts';
import { checkedWrite } from '../check/stored-check.ts';
import { arranged } from '../confirm/arrange.ts';
import { dateCandidates, pagesOf } from '../confirm/candidates.ts';
import { changeValue } from '../confirm/change.ts';
import { confirmView } from '../confirm/view.ts';
import type { Handlers } from '../dispatch.ts';
import { continued, withCuts } from '../intake/draft-again.ts';
import { readPage } from '../pages/read-page.ts';
import { currentReviewer, type Services } from '../services.ts';
import { noCase } from './cases.ts';

type Routes = 'confirm.view' | 'confirm.byField' | 'confirm.candidates' | 'confirm.value' | 'confirm.arrange';

/** Name under which confirming shows among the versions of a case. */
const source = '核对要素';

/** Turning what the program read into values that a person stands behind. */
export function confirmHandlers(services: Services): Pick<Handlers, Routes> {
  const inTurn = turns();
  return {
    'confirm.view': ({ case: id }) => view(services, id),
    'confirm.byField': (input) => byField(services, input),
    'confirm.candidates': (input) => candidates(services, input),
    // Two quick keys are two acts: the second begins where the first ended.
    'confirm.value': (input) => inTurn(input.case, () => sayValue(services, input)),
    'confirm.arrange': (input) => inTurn(input.case, () => arrange(services, input)),
  };
}

async function view(services: Services, id: string): Promise<Result<ConfirmView>> {
  const stored = await services.cases.get(services.store, id);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const { knowledge, pages } = services;
  pages.warm();
  return ok(confirmView(knowledge, stored.value, (hash) => pages.isKept(hash)));
}

/** The same field of several cases; a value that can't be confirmed as it was read is left to the case's own page. */
async function byField(services: Services, { cases, field }: ByFieldInput): Promise<Result<ByField>> {
  const open = new Map<string, number>();
  const entries: ByField['entries'] = [];
  for (const id of cases) {
    const own = await view(services, id);
    if (!own.ok && own.error.code !== 'NO_CASE') return own;
    for (const value of own.ok ? own.value.values : []) {
      if (!value.needed || value.state === 'unread') continue;
      open.set(value.term, (open.get(value.term) ?? 0) + 1);
      if (own.ok && value.term === field) entries.push({ case: id, label: own.value.label, value });
    }
  }
  const fields = [...open].map(([term, count]) => ({ term, open: count }));
  return ok({ fields: fields.sort((a, b) => b.open - a.open), entries });
}

/** Dates of the document that a person may have to choose from; the pages come from what is kept. */
async function candidates(services: Services, input: CandidatesInput): Promise<Result<DateCandidates>> {
  const stored = await services.cases.get(services.store, input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const { documents, files = [] } = stored.value.caseFile;
  const document = documents.find(({ id }) => id === input.document);
  const pages: SourcePage[] = [];
  for (const [file, page] of document ? pagesOf(document) : []) {
    const hash = files.find(({ id }) => id === file)?.sha256;
    if (hash === undefined) continue;
    const read = await readPage(services, hash, page);
    if (!read.ok) return read;
    // A file may be of two cases, so the page is named as this one names it.
    if (read.value) pages.push({ ...read.value, file, page });
  }
  return ok({ candidates: dateCandidates(pages) });
}

async function sayValue(services: Services, input: ConfirmAct): Promise<Result<ConfirmView>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const stored = await services.cases.get(services.store, input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const { vocabulary } = services.knowledge;
  const caseFile = { ...stored.value.caseFile, id: stored.value.id };
  const changed = changeValue(vocabulary, caseFile, input, reviewer.value);
  if (!changed.ok) return changed;
  return save(services, changed.value.caseFile, reviewer.value, {
    kind: 'value.confirm',
    body: changed.value.body,
  });
}

/** Cuts the file anew and reads the documents from the pages that are kept; what people said stays. */
async function arrange(services: Services, input: ArrangeInput): Promise<Result<ConfirmView>> {
  const reviewer = await currentReviewer(services);
  if (!reviewer.ok) return reviewer;
  const stored = await services.cases.get(services.store, input.case);
  if (!stored.ok) return stored;
  if (!stored.value) return noCase();
  const { id, caseFile } = stored.value;
  const next = arranged(services.knowledge.vocabulary, caseFile, input);
  if (!next.ok) return next;
  const { file, cuts, body } = next.value;
  const files = await filesOf(services, caseFile);
  if (!files.ok) return files;
  const cut = await withCuts(services, id, files.value);
  if (!cut.ok) return cut;
  const withNew = cut.value.map((entry) => (entry.file.id === file ? { ...entry, cuts } : entry));
  const drafted = services.reading.draft(withNew, caseFile.title ?? '');
  if (!drafted.ok) return drafted;
  const hash = caseFile.files?.find((entry) => entry.id === file)?.sha256;
  const saved = await save(services, continued(caseFile, drafted.value.caseFile, id), reviewer.value, {
    kind: 'document.arrange',
    body,
  });
  if (!saved.ok || hash === undefined) return saved;
  const noted = await services.store.run('saveCuts', id, hash, JSON.stringify(cuts));
  return noted.ok ? saved : noted;
}

async function save(
  services: Services,
  caseFile: CaseFile,
  reviewer: string,
  confirmation: Confirmation,
): Promise<Result<ConfirmView>> {
  const write = await checkedWrite(services, caseFile, { name: source, hash: null });
  if (!write.ok) return write;
  const saved = await services.store.run('saveConfirmation', reviewer, write.value, confirmation);
  if (!saved.ok) return saved;
  services.emit({ type: 'changed', changed: ['cases', 'reviews'] });
  return view(services, caseFile.id);
}

/** The files of a case with their pages, from what is kept; a file read before by an older reader is read again. */
async function filesOf(services: Services, caseFile: CaseFile): Promise<Result<ReadFile[]>> {
  const files: ReadFile[] = [];
  for (const file of caseFile.files ?? []) {
    const { sha256 } = file;
    if (sha256 === undefined || !services.pages.isKept(sha256))
      return fail('NO_FILE', `“${file.name}”的原件不在程序里，不能重新划分文书。请重新导入这一卷的文件。`);
    const input = { path: services.pages.pathOf(sha256), name: file.name };
    const read = await services.reading.readFiles(
      { name: file.name, files: [input] },
      { signal: new AbortController().signal, page: () => {} },
    );
    const pages = read.files[0]?.pages.map((page) => ({ ...page, file: file.id }));
    if (!pages) return { ok: false, error: read.failed[0]?.error ?? unread(file.name) };
    files.push({ file, pages });
  }
  return ok(files);
}

function unread(name: string) {
  return { code: 'UNREADABLE', message: `“${name}”读不出来，没有改动。` };
}

/** Runs the work of one case one after the other. */
function turns(): <T>(id: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work, work);
    const settled = mine.catch(() => undefined);
    last.set(id, settled);
    void settled.then(() => {
      if (last.get(id) === settled) last.delete(id);
    });
    return mine;
  };
}
