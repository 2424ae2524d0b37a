import type {
  AdjustmentLine,
  DraftHeader,
  DraftLine,
  ScoreFault,
  ScoreItem,
  ScoreSection,
  Standard,
  StandardDraft,
  SubPoint,
  Veto,
} from '../../../shared/generated/schemas.ts';
import { fromMilli, toMilli } from '../../../shared/score/points.ts';

/** A section with its items, and each item with the lines below it. */
export interface DraftSection {
  line: DraftLine | undefined;
  items: DraftItem[];
}

export interface DraftItem {
  line: DraftLine;
  faults: DraftLine[];
  earned: DraftLine[];
}

/** The lines of a draft as a tree, without those left out; lines before the first item are in no item. */
export function sectionsOf(lines: readonly DraftLine[]): DraftSection[] {
  const sections: DraftSection[] = [];
  for (const line of lines) {
    if (line.kind === 'section') sections.push({ line, items: [] });
    else if (line.kind === 'item') {
      if (sections.length === 0) sections.push({ line: undefined, items: [] });
      sections.at(-1)!.items.push({ line, faults: [], earned: [] });
    } else if (line.kind === 'fault') sections.at(-1)?.items.at(-1)?.faults.push(line);
    else if (line.kind === 'earn') sections.at(-1)?.items.at(-1)?.earned.push(line);
  }
  return sections.filter(({ items }) => items.length > 0);
}

/** Sum of points of items in points; items without points count nothing. */
export function sumOfItems(items: readonly DraftItem[]): number {
  return fromMilli(items.reduce((sum, { line }) => sum + toMilli(line.points ?? 0), 0));
}

