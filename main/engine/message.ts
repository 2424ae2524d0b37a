import type { Rule, RuleMessage } from '../../shared/generated/schemas.ts';
import { isDate } from './compare.ts';
import type { FactCompiler } from './compiler.ts';
import type { CompiledFact } from './facts.ts';
import type { Reading } from './reading.ts';
import type { RuleOutcome } from './rule.ts';
import type { Scope } from './scope.ts';
import { dateInWords, namedReason, reasonInWords, valueInWords } from './wording.ts';

/** The head sentence of a finding: the rule's text for the verdict with its placeholders filled. */
export function headSentence(compiler: FactCompiler, rule: Rule, outcome: RuleOutcome, scope: Scope): string {
  if (outcome.verdict === 'error') return '本条没有算完，不计通过，也不计违反。';
  const text = chooseText(rule.messages[outcome.verdict], outcome);
  let year: string | undefined;
  return text.replace(/\{([a-zA-Z][\w.-]*)\}/g, (_match, name: string) => {
    const value = placeholder(compiler, name, outcome, scope);
    if (typeof value !== 'string' || !isDate(value) || value.length < 10)
      return typeof value === 'string' ? value : value.text;
    const sameYear = year === value.slice(0, 4);
    year = value.slice(0, 4);
    return dateInWords(value, !sameYear);
  });
}

function chooseText(message: RuleMessage, outcome: RuleOutcome): string {
  if (typeof message === 'string') return message;
  const wanted = outcome.verdict === 'review' ? 'unknown' : 'no';
  const answered = new Set(
    outcome.trace?.conditions.filter((line) => line.outcome.answer === wanted).map((line) => line.id) ?? [],
  );
  const chosen = message.find((entry) => entry.condition !== undefined && answered.has(entry.condition));
  return (chosen ?? message.find((entry) => entry.condition === undefined) ?? message[0])?.text ?? '';
}

/** A raw date is returned as text so that the caller can drop a repeated year. */
function placeholder(
  compiler: FactCompiler,
  name: string,
  outcome: RuleOutcome,
  scope: Scope,
): string | { text: string } {
  const { outcome: result } = outcome;
  if (name === 'missing') return { text: result.missing?.join('、') || '要素' };
  if (name === 'reason')
    return { text: result.reason ? reasonInWords(namedReason(compiler.vocabulary, result.reason)) : '' };
  if (name === 'places') return { text: places(outcome) };
  if (name === 'count')
    return { text: String(result.occurrences?.reduce((sum, place) => sum + place.count, 0) ?? 0) };
  if (name === 'notes')
    return {
      text: (result.occurrences ?? [])
        .map((place) => place.note ?? '')
        .filter(Boolean)
        .slice(0, 3)
        .join('；'),
    };
  const [first = '', property = ''] = name.split('.');
  const line = outcome.trace?.conditions.find((condition) => condition.id === first);
  if (line) return fromDerivation(line.outcome.derivation as Record<string, unknown> | undefined, property);
  const fact = compiler.findFact(name);
  if (!fact) return { text: `{${name}}` };
  return factText(compiler, compiler.fact(name)({ ...scope, trace: undefined }), fact);
}

function factText(
  compiler: FactCompiler,
  reading: Reading,
  { definition, terms }: CompiledFact,
): string | { text: string } {
  if (reading.state === 'absent')
    return { text: reading.absence === 'notStated' ? '（未载明）' : '（缺件）' };
  if (reading.state === 'unknown') return { text: '（未读出）' };
  if (isDate(reading.value)) return reading.value;
  return { text: valueInWords(compiler.vocabulary, reading.value, definition.type, terms) };
}

function fromDerivation(
  derivation: Record<string, unknown> | undefined,
  property: string,
): string | { text: string } {
  // A period that rolls over ends on the day it rolls to; the days over are counted from there.
  const rolled = property === 'lastDay' && derivation?.rollOver === 'yes' ? derivation.rolledTo : undefined;
  const value = rolled ?? derivation?.[property];
  if (value === undefined) return { text: '—' };
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'date' in value) return String(value.date);
  return { text: String(value) };
}

function places(outcome: RuleOutcome): string {
  const titles = (outcome.outcome.occurrences ?? []).flatMap((place) =>
    place.sources.slice(0, 1).map(({ document }) => document.title ?? document.id),
  );
  return [...new Set(titles)].slice(0, 3).join('、') || '文书';
}
