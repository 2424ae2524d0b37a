import { describe, expect, it } from 'vitest';
import { BatchIndex } from '../../main/engine/batch.ts';
import type { Condition } from '../../shared/generated/schemas.ts';
import { answer, caseOf, document, judge, type Short } from './evaluate.ts';

const leaf = { id: 'x', text: '试' };
const unknownInventory = { inventory: 'unknown' as const };

/** A case whose decision has this one field, or has no such key. */
function decisionWith(field: string, short: Short) {
  return caseOf([document('d', 'penalty-decision', short === undefined ? {} : { [field]: short })]);
}

describe('exists', () => {
  const condition: Condition = { ...leaf, exists: { kinds: ['hearing-record'] } };
  it.each([
    ['in the file', caseOf([document('h', 'hearing-record')]), 'yes'],
    ['missing from a complete file', caseOf([]), 'no'],
    ['not found, inventory unknown', caseOf([], unknownInventory), 'unknown:documentUnknown'],
    [
      'not found, but said to be missing',
      caseOf([], { inventory: 'unknown', missingKinds: ['hearing-record'] }),
      'no',
    ],
    [
      'not found, its page was not scanned',
      caseOf([], { inventory: 'complete', missingPageKinds: ['hearing-record'] }),
      'unknown:pageMissing',
    ],
    ['not found, a page is unrecognised', caseOf([document('u', 'unrecognised')]), 'unknown:documentUnknown'],
  ])('%s', (_name, caseFile, expected) => expect(answer(condition, caseFile)).toBe(expected));

  it('with a field test that was not read is open', () => {
    const condition: Condition = {
      ...leaf,
      exists: { kinds: ['service-receipt'], where: [{ field: 'mode', op: 'eq', value: 'mail' }] },
    };
    expect(answer(condition, caseOf([document('r', 'service-receipt', { mode: 'mail' })]))).toBe('yes');
    expect(answer(condition, caseOf([document('r', 'service-receipt', { mode: 'direct' })]))).toBe('no');
    expect(answer(condition, caseOf([document('r', 'service-receipt', {})]))).toBe('unknown:notRead');
  });

  it('with a relation looks only at documents related so', () => {
    const condition: Condition = {
      ...leaf,
      exists: { kinds: ['service-receipt'], relation: { type: 'serves', kinds: ['penalty-notice'] } },
    };
    const receipt = (serves?: string) =>
      document(
        'r',
        'service-receipt',
        {},
        serves ? { relatesTo: [{ type: 'serves', document: serves }] } : {},
      );
    const others = [document('n', 'penalty-notice'), document('d', 'penalty-decision')];
    expect(answer(condition, caseOf([...others, receipt('n')]))).toBe('yes');
    expect(answer(condition, caseOf([...others, receipt('d')]))).toBe('no');
    expect(answer(condition, caseOf([...others, receipt()]))).toBe('unknown:notRead');
  });
});

describe('present', () => {
  const condition: Condition = {
    ...leaf,
    present: { documents: { kinds: ['penalty-decision'] }, field: 'evidence' },
  };
  it.each<[string, Short, string]>([
    ['stated', '笔录', 'yes'],
    ['blank', '  ', 'no'],
    ['未载明', '未载明', 'no'],
    ['看不清', '看不清', 'unknown:illegible'],
    ['缺页', '缺页', 'unknown:pageMissing'],
    ['not read', undefined, 'unknown:notRead'],
  ])('%s', (_name, short, expected) =>
    expect(answer(condition, decisionWith('evidence', short))).toBe(expected),
  );

  it('is open where a structure was seen of which nothing was read', () => {
    const statutes: Condition = {
      ...leaf,
      present: { documents: { kinds: ['penalty-decision'] }, field: 'statutes' },
    };
    expect(answer(statutes, decisionWith('statutes', []))).toBe('no');
    expect(answer(statutes, decisionWith('statutes', [{}]))).toBe('unknown:notRead');
    const elements: Condition = {
      ...leaf,
      elements: {
        documents: { kinds: ['penalty-decision'] },
        need: [{ field: 'statutes', properties: ['law'] }],
      },
    };
    expect(answer(elements, decisionWith('statutes', []))).toBe('no');
    expect(answer(elements, decisionWith('statutes', [{}]))).toBe('unknown:notRead');
  });
});

