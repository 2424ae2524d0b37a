/** The recognition process: apart from the program, so that its memory and its crashes are its own. */
import { constants, setPriority } from 'node:os';
import { fail } from '../../shared/result.ts';
import type { RecognitionMessage, RecognitionRequest } from './messages.ts';
import { loadModels, modelsFolder } from './model/models.ts';
import { nativeRuntime } from './model/runtime.ts';
import { recognisePage } from './recognise-page.ts';

/** What Electron gives its utility processes in place of `process.send`. */
interface ParentPort {
  postMessage(message: RecognitionMessage): void;
  on(event: 'message', listener: (event: { data: RecognitionRequest }) => void): void;
}

const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
// The program ended: nobody waits any longer.
process.on('disconnect', () => process.exit());

try {
  // The window comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Not allowed everywhere, and only a courtesy.
}
try {
  const models = await loadModels(await nativeRuntime(), modelsFolder());
  onRequest(({ id, image }) => {
    void recognisePage(models, image)
      .catch((error: unknown) =>
        fail<never>('PAGE_UNREADABLE', '识别这一页时出错，没有识别。请对照原件人工填写。', String(error)),
      )
      .then((result) => send({ kind: 'page', id, result }));
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'unable', reason: String(error) });
}

function send(message: RecognitionMessage): void {
  if (port) port.postMessage(message);
  else process.send?.(message);
}

function onRequest(listener: (request: RecognitionRequest) => void): void {
  if (port) port.on('message', ({ data }) => listener(data));
  else process.on('message', listener);
}
