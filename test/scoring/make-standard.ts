import type {
  ScoreFault,
  ScoreItem,
  ScoreSection,
  Standard,
  StandardScoring,
  SubPoint,
} from '../../shared/generated/schemas.ts';

/** A small sound standard for abilities that no bundled one shows; sample data, no issuer. */
export function makeStandard(
  sections: ScoreSection[],
  scoring: Partial<StandardScoring> = {},
  rest: Partial<Standard> = {},
): Standard {
  const items = sections.flatMap((section) => section.items).filter((item) => item.kind !== 'bonus');
  const total = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
  return {
    format: 'mingjuan.standard',
    formatVersion: 1,
    id: 'sample-standard',
    title: '示例标准',
    issuer: null,
    documentNumber: null,
    label: '示例，没有制定机关',
    caseTypes: ['penalty.general'],
    validFrom: null,
    validTo: null,
    source: [{ address: '无', what: '测试用示例' }],
    completeness: 'generic-example',
    confidence: 'medium',
    scorable: true,
    note: '测试用示例',
    counts: {},
    scoring: {
      method: 'deduct-from-full',
      formula: '100 − 扣分',
      terms: { items: '各项得分', veto: '否决情形' },
      legalityPoints: null,
      normativePoints: null,
      base: 100,
      normalise: false,
      notApplicable: 'full',
      notApplicableItems: 'listed',
      deductionCap: null,
      bonusCap: null,
      bonusPlacement: 'none',
      min: 0,
      max: 100,
      normativeFloor: 'zero',
      rounding: { decimals: 2, mode: 'half-up' },
      vetoEffect: 'zero',
      vetoReasonRequired: true,
      vetoScope: 'appliesTo',
      partialCredit: 'none',
      sameFaultOnce: true,
      sameFaultNote: null,
      listedFaultsOnly: true,
      discretionNeedsReason: true,
      openQuestions: [],
      ...scoring,
    },
    grades: [
      { id: 'good', title: '合格', min: 60 },
      { id: 'bad', title: '不合格', min: 0 },
    ],
    gradesNote: '示例',
    unitScore: null,
    unitScoreNote: '示例',
    vetoGroups: [],
    vetoes: [],
    deductionBlocks: [],
    schedules: [
      {
        id: 'T',
        no: 1,
        caseType: 'penalty.general',
        title: '示例表',
        total: items.some((item) => item.points === null) ? null : total,
        bonusTotal: 0,
        sections,
      },
    ],
    adjustments: null,
    ...rest,
  };
}

export function section(id: string, cap: number | null, items: ScoreItem[]): ScoreSection {
  const points = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
  const stated = items.some((item) => item.points === null) ? null : points;
  return { id, title: `部分${id}`, points: stated, cap, items };
}

export function item(
  id: string,
  kind: ScoreItem['kind'],
  points: number | null,
  rest: Partial<ScoreItem> = {},
): ScoreItem {
  return {
    id,
    no: id,
    title: `项目${id}`,
    document: null,
    kind,
    points,
    floor: points === null ? null : 0,
    whenMissing: null,
    notApplicableWhen: null,
    subPointsMayBeNotApplicable: false,
    note: null,
    rules: [],
    decidable: 'judgement',
    subPoints: [],
    faults: [],
    ...rest,
  };
}

export function fault(id: string, deduct: number | null, rest: Partial<ScoreFault> = {}): ScoreFault {
  return {
    id,
    code: null,
    text: `情形${id}`,
    deduct,
    range: null,
    per: 'once',
    max: null,
    zeroesItem: false,
    raisesFileVeto: null,
    sameFaultKey: null,
    sourceTruncated: false,
    rules: [],
    decidable: 'mechanical',
    ...rest,
  };
}

export function subPoint(id: string, points: number, rest: Partial<SubPoint> = {}): SubPoint {
  return {
    id,
    no: 1,
    text: `小项${id}`,
    points,
    group: null,
    zeroesItemIfAbsent: false,
    notApplicableWhen: null,
    rules: [],
    decidable: 'mechanical',
    ...rest,
  };
}
