import type { CaseDocument, CaseFile, Value } from '../../../shared/generated/schemas.ts';

/** Fields of the truth files as the draft holds them; undefined: not read. */
export function readFields(draft: CaseFile): Record<string, unknown> {
  const first = (kind: string) => draft.documents.find((document) => document.kind === kind);
  const text = (kind: string, field: string) => contentOf(first(kind)?.fields?.[field]);
  const decision = draft.documents.find(
    ({ kind }) => kind === 'penalty-decision' || kind === 'measure-decision',
  );
  const served = (kind: string) => servedDate(draft, kind);
  const head = (kind: string) =>
    contentOf(first(kind)?.signatures?.find(({ role, date }) => role === 'head' && date)?.date);
  return {
    caseNumber: draft.caseNumber,
    agency: draft.agency.name,
    party: contentOf(draft.parties[0]?.name),
    partyId: contentOf(draft.parties[0]?.idNumber),
    address: contentOf(draft.parties[0]?.address),
    legalRep: contentOf(draft.parties[0]?.representative) ?? text('identity-proof', 'representative'),
    filingDate: head('filing-approval') ?? text('filing-approval', 'date'),
    noticeNumber: text('penalty-notice', 'number'),
    noticeDate: text('penalty-notice', 'date'),
    noticeServedDate: served('penalty-notice'),
    proposedFine: fineOf(first('penalty-notice')),
    hearingRequestDate: text('hearing-request', 'date'),
    hearingNoticeServedDate: served('hearing-notice'),
    hearingDate: dayOf(text('hearing-record', 'start')),
    legalReviewDate: text('legal-review-opinion', 'date'),
    collectiveDate: dayOf(text('collective-discussion', 'start')) ?? text('collective-discussion', 'date'),
    extensionApprovedDate: head('measure-extension-approval') ?? text('measure-extension-approval', 'date'),
    preserveDate: dayOf(text('preservation-notice', 'startTime')) ?? text('preservation-notice', 'date'),
    preserveDisposedDate: text('preservation-disposal', 'date'),
    decisionNumber: contentOf(decision?.fields?.number),
    decisionDate: contentOf(decision?.fields?.date),
    fine: text('penalty-decision', 'fine'),
    fineInWords: text('penalty-decision', 'fineInWords'),
    illegalIncome: text('penalty-decision', 'illegalIncome'),
    decisionServedDate: served('penalty-decision'),
    paymentDate: text('payment-receipt', 'date'),
    paidAmount: text('payment-receipt', 'amount'),
    publicityDate: text('publicity-proof', 'date'),
    closeDate: head('closure-approval') ?? text('closure-approval', 'date') ?? text('cover', 'closeDate'),
    handledDate: text('measure-release', 'date'),
    ...records(draft),
  };
}

/** The truth in the same words, without what the draft cannot hold (phone, spelling of the field of law). */
export function trueFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const {
    caseName: _name,
    domain: _domain,
    partyKind: _kind,
    phone: _phone,
    officers: _officers,
    records,
    ...rest
  } = fields;
  const {
    hearingOffered: _offered,
    reviewOrgan: _organ,
    serviceMode: _mode,
    measureDate: _measure,
    ...more
  } = rest;
  const {
    archiveDate: _archive,
    acceptDate: _accept,
    waiverDate: _waiver,
    defenceDate: _defence,
    ...plain
  } = more;
  return { ...plain, ...trueRecords(records) };
}

interface TrueRecord {
  date: string;
  start: string;
  end?: string | null;
  place?: string;
  officers?: string[];
}

function trueRecords(records: unknown): Record<string, unknown> {
  const list = (records ?? []) as TrueRecord[];
  const sorted = [...list].sort((a, b) => `${a.date}${a.start}`.localeCompare(`${b.date}${b.start}`));
  return Object.fromEntries(
    sorted.flatMap(({ date, start, end, place, officers }, index) => [
      [`record${index + 1}.start`, `${date}T${start}`],
      [`record${index + 1}.end`, end ? `${date}T${end}` : null],
      [`record${index + 1}.place`, place ?? null],
      [`record${index + 1}.officers`, officers?.join('、') ?? null],
    ]),
  );
}

function records(draft: CaseFile): Record<string, unknown> {
  const found = draft.documents
    .filter(({ kind }) =>
      ['scene-record', 'inquiry-record', 'recheck-record', 'hearing-record'].includes(kind),
    )
    .map(({ fields }) => ({
      start: contentOf(fields?.start),
      end: contentOf(fields?.end),
      place: contentOf(fields?.place),
      officers: namesOf(contentOf(fields?.officers)),
    }))
    .sort((a, b) => String(a.start).localeCompare(String(b.start)));
  return Object.fromEntries(
    found.flatMap((record, index) =>
      Object.entries(record).map(([name, value]) => [`record${index + 1}.${name}`, value]),
    ),
  );
}

function contentOf(value: Value | undefined): unknown {
  return value && 'value' in value ? value.value : undefined;
}

function dayOf(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, 10) : undefined;
}

function namesOf(value: unknown): string | undefined {
  return Array.isArray(value)
    ? value.map((one) => (one as { name?: string }).name ?? '').join('、')
    : undefined;
}

function fineOf(document: CaseDocument | undefined): unknown {
  const penalties = contentOf(document?.fields?.penalties);
  if (!Array.isArray(penalties)) return undefined;
  return (penalties as { kind: string; amount?: number }[]).find(({ kind }) => kind === 'fine')?.amount;
}

function servedDate(draft: CaseFile, kind: string): unknown {
  const ids = draft.documents.filter((document) => document.kind === kind).map(({ id }) => id);
  const receipt = draft.documents.find((document) =>
    document.relatesTo?.some((relation) => relation.type === 'serves' && ids.includes(relation.document)),
  );
  const day = contentOf(receipt?.fields?.receivedDate);
  return day ?? contentOf(receipt?.signatures?.find(({ role }) => role === 'recipient')?.date);
}
