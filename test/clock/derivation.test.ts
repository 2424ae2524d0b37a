import { describe, expect, test } from 'vitest';
import {
  type DeadlineSpec,
  deadline,
  derivationSentence,
  expandDerivation,
  noteText,
  reasonSentence,
} from '../../shared/clock/index.ts';
import type { DeadlineReason, DerivationNote } from '../../shared/generated/schemas.ts';
import { bundledCalendar } from './calendars.ts';

const calendar = bundledCalendar();

function derive(spec: Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'end' | 'limit'>) {
  return deadline({ unit: 'workingDay', relation: 'within', ...spec }, calendar).derivation;
}

const notice = derive({
  start: '2025-09-25',
  startLabel: '告知书送达',
  end: '2025-10-09',
  endLabel: '决定书落款',
  limit: 5,
  relation: 'after',
});

describe('the strip of a notice served 2025-09-25', () => {
  test('has a run for each treatment', () => {
    expect(notice.steps).toEqual([
      { kind: 'start', from: '2025-09-25', to: '2025-09-25', count: 0 },
      { kind: 'counted', from: '2025-09-26', to: '2025-09-26', count: 1 },
      { kind: 'restDay', from: '2025-09-27', to: '2025-09-27', count: 0 },
      { kind: 'makeupWorkday', from: '2025-09-28', to: '2025-09-28', count: 1, note: '国庆节、中秋节' },
      { kind: 'counted', from: '2025-09-29', to: '2025-09-30', count: 2 },
      { kind: 'holiday', from: '2025-10-01', to: '2025-10-08', count: 0, note: '国庆节、中秋节' },
      { kind: 'lastDay', from: '2025-10-09', to: '2025-10-09', count: 1 },
      { kind: 'past', from: '2025-10-10', to: '2025-10-10', count: 1 },
    ]);
    expect(notice).toMatchObject({
      lastDay: '2025-10-09',
      firstAllowedDay: '2025-10-10',
      calendarYears: [2025],
    });
  });

  test('has the marks of the cells', () => {
    const cells = expandDerivation(notice, 2);
    expect(cells.map((cell) => [cell.from, cell.mark])).toEqual([
      ['2025-09-25', '起'],
      ['2025-09-26', '1'],
      ['2025-09-27', '休'],
      ['2025-09-28', '2 班'],
      ['2025-09-29', '3'],
      ['2025-09-30', '4'],
      ['2025-10-01', '休'],
      ['2025-10-09', '5'],
      ['2025-10-10', '可'],
    ]);
    expect(cells[6]).toMatchObject({
      to: '2025-10-08',
      days: 8,
      rest: true,
      note: '国庆节、中秋节',
      weekday: 3,
    });
    expect(cells[7]).toMatchObject({ isTarget: true, verdict: 'broken', kind: 'lastDay' });
    expect(cells[8]).toMatchObject({ isFirstAllowed: true, isTarget: false });
    expect(expandDerivation(notice)).toHaveLength(16);
  });

  test('is read aloud', () => {
    expect(derivationSentence(notice)).toBe(
      '起算2025年9月25日（告知书送达），不计入。第1日9月26日周五。9月27日休。第2日9月28日周日，调休上班。' +
        '第3日至第4日9月29日至9月30日。10月1日至10月8日休，国庆节、中秋节。第5日10月9日周四，期满。' +
        '决定书落款10月9日，在期内，最早10月10日。',
    );
  });
});

