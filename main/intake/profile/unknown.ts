import { pathOf, stepsOf } from './path.ts';
import type { ForeignNode } from './tree.ts';

/** Paths whose content nothing was done with, with how many places have one. */
export type UnknownPaths = Map<string, number>;

/** More kinds of unknown content than anyone would read. */
const mostPaths = 500;

/** Adds the paths of texts below a node that are neither used nor meant to be passed over. */
export function unknownBelow(
  from: ForeignNode,
  used: ReadonlySet<ForeignNode>,
  ignored: readonly string[],
  prefix: string,
  found: UnknownPaths,
): void {
  const passed = ignored.filter((path) => !path.startsWith('^/')).map(stepsOf);
  const visit = (node: ForeignNode, names: readonly string[]): void => {
    if (passed.some((path) => matches(path, names))) return;
    const isUsed = used.has(node);
    // A case among the nodes of the file has been looked at by itself.
    if (isUsed && prefix !== '') return;
    if (node.text !== undefined && node.text.trim() !== '' && !isUsed && names.length > 0) {
      const path = `${prefix}${pathOf(names)}`;
      if (found.has(path) || found.size < mostPaths) found.set(path, (found.get(path) ?? 0) + 1);
    }
    for (const child of node.children) visit(child, [...names, child.name]);
  };
  visit(from, []);
}

function matches(path: readonly string[], names: readonly string[]): boolean {
  return (
    path.length > 0 &&
    path.length === names.length &&
    path.every((step, at) => step === '*' || step === names[at])
  );
}
