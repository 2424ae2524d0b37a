import { type ForeignNode, Growth, TreeError } from './tree.ts';

/** Tree of a JSON text: members by name, the members of a list under the name of the list. Throws TreeError. */
export function jsonTree(text: string): ForeignNode {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new TreeError('JSON 不完整，没有读取。文件可能没有传完，请重新导出或复制。', { cause: error });
  }
  const root: ForeignNode = { name: '', children: [] };
  fill(root, content, 0, new Growth());
  return root;
}

function fill(node: ForeignNode, content: unknown, depth: number, growth: Growth): void {
  if (content === null || content === undefined) return;
  if (typeof content !== 'object') {
    node.text = String(content);
    return;
  }
  if (Array.isArray(content)) {
    // A list that is no member of an object, such as the whole file: its members have no name of their own.
    for (const member of content) add(node, '-', member, depth, growth);
    return;
  }
  for (const [name, member] of Object.entries(content)) {
    if (Array.isArray(member)) for (const one of member) add(node, name, one, depth, growth);
    else add(node, name, member, depth, growth);
  }
}

function add(parent: ForeignNode, name: string, content: unknown, depth: number, growth: Growth): void {
  growth.grow(depth + 1);
  const node: ForeignNode = { name, children: [] };
  parent.children.push(node);
  fill(node, content, depth + 1, growth);
}
