import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { App } from '../api/app.ts';
import { type BodyProblem, readJson } from './body.ts';
import type { EventStreams } from './event-streams.ts';
import type { Sessions } from './sessions.ts';
import type { Staging } from './staging.ts';

/** One request under `/api/` with the parts of the host that it may use. */
export interface ApiRequest {
  app: App;
  staging: Staging;
  sessions: Sessions;
  streams: EventStreams;
  request: IncomingMessage;
  response: ServerResponse;
  /** Path without query, still percent-encoded. */
  path: string;
}

type Handler = (context: ApiRequest, rest: string) => Promise<void>;

const handlers: Record<string, Handler> = {
  'POST ticket': async ({ sessions, response }) => {
    sendJson(response, 200, { ticket: sessions.newWindowTicket() });
  },
  'GET events': async ({ streams, request, response }) => {
    const after = new URLSearchParams(request.url?.split('?')[1]).get('after');
    streams.open(response, after !== null && /^\d{1,15}$/.test(after) ? Number(after) : undefined);
  },
  'POST call': async ({ app, request, response }, route) => {
    const input = await readJson(request);
    if (!input.ok) return sendBodyProblem(response, input.problem);
    sendJson(response, 200, await app.dispatch(route, input.value));
  },
  'GET file': sendFile,
  'POST upload': async (context) => {
    const { app, staging, request } = context;
    const name = sentName(request);
    if (name === undefined) return sendUpload(context, fail('BAD_NAME', '上传的文件没有名称。'));
    const path = await staging.receiveFile(name, request);
    sendUpload(context, path.ok ? ok(app.files.register(path.value, name)) : path);
  },
  'POST folder': async (context) => {
    const name = sentName(context.request);
    if (name === undefined) return sendUpload(context, fail('BAD_NAME', '上传的文件夹没有名称。'));
    sendUpload(context, ok({ upload: await context.staging.openFolder(name) }));
  },
  'POST folder-file': async (context, upload) => {
    const path = sentName(context.request) ?? '';
    const written = await context.staging.addToFolder(upload, path, context.request);
    sendUpload(context, written.ok ? ok({}) : written);
  },
  'POST folder-done': async (context, upload) => {
    const folder = context.staging.finishFolder(upload);
    sendUpload(
      context,
      folder
        ? ok(context.app.files.register(folder.path, folder.name))
        : fail('NO_UPLOAD', '这次上传已经结束或取消，请重新选择文件夹。'),
    );
  },
  'POST folder-discard': async (context, upload) => {
    await context.staging.discardFolder(upload);
    sendUpload(context, ok({}));
  },
};

/** Answers a request that passed the guards: exchanges tickets, then demands a session for everything else. */
export async function answerApi(context: ApiRequest): Promise<void> {
  const { request, response, sessions } = context;
  const [name = '', rest = ''] = context.path.slice('/api/'.length).split('/', 2);
  if (request.method === 'POST' && name === 'session') return openSession(context);
  if (!sessions.accepts(request.headers.authorization)) return sendJson(response, 401, { error: 'session' });
  const handler = Object.hasOwn(handlers, `${request.method} ${name}`)
    ? handlers[`${request.method} ${name}`]
    : undefined;
  if (!handler) return sendJson(response, 404, { error: 'path' });
  await handler(context, rest);
}

async function openSession({ sessions, request, response }: ApiRequest): Promise<void> {
  const body = await readJson(request, 4096);
  if (!body.ok) return sendBodyProblem(response, body.problem);
  const ticket = (body.value as { ticket?: unknown } | null)?.ticket;
  const session = typeof ticket === 'string' ? sessions.redeem(ticket) : undefined;
  if (session === undefined) return sendJson(response, 401, { error: 'ticket' });
  sendJson(response, 200, { session });
}

async function sendFile({ app, response }: ApiRequest, token: string): Promise<void> {
  const file = app.files.find(token);
  const info = file && !file.ref.isFolder ? await stat(file.path).catch(() => undefined) : undefined;
  if (!file || !info?.isFile()) {
    return sendJson(response, 404, fail('NO_FILE', '这个文件已经不在，可能已被移动或删除。'));
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': info.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.ref.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  if (info.size === 0) response.end();
  else await pipeline(createReadStream(file.path, { end: info.size - 1 }), response);
}

/** The name that the page sent, percent-encoded since header values are bytes. */
function sentName(request: IncomingMessage): string | undefined {
  const value = request.headers['x-file-name'];
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** Browsers read the answer only after sending the whole body, so the unread rest is taken and dropped first. */
function sendUpload({ request, response }: ApiRequest, result: Result<unknown>): void {
  if (request.readableEnded) {
    sendJson(response, 200, result);
    return;
  }
  request.on('end', () => sendJson(response, 200, result)).on('error', () => response.destroy());
  request.resume();
}

function sendBodyProblem(response: ServerResponse, problem: BodyProblem): void {
  response.setHeader('connection', 'close');
  sendJson(response, problem === 'too large' ? 413 : 400, { error: problem });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(JSON.stringify(value));
}
