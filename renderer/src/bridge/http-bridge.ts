import type { Bridge, PickOptions } from '../../../shared/bridge.ts';
import type { FileRef } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { DroppedFolder } from './dropped.ts';
import { followEvents } from './events.ts';
import { chooseInBrowser, saveInBrowser } from './picker.ts';

type Fetch = typeof fetch;

export interface HttpBridgeOptions {
  session: string;
  fetch: Fetch;
}

/** The bridge over the loopback host; `connected` resolves once events arrive. */
export interface HttpBridge extends Bridge {
  readonly connected: Promise<void>;
  close(): void;
}

const parallelUploads = 3;

export function createHttpBridge(options: HttpBridgeOptions): HttpBridge {
  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    options.fetch(path, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${options.session}` },
    });
  const events = followEvents((after, signal) =>
    send(after === undefined ? '/api/events' : `/api/events?after=${after}`, { signal }),
  );

  async function post<T>(path: string, body: BodyInit, name?: string): Promise<Result<T>> {
    const headers = name === undefined ? {} : { 'x-file-name': encodeURIComponent(name) };
    try {
      const response = await send(path, { method: 'POST', headers, body });
      return response.ok ? ((await response.json()) as Result<T>) : refused(response.status);
    } catch (error) {
      return lost(error);
    }
  }

  const uploadFile = async (file: File): Promise<FileRef> =>
    unwrap(await post<FileRef>('/api/upload', file, file.name));

  async function uploadFolder(folder: DroppedFolder): Promise<FileRef> {
    const { upload } = unwrap(await post<{ upload: string }>('/api/folder', '', folder.name));
    try {
      const waiting = [...folder.files];
      await Promise.all(
        Array.from({ length: parallelUploads }, async () => {
          for (let next = waiting.shift(); next; next = waiting.shift())
            unwrap(await post(`/api/folder-file/${upload}`, next.file, next.path));
        }),
      );
      return unwrap(await post<FileRef>(`/api/folder-done/${upload}`, ''));
    } catch (error) {
      await post(`/api/folder-discard/${upload}`, '');
      throw error;
    }
  }

  async function uploadAll(items: readonly (File | DroppedFolder)[]): Promise<FileRef[]> {
    const refs: FileRef[] = [];
    for (const item of items)
      refs.push(item instanceof DroppedFolder ? await uploadFolder(item) : await uploadFile(item));
    return refs;
  }

  async function download(file: FileRef): Promise<Result<Response>> {
    try {
      const response = await send(`/api/file/${file.token}`);
      if (response.ok) return ok(response);
      return response.status === 404 ? ((await response.json()) as Result<never>) : refused(response.status);
    } catch (error) {
      return lost(error);
    }
  }

  return {
    host: 'loopback',
    connected: events.connected,
    close: events.close,
    call: (route, input) => post(`/api/call/${route}`, JSON.stringify(input)),
    onEvent: events.onEvent,
    pickFiles: async (pick: PickOptions) => uploadAll(await chooseInBrowser(pick)),
    takeDropped: (files) => uploadAll(files as readonly (File | DroppedFolder)[]),
    async saveFile(file) {
      saveInBrowser(await unwrap(await download(file)).blob(), file.name);
      return 'saved';
    },
    async readFile(file) {
      const response = await download(file);
      if (!response.ok) return response;
      try {
        return ok(new Uint8Array(await response.value.arrayBuffer()));
      } catch (error) {
        return lost(error);
      }
    },
  };
}

/** The value, or an Error with the plain Chinese message. */
function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refused(status: number): Result<never> {
  if (status === 401)
    return fail('NO_SESSION', '本窗口的会话已失效，明卷可能重新启动过。请用命令行窗口里的新链接打开。');
  if (status === 413) return fail('BAD_INPUT', '这次提交的内容太大，没有执行。请分几次提交。');
  return fail('REFUSED', '请求被拒绝，没有执行。请重新打开窗口后再试。', `HTTP ${status}`);
}

function lost(error: unknown): Result<never> {
  return fail(
    'HOST_GONE',
    '与明卷本机服务的连接断了，这一步可能没有完成。请看启动明卷的命令行窗口是否还开着。',
    String(error),
  );
}
