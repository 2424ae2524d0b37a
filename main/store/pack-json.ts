import { deflateSync, inflateSync } from 'node:zlib';

/** JSON text as a compressed blob. */
export function packJson(value: unknown): Buffer {
  return deflateSync(Buffer.from(JSON.stringify(value), 'utf8'));
}

export function unpackJson<T>(blob: Buffer): T {
  return JSON.parse(inflateSync(blob).toString('utf8')) as T;
}
