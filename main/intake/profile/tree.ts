/** A node of foreign JSON or XML: both are read as one kind of tree, so that one kind of path leads through either. */
export interface ForeignNode {
  name: string;
  /** Text of a leaf, of an element between its children, or of an attribute; undefined where there is none. */
  text?: string;
  children: ForeignNode[];
}

export const treeLimits = { bytes: 64 * 1024 * 1024, nodes: 2_000_000, depth: 64 };

export class TreeError extends Error {}

/** Counts nodes while a tree grows and stops it at the bounds. */
export class Growth {
  #nodes = 0;

  grow(depth: number): void {
    this.#nodes += 1;
    if (this.#nodes > treeLimits.nodes)
      throw new TreeError(`内容太多（超过 ${treeLimits.nodes / 10_000} 万项），没有读取。请让平台分批导出。`);
    if (depth > treeLimits.depth)
      throw new TreeError(`层层嵌套超过 ${treeLimits.depth} 层，不像正常的导出文件，没有读取。`);
  }
}
