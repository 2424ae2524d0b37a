import type { IncomingMessage } from 'node:http';

export type BodyProblem = 'too large' | 'not json';

const defaultMaxBytes = 16 * 1024 * 1024;

/** Reads a JSON body of at most `maxBytes`. */
export async function readJson(
  request: IncomingMessage,
  maxBytes: number = defaultMaxBytes,
): Promise<{ ok: true; value: unknown } | { ok: false; problem: BodyProblem }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) return { ok: false, problem: 'too large' };
    chunks.push(chunk as Buffer);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problem: 'not json' };
  }
}
