import { expect, it } from 'vitest';
import type { SourcePage } from '../../main/intake/page/types.ts';
import { type RecognitionChild, startNodeChild } from '../../main/recognition/child.ts';
import { RecognitionClient } from '../../main/recognition/client.ts';
import type { RecognitionMessage, RecognitionRequest } from '../../main/recognition/messages.ts';

const page: SourcePage = { file: 'f1', page: 7, origin: 'recognised', lines: [], toRecognise: 'page' };
const image = { width: 2, height: 2, data: new Uint8Array(16) };
const blank = { ok: true, value: { origin: 'recognised', lines: [], blank: true } } as const;

/** A process that does what a test tells it. */
class FakeChild implements RecognitionChild {
  readonly pid = undefined;
  readonly requests: RecognitionRequest[] = [];
  ended = false;
  #message: (message: RecognitionMessage) => void = () => {};
  #end = () => {};

  send(request: RecognitionRequest): void {
    this.requests.push(request);
  }
  onMessage(listener: (message: RecognitionMessage) => void): void {
    this.#message = listener;
  }
  onEnd(listener: () => void): void {
    this.#end = listener;
  }
  hold(): void {}
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.#end();
  }
  say(message: RecognitionMessage): void {
    this.#message(message);
  }
  answer(): void {
    this.say({ kind: 'page', id: this.requests.at(-1)!.id, result: blank });
  }
}

function fakes() {
  const children: FakeChild[] = [];
  const client = new RecognitionClient(() => {
    const child = new FakeChild();
    children.push(child);
    queueMicrotask(() => child.say({ kind: 'ready' }));
    return child;
  });
  return { client, children };
}

/** Lets all that is waiting run. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

it('has one page in flight', async () => {
  const { client, children } = fakes();
  const both = [client.recognise(page, image), client.recognise({ ...page, page: 8 }, image)];
  await settled();
  expect(children).toHaveLength(1);
  expect(children[0]!.requests).toHaveLength(1);
  children[0]!.answer();
  await settled();
  expect(children[0]!.requests).toHaveLength(2);
  children[0]!.answer();
  const read = await Promise.all(both);
  expect(read.map((one) => one.ok && [one.value.file, one.value.page, one.value.toRecognise])).toEqual([
    ['f1', 7, undefined],
    ['f1', 8, undefined],
  ]);
  client.close();
  expect(children[0]!.ended).toBe(true);
});

it('says which page a crash cost and goes on with a new process', async () => {
  const { client, children } = fakes();
  const first = client.recognise(page, image);
  const second = client.recognise({ ...page, page: 8 }, image);
  await settled();
  children[0]!.end();
  expect(await first).toMatchObject({ ok: false, error: { code: 'RECOGNITION_CRASHED' } });
  await settled();
  expect(children).toHaveLength(2);
  children[1]!.answer();
  expect(await second).toMatchObject({ ok: true, value: { page: 8, blank: true } });
  client.close();
});

it('ends the process of a page that is cancelled', async () => {
  const { client, children } = fakes();
  const stop = new AbortController();
  const running = client.recognise(page, image, stop.signal);
  const waiting = client.recognise(page, image, stop.signal);
  await settled();
  stop.abort();
  expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  expect(children).toHaveLength(1);
  expect(children[0]!.ended).toBe(true);
});

it('says that this computer can not recognise', async () => {
  const client = new RecognitionClient(() => {
    const child = new FakeChild();
    queueMicrotask(() => child.say({ kind: 'unable', reason: 'no library' }));
    return child;
  });
  expect(await client.recognise(page, image)).toMatchObject({
    ok: false,
    error: { code: 'RECOGNITION_UNABLE', details: 'no library' },
  });
});

it('adds what stands on pictures to a page whose text is in the file', async () => {
  const { client, children } = fakes();
  const withText: SourcePage = {
    ...page,
    origin: 'text',
    lines: [{ text: '询问笔录', region: [0.4, 0.1, 0.2, 0.02], confidence: 1 }],
    toRecognise: 'pictures',
  };
  const read = client.recognise(withText, image);
  await settled();
  const found = (text: string, y: number) => ({
    text,
    region: [0.4, y, 0.2, 0.02] as const,
    confidence: 0.9,
  });
  children[0]!.say({
    kind: 'page',
    id: 1,
    result: {
      ok: true,
      value: {
        origin: 'recognised',
        lines: [found('询问笔录', 0.1), found('粘贴处', 0.5)],
        marks: [{ kind: 'seal', region: [0.5, 0.5, 0.2, 0.1], confidence: 0.9 }],
      },
    },
  });
  const merged = await read;
  if (!merged.ok) throw new Error(merged.error.message);
  expect(merged.value.lines.map(({ text, confidence }) => [text, confidence])).toEqual([
    ['询问笔录', 1],
    ['粘贴处', 0.9],
  ]);
  expect(merged.value).toMatchObject({ origin: 'text', marks: [{ kind: 'seal' }] });
  expect(merged.value.toRecognise).toBeUndefined();
  client.close();
});

it('reads in a real process and outlives its death', { timeout: 60_000 }, async () => {
  let child: RecognitionChild | undefined;
  const client = new RecognitionClient(() => {
    child = startNodeChild();
    return child;
  });
  const white = { width: 400, height: 500, data: new Uint8Array(400 * 500 * 4).fill(255) };
  expect(await client.recognise(page, white)).toMatchObject({ ok: true, value: { blank: true } });
  process.kill(child!.pid!, 'SIGKILL');
  const after = await client.recognise(page, white);
  if (!after.ok) expect(after.error.code).toBe('RECOGNITION_CRASHED');
  expect(await client.recognise(page, white)).toMatchObject({ ok: true, value: { blank: true } });
  client.close();
});
