import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** An answer for one file of the built page, as either host can send it. */
export interface PageResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/** Stands in the built index.html where each response gets its own nonce. */
export const noncePlaceholder = '__CSP_NONCE__';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** The policy of the page: own files only, no eval, no inline script; inline styles need the nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Path segments of a raw request path, or the HTTP status that refuses it: 400 malformed, 403 climbing out. */
export function pageSegments(rawPath: string): string[] | 400 | 403 {
  if (!rawPath.startsWith('/')) return 400;
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return 400;
  }
  if (path.includes('\0')) return 400;
  const segments = path.split(/[/\\]/).filter((segment) => segment !== '' && segment !== '.');
  const climbs = segments.some((segment) => /^\.\.?$/.test(segment.trim()) || segment.includes(':'));
  if (climbs || path.includes('\\')) return 403;
  return segments;
}

/** Reads one file of the built page; `rawPath` is the request's path before any normalising. */
export async function pageResponse(folder: string, rawPath: string): Promise<PageResponse> {
  const nonce = randomBytes(16).toString('base64url');
  const segments = pageSegments(rawPath);
  if (typeof segments === 'number') return plain(segments, nonce);
  if (segments.length === 0) segments.push('index.html');
  const file = join(folder, ...segments);
  try {
    const bytes = await readFile(file);
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    const body = extname(file) === '.html' ? withNonce(bytes, nonce) : new Uint8Array(bytes);
    return { status: 200, headers: { ...pageHeaders(nonce), 'content-type': type }, body };
  } catch {
    return plain(404, nonce);
  }
}

function withNonce(html: Buffer, nonce: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(html.toString('utf8').replaceAll(noncePlaceholder, nonce));
}

function plain(status: number, nonce: string): PageResponse {
  const headers = { ...pageHeaders(nonce), 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: new TextEncoder().encode(`${status}\n`) };
}

function pageHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  };
}
