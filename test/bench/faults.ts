/**
 * Forty mechanical rules of the pack penalty-general once more, each as the fault that it finds: a rule fails where
 * all clauses surely hold. A field that was not read never makes a clause hold. Only what the generated cases can
 * show is written down, so this is a yardstick for speed, not another wording of the rules.
 */

/** What surely holds of one document. */
export type DocumentTest =
  | { all: readonly DocumentTest[] }
  | { any: readonly DocumentTest[] }
  /** Established absent (未载明) or blank; `lacks` counts the answer “no” as well. */
  | { absent: string }
  | { lacks: string }
  | { stated: string }
  | { is: string; value: string | number | boolean }
  | { isNot: string; values: readonly (string | number | boolean)[] }
  | { below: string; than: number | { field: string } }
  | { above: string; than: number }
  | { unsigned: string; min?: number; parts?: readonly ('name' | 'date' | 'opinion')[] }
  | { unsealed: true };

/** A date of the case: of the documents of these kinds the first or last; the next place where there is none. */
export type DatePlaces = readonly {
  kinds: readonly string[];
  field: string;
  pick: 'first' | 'last';
  serves?: string;
}[];

export type Clause =
  | { any: readonly Clause[] }
  | { all: readonly Clause[] }
  | { has: readonly string[]; serves?: string }
  | { hasNone: readonly string[] }
  | { some: readonly string[]; is: DocumentTest }
  | { domain: string; not?: true }
  | { later: DatePlaces; than: DatePlaces }
  | { late: DatePlaces; from: DatePlaces; workingDays: number };

export interface Fault {
  rule: string;
  clauses: readonly Clause[];
}

const market: Clause = { domain: 'market' };
const lacks = (...fields: string[]): DocumentTest[] => fields.map((field) => ({ lacks: field }));
const notTrue = (field: string): DocumentTest => ({ any: [{ absent: field }, { is: field, value: false }] });
const either = (...any: DocumentTest[]): DocumentTest => ({ any });
const both = (...all: DocumentTest[]): DocumentTest => ({ all });
const some = (kind: string, is: DocumentTest): Clause => ({ some: [kind], is });
const anyOf = (...any: Clause[]): Clause => ({ any });
const unsigned = (...roles: string[]): DocumentTest[] => roles.map((role) => ({ unsigned: role }));
const last = (kind: string, field = 'date') => ({ kinds: [kind], field, pick: 'last' as const });
const first = (kind: string, field = 'date') => ({ kinds: [kind], field, pick: 'first' as const });

const twoOfficers: DocumentTest = { unsigned: 'officer', min: 2, parts: ['name'] };
const headSigned = (...parts: ('name' | 'date' | 'opinion')[]): DocumentTest => ({ unsigned: 'head', parts });
const partySilent = both(...unsigned('party', 'representative', 'agent'), { lacks: 'refusalNote' });
const reviewerUndated: DocumentTest = { unsigned: 'reviewer', parts: ['name', 'date'] };

const sourceKinds = ['source-registration', 'complaint', 'incoming-transfer'];
const sourceDate: DatePlaces = [
  { kinds: sourceKinds, field: 'sourceDate', pick: 'first' },
  first('filing-approval', 'sourceDate'),
  { kinds: sourceKinds, field: 'date', pick: 'first' },
];
const filingDate: DatePlaces = [first('filing-approval', 'signature.head.date'), first('filing-approval')];
const closureDate: DatePlaces = [last('closure-approval', 'signature.head.date'), last('closure-approval')];
const approvalDate: DatePlaces = [
  last('decision-approval', 'signature.head.date'),
  last('decision-approval'),
];
const reviewDate: DatePlaces = [
  last('legal-review-opinion'),
  last('legal-review-opinion', 'signature.reviewer.date'),
];
const decisionDate: DatePlaces = [first('penalty-decision')];
const hearingEnd: DatePlaces = [last('hearing-record', 'end'), last('hearing-record', 'start')];
const serviceDate: DatePlaces = [
  { kinds: ['service-receipt'], field: 'receivedDate', pick: 'first', serves: 'penalty-decision' },
];
const remedyMissing = either(
  ...lacks('reviewOrgans', 'reviewDays', 'litigationCourt'),
  both(...lacks('litigationMonths', 'litigationDays', 'reviewFirst')),
);

