import { plainLabel } from '../label-words.ts';
import type { KindLabels } from '../labels.ts';

/** The field that a column's head stands for, with or without what stands in brackets behind it. */
export function columnName(labels: KindLabels, structure: string, head: string): string | undefined {
  const plain = plainLabel(head);
  return labels.column(structure, plain) ?? labels.column(structure, plain.replace(/\([^()]*\)$/, ''));
}