describe('elements', () => {
  const condition: Condition = {
    ...leaf,
    elements: {
      documents: { kinds: ['scene-record'] },
      need: [
        { field: 'start' },
        { field: 'certShown' },
        { signature: 'officer', min: 2 },
        { term: '当事人签名或拒签注明', anyOf: [{ signature: 'party' }, { field: 'refusalNote' }] },
      ],
    },
  };
  const signed = (...names: [string, string][]) =>
    names.map(([role, name]) => ({ role, name: { value: name, state: 'confirmed' as const } }));
  const whole = { start: '2025-07-08T09:50', certShown: true, refusalNote: '未载明' };
  const both = signed(['officer', '甲'], ['officer', '乙'], ['party', '丙']);

  it('hold when all are there', () => {
    expect(answer(condition, caseOf([document('s', 'scene-record', whole, { signatures: both })]))).toBe(
      'yes',
    );
  });
  it('name what is missing, once for each document', () => {
    const outcome = judge(
      condition,
      caseOf([
        document(
          's',
          'scene-record',
          { ...whole, certShown: false },
          { signatures: signed(['officer', '甲'], ['officer', '甲']) },
        ),
        document('t', 'scene-record', whole, { signatures: both }),
      ]),
    );
    expect(outcome).toMatchObject({
      answer: 'no',
      missing: ['写明出示执法证件', '执法人员签名（1/2）', '当事人签名或拒签注明'],
      occurrences: [{ count: 3 }],
    });
  });
  it('take a refusal note for the party’s signature', () => {
    const file = caseOf([
      document(
        's',
        'scene-record',
        { ...whole, refusalNote: '当事人拒签' },
        { signatures: both.slice(0, 2) },
      ),
    ]);
    expect(answer(condition, file)).toBe('yes');
  });
  it('stay open where signatures were not looked for, or a field was not read', () => {
    expect(answer(condition, caseOf([document('s', 'scene-record', whole)]))).toBe('unknown:notRead');
    expect(
      answer(condition, caseOf([document('s', 'scene-record', { certShown: true }, { signatures: both })])),
    ).toBe('unknown:notRead');
  });
});

describe('compare and cap', () => {
  const fine = { documents: { kinds: ['penalty-decision'] }, field: 'fine' } as const;
  const atMost = (limit: number): Condition => ({
    ...leaf,
    compare: { left: { fold: 'sum', of: [fine] }, op: 'le', right: { value: limit } },
  });
  it('decide at the boundary to the cent', () => {
    expect(answer(atMost(100), decisionWith('fine', 100))).toBe('yes');
    expect(answer(atMost(100), decisionWith('fine', 100.01))).toBe('no');
    expect(
      answer(
        atMost(0.3),
        caseOf([
          document('a', 'penalty-decision', { fine: 0.1 }),
          document('b', 'penalty-decision', { fine: 0.2 }),
        ]),
      ),
    ).toBe('yes');
  });
  it('never pass over what is not there: absent and unread are both open', () => {
    expect(answer(atMost(100), decisionWith('fine', '未载明'))).toBe('unknown:notStated');
    expect(answer(atMost(100), decisionWith('fine', undefined))).toBe('unknown:notRead');
    expect(answer(atMost(100), caseOf([]))).toBe('unknown:notStated');
  });
  it('compare partial dates only where the precision tells', () => {
    const one = (date: string): Condition => ({
      ...leaf,
      compare: { left: { value: date }, op: 'le', right: { value: '2018-12-15' } },
    });
    expect(answer(one('2018-11'), caseOf([]))).toBe('yes');
    expect(answer(one('2018-12'), caseOf([]))).toBe('unknown:partialDate');
    expect(answer(one('2019'), caseOf([]))).toBe('no');
  });
  it('a cap is broken by one limit even if another is not known', () => {
    const cap: Condition = { ...leaf, cap: { value: { value: 120 }, limits: [fine, { value: 100 }] } };
    expect(answer(cap, decisionWith('fine', undefined))).toBe('no');
    expect(
      answer(
        { ...leaf, cap: { value: { value: 90 }, limits: [fine, { value: 100 }] } },
        decisionWith('fine', undefined),
      ),
    ).toBe('unknown:notRead');
  });
});

