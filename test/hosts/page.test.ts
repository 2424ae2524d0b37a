import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noncePlaceholder, pageResponse, pageSegments } from '../../main/page.ts';

describe('pageSegments', () => {
  it.each([
    ['/', []],
    ['/assets/index.js', ['assets', 'index.js']],
    ['/%E6%98%8E.svg', ['明.svg']],
    ['/../secret', 403],
    ['/%2e%2e/secret', 403],
    ['/assets/%2e%2e%2f%2e%2e%2fsecret', 403],
    ['/..%5csecret', 403],
    ['/C:%5csecret', 403],
    ['/%00', 400],
    ['/%zz', 400],
    ['secret', 400],
  ])('reads %j', (path, expected) => {
    expect(pageSegments(path)).toEqual(expected);
  });
});

describe('pageResponse', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingjuan-page-'));
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'page', 'index.html'), `<meta nonce="${noncePlaceholder}">`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives each answer its own nonce, in policy and page alike', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const page = await pageResponse(join(folder, 'page'), '/');
      const nonce = /'nonce-([\w-]+)'/.exec(page.headers['content-security-policy'] ?? '')?.[1] ?? '';
      expect(new TextDecoder().decode(page.body)).toBe(`<meta nonce="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('allows neither eval nor inline scripts', async () => {
    const policy = (await pageResponse(join(folder, 'page'), '/')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('serves nothing outside its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])
      expect((await pageResponse(join(folder, 'page'), path)).status).toBe(403);
    expect((await pageResponse(join(folder, 'page'), '/none.js')).status).toBe(404);
    expect((await pageResponse(folder, '/page')).status).toBe(404);
  });
});
