import type { StandardDetail, StandardEntry } from '../../../shared/generated/schemas.ts';
import { linksOf } from '../../../shared/score/links.ts';
import { checkStandard, type KnownRules } from '../../scoring/check-standard.ts';
import type { LoadedStandard } from '../../scoring/load.ts';
import { linesOfStandard, type StandardLineEntry } from '../../scoring/standard-lines.ts';
import type { CheckKnowledge } from '../check/knowledge.ts';

/** What the list says of a standard; `reviews` are stored reviews under it. */
export function entryOf({ standard, hash, own }: LoadedStandard, reviews: number): StandardEntry {
  const lines = linesOfStandard(standard);
  const judged = lines.filter(({ line }) => isLeaf(line));
  return {
    id: standard.id,
    title: standard.title,
    issuer: standard.issuer,
    documentNumber: standard.documentNumber,
    label: standard.label,
    completeness: standard.completeness,
    scorable: standard.scorable,
    caseTypes: standard.caseTypes,
    validFrom: standard.validFrom,
    validTo: standard.validTo,
    openQuestions: standard.scoring.openQuestions.length,
    lines: judged.length,
    vetoes: standard.vetoes.length,
    manualLines: judged.filter(({ line }) => !hasRule(line)).length,
    own,
    hash,
    reviews,
  };
}

/** One standard with what its checks say; links are looked up in the rules that are loaded. */
export function detailOf(
  loaded: LoadedStandard,
  reviews: number,
  { checker }: Pick<CheckKnowledge, 'checker'>,
): StandardDetail {
  const { standard } = loaded;
  const titles = new Map(checker.rules.map(({ rule }) => [rule.id, rule.title]));
  const linked = linesOfStandard(standard).flatMap(({ line }) => rulesOf(line));
  return {
    entry: entryOf(loaded, reviews),
    standard,
    problems: checkStandard(standard, knownRules(checker)),
    ruleTitles: Object.fromEntries(
      linked.flatMap((id) => {
        const title = titles.get(id);
        return title === undefined ? [] : [[id, title]];
      }),
    ),
  };
}

/** Rules that a standard can be linked with. */
export function knownRules(checker: CheckKnowledge['checker']): KnownRules {
  return new Map(checker.rules.map(({ rule }) => [rule.id, rule.decidable]));
}

type Line = StandardLineEntry['line'];

function isLeaf(line: Line): boolean {
  return line.kind !== 'veto' && line.kind !== 'item';
}

function hasRule(line: Line): boolean {
  return rulesOf(line).length > 0;
}

function rulesOf(line: Line): string[] {
  return linksOf(line)
    .filter(({ background }) => !background)
    .map(({ rule }) => rule);
}
