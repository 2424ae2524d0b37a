import type { CaseFile, CheckFinding } from '../../../shared/generated/schemas.ts';
import { readFields, trueFields } from './fields.ts';
import { kinds, type Truth } from './truth.ts';

export interface Share {
  right: number;
  of: number;
}

export interface Outcome {
  fields: { recall: Share; precision: Share; wrong: string[]; missed: string[] };
  kinds: { recall: Share; precision: Share; missed: string[]; extra: string[] };
  findings: { recall: Share; missed: string[]; falseAlarms: string[]; reviews: Share };
}

/** How a draft and its findings stand to the truth. */
export function compare(draft: CaseFile, findings: readonly CheckFinding[], truth: Truth): Outcome {
  return {
    fields: compareFields(readFields(draft), trueFields(truth.fields)),
    kinds: compareKinds(draft, truth),
    findings: compareFindings(findings, truth),
  };
}

function compareFields(read: Record<string, unknown>, wanted: Record<string, unknown>): Outcome['fields'] {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  let stated = 0;
  let readCount = 0;
  for (const [name, truth] of Object.entries(wanted)) {
    const found = read[name];
    if (truth !== null && truth !== undefined) stated += 1;
    if (found !== undefined) readCount += 1;
    if (found === undefined && truth !== null && truth !== undefined) missed.push(`${name} ${String(truth)}`);
    else if (found !== undefined && same(found, truth)) right += 1;
    else if (found !== undefined) wrong.push(`${name} ${String(found)} (${String(truth)})`);
  }
  return { recall: { right, of: stated }, precision: { right, of: readCount }, wrong, missed };
}

function same(found: unknown, truth: unknown): boolean {
  const plain = (value: unknown) => String(value).normalize('NFKC').replace(/\s+/g, '');
  return truth !== null && truth !== undefined && plain(found) === plain(truth);
}

function compareKinds(draft: CaseFile, truth: Truth): Outcome['kinds'] {
  const wanted = truth.documents.map(({ kind }) => kinds[kind] ?? kind);
  const left = draft.documents.map(({ kind }) => kind);
  const missed: string[] = [];
  let right = 0;
  for (const kind of wanted) {
    const at = left.indexOf(kind);
    if (at < 0) missed.push(kind);
    else {
      left.splice(at, 1);
      right += 1;
    }
  }
  return {
    recall: { right, of: wanted.length },
    precision: { right, of: draft.documents.length },
    missed,
    extra: left,
  };
}

/** Found = fail, or review where the rule is a judgement. */
function compareFindings(findings: readonly CheckFinding[], truth: Truth): Outcome['findings'] {
  const found = (rules: readonly string[]) =>
    findings.some(
      ({ rule, verdict, decidable }) =>
        rules.includes(rule) && (verdict === 'fail' || (verdict === 'review' && decidable === 'judgement')),
    );
  const missed = truth.mustFind.filter(({ rules }) => !found(rules));
  const allowed = new Set([...truth.alsoTrue, ...truth.mustFind.flatMap(({ rules }) => rules)]);
  const failed = findings.filter(({ verdict }) => verdict === 'fail');
  const forbidden = new Set(truth.mustNotFind.flatMap(({ rules }) => rules));
  const falseAlarms = failed.filter(({ rule }) => !allowed.has(rule) || forbidden.has(rule));
  const mechanical = findings.filter(
    ({ decidable, verdict, reason }) =>
      decidable === 'mechanical' &&
      verdict !== 'notApplicable' &&
      !['parameterNotSet', 'batchMissing'].includes(reason?.kind ?? ''),
  );
  return {
    recall: { right: truth.mustFind.length - missed.length, of: truth.mustFind.length },
    missed: missed.map(({ id, rules }) => `${id} (${rules.join(', ')})`),
    falseAlarms: falseAlarms.map(({ rule, message }) => `${rule} ${message}`),
    reviews: {
      right: mechanical.filter(({ verdict }) => verdict === 'review').length,
      of: mechanical.length,
    },
  };
}
