import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import { hostKinds, type RunningHost, startHost, whyAbsent } from '../support/hosts.ts';
import { drawnText } from '../support/ink.ts';

declare global {
  interface Window {
    readonly mingjuan?: Bridge;
  }
}

for (const kind of hostKinds) {
  const absent = await whyAbsent(kind);
  if (absent !== undefined) console.log(`host ${kind} skipped: ${absent}`);

  describe.skipIf(absent !== undefined)(`the program on host ${kind}`, () => {
    let host: RunningHost;
    const violations: string[] = [];

    beforeAll(async () => {
      host = await startHost(kind);
      host.page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text());
      });
      host.page.on('pageerror', (error) => violations.push(error.message));
      await host.page.reload();
      await host.page.locator('#root > *').first().waitFor();
    });
    afterAll(() => host?.close());

    it('answers app.info', async () => {
      expect(await host.page.title()).toMatch(/明卷$/);
      const expected = kind === 'http' ? 'loopback' : 'electron';
      const info = await host.page.evaluate(appInfo);
      expect(info).toMatchObject({ ok: true, value: { program: 'mingjuan', host: expected } });
    });

    it('draws Chinese characters with the font that it ships', async () => {
      const family = "'Noto Sans SC Variable'";
      const [first, second, blank] = await drawnText(host.page, family, ['案', '卷', ' ']);
      expect(first!.ink).toBeGreaterThan(50);
      expect(second!.ink).toBeGreaterThan(50);
      expect(blank!.ink).toBe(0);
      expect(first!.picture).not.toBe(second!.picture);
    });

    it('gives the page no Node', async () => {
      const types = await host.page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', '__shimIpc'].map(
          (name) => typeof Reflect.get(window, name),
        ),
      );
      expect(types).toEqual(Array(5).fill('undefined'));
    });

    it('keeps the page on its origin', async () => {
      const fetched = await host.page.evaluate(() =>
        fetch('https://example.invalid/').then(
          () => 'went out',
          () => 'blocked',
        ),
      );
      expect(fetched).toBe('blocked');
      expect(await scriptRuns(host)).toBe(false);
      // The attempts above must have been stopped by the policy, and nothing else may have offended it.
      expect(violations.filter((text) => text.includes('example.invalid')).length).toBeGreaterThan(0);
      violations.length = 0;
    });

    it('comes back after a reload without offending its own policy', async () => {
      await host.page.reload();
      await host.page.locator('#root > *').first().waitFor();
      expect(await host.page.evaluate(appInfo)).toMatchObject({ ok: true });
      expect(violations).toEqual([]);
    });

    it('starts again on the same data', async () => {
      const before = host.dataFolder;
      host = await host.restart();
      expect(host.dataFolder).toBe(before);
      await host.page.locator('#root > *').first().waitFor();
    });
  });
}

/** Whether a script element with text, as an injection would add it, is run. */
async function scriptRuns(host: RunningHost): Promise<boolean> {
  return host.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "yes"';
    document.body.append(script);
    return document.documentElement.dataset.injected === 'yes';
  });
}

/** Runs in the page: asks through the preload's bridge, or as the page's own bridge does on the loopback host. */
async function appInfo(): Promise<unknown> {
  if (window.mingjuan) return window.mingjuan.call('app.info', {});
  const authorization = `Bearer ${sessionStorage.getItem('mingjuan.session')}`;
  const response = await fetch('/api/call/app.info', {
    method: 'POST',
    headers: { authorization },
    body: '{}',
  });
  return response.json();
}