describe('deadline', () => {
  const within = (more: object = {}): Condition => ({
    ...leaf,
    deadline: {
      from: { documents: { kinds: ['filing-approval'], pick: 'first' }, field: 'date' },
      to: { documents: { kinds: ['penalty-decision'], pick: 'last' }, field: 'date' },
      limit: { value: 90 },
      unit: 'calendarDay',
      relation: 'within',
      rollOver: 'no',
      ...more,
    } as never,
  });
  const file = (
    decided: Short,
    extra: ReturnType<typeof document>[] = [],
    completeness: Parameters<typeof caseOf>[1] = { inventory: 'complete' },
  ) =>
    caseOf(
      [
        document('f', 'filing-approval', { date: '2025-07-08' }),
        document('d', 'penalty-decision', { date: decided }),
        ...extra,
      ],
      completeness,
    );
  const flat = (condition: Condition) =>
    ({
      ...condition,
      deadline: {
        ...(condition as { deadline: object }).deadline,
        from: { fold: 'min', of: [{ documents: { kinds: ['filing-approval'] }, field: 'date' }] },
        to: { fold: 'max', of: [{ documents: { kinds: ['penalty-decision'] }, field: 'date' }] },
      },
    }) as Condition;

  it('has the ninetieth day as its last', () => {
    expect(answer(flat(within()), file('2025-10-06'))).toBe('yes');
    expect(answer(flat(within()), file('2025-10-07'))).toBe('no');
    expect(judge(flat(within()), file('2025-10-07')).derivation).toMatchObject({
      lastDay: '2025-10-06',
      daysOver: 1,
    });
  });
  it('is open about roll-over only where it matters', () => {
    expect(answer(flat(within({ rollOver: 'unset' })), file('2025-10-05'))).toBe('yes');
    expect(answer(flat(within({ rollOver: 'unset' })), file('2025-10-08'))).toBe('unknown:rollOverUnset');
    expect(answer(flat(within({ rollOver: 'unset' })), file('2025-10-28'))).toBe('no');
  });
  it('counts an approved extension, and is open where one may be in a file that is not complete', () => {
    const extended = within({
      extensions: { documents: { kinds: ['case-extension-approval'] }, days: 'days', approvedOn: 'date' },
    });
    const extension = document('e', 'case-extension-approval', { days: 30, date: '2025-10-01' });
    expect(answer(flat(extended), file('2025-11-05', [extension]))).toBe('yes');
    expect(answer(flat(extended), file('2025-11-05'))).toBe('no');
    expect(answer(flat(extended), file('2025-11-05', [], unknownInventory))).toBe('unknown:documentUnknown');
    expect(answer(flat(extended), file('2025-10-01', [], unknownInventory))).toBe('yes');
  });
  it('is open without a date', () => {
    expect(answer(flat(within()), file('看不清'))).toBe('unknown:illegible');
    expect(answer(flat(within()), file('未载明'))).toBe('unknown:notStated');
  });
});

