import type {
  CheckFinding,
  EvidenceMark,
  Judgement,
  ReviewerVerdict,
} from '../../../../shared/generated/schemas.ts';
import { allowedVerdicts, type Line, type ScoreTable } from '../../../../shared/score/index.ts';
import { placesOf, placeText } from '../../components/finding/places.ts';
import { amountRange } from './amounts.ts';
import type { LineMachine } from './line-machine.ts';

/** What a verdict key leads to. */
export type VerdictStep =
  | { kind: 'write'; judgement: Judgement }
  /** The act needs a reason or an amount before it can be written: the one inline form. */
  | { kind: 'form'; verdict: ReviewerVerdict }
  | { kind: 'refused' };

interface Row {
  table: ScoreTable;
  id: string;
  machine: LineMachine | undefined;
  held: Judgement | undefined;
  /** What was typed as the reason; empty where nothing was. */
  reason: string;
  /** Places that the reviewer added on pages. */
  marks: readonly EvidenceMark[];
  /** How a page is named, `第41页`. */
  page(number: number): string;
}

/**
 * The judgement that a key means. Reason and evidence that the reviewer wrote stay; amounts of another verdict go.
 * Where the machine found the same violation, its places come along, since the reviewer agrees to them.
 */
export function verdictStep(row: Row, verdict: ReviewerVerdict): VerdictStep {
  const line = row.table.lines.get(row.id);
  if (!line || !allowedVerdicts(row.table, line).includes(verdict)) return { kind: 'refused' };
  if (verdict === 'violated' && isVeto(line)) return { kind: 'form', verdict };
  if (amountRange(line, verdict)) return { kind: 'form', verdict };
  return { kind: 'write', judgement: judgementFor(row, verdict) };
}

export function judgementFor(row: Row, verdict: ReviewerVerdict): Judgement {
  const { held } = row;
  const own = [...new Set([...(held?.evidence ?? []), ...row.marks.map(({ text }) => text)])];
  const agreed = verdict === 'violated' && own.length === 0 ? machinePlaces(row) : own;
  return {
    line: row.id,
    verdict,
    evidence: agreed,
    ...(row.marks.length > 0 ? { marks: [...row.marks] } : {}),
    ...(held?.noPage && verdict === 'violated' ? { noPage: true } : {}),
    ...(row.reason === '' ? {} : { reason: row.reason }),
    ...(verdict === 'violated' && row.machine?.suggestion?.verdict === 'violated'
      ? amountsOfSuggestion(row.table, row.id, row.machine)
      : {}),
  };
}

/** Places of the findings that see a violation here. */
export function machinePlaces(row: Pick<Row, 'machine' | 'page'>): string[] {
  const failing = (row.machine?.findings ?? []).filter((finding) => finding.verdict === 'fail');
  return textsOf(failing, row.page);
}

function textsOf(findings: readonly CheckFinding[], page: (number: number) => string): string[] {
  const texts = findings.flatMap(placesOf).map((place) => placeText(place, page));
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** The count of places comes with the suggestion; the verdict itself is the reviewer's. */
function amountsOfSuggestion(
  table: ScoreTable,
  id: string,
  machine: LineMachine,
): Pick<Judgement, 'occurrences' | 'alreadyCounted'> {
  const { suggestion } = machine;
  const line = table.lines.get(id);
  if (!suggestion || !line) return {};
  const counts =
    (line.kind === 'fault' && line.fault.per !== 'once') ||
    (line.kind === 'minus' && line.adjustment.per !== 'once');
  return {
    ...(counts && suggestion.occurrences > 1 ? { occurrences: suggestion.occurrences } : {}),
    ...(suggestion.alreadyCounted ? { alreadyCounted: suggestion.alreadyCounted } : {}),
  };
}

/** Lines whose violation sets the score of the whole file. */
export function isVeto(line: Line): boolean {
  return line.kind === 'veto' || (line.kind === 'fault' && line.fault.raisesFileVeto !== null);
}
