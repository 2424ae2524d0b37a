import type {
  Judgement,
  ReviewLine,
  ScoringSettings,
  Standard,
} from '../../../../shared/generated/schemas.ts';
import { checkJudgement, lacksPage, tableOf } from '../../../../shared/score/index.ts';

type Progress = Pick<ReviewLine, 'state' | 'problem'>;

interface Sheet {
  standard: Standard;
  settings: ScoringSettings;
  /** Lines as the store last told them. */
  lines: readonly ReviewLine[];
  /** Judgements with those that are still on their way to the store. */
  judgements: readonly Judgement[];
  /** Lines whose judgement the store does not know yet. */
  onTheWay: { has(line: string): boolean };
  /** What to say of a violation without a page. */
  evidenceMissing: string;
}

/** How far each line has come, before the store has answered. What only the store can know (材料已更新) stays. */
export function linesNow(sheet: Sheet): ReviewLine[] {
  const byLine = new Map(sheet.judgements.map((judgement) => [judgement.line, judgement]));
  return sheet.lines.map((line) => {
    const own = byLine.get(line.line);
    const item = line.item === line.line ? undefined : byLine.get(line.item);
    const held = own ?? (coversLeaves(sheet, line, item) ? item : undefined);
    const untouched = !sheet.onTheWay.has(line.line) && !sheet.onTheWay.has(line.item);
    if (untouched && line.state === 'stale') return line;
    const { problem: _problem, ...rest } = line;
    return { ...rest, ...progressOf(sheet, line.line, held) };
  });
}

/** An item set aside or missing as a whole settles the lines under it. */
function coversLeaves(sheet: Sheet, line: ReviewLine, item: Judgement | undefined): boolean {
  if (!item || item.verdict === 'doubtful') return false;
  const table = tableOf(sheet.standard, sheet.settings.schedule);
  return table?.lines.get(line.item)?.kind === 'item';
}

function progressOf(sheet: Sheet, line: string, held: Judgement | undefined): Progress {
  if (!held) return { state: 'unseen' };
  const [problem] = checkJudgement(sheet.standard, sheet.settings, held).filter(
    (entry) => entry.code !== 'judgement.pending',
  );
  if (problem) return { state: 'incomplete', problem: problem.message };
  if (held.line === line && lacksPage(held)) return { state: 'incomplete', problem: sheet.evidenceMissing };
  return { state: held.verdict === 'doubtful' ? 'doubtful' : 'judged' };
}

/** Lines that wait for the reviewer: 未看、未完成、待议、材料已更新. */
export function needsMe(line: Pick<ReviewLine, 'state'>): boolean {
  return line.state !== 'judged';
}

export interface ProgressCount {
  all: number;
  looked: number;
  unseen: number;
  incomplete: number;
  doubtful: number;
  stale: number;
}

export function countLines(lines: readonly ReviewLine[]): ProgressCount {
  const of = (state: ReviewLine['state']) => lines.filter((line) => line.state === state).length;
  const unseen = of('unseen');
  const stale = of('stale');
  return {
    all: lines.length,
    looked: lines.length - unseen - stale,
    unseen,
    stale,
    incomplete: of('incomplete'),
    doubtful: of('doubtful'),
  };
}
