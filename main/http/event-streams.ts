import type { ServerResponse } from 'node:http';
import type { ApiEvent } from '../../shared/generated/schemas.ts';
import { EventLog, type NumberedEvent } from './event-log.ts';

const heartbeat = 15_000;
/** A window that stops reading is cut off rather than buffered without end; it reconnects and catches up. */
const maxUnread = 4 * 1024 * 1024;

/** The open event streams: one line of JSON an event, an empty line as a sign of life. */
export class EventStreams {
  readonly #log = new EventLog();
  readonly #streams = new Set<ServerResponse>();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#sendAll('\n'), heartbeat);
    this.#timer.unref();
  }

  push(event: ApiEvent): void {
    this.#sendAll(line(this.#log.append(event)));
  }

  /** Opens a stream that begins after event number `after`, or with the next event. */
  open(response: ServerResponse, after: number | undefined): void {
    response.writeHead(200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write(`${JSON.stringify({ seq: this.#log.seq })}\n`);
    for (const missed of this.#log.since(after ?? this.#log.seq)) response.write(line(missed));
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  close(): void {
    clearInterval(this.#timer);
    for (const stream of this.#streams) stream.end();
  }

  #sendAll(text: string): void {
    for (const stream of this.#streams) {
      if (stream.writableLength > maxUnread) stream.destroy();
      else stream.write(text);
    }
  }
}

function line(entry: NumberedEvent): string {
  return `${JSON.stringify(entry)}\n`;
}
