export interface Packed {
  kind: string;
  value?: unknown;
  id?: number;
}
export function pack(value: unknown, register?: (callback: unknown) => number): Packed;
export function unpack(packed: Packed, remote?: (kind: string, id: number) => unknown): unknown;
