import type { Vocabulary } from '../../../main/vocabulary/vocabulary.ts';
import type { CaseDocument, Value } from '../../../shared/generated/schemas.ts';
import type { Paper } from './paper.ts';

/** How a document that was read stands to the paper that was written. */
export interface Verdict {
  right: number;
  wrong: string[];
  missed: string[];
  /** Dates and amounts that the paper does not state, or states otherwise, said without doubt. */
  confident: string[];
}

export function compareDocument(document: CaseDocument, paper: Paper, vocabulary: Vocabulary): Verdict {
  const verdict: Verdict = { right: 0, wrong: [], missed: [], confident: [] };
  for (const [field, expected] of Object.entries(paper.says)) {
    const value = fieldOf(document, field);
    const read = value && 'value' in value ? plain(field, value.value) : undefined;
    if (read === undefined) verdict.missed.push(`${paper.kind}.${field} = ${show(expected)}`);
    else if (show(read) === show(expected)) verdict.right += 1;
    else {
      const words = `${paper.kind}.${field} = ${show(expected)}, read ${show(read)}`;
      verdict.wrong.push(words);
      if (isExact(vocabulary, paper.kind, field) && isSure(value)) verdict.confident.push(words);
    }
  }
  for (const [field, value] of Object.entries(document.fields ?? {}))
    if (!(field in paper.says) && 'value' in value && isExact(vocabulary, paper.kind, field) && isSure(value))
      verdict.confident.push(`${paper.kind}.${field} not stated, read ${show(value.value)}`);
  return verdict;
}

function fieldOf(document: CaseDocument, field: string): Value | undefined {
  const [, role, part] = /^sign\.(\w+)\.(\w+)$/.exec(field) ?? [];
  if (role === undefined) return document.fields?.[field];
  const own = document.signatures?.filter((one) => one.role === role) ?? [];
  return own.map((one) => one[part as 'date']).find((value) => value && 'value' in value);
}

/** Dates and amounts: where a wrong value does most harm. */
function isExact(vocabulary: Vocabulary, kind: string, field: string): boolean {
  if (field.startsWith('sign.')) return true;
  const type = vocabulary.kinds.get(kind)?.fields.get(field)?.type;
  return type === 'date' || type === 'dateTime' || type === 'money';
}

function isSure(value: Value | undefined): boolean {
  return value !== undefined && (value.read ?? []).every(({ confidence }) => confidence === 'clear');
}

/** Lists of structures as what matters of them. */
function plain(field: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (field === 'items') return value.length;
  return value.map((one) => {
    if (typeof one !== 'object' || one === null) return one;
    const { name, certNumber, kind, title } = one as Record<string, string | undefined>;
    return kind ?? title ?? (certNumber ? `${name}/${certNumber}` : name);
  });
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
