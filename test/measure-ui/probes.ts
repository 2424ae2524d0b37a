import type { Page } from 'playwright-core';
import { p95 } from './report.ts';

/** Events shorter than this are not reported by the browser; one frame. */
const oneFrame = 16;
const warmUps = 5;
const rounds = 30;

interface Probe {
  events: { name: string; duration: number }[];
  longest: number;
  shift: number;
}

declare global {
  interface Window {
    probe?: Probe;
  }
}

/** Begins to watch events, long tasks and layout shifts in the page as it is; a reload ends it. */
export function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const probe: Probe = { events: [], longest: 0, shift: 0 };
    window.probe = probe;
    const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    observe('event', ({ name, duration }) => probe.events.push({ name, duration }));
    observe('longtask', ({ duration }) => {
      probe.longest = Math.max(probe.longest, duration);
    });
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) probe.shift += value;
    });
  });
}

export function forgetProbe(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.assign(window.probe!, { events: [], longest: 0, shift: 0 });
  });
}

export function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => window.probe!);
}

/** From the key to the painted answer by Event Timing, 95 of 100; `after` puts the page back between the rounds. */
export async function keyTime(
  page: Page,
  keys: readonly string[],
  after: (round: number) => Promise<void> = async () => {},
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    await forgetProbe(page);
    await page.keyboard.press(keys[round % keys.length]!);
    await twoFrames(page);
    const { events } = await readProbe(page);
    const slowest = Math.max(oneFrame, ...events.map(({ duration }) => duration));
    if (round >= warmUps) times.push(slowest);
    await after(round);
  }
  return p95(times);
}

/** Time of an act until the page shows it, measured in the page, 95 of 100 unless `count` says fewer. */
export async function actTime(
  act: (round: number) => Promise<number>,
  { count = rounds, warm = warmUps }: { count?: number; warm?: number } = {},
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < warm + count; round += 1) {
    const time = await act(round);
    if (round >= warm) times.push(time);
  }
  return p95(times);
}

/** Lets two frames and what was put off behind them go by. */
export function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20))),
      ),
  );
}

/**
 * Goes to an address of the window and answers with the milliseconds until `selector` is there and drawn; undefined
 * when it is not within ten seconds.
 */
export function timeTo(page: Page, address: string, selector: string): Promise<number | undefined> {
  return page.evaluate(
    ([hash, wanted]) =>
      new Promise<number | undefined>((resolve) => {
        const start = performance.now();
        location.hash = hash;
        const look = () => {
          const found = document.querySelector<HTMLElement>(wanted);
          if (found && found.getClientRects().length > 0)
            return void setTimeout(() => resolve(performance.now() - start));
          if (performance.now() - start > 10_000) return resolve(undefined);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [address, selector] as const,
  );
}

/** How long a key takes on a page that does next to nothing: what the machine itself costs. */
export async function blankTime(page: Page): Promise<number> {
  const blank = await page.context().newPage();
  try {
    await blank.setContent('<p tabindex="0">blank</p>');
    await blank.evaluate(() =>
      addEventListener('keydown', () => {
        document.body.style.background = document.body.style.background === 'white' ? 'snow' : 'white';
      }),
    );
    await watch(blank);
    return await keyTime(blank, ['j']);
  } finally {
    await blank.close();
  }
}