export const faults: readonly Fault[] = [
  {
    rule: 'penalty.evidence.scene-record-elements',
    clauses: [some('scene-record', either(...lacks('start', 'end', 'place', 'facts')))],
  },
  {
    rule: 'penalty.evidence.scene-record-signed',
    clauses: [some('scene-record', either(twoOfficers, partySilent))],
  },
  {
    rule: 'penalty.evidence.inquiry-signed',
    clauses: [
      some(
        'inquiry-record',
        either(
          twoOfficers,
          both(...unsigned('party', 'informant', 'representative', 'agent'), { lacks: 'refusalNote' }),
          both({ absent: 'refusalNote' }, { below: 'partySignedPages', than: { field: 'pageCount' } }),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.witness-statement',
    clauses: [
      some(
        'evidence-witness',
        either(
          ...lacks('person', 'date', 'idCopyAttached'),
          both(...unsigned('informant', 'witness', 'provider'), { unsealed: true }),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.copy-verified',
    clauses: [
      some(
        'evidence-document',
        both(
          { is: 'isCopy', value: true },
          either(
            ...lacks('conformityNote', 'provider', 'provideDate', 'origin'),
            both(...unsigned('provider', 'party'), { unsealed: true }),
          ),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.edata-fixed',
    clauses: [
      some(
        'evidence-electronic',
        both(
          notTrue('originalCarrier'),
          either({ absent: 'method' }, { absent: 'madeAt' }, { absent: 'maker' }),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.scene-party-notified',
    clauses: [
      market,
      some(
        'scene-record',
        both(
          notTrue('partyPresent'),
          notTrue('partyNotified'),
          { absent: 'refusalNote' },
          either({ stated: 'partyPresent' }, { unsigned: 'party' }),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.kind-classified',
    clauses: [
      some(
        'evidence-document',
        either(
          { absent: 'evidenceKind' },
          {
            isNot: 'evidenceKind',
            values: [
              'documentary',
              'physical',
              'audiovisual',
              'electronic',
              'testimony',
              'statement',
              'appraisal',
              'record',
            ],
          },
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.av-annotated',
    clauses: [
      anyOf(
        some(
          'scene-photo',
          either(...['method', 'maker', 'proves', 'takenAt'].map((absent) => ({ absent }))),
        ),
        some(
          'evidence-av',
          either(
            ...['method', 'maker', 'proves', 'madeAt'].map((absent) => ({ absent })),
            both(notTrue('transcript'), { is: 'audio', value: true }),
          ),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.appraisal-qualified',
    clauses: [
      some(
        'appraisal-report',
        either(
          ...lacks('client', 'matter', 'basis', 'orgQualification'),
          { unsigned: 'expert' },
          { unsealed: true },
          { below: 'qualificationValidTo', than: { field: 'date' } },
        ),
      ),
    ],
  },
  {
    rule: 'penalty.evidence.sampling',
    clauses: [
      some(
        'sampling-record',
        either({ lacks: 'sealed' }, both(...lacks('listAttached', 'items')), twoOfficers, partySilent),
      ),
    ],
  },
  { rule: 'penalty.hearing.no-fee', clauses: [some('hearing-record', { above: 'feeCharged', than: 0 })] },
  {
    rule: 'penalty.hearing.debate-recorded',
    clauses: [
      some(
        'hearing-record',
        both(
          { absent: 'absenceNote' },
          either(...lacks('investigatorStatement', 'evidenceShown', 'partyDefence')),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.hearing.report',
    clauses: [
      market,
      { has: ['hearing-record'] },
      anyOf({ hasNone: ['hearing-report'] }, { later: hearingEnd, than: [last('hearing-report')] }),
    ],
  },
  {
    rule: 'penalty.hearing.notice-contents',
    clauses: [
      anyOf(some('hearing-notice', either(...lacks('hearingTime', 'place', 'host'))), {
        all: [some('hearing-notice', { lacks: 'rightsStated' }), { hasNone: ['hearing-record'] }],
      }),
    ],
  },
  {
    rule: 'penalty.hearing.public',
    clauses: [some('hearing-record', both({ is: 'isPublic', value: false }, { absent: 'nonPublicReason' }))],
  },
  {
    rule: 'penalty.hearing.record-signed',
    clauses: [
      some(
        'hearing-record',
        both(
          { absent: 'absenceNote' },
          either(
            both(partySilent, { unsealed: true }),
            both({ stated: 'refusalNote' }, { unsigned: 'host' }),
          ),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.hearing.recusal-handled',
    clauses: [
      some('hearing-record', both({ is: 'recusalRequested', value: true }, { lacks: 'recusalDecision' })),
      anyOf({ hasNone: ['recusal-decision'] }, { later: [last('recusal-decision')], than: hearingEnd }),
    ],
  },
  { rule: 'penalty.remedy.omitted-consequence', clauses: [some('penalty-decision', remedyMissing)] },
  {
    rule: 'penalty.remedy.review-60d',
    clauses: [
      some(
        'penalty-decision',
        either({ absent: 'reviewOrgans' }, { absent: 'reviewDays' }, { below: 'reviewDays', than: 60 }),
      ),
    ],
  },
  {
    rule: 'penalty.remedy.online-channel',
    clauses: [
      { has: ['penalty-decision'] },
      some('service-receipt', { is: 'mode', value: 'electronic' }),
      { has: ['service-receipt'], serves: 'penalty-decision' },
      some('penalty-decision', { absent: 'onlineReviewChannel' }),
    ],
  },
  {
    rule: 'penalty.close.approved',
    clauses: [
      { has: ['penalty-decision', 'no-penalty-decision'] },
      anyOf(
        { hasNone: ['closure-approval', 'annulment-document', 'remedy-document'] },
        some('closure-approval', headSigned('name', 'date')),
      ),
    ],
  },
  {
    rule: 'penalty.close.date-order',
    clauses: [
      anyOf(
        { later: serviceDate, than: closureDate },
        { later: [last('payment-receipt')], than: closureDate },
        { later: [last('recheck-record'), last('recheck-record', 'start')], than: closureDate },
        { later: [last('goods-disposal')], than: closureDate },
      ),
    ],
  },
  {
    rule: 'penalty.legal-review.written-opinion',
    clauses: [
      {
        some: ['legal-review-opinion', 'case-audit'],
        is: either(
          { lacks: 'conclusion' },
          both(...unsigned('reviewer', 'unitHead', 'head')),
          both({ lacks: 'date' }, reviewerUndated),
        ),
      },
    ],
  },
  {
    rule: 'penalty.legal-review.after-hearing',
    clauses: [{ has: ['hearing-record'] }, { later: hearingEnd, than: reviewDate }],
  },
  {
    rule: 'penalty.legal-review.within-10wd',
    clauses: [
      market,
      anyOf(
        {
          late: [first('legal-review-opinion'), first('legal-review-opinion', 'signature.reviewer.date')],
          from: [first('legal-review-opinion', 'receivedDate')],
          workingDays: 10,
        },
        {
          late: [first('case-audit'), first('case-audit', 'signature.reviewer.date')],
          from: [first('case-audit', 'receivedDate')],
          workingDays: 10,
        },
      ),
    ],
  },
  {
    rule: 'penalty.review.case-audit',
    clauses: [
      market,
      { has: ['penalty-decision', 'no-penalty-decision'] },
      { hasNone: ['legal-review-opinion'] },
      anyOf(
        { hasNone: ['case-audit'] },
        some(
          'case-audit',
          either(
            both({ lacks: 'auditor' }, { unsigned: 'reviewer' }),
            both({ lacks: 'date' }, { unsigned: 'reviewer', parts: ['date'] }),
          ),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.filing.approval-exists',
    clauses: [
      anyOf({ hasNone: ['filing-approval'] }, some('filing-approval', headSigned('name', 'date', 'opinion'))),
    ],
  },
  {
    rule: 'penalty.filing.within-15wd-samr',
    clauses: [market, { late: filingDate, from: sourceDate, workingDays: 15 }],
  },
  {
    rule: 'penalty.notice.written',
    clauses: [market, some('penalty-notice', { isNot: 'form', values: ['written', 'electronic'] })],
  },
  {
    rule: 'penalty.notice.contents',
    clauses: [
      some('penalty-notice', either(...lacks('facts', 'reasons', 'statutes', 'penalties', 'defenceRight'))),
    ],
  },
  {
    rule: 'penalty.decision.six-elements',
    clauses: [
      some(
        'penalty-decision',
        either(
          ...lacks(
            'partyName',
            'partyAddress',
            'facts',
            'evidence',
            'penalties',
            'statutes',
            'issuer',
            'date',
          ),
          both(
            { stated: 'penalties' },
            either({ lacks: 'performanceMode' }, both(...lacks('performanceTerm', 'paymentDays'))),
          ),
          remedyMissing,
        ),
      ),
    ],
  },
  {
    rule: 'penalty.decision.payment-terms',
    clauses: [
      some(
        'penalty-decision',
        both(
          { stated: 'penalties' },
          either(
            both(...lacks('bankName', 'electronicPayment')),
            both(...lacks('bankAddress', 'electronicPayment')),
            { lacks: 'lateFineStated' },
            { absent: 'paymentDays' },
            { isNot: 'paymentDays', values: [15] },
          ),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.decision.head-approved',
    clauses: [
      { has: ['penalty-decision', 'no-penalty-decision'] },
      anyOf(
        some('decision-approval', headSigned('name', 'opinion', 'date')),
        { later: approvalDate, than: decisionDate },
        { hasNone: ['decision-approval', 'collective-discussion'] },
      ),
    ],
  },
  {
    rule: 'penalty.decision.publicity-told-samr',
    clauses: [
      market,
      { hasNone: ['publicity-told'] },
      some('penalty-decision', both({ stated: 'penalties' }, { is: 'publicityNotice', value: false })),
    ],
  },
  {
    rule: 'penalty.investigate.final-report',
    clauses: [
      { has: ['penalty-notice', 'penalty-decision', 'no-penalty-decision'] },
      anyOf(
        { hasNone: ['final-report'] },
        some(
          'final-report',
          either(
            ...lacks('partyName', 'facts', 'opinion'),
            both(...lacks('nature', 'statutes')),
            both({ lacks: 'date' }, { unsigned: 'handler', parts: ['date'] }),
          ),
        ),
        {
          all: [
            market,
            some('final-report', either(...lacks('process', 'nature', 'statutes', 'discretion'))),
          ],
        },
      ),
    ],
  },
  {
    rule: 'penalty.publicity.within-7wd',
    clauses: [
      { domain: 'market', not: true },
      anyOf(some('publicity-proof', { absent: 'date' }), {
        late: [first('publicity-proof')],
        from: decisionDate,
        workingDays: 7,
      }),
    ],
  },
  {
    rule: 'penalty.exec.onspot-remote-only',
    clauses: [
      some(
        'payment-receipt',
        both(
          { is: 'onSpot', value: true },
          either(
            { absent: 'areaKind' },
            { isNot: 'areaKind', values: ['remote', 'water', 'inconvenient'] },
            ...lacks('partyRequest', 'fiscalReceipt', 'receiptNumber'),
          ),
        ),
      ),
    ],
  },
  {
    rule: 'penalty.exec.separate-collection',
    clauses: [
      some(
        'payment-receipt',
        both(notTrue('onSpot'), { isNot: 'channel', values: ['bank', 'electronic', 'onSpot'] }),
      ),
    ],
  },
  {
    rule: 'penalty.officer.two-or-more',
    clauses: [
      {
        some: ['inquiry-record', 'scene-record', 'sampling-record', 'recheck-record'],
        is: both({ absent: 'officers' }, twoOfficers),
      },
    ],
  },
];
