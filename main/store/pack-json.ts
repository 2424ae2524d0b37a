import { deflateSync, inflateSync } from 'node:zlib';

/** JSON text as a compressed blob; a low level, since findings repeat themselves and speed counts more. */
export function packJson(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateSync(Buffer.from(JSON.stringify(value), 'utf8'), { level: 3 }));
}

export function unpackJson<T>(blob: Uint8Array): T {
  return JSON.parse(inflateSync(blob).toString('utf8')) as T;
}