describe('sentences', () => {
  test.each<[string, Partial<DeadlineSpec> & Pick<DeadlineSpec, 'start' | 'end' | 'limit'>, string]>([
    [
      'kept',
      { start: '2024-05-13', end: '2024-05-15', limit: 5 },
      '第1日至第4日5月14日至5月17日。5月18日至5月19日休。第5日5月20日周一，期满。所查日期5月15日，在期内，距期满3个工作日。',
    ],
    [
      'broken',
      { start: '2023-06-26', end: '2023-07-07', endLabel: '送达', limit: 7 },
      '第7日7月5日周三，期满。送达7月7日，为第9个工作日，超过期满日2个工作日。',
    ],
    [
      'expired',
      { start: '2024-12-30', end: '2025-01-06', endLabel: '决定', limit: 2, relation: 'after' },
      '起算2024年12月30日，不计入。第1日12月31日周二。2025年1月1日休，元旦。第2日1月2日周四，期满。决定1月6日，已期满。',
    ],
    [
      'too little notice',
      { start: '2023-06-08', end: '2023-06-15', endLabel: '听证', limit: 7, relation: 'atLeastBefore' },
      '第7日6月19日周一，满7个工作日。听证6月15日，其间只有4个工作日，不足7个工作日。',
    ],
    [
      'enough notice',
      { start: '2023-06-08', end: '2023-06-20', endLabel: '听证', limit: 7, relation: 'atLeastBefore' },
      '听证6月20日，其间有7个工作日，达到7个工作日。',
    ],
    [
      'rolled',
      { start: '2024-09-16', end: '2024-10-08', limit: 15, unit: 'calendarDay', rollOver: 'yes' },
      '第15日10月1日周二，期满。期满日10月1日为休息日，顺延至10月8日周二。所查日期10月8日，在期内。',
    ],
    [
      'roll-over open',
      { start: '2024-09-16', end: '2024-10-08', limit: 15, unit: 'calendarDay' },
      '期满日10月1日为休息日，如顺延则至10月8日周二。所查日期10月8日。期满日是休息日，是否顺延还没有设定，请按本地口径设定。',
    ],
    [
      'excluded and extended',
      {
        start: '2024-03-01',
        end: '2024-05-01',
        endLabel: '决定',
        limit: 30,
        unit: 'calendarDay',
        rollOver: 'no',
        excluded: [{ from: '2024-03-10', to: '2024-03-19', reason: '检测' }],
        extensions: [
          { days: 15, approvedOn: '2024-04-08', approver: '机关负责人' },
          { days: 15, approvedOn: '2024-05-20' },
        ],
      },
      '第1日至第8日3月2日至3月9日。3月10日至3月19日扣除（检测）。第9日至第30日3月20日至4月10日。' +
        '第31日至第44日4月11日至4月24日。第45日4月25日周四，期满。经批准延长15日（机关负责人4月8日批准）。' +
        '延长15日（5月20日批准）在期满之后，不计。决定5月1日，为第51日，超过期满日6日。',
    ],
    [
      'partial start',
      { start: '2018-12', end: '2019-04-01', limit: 90, unit: 'calendarDay', rollOver: 'no' },
      '起算2018年12月，不计入。期满日在2019年3月1日至3月31日之间。所查日期4月1日，已超过期满日。',
    ],
    [
      'hours',
      {
        start: '2024-09-05T10:00',
        startLabel: '扣押',
        end: '2024-09-06T11:30',
        endLabel: '批准',
        limit: 24,
        unit: 'hour',
      },
      '起算2024年9月5日 10:00（扣押），不计入。24小时，9月6日 10:00期满。批准9月6日 11:30，超过期满日1小时30分钟。',
    ],
    [
      'no calendar',
      { start: '2026-12-22', end: '2027-01-05', limit: 10 },
      '第1日至第2日12月23日至12月24日。期满日不早于12月25日。所查日期2027年1月5日。没有2027年的放假调休安排，推不出期满日，请导入该年日历。',
    ],
    [
      'before the start',
      { start: '2024-05-13', end: '2024-05-10', limit: 1 },
      '第1日5月14日周二，期满。所查日期5月10日，早于起算日，请核对日期。',
    ],
  ])('%s', (_, spec, sentence) => {
    const said = derivationSentence(derive(spec));
    expect(said.endsWith(sentence), said).toBe(true);
  });

  test('long counts are summed up, and the sum is right', () => {
    const long = derive({ start: '2025-01-06', end: '2025-05-06', limit: 60 });
    expect(derivationSentence(long)).toBe(
      '起算2025年1月6日，不计入。1月7日至4月6日计入59日，其间休31日，调休上班2日已计入。' +
        '第60日4月7日周一，期满。所查日期5月6日，为第79个工作日，超过期满日19个工作日。',
    );
    const inner = expandDerivation(long).filter(
      (cell) => cell.from > '2025-01-06' && cell.from < '2025-04-07',
    );
    expect(inner.filter((cell) => cell.rest)).toHaveLength(31);
    expect(inner.filter((cell) => !cell.rest)).toHaveLength(59);
  });

  test('the target that falls on a rest day has no number', () => {
    const saturday = derive({ start: '2024-05-13', end: '2024-05-25', limit: 5 });
    expect(saturday.targetCount).toBeUndefined();
    expect(derivationSentence(saturday)).toMatch(/所查日期5月25日，超过期满日4个工作日。$/);
  });
});

describe('every reason and note', () => {
  const reasons: DeadlineReason[] = [
    { code: 'invalidDate', text: '2024-02-30' },
    { code: 'partialDate' },
    { code: 'missingTime' },
    { code: 'calendarYearMissing', year: 2027 },
    { code: 'exclusionOpen' },
    { code: 'extensionUndated' },
    { code: 'rollOverUnset' },
    { code: 'borderline' },
  ];

  test('says what is the matter and what to do', () => {
    for (const reason of reasons) expect(reasonSentence(reason)).toMatch(/请.+。$/);
    expect(new Set(reasons.map(reasonSentence)).size).toBe(reasons.length);
    expect(reasonSentence({ code: 'calendarYearMissing', year: 2027 })).toContain('2027年');
  });

  test('remarks are said unless the reason says the same', () => {
    const codes: DerivationNote['code'][] = [
      'startPartial',
      'targetPartial',
      'targetBeforeStart',
      'extensionLate',
      'extensionUndated',
      'exclusionOpen',
      'hoursFromDates',
    ];
    for (const code of codes) expect(noteText({ code }), code).toMatch(/[一-鿿]/);
    expect(noteText({ code: 'extensionLate', document: '延长审批表' })).toContain('《延长审批表》');
    for (const code of ['rollOverUnset', 'borderline', 'calendarYearMissing'] as const)
      expect(noteText({ code })).toBeUndefined();
  });
});
