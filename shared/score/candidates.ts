import type { AdjustmentLine, Judgement } from '../generated/schemas.ts';
import type { Charge } from './charge.ts';
import type { Evaluation } from './evaluate.ts';
import { allowedVerdicts, misfit } from './fit.ts';
import type { ItemScore } from './item.ts';
import { fromMilli, pointText, toMilli } from './points.ts';

/** One re-judgement worth trying, with the row that it changes. */
export interface Candidate {
  judgement: Judgement;
  /** Item, element, bonus or minus line whose score is computed anew. */
  row: string;
  text: () => string;
}

type Judgements = ReadonlyMap<string, Judgement>;

/**
 * Re-judgements of a fully judged table, in the order of its lines: each lost line given, each given line lost,
 * items set to 不适用 or 缺件. Of lines that move the score alike only the first is kept.
 */
export function candidatesOf(evaluation: Evaluation, judgements: Judgements): Candidate[] {
  const found = new Map<string, Candidate>();
  const offer = (alike: string, candidate: Candidate) => {
    if (!found.has(alike) && !misfit(evaluation.table, evaluation.choices, candidate.judgement)) {
      found.set(alike, candidate);
    }
  };
  for (const score of evaluation.sections.flatMap((section) => section.items)) {
    if (score.state === 'scored') offerLeaves(score, judgements, offer);
    offerStates(evaluation, score, offer);
  }
  const { deductionBlocks } = evaluation.table.standard;
  const elements = deductionBlocks.flatMap((block) => block.items);
  for (const [index, charge] of evaluation.deductions.entries()) {
    offerCharge(
      charge,
      { word: '扣', amount: elements[index]!.points, asked: false },
      judgements,
      (alike, candidate) => offer(`element${alike}`, candidate),
    );
  }
  for (const [index, charge] of evaluation.minus.entries()) {
    offerCharge(charge, takeOf(evaluation.table.minusLines[index]!, '减'), judgements, offer);
  }
  for (const charge of evaluation.bonusItems) {
    offerBonus(charge, { word: '加', amount: fromMilli(charge.limit), asked: false }, offer);
  }
  for (const [index, charge] of evaluation.bonusLines.entries()) {
    offerBonus(charge, takeOf(evaluation.table.bonusLines[index]!, '加'), offer);
  }
  return [...found.values()];
}

type Offer = (alike: string, candidate: Candidate) => void;

function offerLeaves(score: ItemScore, judgements: Judgements, offer: Offer): void {
  const { item } = score;
  // A zeroed or exhausted item moves by its own rules, so it is not pooled with the others.
  const own = score.zeroedBy !== null || score.floored ? item.id : '';
  for (const subPoint of score.subPoints) {
    const zeroes = item.subPoints.find((entry) => entry.id === subPoint.line)?.zeroesItemIfAbsent;
    const key = zeroes ? item.id : own;
    const missing = subPoint.full - subPoint.given;
    if (subPoint.state === 'violated' || subPoint.state === 'documentMissing') {
      offer(`+${key}:${missing}`, {
        judgement: { line: subPoint.line, verdict: 'compliant', evidence: [] },
        row: item.id,
        text: () => `“${item.title}”的“${subPoint.text}”改判符合（多得 ${pointText(missing)} 分）`,
      });
    }
    if (subPoint.state === 'compliant') {
      offer(`-${key}:${subPoint.given}`, {
        judgement: { line: subPoint.line, verdict: 'violated', evidence: [] },
        row: item.id,
        text: () => `“${item.title}”的“${subPoint.text}”改判违反（失 ${pointText(subPoint.given)} 分）`,
      });
    }
  }
  for (const charge of score.faults) {
    const fault = item.faults.find((entry) => entry.id === charge.line);
    if (!fault || fault.raisesFileVeto !== null) continue;
    const take: Take = {
      word: '扣',
      amount: fault.deduct ?? fault.range?.max ?? 0,
      asked: fault.range !== null,
    };
    const key = own || (fault.zeroesItem ? item.id : '');
    offerCharge(charge, take, judgements, (alike, { judgement, text }) =>
      offer(`${alike}:${key}`, { judgement, row: item.id, text: () => `“${item.title}”的${text()}` }),
    );
  }
}

interface Take {
  word: '扣' | '减' | '加';
  /** Points for one occurrence; the most where the reviewer picks them. */
  amount: number;
  /** The judgement must say the points. */
  asked: boolean;
}

function takeOf(adjustment: AdjustmentLine, word: '减' | '加'): Take {
  return { word, amount: adjustment.max, asked: adjustment.min !== adjustment.max };
}

function offerCharge(charge: Charge, take: Take, judgements: Judgements, offer: Offer): void {
  const { word, amount, asked } = take;
  if (charge.state === 'violated' || charge.state === 'documentMissing') {
    const linked = judgements.get(charge.line)?.alreadyCounted ? charge.line : '';
    offer(`${word}+${charge.high}:${linked}`, {
      judgement: { line: charge.line, verdict: 'compliant', evidence: [] },
      row: charge.line,
      text: () => `“${charge.text}”改判符合（少${word} ${pointText(charge.high)} 分）`,
    });
    return;
  }
  offer(`${word}-${amount}`, {
    judgement: { line: charge.line, verdict: 'violated', evidence: [], ...(asked ? { points: amount } : {}) },
    row: charge.line,
    text: () => `“${charge.text}”改判违反（${word} ${pointText(toMilli(amount))} 分）`,
  });
}

function offerBonus(charge: Charge, take: Take, offer: Offer): void {
  const { amount, asked } = take;
  const given = charge.state === 'compliant';
  const points = !given && asked ? { points: amount } : {};
  offer(`bonus${given ? '-' : '+'}${amount}`, {
    judgement: { line: charge.line, verdict: given ? 'notApplicable' : 'compliant', evidence: [], ...points },
    row: charge.line,
    text: () => `“${charge.text}”${given ? '不予加分' : `予以加分（加 ${pointText(toMilli(amount))} 分）`}`,
  });
}

/** A whole item judged 不适用 or 缺件: the two change the formula differently. */
function offerStates(evaluation: Evaluation, score: ItemScore, offer: Offer): void {
  const { item } = score;
  const verdicts = allowedVerdicts(evaluation.table, { kind: 'item', item });
  const points = pointText(toMilli(item.points ?? 0));
  const words = {
    notApplicable: `不适用（${points} 分移出分母）`,
    documentMissing: `缺件（得0分，${points} 分仍在分母）`,
  };
  if (evaluation.choices.notApplicable === 'full') words.notApplicable = `不适用（按满分 ${points} 分计）`;
  if (item.whenMissing?.effect === 'notApplicable') words.documentMissing = words.notApplicable;
  for (const verdict of ['notApplicable', 'documentMissing'] as const) {
    if (score.state === verdict || !verdicts.includes(verdict)) continue;
    offer(`${item.id}:${verdict}`, {
      judgement: { line: item.id, verdict, evidence: [] },
      row: item.id,
      text: () => `“${item.title}”改判${words[verdict]}`,
    });
  }
}
