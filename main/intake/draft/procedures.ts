import type { CaseDocument, CaseFile } from '../../../shared/generated/schemas.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

type Procedure = CaseFile['procedures'][number];

/**
 * Procedures that are in the file: each whose own kinds of documents (kinds of no other procedure) are there.
 * A decision or measure of a procedure always counts; else it takes two documents, since one may be a copy.
 */
export function proceduresOf(documents: readonly CaseDocument[], vocabulary: Vocabulary): Procedure[] {
  const own = new Map<Procedure['type'], number>();
  for (const { kind } of documents) {
    const definition = vocabulary.kinds.get(kind);
    const [only, ...others] = definition?.procedures ?? [];
    if (!only || others.length > 0) continue;
    const weight = definition?.classes.includes('decision') ? 2 : 1;
    own.set(only, (own.get(only) ?? 0) + weight);
  }
  const found = [...own].filter(([, weight]) => weight >= 2).sort((a, b) => b[1] - a[1]);
  return found.map(([type], index) => ({ id: `p${index + 1}`, type }));
}

/** The procedure that a document of this kind belongs to; undefined where it is of the whole file. */
export function procedureFor(
  kind: string,
  procedures: readonly Procedure[],
  vocabulary: Vocabulary,
): string | undefined {
  const definition = vocabulary.kinds.get(kind);
  if (!definition || definition.classes.includes('archive')) return undefined;
  const fitting = procedures.filter(({ type }) => definition.procedures.includes(type));
  return fitting[0]?.id;
}
