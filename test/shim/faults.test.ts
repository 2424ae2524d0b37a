import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { channels } from '../../main/electron/channels.ts';
import { whyAbsent } from '../support/hosts.ts';
import { ShimProcess } from './process.ts';

/**
 * The shim is worth only what it can catch: each fault is put into a copy of the built entry, and the probe that holds
 * for the entry as built must fail for the copy.
 */
interface Fault {
  name: string;
  find: RegExp;
  replace: string;
  probe: Probe;
}
type Probe = (page: Page, shim: ShimProcess) => Promise<boolean>;

const root = resolve(import.meta.dirname, '../..');
const foreign = 'https://example.invalid/';

const bridgeAnswers: Probe = (page) =>
  page.evaluate(async () => {
    const bridge = Reflect.get(window, 'mingjuan') as
      | { call(route: string, input: object): unknown }
      | undefined;
    return ((await bridge?.call('app.info', {})) as { ok: boolean } | undefined)?.ok === true;
  });
const preloadIsQuiet: Probe = async (_page, shim) =>
  ((await shim.order({ what: 'notices' })) as string[]).length === 0;
const staysOnPage: Probe = async (page) => {
  const before = page.url();
  const attempt = page.waitForEvent('requestfailed');
  await page.evaluate((url) => {
    location.href = url;
  }, foreign);
  // The guard shows in the reason: a request that got past it fails for want of a network instead.
  const failure = (await attempt).failure()?.errorText;
  return failure === 'net::ERR_ABORTED' && page.url() === before;
};
const opensNoWindow: Probe = async (page) => {
  const popup = page.context().waitForEvent('page');
  await page.evaluate(() => window.open('about:blank'));
  const opened = await popup;
  await Promise.race([opened.waitForEvent('close'), page.waitForTimeout(1000)]).catch(() => {});
  return opened.isClosed();
};
const refusesForeignSender: Probe = async (_page, shim) => {
  const values = ['app.info', {}];
  const answer = await shim.order({ what: 'invoke-as', url: foreign, channel: channels.call, values });
  return (answer as { ok: boolean }).ok === false;
};
const keepsOffNetwork: Probe = async (_page, shim) =>
  (await shim.order({ what: 'allows-request', url: foreign })) === false;
const grantsNothing: Probe = async (_page, shim) =>
  (await shim.order({ what: 'allows-permission' })) === false;
const runsNoInlineScript: Probe = (page) =>
  page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "yes"';
    document.body.append(script);
    return document.documentElement.dataset.injected !== 'yes';
  });

const faults: Fault[] = [
  {
    name: 'context isolation off',
    find: /contextIsolation: true/,
    replace: 'contextIsolation: false',
    probe: bridgeAnswers,
  },
  { name: 'wrong preload path', find: /"index\.cjs"/, replace: '"index.js"', probe: preloadIsQuiet },
  {
    name: 'no navigation guard',
    find: /if \(!isOwnPage\(event\.url\)\) event\.preventDefault\(\)/g,
    replace: '',
    probe: staysOnPage,
  },
  { name: 'no window guard', find: /action: "deny"/, replace: 'action: "allow"', probe: opensNoWindow },
  {
    name: 'no sender check',
    find: /if \(!isTrustedSender\(event\.senderFrame\)\)/,
    replace: 'if (false)',
    probe: refusesForeignSender,
  },
  {
    name: 'no network filter',
    find: /session\.webRequest\.onBeforeRequest\(/,
    replace: '((_handler) => {})(',
    probe: keepsOffNetwork,
  },
  {
    name: 'no permission handler',
    find: /session\.setPermissionRequestHandler\(/,
    replace: '((_handler) => {})(',
    probe: grantsNothing,
  },
  {
    name: 'no content security policy',
    find: /"content-security-policy":/,
    replace: '"x-policy":',
    probe: runsNoInlineScript,
  },
];

const absent = await whyAbsent('shim');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(absent !== undefined)('the shim', () => {
  it('finds no fault in the entry as built', async () => {
    const results = await probeEntry(
      join(root, 'out/main/index.js'),
      faults.map(({ probe }) => probe),
    );
    expect(results).toEqual(faults.map(() => true));
  });

  it.each(faults)('catches: $name', async ({ name, find, replace, probe }) => {
    expect(await probeEntry(faultyEntry(name, find, replace), [probe])).toEqual([false]);
  });
});

async function probeEntry(entry: string, probes: Probe[]): Promise<boolean[]> {
  const data = mkdtempSync(join(tmpdir(), 'mingjuan-fault-'));
  folders.push(data);
  const shim = await ShimProcess.start(entry, data);
  try {
    const browser = await chromium.connectOverCDP(shim.devtoolsUrl);
    const page = browser.contexts()[0]!.pages()[0]!;
    const results: boolean[] = [];
    for (const probe of probes) results.push(await probe(page, shim));
    return results;
  } finally {
    await shim.stop();
  }
}

/** A copy of the built program below the project, so that it finds its schemas and packages, with one fault. */
function faultyEntry(name: string, find: RegExp, replace: string): string {
  const folder = join(root, '.cache', 'faults', name.replaceAll(' ', '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'out'), { recursive: true });
  folders.push(folder);
  cpSync(join(root, 'out/main'), join(folder, 'out/main'), { recursive: true });
  for (const part of ['preload', 'renderer']) symlinkSync(join(root, 'out', part), join(folder, 'out', part));
  const entry = join(folder, 'out/main/index.js');
  const built = readFileSync(entry, 'utf8');
  const faulty = built.replace(find, replace);
  if (faulty === built) throw new Error(`the fault "${name}" found nothing to change`);
  writeFileSync(entry, faulty);
  return entry;
}
