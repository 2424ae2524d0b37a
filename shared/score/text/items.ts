import type { ScoreLine } from '../../generated/schemas.ts';
import type { Charge } from '../charge.ts';
import { faultLimit } from '../fit.ts';
import { type ItemScore, isOpen } from '../item.ts';
import { fromMilli, pointText, sumMilli, toMilli } from '../points.ts';
import { lineText, type ScoreTable } from '../table.ts';

/** One line for an item: `1.5/2` and what was lost where, with the limits that were reached. */
export function itemLine(score: ItemScore): ScoreLine {
  const { item } = score;
  const settled = score.state !== 'open';
  return {
    kind: 'item',
    label: `${item.no} ${item.title}`,
    text: [figureOf(score), ...reasonsOf(score)].join('　'),
    value: settled && item.points !== null ? fromMilli(score.outcomes[0]!.got) : null,
    lines: [
      item.id,
      ...score.subPoints.map((entry) => entry.line),
      ...score.faults.map((entry) => entry.line),
    ],
  };
}

function figureOf(score: ItemScore): string {
  const full = pointText(toMilli(score.item.points ?? 0));
  const outcome = score.outcomes[0]!;
  switch (score.state) {
    case 'notApplicable':
      return outcome.of === 0 ? `不适用（${full} 分移出分母）` : `不适用（按满分 ${full} 分计）`;
    case 'documentMissing':
      return `0/${full}　缺件得0分，仍在分母`;
    case 'open':
      return score.item.points === null ? '未评完' : `？/${pointText(outcome.of)}　未评完`;
    default:
      if (score.item.points === null) return `扣 ${pointText(score.lost.high)}`;
      return `${pointText(outcome.got)}/${pointText(outcome.of)}`;
  }
}

function reasonsOf(score: ItemScore): string[] {
  if (score.state === 'notApplicable' || score.state === 'documentMissing') return [];
  const unearned = score.subPoints
    .filter((entry) => !isOpen(entry.state) && entry.state !== 'notApplicable' && entry.given < entry.of)
    .map((entry) => `${entry.text} 失 ${pointText(entry.of - entry.given)}`);
  const dropped = score.subPoints
    .filter((entry) => entry.state === 'notApplicable')
    .map((entry) => `${entry.text} 不适用 ${pointText(entry.full)}`);
  const charged = score.faults
    .filter((charge) => charge.stated > 0)
    .map((charge) => chargeReason(charge, score));
  const reasons = [...unearned, ...charged, ...dropped];
  const list = reasons.length > 0 ? [reasons.join('、')] : [];
  if (score.zeroedBy !== null) list.push(`“${textOf(score, score.zeroedBy)}”使本项得0分`);
  if (score.floored)
    list.push(`应扣 ${pointText(sumMilli(score.faults, (charge) => charge.high))}，扣完为止`);
  return list;
}

function chargeReason(charge: Charge, { item }: ItemScore): string {
  const fault = item.faults.find((entry) => entry.id === charge.line);
  const limit = fault && faultLimit(fault);
  const times = charge.occurrences > 1 ? `${charge.occurrences} 处` : '';
  const capped =
    limit && charge.stated > toMilli(limit) ? `（应扣 ${pointText(charge.stated)}，最多扣 ${limit}）` : '';
  return `${charge.text} ${times ? `${times}扣` : '扣'} ${pointText(charge.high)}${capped}`;
}

function textOf(score: ItemScore, line: string): string {
  return [...score.subPoints, ...score.faults].find((entry) => entry.line === line)?.text ?? line;
}

/** Lines for flaws that were charged elsewhere, and hints where two lines may rest on one flaw. */
export function sameFaultLines(table: ScoreTable, charges: readonly Charge[]): ScoreLine[] {
  const name = (id: string) => {
    const line = table.lines.get(id);
    return line ? `“${lineText(line)}”` : id;
  };
  return charges.flatMap((charge) => {
    const counted = charge.alreadyCounted;
    if (!counted) return [];
    const applied = charge.high < Math.min(charge.stated, charge.limit) || charge.low < charge.high;
    const text = applied
      ? `${name(charge.line)}有 ${counted.occurrences} 处与${name(counted.line)}为同一处，只扣一次`
      : `${name(charge.line)}注明已在${name(counted.line)}扣过，但那一行没有扣分，所以仍在这里扣`;
    return [
      {
        kind: 'sameFault' as const,
        label: '同一处瑕疵',
        text,
        value: null,
        lines: [charge.line, counted.line],
      },
    ];
  });
}

/** Two charged faults with one key and no word on whether they are one flaw. */
export function sameFaultHints(items: readonly ItemScore[]): ScoreLine[] {
  const first = new Map<string, Charge>();
  const hints: ScoreLine[] = [];
  for (const score of items) {
    for (const charge of score.faults) {
      const key = score.item.faults.find((fault) => fault.id === charge.line)?.sameFaultKey;
      if (!key || charge.state !== 'violated') continue;
      const earlier = first.get(key);
      if (!earlier) first.set(key, charge);
      else if (!charge.alreadyCounted && charge.high > 0) {
        const text = `“${earlier.text}”与“${charge.text}”属同一类扣分情形，现在各扣一次；如是同一处瑕疵，请在后一行注明，只扣一次`;
        hints.push({
          kind: 'notice',
          label: '请核对',
          text,
          value: null,
          lines: [earlier.line, charge.line],
        });
      }
    }
  }
  return hints;
}
