import type { CaseDocument, CaseFile, ConfirmAct, Value } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkCaseFile } from '../../intake/read-case-file.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { rawOf, typedValue } from './typed-value.ts';
import { definitionAt, parsePath, valueAt, withValue } from './value-path.ts';

/** What the log keeps of a person's word on one value. */
export interface ChangeBody {
  document: string;
  kind: string;
  title: string;
  path: string;
  term: string;
  before: unknown;
  after: unknown;
  /** Values that the same act settled, as they were shown with it. */
  also?: { document: string; title: string; path: string }[];
}

/** A case after a person's word, and what the log keeps of it. */
export interface Changed {
  caseFile: CaseFile;
  body: ChangeBody;
}

/**
 * Confirms, corrects or marks as absent one value, and with it those that were shown as saying the same. The places
 * where they were read stay with them.
 */
export function changeValue(
  vocabulary: Vocabulary,
  caseFile: CaseFile,
  { also = [], ...act }: ConfirmAct,
  by: string,
): Result<Changed> {
  if (also.length > 0 && act.act !== 'confirm' && act.act !== 'notStated')
    return fail('BAD_VALUE', '只有确认和“未载明”可以一次作用于几处。请逐处填写。');
  const first = changeOne(vocabulary, caseFile, act, by);
  if (!first.ok) return first;
  let next = first.value.caseFile;
  const others: NonNullable<ChangeBody['also']> = [];
  for (const { document, path } of also) {
    const changed = changeOne(vocabulary, next, { ...act, document, path }, by);
    if (!changed.ok) return changed;
    next = changed.value.caseFile;
    others.push({ document, title: changed.value.body.title, path });
  }
  const { body } = first.value;
  const checked = checkCaseFile(next, body.title || body.term, vocabulary);
  if (!checked.ok) return fail('BAD_VALUE', checked.error.details ?? checked.error.message);
  return ok({ caseFile: next, body: { ...body, ...(others.length > 0 ? { also: others } : {}) } });
}

function changeOne(vocabulary: Vocabulary, caseFile: CaseFile, act: ConfirmAct, by: string): Result<Changed> {
  const document = caseFile.documents.find(({ id }) => id === act.document);
  const path = parsePath(act.path);
  const field = document && path && definitionAt(vocabulary, document, path);
  if (!document || !path || !field) return gone();
  const before = valueAt(document, path);
  const after = newValue(vocabulary, field, before, act, by, yearOf(document));
  if (!after.ok) return after;
  const changed = withValue(document, path, after.value);
  if (!changed) return gone();
  const documents = caseFile.documents.map((entry) => (entry === document ? changed : entry));
  return ok({
    caseFile: withHeader(vocabulary, { ...caseFile, documents }, changed, act.path, before, after.value),
    body: {
      document: document.id,
      kind: document.kind,
      title: document.title ?? '',
      path: act.path,
      term: field.term,
      before: before ?? null,
      after: after.value,
    },
  });
}

function gone(): Result<never> {
  return fail('STALE', '这个值已经不在，文书可能刚刚改过。请看一下最新的列表再核对。');
}

function newValue(
  vocabulary: Vocabulary,
  field: Parameters<typeof typedValue>[1],
  before: Value | undefined,
  act: ConfirmAct,
  by: string,
  year: number | undefined,
): Result<Value> {
  const said = { by, at: new Date().toISOString() };
  const read = before?.read ? { read: before.read } : {};
  switch (act.act) {
    case 'confirm':
      if (!before) return fail('NO_VALUE', '这里没有读出的值，不能确认。请先填写。');
      if (act.shown !== undefined && 'absent' in before) return gone();
      if ('absent' in before) return ok({ ...before, ...said });
      if (act.shown !== undefined && plain(act.shown) !== plain(rawOf(vocabulary, field, before.value)))
        return fail('STALE', '这个值刚刚改过，没有确认。请看一下现在的值再确认。');
      return ok({ ...before, state: before.state === 'corrected' ? 'corrected' : 'confirmed', ...said });
    case 'correct': {
      const typed = typedValue(vocabulary, field, act.text ?? '', year);
      return typed.ok ? ok({ value: typed.value, ...read, state: 'corrected', ...said }) : typed;
    }
    default:
      return ok({ absent: act.act, ...read, ...said });
  }
}

/** The year that completes a date typed without one: that of the document's own date. */
function yearOf({ fields }: CaseDocument): number | undefined {
  const date = fields?.date;
  const text = date && 'value' in date ? String(date.value) : '';
  return /^\d{4}/.test(text) ? Number(text.slice(0, 4)) : undefined;
}

/** The header was taken from the documents, so what it took from this value follows. */
function withHeader(
  vocabulary: Vocabulary,
  caseFile: CaseFile,
  document: CaseDocument,
  path: string,
  before: Value | undefined,
  after: Value,
): CaseFile {
  const was = textOf(before);
  const text = textOf(after);
  const field = path.replace(/^field:/, '');
  const kind = vocabulary.kinds.get(document.kind);
  const follows = (held: string | undefined, fits: boolean) =>
    fits && text !== undefined && (held === undefined || same(held, was));
  const next = { ...caseFile };
  const isDecision = kind?.classes.includes('decision') === true;
  const namesCase = field === 'caseNumber' || (field === 'number' && document.kind === 'filing-approval');
  if (text !== undefined) {
    if (follows(caseFile.caseNumber, namesCase)) next.caseNumber = text;
    if (follows(caseFile.decisionNumber, field === 'number' && isDecision)) next.decisionNumber = text;
    if (follows(caseFile.title, field === 'caseName')) next.title = text;
    const noAgency = caseFile.agency.name.startsWith('（');
    if (follows(noAgency ? undefined : caseFile.agency.name, field === 'issuer' || field === 'agencyName'))
      next.agency = { ...caseFile.agency, name: text };
  }
  const partyKey = partyKeys[field];
  const [party, ...others] = caseFile.parties;
  if (party && partyKey) {
    const held = party[partyKey];
    if (held === undefined || same(textOf(held) ?? '', was))
      next.parties = [{ ...party, [partyKey]: after }, ...others];
  }
  return next;
}

const partyKeys: Readonly<Record<string, 'name' | 'idNumber' | 'address'>> = {
  partyName: 'name',
  partyIdNumber: 'idNumber',
  partyAddress: 'address',
};

function same(held: string, was: string | undefined): boolean {
  return was !== undefined && plain(held) === plain(was);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function textOf(value: Value | undefined): string | undefined {
  return value && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
