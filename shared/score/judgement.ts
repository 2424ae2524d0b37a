import type { Judgement, LineProblem, ScoringSettings, Standard, Suggestion } from '../generated/schemas.ts';
import { chargeOf } from './charge.ts';
import { choicesOf } from './choices.ts';
import { countsOccurrences, misfit } from './fit.ts';
import { fromMilli } from './points.ts';
import { type Line, type ScoreTable, tableOf } from './table.ts';
import { hasText, vetoState } from './veto.ts';

/**
 * Everything that keeps a judgement from standing: what does not fit the line (then it does not count), and
 * what is still owed (a reason, a second person). Empty means complete. Shapes are the schema's matter.
 */
export function checkJudgement(
  standard: Standard,
  settings: ScoringSettings,
  judgement: Judgement,
): LineProblem[] {
  const table = tableOf(standard, settings.schedule);
  if (!table) throw new RangeError(`standard ${standard.id} has no schedule ${settings.schedule}`);
  const wrong = misfit(table, choicesOf(standard, settings), judgement);
  if (wrong) return [{ line: judgement.line, ...wrong }];
  const line = table.lines.get(judgement.line)!;
  return [...reasonProblems(table, line, judgement), ...secondPersonProblems(line, judgement)].map(
    (problem) => ({
      line: judgement.line,
      ...problem,
    }),
  );
}

interface Owed {
  code: string;
  message: string;
}

function reasonProblems(table: ScoreTable, line: Line, judgement: Judgement): Owed[] {
  if (hasText(judgement.reason)) return [];
  const owed = (message: string): Owed[] => [{ code: 'judgement.reasonNeeded', message }];
  if (isVeto(line) && judgement.verdict === 'violated') return owed('提出否决要写明理由。');
  if (picksPoints(line, judgement)) return owed('在幅度内选定的分数要写理由。');
  if (isPartial(line, judgement)) return owed('小项只得一部分分，要写理由。');
  if (judgement.suggestion && differs(table, judgement, judgement.suggestion)) {
    return owed('与机器建议不同，请写理由。');
  }
  return [];
}

function isVeto(line: Line): boolean {
  return line.kind === 'veto' || (line.kind === 'fault' && line.fault.raisesFileVeto !== null);
}

function picksPoints(line: Line, judgement: Judgement): boolean {
  if (line.kind === 'fault') return line.fault.range !== null && judgement.verdict === 'violated';
  if (line.kind !== 'bonus' && line.kind !== 'minus') return false;
  const taken = judgement.verdict === (line.kind === 'bonus' ? 'compliant' : 'violated');
  return taken && line.adjustment.min !== line.adjustment.max;
}

function isPartial(line: Line, judgement: Judgement): boolean {
  return line.kind === 'subPoint' && judgement.verdict === 'violated' && (judgement.points ?? 0) > 0;
}

function secondPersonProblems(line: Line, judgement: Judgement): Owed[] {
  const { secondPerson, by } = judgement;
  if (!isVeto(line)) {
    return secondPerson ? [{ code: 'judgement.secondPerson', message: '只有否决项要第二人认定。' }] : [];
  }
  if (judgement.verdict !== 'violated') return [];
  if (!hasText(by)) return [{ code: 'judgement.byNeeded', message: '提出否决要记明评查人。' }];
  if (!secondPerson)
    return [{ code: 'judgement.pending', message: '否决待认定：要由第二人确认或者不予确认。' }];
  if (secondPerson.by === by) {
    return [{ code: 'judgement.samePerson', message: '认定否决的要是另一个人，不能是提出的人。' }];
  }
  return vetoState(judgement) === 'pending' && hasText(judgement.reason)
    ? [{ code: 'judgement.pending', message: '否决待认定：第二人的姓名没有填。' }]
    : [];
}

/** Whether a judgement says something else than the machine suggested: verdict, points or what was counted. */
export function differs(table: ScoreTable, judgement: Judgement, suggestion: Suggestion): boolean {
  if (judgement.verdict !== suggestion.verdict) return true;
  return judgedPoints(table, judgement) !== suggestion.points;
}

/** Points that a judgement gives on a sub-point, or takes on another line, on its own. */
function judgedPoints(table: ScoreTable, judgement: Judgement): number {
  const line = table.lines.get(judgement.line)!;
  if (line.kind === 'subPoint') {
    return judgement.verdict === 'compliant' ? line.subPoint.points : (judgement.points ?? 0);
  }
  if (line.kind === 'item' || line.kind === 'veto') return 0;
  const { alreadyCounted, ...alone } = judgement;
  const all = fromMilli(chargeOf(judgement.line, line, new Map([[judgement.line, alone]])).high);
  if (!alreadyCounted) return all;
  const left = (judgement.occurrences ?? 1) - alreadyCounted.occurrences;
  if (left <= 0) return 0;
  const rest = { ...alone, occurrences: left };
  return fromMilli(chargeOf(judgement.line, line, new Map([[judgement.line, rest]])).high);
}

/** The judgement that taking a suggestion means. */
export function judgementFrom(table: ScoreTable, suggestion: Suggestion): Judgement {
  const line = table.lines.get(suggestion.line);
  const counts = line !== undefined && countsOccurrences(line) && suggestion.verdict === 'violated';
  return {
    line: suggestion.line,
    verdict: suggestion.verdict,
    evidence: [],
    suggestion,
    ...(counts ? { occurrences: suggestion.occurrences } : {}),
    ...(suggestion.alreadyCounted ? { alreadyCounted: suggestion.alreadyCounted } : {}),
  };
}

/** A violation has to name a page, or say that there is none to name (无页可引) and why. */
export function lacksPage({ verdict, evidence, noPage, reason }: Judgement): boolean {
  if (verdict !== 'violated' || evidence.length > 0) return false;
  return !(noPage && reason?.trim());
}
