import type { ForeignNode } from './tree.ts';

/**
 * Nodes that a path leads to: names joined by `/`, `*` for any name, `.` or nothing for the node itself. Every member
 * of a list and every repeated element counts. `~1` is a slash and `~0` a tilde inside a name.
 */
export function nodesAt(from: ForeignNode, path: string): ForeignNode[] {
  let nodes = [from];
  for (const name of stepsOf(path)) {
    nodes = nodes.flatMap((node) =>
      name === '*' ? node.children : node.children.filter((child) => child.name === name),
    );
  }
  return nodes;
}

export function stepsOf(path: string): string[] {
  if (path === '' || path === '.') return [];
  return path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** How a path of names is written. */
export function pathOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}
