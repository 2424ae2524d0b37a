import { deflateSync, inflateSync } from 'node:zlib';

/** JSON text as a compressed blob; a low level, since it repeats itself and speed counts more. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateSync(Buffer.from(text, 'utf8'), { level: 3 }));
}

export function packJson(value: unknown): Uint8Array<ArrayBuffer> {
  return packText(JSON.stringify(value));
}

export function unpackText(blob: Uint8Array): string {
  return inflateSync(blob).toString('utf8');
}

export function unpackJson<T>(blob: Uint8Array): T {
  return JSON.parse(unpackText(blob)) as T;
}
