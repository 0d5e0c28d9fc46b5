import type { GraphQLError } from 'graphql';
import { retry } from '#database-health';
import { maskError, withoutHttp } from '#http';
import type { Database } from '../../db/connections/connect.ts';
import { withSignal } from '../../db/connections/with-signal.ts';
import {
  type PublishedEventTopic,
  readPublishedEvents,
} from '../../db/queries/changes/published-events.ts';
import type { LiveEvent, Position } from '../../schema/context/live-event.ts';

import { ChannelReader } from './channel-reader.ts';
import type { ConcurrencyLimit } from './concurrency-limit.ts';
import { tooSlow } from './errors.ts';
import { endOf, isBefore, toEvent } from './event-positions.ts';

/** Counts the events that all channels of a process buffer. */
export class BufferedEvents {
  private readonly maxEvents: number;
  private count = 0;

  constructor(maxEvents: number) {
    this.maxEvents = maxEvents;
  }

  add(events: number): void {
    this.count += events;
  }

  /** how many exceed the limit; 0 if there is room */
  get excess(): number {
    return Math.max(0, this.count - this.maxEvents);
  }
}

/** Milliseconds that the channel waits for its fastest reader, when it has many events at once. */
const readerTimeout = 3_000;

/** The events that a reader who catches up holds while they wait to be taken: each reader reads for itself. */
const maxEventsBehind = 50;

export interface ChannelOptions {
  db: Database;
  runLimited: ConcurrencyLimit;
  report: (error: unknown, requestId?: string) => void;
  /** how many events it buffers for readers that are up to date */
  bufferSize: number;
  /** counts the events that all channels buffer */
  allBuffered: BufferedEvents;
  /** called when the last reader has gone */
  onEmpty: () => void;
}

/**
 * The newest events of one topic, such as the announcements of one program. They are read from the database once for
 * all subscribers. Each reader has a position and comes for the next event, so that nothing is queued.
 */
export class Channel {
  readonly topic: PublishedEventTopic;
  /** all up to here has been read */
  private head: Position;
  /** all after here, up to the head, is in `events` */
  private start: Position;
  private events: LiveEvent[] = [];
  private readonly readers = new Set<ChannelReader>();
  private readonly ended = new AbortController();
  private readonly options: ChannelOptions;
  private readonly pageSize: number;
  private wanted: bigint;
  private running = false;
  private onFollowed: (() => void) | null = null;

  /** @param revision the current one: later events are buffered */
  constructor(topic: PublishedEventTopic, revision: bigint, options: ChannelOptions) {
    this.topic = topic;
    this.head = endOf(revision);
    this.start = this.head;
    this.wanted = revision;
    this.options = options;
    this.pageSize = Math.ceil(options.bufferSize / 5);
  }

  /** A reader of all that comes after a position. @param client that it reads for */
  join(position: Position, client: string): ChannelReader {
    const reader = new ChannelReader(this, position, client);
    this.readers.add(reader);
    return reader;
  }

  leave(reader: ChannelReader): void {
    this.readers.delete(reader);
    if (this.readers.size > 0 || this.ended.signal.aborted) return;
    this.ended.abort();
    this.options.allBuffered.add(-this.events.length);
    this.events = [];
    this.options.onEmpty();
  }

  /** Ends it for all readers. */
  close(): void {
    for (const reader of [...this.readers]) reader.end();
  }

  /** Ends it for all readers with an error. */
  fail(reason: GraphQLError): void {
    for (const reader of [...this.readers]) reader.drop(reason);
  }

  /** Whether the events after a position are all at hand. */
  covers(position: Position): boolean {
    return !isBefore(position, this.start);
  }

  /** The event after a position that is covered; undefined where there is none yet. */
  eventAfter(position: Position): LiveEvent | undefined {
    this.onFollowed?.();
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const event = this.events[middle];
      if (event && isBefore(position, event.position)) high = middle;
      else low = middle + 1;
    }
    return this.events[low];
  }

  /**
   * Events after the position of a reader that is not covered, from the database.
   * @returns the events, and the position at which the next page begins
   */
  async catchUp(
    { position, client }: ChannelReader,
    signal: AbortSignal,
  ): Promise<[LiveEvent[], Position]> {
    return this.read(client, position, this.head.revision, maxEventsBehind, signal);
  }

  /** Reads what revisions up to this one have made public. Returns at once, and wakes the readers. */
  advance(revision: bigint): void {
    if (revision > this.wanted) this.wanted = revision;
    if (this.running) return;
    this.running = true;
    this.readOn()
      .catch((error: unknown) => {
        if (!this.ended.signal.aborted)
          this.fail(withoutHttp(maskError(error, this.options.report)));
      })
      .finally(() => {
        this.running = false;
        // There may be a new revision since the last page was read.
        if (this.head.revision < this.wanted && !this.ended.signal.aborted) this.advance(revision);
      });
  }

  private async readOn(): Promise<void> {
    const { signal } = this.ended;
    const name = `channel ${JSON.stringify(this.topic)}`;
    while (this.head.revision < this.wanted || isBefore(this.head, endOf(this.head.revision))) {
      const upTo = this.wanted;
      const [events, head] = await this.read(name, this.head, upTo, this.pageSize, signal);
      this.head = head;
      this.events.push(...events);
      this.options.allBuffered.add(events.length);
      this.forget();
      for (const reader of this.readers) reader.wake();
      if (events.length === this.pageSize) await this.untilFollowed();
    }
  }

  /** Many events at once are not read faster than the fastest reader takes them. */
  private async untilFollowed(): Promise<void> {
    const isNear = () => {
      const middle =
        this.events.at(-Math.floor(this.options.bufferSize / 2))?.position ?? this.start;
      const live = [...this.readers].filter((reader) => reader.isLive);
      return live.length === 0 || live.some((reader) => !isBefore(reader.position, middle));
    };
    if (isNear()) return;
    const followed = Promise.withResolvers<void>();
    const timer = setTimeout(followed.resolve, readerTimeout);
    this.onFollowed = () => {
      if (isNear()) followed.resolve();
    };
    await followed.promise;
    clearTimeout(timer);
    this.onFollowed = null;
  }

  /** Keeps the newest events, and drops readers who had been live and are not that near any more. */
  private forget(): void {
    const { bufferSize, allBuffered } = this.options;
    // If all channels buffer too many, each still buffers at least one page.
    const left = Math.min(
      bufferSize,
      Math.max(this.pageSize, this.events.length - allBuffered.excess),
    );
    const gone = this.events.splice(0, Math.max(0, this.events.length - left));
    const last = gone.at(-1);
    if (!last) return;
    allBuffered.add(-gone.length);
    this.start = last.position;
    for (const reader of [...this.readers]) {
      if (reader.isLive && !this.covers(reader.position)) reader.drop(tooSlow());
    }
  }

  /**
   * One page: its events, and where the next one begins.
   * @param reader whose turn is taken
   * @throws what the database throws, unless it cannot be reached: then it is tried again
   */
  private async read(
    reader: string,
    after: Position,
    upTo: bigint,
    size: number,
    signal: AbortSignal,
  ): Promise<[LiveEvent[], Position]> {
    const { db, runLimited, report } = this.options;
    const from = { revision: String(after.revision), number: after.number };
    const { rows, next } = await retry(
      () =>
        runLimited({ client: reader, cost: 1 }, () =>
          readPublishedEvents(withSignal(db, signal), this.topic, from, String(upTo), size),
        ),
      signal,
      report,
    );
    const events = rows.map((row) => toEvent(this.topic.kind, row));
    return [events, { revision: BigInt(next.revision), number: next.number }];
  }
}
