import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackHost, startLoopbackHost } from '../../main/http/host.ts';
import { DroppedFolder } from '../../renderer/src/bridge/dropped.ts';
import { createFakeApp } from '../support/fake-app.ts';
import { browserlessBridge } from './transports.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

let folder: string;
let program: ReturnType<typeof createFakeApp>;
let host: LoopbackHost;
let session: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingjuan-loopback-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<p>明卷</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  program = createFakeApp();
  host = await startLoopbackHost({
    app: program.app,
    dataFolder: folder,
    pageFolder: join(folder, 'page'),
    maxFileBytes: 100_000,
  });
  session = await openSession(host.newUrl());
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openSession(url: string): Promise<string> {
  const answer = await exchange(url);
  return (JSON.parse(answer.text) as { session: string }).session;
}

function exchange(url: string): Promise<Answer> {
  const ticket = url.split('#ticket=')[1];
  return send('POST', '/api/session', JSON.stringify({ ticket }), { origin: host.origin });
}

const withSession = () => ({ origin: host.origin, authorization: `Bearer ${session}` });

/** One request exactly as given, without the tidying that fetch does. */
function send(
  method: string,
  path: string,
  body = '',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ hostname, port, method, path, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (part: string) => {
        text += part;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function uploadedFiles(): string[] {
  return readdirSync(join(folder, 'uploads'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe('access', () => {
  it('listens on the loopback address only', () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('serves the page with its policy, without a session', async () => {
    const page = await send('GET', '/');
    expect(page.text).toBe('<p>明卷</p>');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('refuses a rebound name, a foreign origin and a climbing path', async () => {
    expect((await send('GET', '/', '', { host: 'localhost' })).status).toBe(421);
    expect((await send('GET', '/', '', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send('GET', '/%2e%2e/secret.txt')).status).toBe(403);
    expect((await send('GET', '/../secret.txt')).status).toBe(403);
    const foreign = { ...withSession(), origin: 'http://evil.test' };
    expect((await send('POST', '/api/call/app.info', '{}', foreign)).status).toBe(403);
  });

  it('takes a ticket once', async () => {
    const url = host.newUrl();
    expect((await exchange(url)).status).toBe(200);
    expect((await exchange(url)).status).toBe(401);
  });

  it('gives an open window a ticket for another one, and nobody else', async () => {
    const answer = await send('POST', '/api/ticket', '', withSession());
    const { ticket } = JSON.parse(answer.text) as { ticket: string };
    expect((await exchange(`#ticket=${ticket}`)).status).toBe(200);
    expect((await send('POST', '/api/ticket', '', { origin: host.origin })).status).toBe(401);
  });

  it.each([
    ['POST', '/api/call/app.info'],
    ['GET', '/api/events'],
    ['GET', '/api/file/AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['POST', '/api/upload'],
    ['POST', '/api/folder'],
    ['POST', '/api/nothing'],
  ])('wants a session for %s %s', async (method, path) => {
    expect((await send(method, path, '{}', { origin: host.origin })).status).toBe(401);
  });

  it('knows no other paths, not even what objects inherit', async () => {
    expect((await send('POST', '/api/nothing', '', withSession())).status).toBe(404);
    expect((await send('GET', '/api/constructor', '', withSession())).status).toBe(404);
  });
});

describe('calls', () => {
  it('refuse a body that is no JSON, no UTF-8 or too large', async () => {
    expect((await send('POST', '/api/call/app.info', '{', withSession())).status).toBe(400);
    const large = JSON.stringify({ text: 'x'.repeat(17 * 1024 * 1024) });
    const answer = await send('POST', '/api/call/app.info', large, withSession()).catch(() => undefined);
    // The host may close before the client has sent everything.
    if (answer) expect(answer.status).toBe(413);
    expect((await send('POST', '/api/call/app.info', '{}', withSession())).status).toBe(200);
  });
});

describe('files', () => {
  it('go up and come down with their bytes, by token only', async () => {
    const bridge = await browserlessBridge(host.origin, host.newUrl());
    const content = new File(['甲'.repeat(30_000)], '现场笔录 (1)#%.txt');
    const [ref] = await bridge.takeDropped([content]);
    expect(ref).toMatchObject({ name: '现场笔录 (1)#%.txt', size: 90_000, isFolder: false });
    expect(JSON.stringify(ref)).not.toContain(folder);
    const read = await bridge.readFile(ref!);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('甲'.repeat(30_000));
    bridge.close();
  });

  it('come down as attachments that no browser guesses at', async () => {
    writeFileSync(join(folder, 'x.html'), '<script>');
    const { token } = program.app.files.register(join(folder, 'x.html'), '报告.html');
    const answer = await send('GET', `/api/file/${token}`, '', withSession());
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('报告.html')}`,
    });
  });

  it('that are empty come down empty', async () => {
    writeFileSync(join(folder, 'empty'), '');
    const { token } = program.app.files.register(join(folder, 'empty'));
    expect(await send('GET', `/api/file/${token}`, '', withSession())).toMatchObject({
      status: 200,
      text: '',
    });
  });

  it('that are too large are refused in words and leave nothing', async () => {
    const bridge = await browserlessBridge(host.origin, host.newUrl());
    const large = new File([new Uint8Array(100_001)], '大.pdf');
    await expect(bridge.takeDropped([large])).rejects.toThrow('大.pdf');
    expect(uploadedFiles()).toEqual([]);
    bridge.close();
  });

  it('whose upload breaks off leave nothing', async () => {
    const { hostname, port } = new URL(host.origin);
    const head = [
      'POST /api/upload HTTP/1.1',
      `Host: ${hostname}:${port}`,
      `Origin: ${host.origin}`,
      `Authorization: Bearer ${session}`,
      'X-File-Name: half.pdf',
      'Content-Length: 90000',
      '',
      '',
    ].join('\r\n');
    const socket = connect(Number(port), hostname);
    socket.write(head);
    socket.write(Buffer.alloc(40_000));
    await vi.waitFor(() => expect(uploadedFiles()).toEqual(['half.pdf']));
    socket.destroy();
    await vi.waitFor(() => expect(uploadedFiles()).toEqual([]));
  });

  it('of a folder go up as one token', async () => {
    const bridge = await browserlessBridge(host.origin, host.newUrl());
    const names = Array.from({ length: 20 }, (_, at) => `案卷${at}/正本.json`);
    const files = names.map((path) => ({ path, file: new File([path], '正本.json') }));
    const [ref] = await bridge.takeDropped([new DroppedFolder('一批案卷', files)]);
    expect(ref).toMatchObject({ name: '一批案卷', isFolder: true });
    const { path } = program.app.files.find(ref!.token)!;
    for (const name of names) expect(readFileSync(join(path, name), 'utf8')).toBe(name);
    bridge.close();
  });

  it('of a folder with one bad file leave nothing', async () => {
    const bridge = await browserlessBridge(host.origin, host.newUrl());
    const files = [
      { path: 'a.json', file: new File(['{}'], 'a.json') },
      { path: '../b.json', file: new File(['{}'], 'b.json') },
    ];
    await expect(bridge.takeDropped([new DroppedFolder('坏', files)])).rejects.toThrow('../b.json');
    expect(uploadedFiles()).toEqual([]);
    bridge.close();
  });

  it('that were uploaded go when the host closes', async () => {
    const bridge = await browserlessBridge(host.origin, host.newUrl());
    await bridge.takeDropped([new File(['x'], 'x.txt')]);
    expect(uploadedFiles()).toEqual(['x.txt']);
    bridge.close();
    await host.close();
    expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
  });
});

describe('events', () => {
  const changed = (kind: 'cases' | 'reviews') => ({ type: 'changed' as const, changed: [kind] });

  it('reach every window, and no more after unsubscribing', async () => {
    const bridges = [
      await browserlessBridge(host.origin, host.newUrl()),
      await browserlessBridge(host.origin, host.newUrl()),
    ];
    const heard: unknown[][] = [[], []];
    const stops = bridges.map((bridge, at) => bridge.onEvent((event) => heard[at]!.push(event)));
    program.emit(changed('cases'));
    await vi.waitFor(() => expect(heard).toEqual([[changed('cases')], [changed('cases')]]));
    stops[0]!();
    program.emit(changed('reviews'));
    await vi.waitFor(() => expect(heard[1]).toHaveLength(2));
    expect(heard[0]).toHaveLength(1);
    for (const bridge of bridges) bridge.close();
  });

  it('that were missed are caught up, the newest of each kind', async () => {
    program.emit(changed('cases'));
    program.emit(changed('reviews'));
    program.emit(changed('cases'));
    const response = await fetch(`${host.origin}/api/events?after=0`, { headers: withSession() });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.split('\n').length < 4) text += (await reader.read()).value;
    await reader.cancel();
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ seq: 3 }, { seq: 2, event: changed('reviews') }, { seq: 3, event: changed('cases') }]);
  });
});
