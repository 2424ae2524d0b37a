import { utilityProcess } from 'electron';
import { processFile, type RecognitionChild } from '../recognition/child.ts';

/** Starts the recognition process under Electron, whose fuses forbid running as plain Node. */
export function startUtilityChild(): RecognitionChild {
  const child = utilityProcess.fork(processFile(), [], { serviceName: 'recognition', stdio: 'ignore' });
  return {
    get pid() {
      return child.pid;
    },
    send: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', () => listener()),
    // The window decides how long the program runs.
    hold: () => {},
    end: () => void child.kill(),
  };
}
