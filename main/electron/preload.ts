import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../shared/bridge.ts';
import type { ApiEvent } from '../../shared/generated/schemas.ts';
import type { Result } from '../../shared/result.ts';
import { channels } from './channels.ts';

const bridge: Bridge = {
  host: 'electron',
  call: (route, input) => ipcRenderer.invoke(channels.call, route, input),
  onEvent: (listener) => {
    const forward = (_event: unknown, event: ApiEvent) => listener(event);
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.removeListener(channels.event, forward);
    };
  },
  pickFiles: (options) => unwrap(channels.pickFiles, options),
  takeDropped: (files) =>
    unwrap(
      channels.takeDropped,
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
  saveFile: (file) => unwrap(channels.saveFile, file.token),
  readFile: (file) => ipcRenderer.invoke(channels.readFile, file.token),
};

contextBridge.exposeInMainWorld('mingjuan', bridge);

/** The value of an answer, or an Error with its plain Chinese message. */
async function unwrap<T>(channel: string, argument: unknown): Promise<T> {
  const result: Result<T> = await ipcRenderer.invoke(channel, argument);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
