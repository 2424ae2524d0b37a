import fc, { type GeneratorValue } from 'fast-check';
import type { Judgement, ScoringChoices, ScoringSettings, Standard } from '../../shared/generated/schemas.ts';
import { choicesOf } from '../../shared/score/choices.ts';
import { allowedVerdicts, countsOccurrences, misfit } from '../../shared/score/fit.ts';
import { type Line, type ScoreTable, tableOf } from '../../shared/score/table.ts';

/** Fills a score table at random with judgements that fit. */
export class RandomReviewer {
  readonly table: ScoreTable;
  readonly choices: ScoringChoices;
  private readonly draw: GeneratorValue;

  constructor(standard: Standard, settings: ScoringSettings, draw: GeneratorValue) {
    this.table = tableOf(standard, settings.schedule)!;
    this.choices = choicesOf(standard, settings);
    this.draw = draw;
  }

  /** Judges about `share` of 10 rows; the rest stays open. Vetoes are judged clean. */
  partial(share: number, harshness: number): Judgement[] {
    const judgements: Judgement[] = [];
    const byItem = new Set<string>();
    for (const [id, line] of this.table.lines) {
      if (line.kind === 'veto') {
        judgements.push({ line: id, verdict: 'compliant', evidence: [] });
        continue;
      }
      if (this.below(10) >= share) continue;
      if (line.kind === 'item') {
        if (this.below(10) > 1) continue;
        const judgement = this.judge(id, line, 10);
        if (!judgement) continue;
        byItem.add(id);
        judgements.push(judgement);
        continue;
      }
      if ((line.kind === 'subPoint' || line.kind === 'fault') && byItem.has(line.item.id)) continue;
      const judgement = this.judge(id, line, harshness);
      if (judgement) judgements.push(judgement);
    }
    return this.linked(judgements);
  }

  /** The same judgements and one for everything that was open; an untouched item may be judged as a whole. */
  complete(judgements: readonly Judgement[], harshness: number): Judgement[] {
    const known = new Set(judgements.map((judgement) => judgement.line));
    const settled = new Set<string>();
    const added: Judgement[] = [];
    for (const [id, line] of this.table.lines) {
      if (known.has(id)) {
        if (line.kind === 'item') settled.add(id);
        continue;
      }
      if (line.kind === 'item') {
        const leaves = [...line.item.subPoints, ...line.item.faults];
        if (leaves.some((leaf) => known.has(leaf.id)) || this.below(10) > 3) continue;
        const judgement = this.judge(id, line, 10);
        if (judgement) {
          settled.add(id);
          added.push(judgement);
        }
        continue;
      }
      if ((line.kind === 'subPoint' || line.kind === 'fault') && settled.has(line.item.id)) continue;
      const judgement = this.judge(id, line, harshness);
      if (judgement) added.push(judgement);
    }
    return [...judgements, ...added];
  }

  /** A fitting judgement; `harshness` of 10 decides how often it is not 符合. */
  private judge(id: string, line: Line, harshness: number): Judgement | undefined {
    const verdicts = allowedVerdicts(this.table, line).filter((verdict) => verdict !== 'doubtful');
    if (verdicts.length === 0) return undefined;
    const verdict =
      this.below(10) >= harshness && verdicts.includes('compliant')
        ? 'compliant'
        : verdicts[this.below(verdicts.length)]!;
    const judgement: Judgement = { line: id, verdict, evidence: [] };
    if (verdict === 'violated' && countsOccurrences(line)) judgement.occurrences = 1 + this.below(6);
    const points = this.pointsFor(line, verdict);
    const full = points === undefined ? judgement : { ...judgement, points };
    const problem = misfit(this.table, this.choices, full);
    if (problem) throw new Error(`${id}: ${problem.message}`);
    return full;
  }

  private pointsFor(line: Line, verdict: Judgement['verdict']): number | undefined {
    if (line.kind === 'fault' && line.fault.range && verdict === 'violated') {
      const { min, max, step } = line.fault.range;
      return min + step * this.below(Math.floor((max - min) / step + 1e-9) + 1);
    }
    if (line.kind === 'bonus' || line.kind === 'minus') {
      const takes = verdict === (line.kind === 'bonus' ? 'compliant' : 'violated');
      const { min, max } = line.adjustment;
      return takes && min !== max ? [min, max][this.below(2)] : undefined;
    }
    if (line.kind === 'subPoint' && verdict === 'violated' && this.choices.partialCredit === 'half-steps') {
      const steps = Math.ceil(line.subPoint.points / 0.5) - 1;
      return 0.5 * this.below(steps + 1) || undefined;
    }
    return undefined;
  }

  /** Says of some faults that the flaw was counted at an earlier line of the same kind. */
  private linked(judgements: Judgement[]): Judgement[] {
    if (!this.choices.sameFaultOnce) return judgements;
    return judgements.map((judgement) => {
      const line = this.table.lines.get(judgement.line)!;
      if (line.kind !== 'fault' || line.fault.sameFaultKey === null || judgement.verdict !== 'violated')
        return judgement;
      const key = line.fault.sameFaultKey;
      const earlier = [...this.table.lines].find(
        ([id, other]) => other.kind === 'fault' && other.fault.sameFaultKey === key && id !== judgement.line,
      );
      if (!earlier || this.below(2) === 0) return judgement;
      const counted = { ...judgement, alreadyCounted: { line: earlier[0], occurrences: 1 } };
      return misfit(this.table, this.choices, counted) ? judgement : counted;
    });
  }

  private below(count: number): number {
    return this.draw(fc.nat, { max: count - 1 });
  }
}
