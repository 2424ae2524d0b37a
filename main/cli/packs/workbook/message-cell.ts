import type { RuleMessage } from '../../../../shared/generated/schemas.ts';
import { jsonCell, readJson, readText, textCell } from './codec.ts';

/** A list of texts for different conditions, which stands in its cell as JSON. */
const listStart = /^\[\s*[{\]]/;

/** One sentence as it is; several as JSON. */
export function messageCell(message: RuleMessage): string {
  if (typeof message !== 'string') return jsonCell(message);
  return listStart.test(message) ? JSON.stringify(message) : textCell(message);
}

export function readMessage(cell: string): { value: unknown } | { problem: string } {
  return listStart.test(cell) ? readJson(cell) : { value: readText(cell) };
}