describe('order', () => {
  const order = (more: object = {}): Condition => ({
    ...leaf,
    order: {
      steps: ['filing-approval', 'penalty-notice', 'hearing-record', 'penalty-decision'].map((kind) => ({
        label: kind,
        at: { fold: 'max', of: [{ documents: { kinds: [kind] }, field: 'date' }] },
      })),
      ...more,
    },
  });
  const steps = (filing: Short, notice: Short, decision: Short) =>
    caseOf([
      document('f', 'filing-approval', { date: filing }),
      document('n', 'penalty-notice', { date: notice }),
      document('d', 'penalty-decision', { date: decision }),
    ]);
  it('passes over a step that did not take place, and over the same day unless strict', () => {
    expect(answer(order(), steps('2025-07-08', '2025-07-08', '2025-09-01'))).toBe('yes');
    expect(answer(order({ strict: true }), steps('2025-07-08', '2025-07-08', '2025-09-01'))).toBe('no');
    expect(answer(order({ needAll: true }), steps('2025-07-08', '2025-08-01', '2025-09-01'))).toBe('no');
  });
  it('says which step came too early, even if another is not read', () => {
    const outcome = judge(order(), steps('看不清', '2025-09-02', '2025-09-01'));
    expect(outcome).toMatchObject({
      answer: 'no',
      occurrences: [{ note: 'penalty-decision（2025-09-01）早于penalty-notice（2025-09-02）' }],
    });
  });
  it('is open where an unread step could break it', () => {
    expect(answer(order(), steps('2025-07-08', '看不清', '2025-09-01'))).toBe('unknown:illegible');
    expect(answer(order({ ignoreUnknown: true }), steps('2025-07-08', '看不清', '2025-09-01'))).toBe('yes');
  });
});

describe('count, same, disjoint', () => {
  const officers = { documents: { kinds: ['inquiry-record'] }, field: 'officers' } as const;
  const withOfficers = (...names: string[]) =>
    caseOf([document('q', 'inquiry-record', { officers: names.map((name) => ({ name, certNumber: '1' })) })]);
  const two: Condition = { ...leaf, count: { of: officers, distinctBy: 'name', min: { value: 2 } } };
  it('counts different people', () => {
    expect(answer(two, withOfficers('甲', '乙'))).toBe('yes');
    expect(answer(two, withOfficers('甲', '甲'))).toBe('no');
    expect(answer(two, caseOf([document('q', 'inquiry-record', {})]))).toBe('unknown:notRead');
    expect(answer(two, caseOf([document('q', 'inquiry-record', { officers: '未载明' })]))).toBe('no');
  });
  it('compares names whatever their brackets and spaces', () => {
    const same: Condition = {
      ...leaf,
      same: { of: [{ documents: { classes: ['external'] }, field: 'partyName' }], as: 'name' },
    };
    const files = (...names: Short[]) =>
      caseOf(names.map((name, index) => document(`n${index}`, 'penalty-notice', { partyName: name })));
    expect(answer(same, files('甲公司（示例）', '甲公司(示例) '))).toBe('yes');
    expect(judge(same, files('甲公司', '甲有限公司'))).toMatchObject({
      answer: 'no',
      occurrences: [{ note: '“甲有限公司”与“甲公司”不一致' }],
    });
    expect(answer(same, files('甲公司', '看不清'))).toBe('unknown:illegible');
  });
  it('finds a name on both sides', () => {
    const disjoint: Condition = {
      ...leaf,
      disjoint: {
        left: { documents: { kinds: ['hearing-record'] }, field: 'host' },
        right: { pick: officers, property: 'name' },
      },
    };
    const file = (host: Short) =>
      caseOf([...withOfficers('甲', '乙').documents, document('h', 'hearing-record', { host })]);
    expect(answer(disjoint, file('丙'))).toBe('yes');
    expect(answer(disjoint, file('乙'))).toBe('no');
    expect(answer(disjoint, file('看不清'))).toBe('unknown:illegible');
  });
});

