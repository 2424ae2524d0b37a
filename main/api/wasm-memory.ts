/** What Node has of WebAssembly memory; its types leave it to browsers. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: WasmMemory } } })
  .WebAssembly;
const pageBytes = 65_536;

/**
 * Bounds how far WebAssembly memory of this thread may grow, each memory by itself. A library that asks for more is
 * told that there is none, which it reports as a file that can't be opened or a page that can't be drawn.
 */
export function limitWasmMemory(bytes: number): void {
  const grow = Memory.prototype.grow;
  Memory.prototype.grow = function (this: WasmMemory, pages: number): number {
    if (this.buffer.byteLength + pages * pageBytes > bytes) throw new RangeError('memory limit');
    return grow.call(this, pages);
  };
}
