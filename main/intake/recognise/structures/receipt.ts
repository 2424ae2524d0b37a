import type { Value } from '../../../../shared/generated/schemas.ts';
import { findDocumentNumbers } from '../../find/document-numbers.ts';

/**
 * 《行政处罚决定书》（甲罚决〔2024〕1号）states title and number in one place: a receipt holds them apart.
 */
export function splitServed(
  title: Value | undefined,
  number: Value | undefined,
): Record<string, Value | undefined> {
  if (!title || !('value' in title) || typeof title.value !== 'string') return {};
  const numbers = findDocumentNumbers(title.value).map(({ value }) => value);
  const titles = titlesIn(title.value);
  return {
    ...(titles.length > 0 ? { documentTitle: { ...title, value: titles.join('、') } } : {}),
    ...(number === undefined && numbers.length > 0
      ? { documentNumber: { ...title, value: numbers.join('、') } }
      : {}),
  };
}

function titlesIn(text: string): string[] {
  const quoted = [...text.matchAll(/《([^》]{2,40})》/gu)].map(([, one]) => (one ?? '').replace(/\s+/g, ''));
  if (quoted.length > 0) return quoted;
  const words = text
    .normalize('NFKC')
    // Recognition loses the gap between a title and its number.
    .replace(/(?<=[书表单录函])(?=[\p{Script=Han}A-Za-z]{1,12}\s*[〔[(【]\s*\d{4})/gu, ' ')
    .replace(
      /[(]?[\p{Script=Han}A-Za-z]{1,20}\s*[〔[(【]\s*\d{4}\s*[〕\])】]\s*第?\s*[\d-]{1,12}\s*号[)]?/gu,
      '',
    )
    .replace(/\s+/g, '')
    .replace(/[、,，]+$/, '')
    .replace(/(?:各)?[壹一1]份$/, '');
  return words === '' || words.length > 60 ? [] : [words];
}
