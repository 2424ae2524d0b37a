import type { ApiEvent } from '../../shared/generated/schemas.ts';

export interface NumberedEvent {
  seq: number;
  event: ApiEvent;
}

/**
 * The newest event of each job and each changed kind, numbered, so that a window that lost its stream catches up
 * without a gap and the memory stays bounded.
 */
export class EventLog {
  readonly #newest = new Map<string, NumberedEvent>();
  #seq = 0;

  get seq(): number {
    return this.#seq;
  }

  append(event: ApiEvent): NumberedEvent {
    const numbered = { seq: ++this.#seq, event };
    if (event.job) this.#keep(`job ${event.job.job}`, numbered);
    for (const kind of event.changed ?? [])
      this.#keep(`changed ${kind}`, { ...numbered, event: { type: 'changed', changed: [kind] } });
    return numbered;
  }

  since(seq: number): NumberedEvent[] {
    return [...this.#newest.values()].filter((entry) => entry.seq > seq).sort((a, b) => a.seq - b.seq);
  }

  #keep(key: string, entry: NumberedEvent): void {
    this.#newest.set(key, entry);
  }
}
