import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RecognitionMessage, RecognitionRequest } from './messages.ts';

/** The recognition process as its client sees it; hosts start it in different ways. */
export interface RecognitionChild {
  readonly pid: number | undefined;
  send(request: RecognitionRequest): void;
  onMessage(listener: (message: RecognitionMessage) => void): void;
  /** Called once, when the process has ended, however it ended. */
  onEnd(listener: () => void): void;
  /** Whether the program has to stay for it: an idle process must not hold up the end of a command. */
  hold(busy: boolean): void;
  end(): void;
}

/** File of the process: source beside source, built beside built. */
export function processFile(): string {
  const file = import.meta.url.endsWith('.ts') ? './process.ts' : './recognition-process.js';
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Starts the process under Node; Electron's packaged program can't, see its host. */
export function startNodeChild(): RecognitionChild {
  const child = fork(processFile(), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  return {
    pid: child.pid,
    // A process that has just died answers with its end, not here.
    send: (request) => void child.send(request, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onEnd(listener) {
      child.once('exit', listener);
      // A process that could not be started has no exit.
      child.once('error', () => {
        if (child.pid === undefined) listener();
      });
    },
    hold(busy) {
      if (busy) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    end: () => void child.kill('SIGKILL'),
  };
}
