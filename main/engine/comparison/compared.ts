import type { CompareNote } from '../../../shared/generated/schemas.ts';
import type { Segment } from './text-diff.ts';

/** A value in pieces, with what it has otherwise than the reference. */
export interface Compared {
  segments: Segment[];
  differs: boolean;
  notes: CompareNote[];
}

export function lacking(text: string): CompareNote {
  return { what: 'lacks', text };
}

/** Members as segments with 、 between; `isNew` marks what the reference does not have. */
export function members<T>(
  list: readonly T[],
  text: (member: T) => string,
  isNew: (member: T) => boolean,
): Segment[] {
  return list.flatMap((member, index) => [
    ...(index > 0 ? [{ text: '、', differs: false }] : []),
    { text: text(member), differs: isNew(member) },
  ]);
}