describe('noOverlap', () => {
  const condition: Condition = {
    ...leaf,
    noOverlap: {
      documents: { kinds: ['inquiry-record', 'scene-record'] },
      from: 'start',
      to: 'end',
      who: 'officers',
    },
  };
  const record = (id: string, start: Short, end: Short, ...names: string[]) =>
    document(id, 'inquiry-record', { start, end, officers: names.map((name) => ({ name })) });
  it.each([
    [
      'apart',
      [
        record('a', '2025-07-08T09:00', '2025-07-08T10:00', '甲'),
        record('b', '2025-07-08T10:00', '2025-07-08T11:00', '甲'),
      ],
      'yes',
    ],
    [
      'overlapping, one person in both',
      [
        record('a', '2025-07-08T09:00', '2025-07-08T10:01', '甲', '乙'),
        record('b', '2025-07-08T10:00', '2025-07-08T11:00', '甲'),
      ],
      'no',
    ],
    [
      'overlapping, other people',
      [
        record('a', '2025-07-08T09:00', '2025-07-08T10:01', '乙'),
        record('b', '2025-07-08T10:00', '2025-07-08T11:00', '甲'),
      ],
      'yes',
    ],
    [
      'an end not written',
      [
        record('a', '2025-07-08T09:00', '未载明', '甲'),
        record('b', '2025-07-08T10:00', '2025-07-08T11:00', '甲'),
      ],
      'unknown:notStated',
    ],
    ['only one record', [record('a', '2025-07-08T09:00', '未载明', '甲')], 'yes'],
  ])('%s', (_name, records, expected) => expect(answer(condition, caseOf(records))).toBe(expected));

  it('is open where a span of days has a start of which only the month was read', () => {
    const days: Condition = {
      ...leaf,
      noOverlap: { documents: { kinds: ['excluded-period'] }, from: 'from', to: 'to' },
    };
    const period = (id: string, from: string, to: string) => document(id, 'excluded-period', { from, to });
    const first = period('a', '2024-03-15', '2024-03-25');
    expect(answer(days, caseOf([first, period('b', '2024-03', '2024-05-15')]))).toBe('unknown:partialDate');
    expect(answer(days, caseOf([first, period('b', '2024-03', '2024-03-10')]))).toBe('yes');
  });
});

describe('lookup', () => {
  const condition: Condition = {
    ...leaf,
    lookup: {
      register: 'officers.certificates',
      where: { certNumber: { value: '37' } },
      on: { value: '2025-07-08' },
    },
  };
  const register = (entries: Record<string, string>[]) => [
    { key: 'officers.certificates', from: null, to: null, value: entries, source: '示例' },
  ];
  it.each([
    ['register not set', [], 'unknown:parameterNotSet'],
    ['valid on the day', register([{ certNumber: '37', from: '2020-01-01', to: '2025-07-08' }]), 'yes'],
    ['expired the day before', register([{ certNumber: '37', from: '2020-01-01', to: '2025-07-07' }]), 'no'],
    ['not in it', register([{ certNumber: '38' }]), 'no'],
  ])('%s', (_name, parameters, expected) =>
    expect(answer(condition, caseOf([]), { parameters })).toBe(expected),
  );

  it('takes the register of its dimensions', () => {
    const [parameter] = register([{ certNumber: '37' }]);
    const parameters = [{ ...parameter!, match: { domain: 'market' } }];
    const of = (domain: string): Condition => ({
      ...leaf,
      lookup: { ...condition.lookup, match: { domain: { value: domain } } },
    });
    expect(answer(of('market'), caseOf([]), { parameters })).toBe('yes');
    expect(answer(of('fire'), caseOf([]), { parameters })).toBe('unknown:parameterNotSet');
  });

  it('takes a term for its id where the key has a term list', () => {
    const of = (terms: Record<string, string>): Condition => ({
      ...leaf,
      lookup: { register: 'measure.authority', where: { kind: { value: 'liberty' } }, terms },
    });
    const entry = (kind: string) => [
      { key: 'measure.authority', from: null, to: null, value: [{ kind }], source: '示例' },
    ];
    const terms = { kind: 'measureKinds' };
    for (const kind of ['liberty', '限制公民人身自由', '约束'])
      expect(answer(of(terms), caseOf([]), { parameters: entry(kind) })).toBe('yes');
    expect(answer(of(terms), caseOf([]), { parameters: entry('扣押') })).toBe('no');
    expect(answer(of({}), caseOf([]), { parameters: entry('约束') })).toBe('no');
  });
});

