import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channels } from '../../main/electron/channels.ts';
import { isOwnPage } from '../../main/electron/security.ts';
import { bootEntry } from '../support/boot-entry.ts';
import { createFakeApp } from '../support/fake-app.ts';

let program: ReturnType<typeof createFakeApp>;
let booted: Awaited<ReturnType<typeof bootEntry>>;
let outside: string;

beforeEach(async () => {
  program = createFakeApp();
  booted = await bootEntry(program.app);
  outside = mkdtempSync(join(tmpdir(), 'mingjuan-outside-'));
});
afterEach(async () => {
  await booted.quit();
  rmSync(outside, { recursive: true, force: true });
});

describe('the window', () => {
  it('starts recognition as a utility process, since the fuses forbid plain Node', () => {
    expect(booted.asked).toMatchObject({ host: 'electron', startRecognition: expect.any(Function) });
  });

  it('is sandboxed, isolated and without Node', () => {
    expect(booted.world.sandboxed).toBe(true);
    expect(booted.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(booted.window.options.webPreferences?.preload).toMatch(/[/\\]preload[/\\]index\.cjs$/);
    expect(booted.world.session.spellChecker).toBe(false);
    expect(booted.world.menu).toBeNull();
  });

  it('keeps its profile inside the data folder', () => {
    expect(booted.world.paths.get('userData')).toBe(join(booted.folder, 'window'));
  });

  it('opens the own page of a standard secure scheme that cannot bypass the policy', () => {
    expect(booted.window.webContents.mainFrame.url).toBe('app://mingjuan/index.html');
    expect(booted.world.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('gets no permission and nothing from the network', async () => {
    const { session } = booted.world;
    expect(await session.allowsPermission('media')).toBe(false);
    expect(session.permissionCheck?.(null, 'geolocation', '', {} as never)).toBe(false);
    expect(session.devicePermission?.({} as never)).toBe(false);
    for (const url of [
      'https://example.invalid/',
      'http://127.0.0.1/',
      'ftp://x/',
      'file:///etc/passwd',
      'app://other/x',
    ])
      expect(await session.allowsRequest(url), url).toBe(false);
    for (const url of ['app://mingjuan/assets/x.js', 'blob:app://mingjuan/1', 'data:,'])
      expect(await session.allowsRequest(url), url).toBe(true);
  });

  it('stays on its page and opens no other', () => {
    const contents = booted.window.webContents;
    expect(contents.allowsNavigation('https://example.invalid/')).toBe(false);
    expect(contents.allowsNavigation('file:///etc/passwd')).toBe(false);
    expect(contents.allowsNavigation('app://mingjuan/index.html')).toBe(true);
    expect(contents.allowsWindow('https://example.invalid/')).toBe(false);
    expect(contents.allowsWindow('app://mingjuan/index.html')).toBe(false);
  });

  it('comes to the front when the program is started again', () => {
    booted.app.emit('second-instance');
    expect(booted.window.focused).toBe(true);
  });
});

describe('the scheme', () => {
  it('serves the own host only and does not climb out', async () => {
    const handler = booted.world.schemes.get('app')!;
    expect((await handler(new Request('app://other/index.html'))).status).toBe(403);
    expect((await handler(new Request('app://mingjuan/%2e%2e%2fpackage.json'))).status).toBe(403);
    expect((await handler(new Request('app://mingjuan/nothing.js'))).status).toBe(404);
  });
});

describe('isOwnPage', () => {
  it.each([
    ['app://mingjuan/index.html#/cases', true],
    ['app://mingjuan.evil/', false],
    ['app://evil@mingjuan/', true],
    ['app://mingjuan@evil/', false],
    ['https://mingjuan/', false],
    ['app:mingjuan', false],
    ['', false],
  ])('%s: %s', (url, own) => {
    expect(isOwnPage(url)).toBe(own);
  });
});

describe('messages', () => {
  const foreign = { url: 'https://example.invalid/', parent: null };
  const inFrame = { url: 'app://mingjuan/index.html', parent: {} as never };

  it.each(Object.values(channels).filter((channel) => channel !== channels.event))(
    '%s answer only the top frame of the own page',
    async (channel) => {
      for (const sender of [foreign, inFrame, null])
        expect(await booted.window.webContents.invoke(channel, ['app.info', {}], sender)).toMatchObject({
          ok: false,
          error: { code: 'UNTRUSTED' },
        });
    },
  );

  it.each([
    [channels.call, [7, {}]],
    [channels.pickFiles, [null]],
    [channels.pickFiles, [{ extensions: ['../x'], multiple: false, folder: false }]],
    [channels.pickFiles, [{ extensions: [], multiple: 'yes', folder: false }]],
    [channels.takeDropped, ['/etc/passwd']],
    [channels.takeDropped, [[7]]],
  ])('%s refuse arguments of another shape: %j', async (channel, values) => {
    expect(await booted.window.webContents.invoke(channel, values)).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT' },
    });
  });

  it.each([channels.saveFile, channels.readFile])('%s know only files by token', async (channel) => {
    for (const token of ['/etc/passwd', 7, undefined, program.app.files.register(outside).token])
      expect(await booted.window.webContents.invoke(channel, [token])).toMatchObject({
        ok: false,
        error: { code: 'NO_FILE' },
      });
  });

  it('take dropped files in, and say so when one has no path', async () => {
    const path = join(outside, '拖入.json');
    writeFileSync(path, '{}');
    const contents = booted.window.webContents;
    expect(await contents.invoke(channels.takeDropped, [[path, outside]])).toMatchObject({
      ok: true,
      value: [{ name: '拖入.json', isFolder: false }, { isFolder: true }],
    });
    expect(await contents.invoke(channels.takeDropped, [['']])).toMatchObject({ ok: false });
  });

  it('answer a cancelled picker with nothing', async () => {
    booted.world.openAnswers.push({ canceled: true, filePaths: [] });
    const options = { extensions: ['json'], multiple: true, folder: false };
    expect(await booted.window.webContents.invoke(channels.pickFiles, [options])).toEqual({
      ok: true,
      value: [],
    });
  });

  it('save a copy, or ask for another place when the first cannot be written', async () => {
    const source = join(outside, '源.pdf');
    writeFileSync(source, '%PDF-');
    const { token } = program.app.files.register(source, '报告.pdf');
    const target = join(outside, '报告.pdf');
    booted.world.saveAnswers.push({ canceled: false, filePath: join(outside, '没有的文件夹', '报告.pdf') });
    booted.world.boxAnswers.push(0);
    booted.world.saveAnswers.push({ canceled: false, filePath: target });
    expect(await booted.window.webContents.invoke(channels.saveFile, [token])).toEqual({
      ok: true,
      value: 'saved',
    });
    expect(readFileSync(target, 'utf8')).toBe('%PDF-');
    expect(booted.world.notices).toEqual([expect.stringContaining('没有保存“报告.pdf”')]);
  });

  it('carry events to the window', () => {
    program.emit({ type: 'changed', changed: ['cases'] });
    expect(booted.window.webContents.sent).toEqual([
      { channel: channels.event, values: [{ type: 'changed', changed: ['cases'] }] },
    ]);
  });

  it('carry no events to a page that is not the own one', () => {
    booted.window.webContents.mainFrame.url = 'https://example.invalid/';
    program.emit({ type: 'changed', changed: ['cases'] });
    expect(booted.window.webContents.sent).toEqual([]);
  });
});

describe('closing', () => {
  it('the window ends the program after its data is closed', async () => {
    const closing = program.closed();
    await booted.window.close();
    expect(await booted.ended).toBe(0);
    expect([closing, program.closed()]).toEqual([false, true]);
    program.emit({ type: 'changed', changed: ['cases'] });
  });
});
