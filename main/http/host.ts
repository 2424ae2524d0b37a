import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { App } from '../api/app.ts';
import { pageResponse } from '../page.ts';
import { answerApi } from './api.ts';
import { EventStreams } from './event-streams.ts';
import { refuse } from './guards.ts';
import { Sessions } from './sessions.ts';
import { Staging } from './staging.ts';

export interface LoopbackOptions {
  app: App;
  /** Folder of the built page. */
  pageFolder: string;
  dataFolder: string;
  /** Largest accepted upload, bytes. */
  maxFileBytes?: number;
}

export interface LoopbackHost {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** An address that opens the window once. */
  newUrl(): string;
  /** Ends the streams, stops listening and removes uploads; the app is the caller's to close. */
  close(): Promise<void>;
}

const defaultMaxFileBytes = 2 * 1024 ** 3;

/** Serves the page and the contract to browsers on this computer only. */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const staging = await Staging.create(join(options.dataFolder, 'uploads'), {
    maxFileBytes: options.maxFileBytes ?? defaultMaxFileBytes,
  });
  const sessions = new Sessions();
  const streams = new EventStreams();
  const stopEvents = options.app.onEvent((event) => streams.push(event));
  let ownHost = '';

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendPlain(response, 500, error instanceof Error ? error.name : 'error');
    });
  });
  // A large upload to a slow disk takes as long as it takes.
  server.requestTimeout = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuse(
      {
        method: request.method,
        target: request.url,
        host: request.headers.host,
        origin: request.headers.origin,
        fetchSite: header(request, 'sec-fetch-site'),
      },
      ownHost,
    );
    if (refusal) return sendPlain(response, refusal.status, refusal.reason);
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (path.startsWith('/api/'))
      return answerApi({ app: options.app, staging, sessions, streams, request, response, path });
    if (request.method !== 'GET') return sendPlain(response, 405, 'method');
    const page = await pageResponse(options.pageFolder, path);
    response.writeHead(page.status, page.headers).end(page.body);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  ownHost = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${ownHost}`;
  return {
    origin,
    newUrl: () => `${origin}/#ticket=${sessions.newTicket()}`,
    close: async () => {
      stopEvents();
      streams.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await staging.remove();
    },
  };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function sendPlain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(`${text}\n`);
}