/** The standard that a draft describes. It may not be sound: the checks of standards say so. */
export function buildStandard({ header, lines }: StandardDraft): Standard {
  const sections = sectionsOf(lines);
  const items = sections.flatMap((section) => section.items);
  const bonus = lines.filter(({ kind }) => kind === 'bonus');
  const vetoes = lines.filter(({ kind }) => kind === 'veto');
  const built = sections.map((section, at) => buildSection(section, at + 1));
  return {
    format: 'mingjuan.standard',
    formatVersion: 1,
    id: header.id,
    title: header.title,
    issuer: orNull(header.issuer),
    documentNumber: orNull(header.documentNumber),
    label: header.issuer.trim() === '' ? '没有写明制定机关' : null,
    caseTypes: [header.caseType],
    validFrom: orNull(header.validFrom),
    validTo: null,
    source: [{ address: header.source || '手工录入', what: '由表格读入，经人核对' }],
    completeness: 'complete',
    confidence: 'medium',
    scorable: header.scorable,
    note: '由本单位从表格读入。分值和扣分情形以原件为准，发现不一致请在标准制作里改正。',
    counts: {},
    scoring: scoringOf(header, items, bonus.length > 0),
    grades: [],
    gradesNote: '等次线由评查活动设定',
    unitScore: { method: 'mean', rankBy: ['mean', 'total'] },
    unitScoreNote: '单位得分为其参评案卷的平均分',
    vetoGroups: vetoes.length > 0 ? [{ id: 'VG1', no: 1, title: '一票否决' }] : [],
    vetoes: vetoes.map((line, at) => vetoOf(line, at + 1)),
    deductionBlocks: [],
    schedules: [
      {
        id: 'T1',
        no: 1,
        caseType: header.caseType,
        title: header.title,
        total: header.total ?? sumOfItems(items),
        bonusTotal: 0,
        sections: built,
      },
    ],
    adjustments:
      bonus.length === 0
        ? null
        : { bonus: { cap: null, items: bonus.map(bonusOf) }, minus: { cap: null, items: [] } },
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function scoringOf(header: DraftHeader, items: readonly DraftItem[], hasBonus: boolean): Standard['scoring'] {
  const deducts = items.some(({ faults }) => faults.length > 0);
  const leave = header.notApplicable === 'leave';
  const itemFormula = deducts ? '每项得分 = 分值 − 扣分，最低 0 分' : '每项得分 = 各小项得分之和';
  return {
    method: deducts ? 'deduct-from-full' : 'earn-ratio',
    formula: `${leave ? '案卷得分 = 100 × 参评项目得分之和 ÷ 参评项目分值之和' : '案卷得分 = 各项得分之和，不适用的项目计满分'}；${itemFormula}`,
    terms: { items: '各项得分', veto: '否决情形', ...(hasBonus ? { bonus: '加分' } : {}) },
    legalityPoints: null,
    normativePoints: null,
    base: 100,
    normalise: leave,
    notApplicable: header.notApplicable,
    notApplicableItems: 'any',
    deductionCap: null,
    bonusCap: null,
    bonusPlacement: hasBonus ? 'total' : 'none',
    min: 0,
    max: hasBonus ? null : 100,
    normativeFloor: 'zero',
    rounding: { decimals: header.decimals, mode: 'half-up' },
    vetoEffect: header.vetoEffect,
    vetoReasonRequired: true,
    vetoScope: 'all',
    partialCredit: deducts ? 'none' : 'half-steps',
    sameFaultOnce: false,
    sameFaultNote: null,
    listedFaultsOnly: false,
    discretionNeedsReason: true,
    openQuestions: [],
  };
}

function buildSection({ line, items }: DraftSection, no: number): ScoreSection {
  return {
    id: `S${no}`,
    title: line?.text || '评查项目',
    points: line?.points ?? sumOfItems(items),
    cap: null,
    items: items.map((item, at) => buildItem(item, `${no}.${at + 1}`)),
  };
}

function buildItem({ line, faults, earned }: DraftItem, no: string): ScoreItem {
  const deducts = faults.length > 0;
  return {
    id: line.id,
    no: line.no || no,
    title: line.text || '（没有文字）',
    document: null,
    kind: deducts ? 'deduct' : 'earn',
    points: line.points,
    floor: 0,
    whenMissing: line.zeroesItem ? { effect: 'zero', text: '缺少应有的文书或材料，本项不得分' } : null,
    notApplicableWhen: null,
    subPointsMayBeNotApplicable: false,
    note: line.note || null,
    ...linksOf(line),
    subPoints: deducts ? [] : earned.map((entry, at) => subPointOf(entry, line, at + 1)),
    faults: faults.map((fault) => faultOf(fault, line)),
  };
}

/** Most that a fault can take from its item. */
export function reachOf(fault: DraftLine, whole: number | null): number {
  if (fault.zeroesItem) return whole ?? 0;
  return fault.per === 'once' ? (fault.points ?? 0) : (fault.most ?? 0);
}

function subPointOf(line: DraftLine, item: DraftLine, no: number): SubPoint {
  return {
    id: line.id,
    no,
    text: line.text || item.text || '（没有文字）',
    points: line.points ?? 0,
    group: null,
    zeroesItemIfAbsent: false,
    notApplicableWhen: null,
    ...linksOf(line.rules.length > 0 ? line : item),
  };
}

function faultOf(line: DraftLine, item: DraftLine): ScoreFault {
  const isRange = line.least !== null && line.points !== null;
  return {
    id: line.id,
    code: null,
    text: line.text || '（没有文字）',
    deduct: isRange ? null : line.zeroesItem ? item.points : line.points,
    range: isRange ? { min: line.least!, max: line.points!, step: 0.5 } : null,
    per: line.per,
    max: line.per === 'once' ? null : line.most,
    zeroesItem: line.zeroesItem,
    raisesFileVeto: null,
    sameFaultKey: null,
    // Exactly one way has to be given; a clause without points is what the source does not say.
    sourceTruncated: !line.zeroesItem && line.points === null,
    ...linksOf(line.rules.length > 0 ? line : item),
  };
}

function vetoOf(line: DraftLine, no: number): Veto {
  return {
    id: line.id,
    group: 'VG1',
    no,
    heading: '一票否决',
    text: line.text || '（没有文字）',
    effect: 'unspecified',
    appliesTo: ['all'],
    commonErrors: [],
    notVetoWhen: line.note ? [line.note] : [],
    notes: [],
    ...linksOf(line),
  };
}

function bonusOf(line: DraftLine): AdjustmentLine {
  return {
    id: line.id,
    text: line.text || '（没有文字）',
    min: line.points ?? 0,
    max: line.points ?? 0,
    per: 'once',
    totalMax: null,
    ...linksOf(line),
  };
}

/** A line may suggest only where a person said that its rules decide it. */
function linksOf({ rules, suggests }: DraftLine): Pick<ScoreItem, 'rules' | 'decidable'> {
  const decidable = rules.length === 0 ? 'judgement' : suggests ? 'mechanical' : 'partly';
  return { rules: rules.map((rule) => ({ rule })), decidable };
}
