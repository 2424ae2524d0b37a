import type { Judgement, ScoringSettings, WhatIf } from '../generated/schemas.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Evaluation, evaluate, reevaluate } from './evaluate.ts';
import { extreme } from './extremes.ts';
import { fromMilli, toMilli } from './points.ts';
import { round } from './ratio.ts';
import { scoreText } from './text/numbers.ts';
import { gradeOf } from './value.ts';

type Judgements = ReadonlyMap<string, Judgement>;

const mostWhatIfs = 5;
/** Longest list of changes offered together. */
const mostChanges = 6;

interface Tried {
  candidates: Candidate[];
  total: number;
  grade: ReturnType<typeof gradeOf>;
}

/**
 * Re-judgements that would give another grade: the shortest first, the nearest of both directions always
 * among them. Each was computed by judging so; setting its `changes` gives its total and grade.
 */
export function whatIfs(
  evaluation: Evaluation,
  settings: ScoringSettings,
  judgements: Judgements,
  total: number,
): WhatIf[] {
  const held = gradeOf(settings.grades, total);
  if (!held) return [];
  const working = new Map(judgements);
  const trial = (candidates: Candidate[]) => {
    for (const { judgement } of candidates) working.set(judgement.line, judgement);
    const tried = tryOut(evaluation, settings, working, candidates);
    for (const { judgement } of candidates) restore(working, judgements, judgement.line);
    return tried;
  };
  const singles = candidatesOf(evaluation, judgements).flatMap((candidate) => trial([candidate]) ?? []);
  const flips = singles.filter((tried) => tried.grade?.id !== held.id);
  const distance = (tried: Tried) => Math.abs(tried.total - total);
  const nearest = (list: Tried[]) => [...list].sort((a, b) => distance(a) - distance(b));

  const distinct = (list: Tried[]) =>
    list.filter((tried, index) => list.findIndex((other) => other.total === tried.total) === index);
  const down = distinct(nearest(flips.filter((tried) => tried.total < total)));
  const up = distinct(nearest(flips.filter((tried) => tried.total > total)));
  const firstDown = down[0] ?? together(singles, trial, total, -1, held.id);
  const firstUp = up[0] ?? together(singles, trial, total, 1, held.id);
  const first = [firstUp, firstDown].filter((tried) => tried !== undefined);
  const rest = nearest([...up.slice(1), ...down.slice(1)]).slice(0, mostWhatIfs - first.length);
  return [...first, ...rest]
    .sort((a, b) => a.candidates.length - b.candidates.length || distance(a) - distance(b))
    .map((tried) => toWhatIf(tried, settings, total));
}

function restore(working: Map<string, Judgement>, judgements: Judgements, line: string): void {
  const before = judgements.get(line);
  if (before) working.set(line, before);
  else working.delete(line);
}

function tryOut(
  evaluation: Evaluation,
  settings: ScoringSettings,
  changed: Judgements,
  candidates: Candidate[],
): Tried | undefined {
  const after = linked(changed)
    ? evaluate(evaluation.table, evaluation.choices, changed)
    : reevaluate(evaluation, changed, new Set(candidates.map((candidate) => candidate.row)));
  const computed = extreme(after, 'high');
  if (!computed) return undefined;
  const total = round(computed.value.total, settings.rounding.decimals);
  return { candidates, total, grade: gradeOf(settings.grades, total) };
}

/** A flaw counted at another line ties rows together, so that one change can move a second row. */
function linked(judgements: Judgements): boolean {
  for (const judgement of judgements.values()) if (judgement.alreadyCounted) return true;
  return false;
}

/** Where no single change suffices: the strongest changes of one direction, one row each, until the grade turns. */
function together(
  singles: Tried[],
  trial: (candidates: Candidate[]) => Tried | undefined,
  total: number,
  sign: 1 | -1,
  held: string,
): Tried | undefined {
  const strongest = singles
    .filter((tried) => sign * (tried.total - total) > 0)
    .sort((a, b) => sign * (b.total - a.total));
  const chosen: Candidate[] = [];
  const rows = new Set<string>();
  for (const { candidates } of strongest) {
    const [candidate] = candidates;
    if (!candidate || rows.has(candidate.row)) continue;
    rows.add(candidate.row);
    chosen.push(candidate);
    const tried = trial([...chosen]);
    if (tried && tried.grade?.id !== held && sign * (tried.total - total) > 0) return tried;
    if (chosen.length === mostChanges) return undefined;
  }
  return undefined;
}

function toWhatIf(
  { candidates, total, grade }: Tried,
  { rounding }: ScoringSettings,
  before: number,
): WhatIf {
  const changes = candidates.map((candidate) => candidate.text()).join('，且');
  return {
    changes: candidates.map((candidate) => candidate.judgement),
    total,
    grade,
    difference: fromMilli(toMilli(total) - toMilli(before)),
    text: `${changes} → ${scoreText(total, rounding)}${grade ? `，${grade.title}` : ''}`,
  };
}
