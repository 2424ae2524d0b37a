import type { CaseDocument, Value } from '../../../shared/generated/schemas.ts';

/** Text of a value that was read, without spaces. */
export function textOf(value: Value | undefined): string | undefined {
  return value && 'value' in value && typeof value.value === 'string'
    ? value.value.replace(/[\s\u3000]+/g, '')
    : undefined;
}

/** The text that most documents give for a field; the one read first where several are as frequent. */
export function mostFrequent(documents: readonly CaseDocument[], field: string): string | undefined {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const text = textOf(document.fields?.[field]);
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}