describe('shape, unique, manual', () => {
  it('check digits', () => {
    const digit = (of: string, checkDigit: 'idCard' | 'creditCode'): Condition => ({
      ...leaf,
      shape: { of: { value: of }, checkDigit },
    });
    expect(answer(digit('11010519491231002X', 'idCard'), caseOf([]))).toBe('yes');
    expect(answer(digit('110105194912310021', 'idCard'), caseOf([]))).toBe('no');
    expect(answer(digit('91350100M000100Y43', 'creditCode'), caseOf([]))).toBe('yes');
    expect(answer(digit('91350100M000100Y44', 'creditCode'), caseOf([]))).toBe('no');
  });
  it('unique needs a batch', () => {
    const condition: Condition = { ...leaf, unique: { index: 'n', of: { value: '1号' } } };
    expect(answer(condition, caseOf([]))).toBe('unknown:batchMissing');
    const batch = new BatchIndex('试');
    batch.add('n', '1号', caseOf([]).id, '自己');
    expect(answer(condition, caseOf([]), { batch })).toBe('yes');
    batch.add('n', '1号', 'other', '另一卷');
    expect(judge(condition, caseOf([]), { batch })).toMatchObject({
      answer: 'no',
      occurrences: [{ note: '同号案卷：另一卷' }],
    });
  });
  it('unique may hold for a case alone', () => {
    const condition: Condition = { ...leaf, unique: { index: 'n', of: { value: '1号' }, alone: 'yes' } };
    expect(answer(condition, caseOf([]))).toBe('yes');
    const batch = new BatchIndex('试');
    batch.add('n', '1号', 'other', '另一卷');
    expect(answer(condition, caseOf([]), { batch })).toBe('no');
  });
  it('manual is always open', () => {
    expect(answer({ ...leaf, manual: { question: '看？' } }, caseOf([]))).toBe('unknown:judgement');
  });
});

describe('trees', () => {
  const yes: Condition = { ...leaf, compare: { left: { value: 1 }, op: 'eq', right: { value: 1 } } };
  const no: Condition = { ...leaf, compare: { left: { value: 1 }, op: 'eq', right: { value: 2 } } };
  const open: Condition = { ...leaf, manual: { question: '看？' } };
  it.each<[string, Condition, string]>([
    ['yes and open', { all: [yes, open] }, 'unknown:judgement'],
    ['no and open', { all: [open, no] }, 'no'],
    ['yes or open', { any: [open, yes] }, 'yes'],
    ['no or open', { any: [no, open] }, 'unknown:judgement'],
    ['not open', { not: open }, 'unknown:judgement'],
    ['not no', { not: no }, 'yes'],
  ])('%s', (_name, condition, expected) => expect(answer(condition, caseOf([]))).toBe(expected));

  it('each over nothing holds only if nothing is established', () => {
    const each: Condition = { ...leaf, each: { documents: { kinds: ['inquiry-record'] } }, assert: yes };
    expect(answer(each, caseOf([]))).toBe('yes');
    expect(answer(each, caseOf([], unknownInventory))).toBe('unknown:documentUnknown');
  });
  it('each names every member that fails', () => {
    const each: Condition = {
      ...leaf,
      each: { documents: { kinds: ['inquiry-record'] } },
      assert: { ...leaf, compare: { left: { field: 'start' }, op: 'lt', right: { field: 'end' } } },
    };
    const record = (id: string, start: string, end: Short) => document(id, 'inquiry-record', { start, end });
    const outcome = judge(
      each,
      caseOf([
        record('a', '2025-01-01T09:00', '2025-01-01T08:00'),
        record('b', '2025-01-01T09:00', '2025-01-01T10:00'),
        record('c', '2025-01-01T09:00', '看不清'),
      ]),
    );
    expect(outcome).toMatchObject({ answer: 'no', occurrences: [{ count: 1 }] });
    expect(outcome.occurrences?.[0]?.sources[0]?.document.id).toBe('a');
  });
});
