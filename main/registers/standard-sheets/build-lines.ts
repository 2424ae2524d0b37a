import type {
  AdjustmentLine,
  DraftLine,
  ScoreFault,
  ScoreItem,
  ScoreSection,
  SubPoint,
  Veto,
} from '../../../shared/generated/schemas.ts';
import { type DraftItem, type DraftSection, sumOfItems } from './tree.ts';

/** A section with its items, and what is earned or lost under each. */
export function buildSection({ line, items }: DraftSection, no: number): ScoreSection {
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

export function vetoOf(line: DraftLine, no: number): Veto {
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

export function bonusOf(line: DraftLine): AdjustmentLine {
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
