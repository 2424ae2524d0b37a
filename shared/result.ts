import type { ApiError } from './generated/schemas.ts';

/** An outcome that is a value: errors cross borders as data, not as exceptions. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** `message` is plain Chinese: what happened, where, what to do; `details` is technical and folded away. */
export function fail<T = never>(code: string, message: string, details?: string): Result<T> {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}
