import { retry } from '#database-health';
import { identifierOf, maskError, type Quota, Slots, withoutHttp } from '#http';
import type { Database } from '../../db/connections/connect.ts';
import { withSignal } from '../../db/connections/with-signal.ts';
import { readSlugs } from '../../db/loaders/slugs.ts';
import type { LiveReads } from '../../db/pool-sizes.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import {
  countPublishedEvents,
  type PublishedEventPosition,
  type PublishedEventTopic,
} from '../../db/queries/changes/published-events.ts';
import type { Position } from '../../schema/context/live-event.ts';
import { badInput } from '../../schema/errors.ts';

import { BufferedEvents, Channel } from './channel.ts';
import type { ChannelReader } from './channel-reader.ts';
import { type ConcurrencyLimit, limitConcurrency } from './concurrency-limit.ts';
import { badCursor, tooMany } from './errors.ts';
import { decodePosition, endOf } from './event-positions.ts';

/** How many events, or revisions, after a cursor are replayed. */
const maxMissedEvents = 10_000;
/** How many pages of what came after a cursor are counted: each has 10,000 entries or more, or a revision with as many. */
const maxMissedPages = 10;
/** How many events all channels together buffer, of about 500 bytes each. */
const maxBufferedEvents = 100_000;
/** Subscriptions that may wait to be opened: as many as there may be. */
const waiting = { client: 1_000, all: 20_000 };
/** Milliseconds that they wait: after a restart all clients come back at once. */
const startTimeout = 10_000;

export interface ChannelHubOptions {
  db: Database;
  /** how many reads of each kind run at once */
  reads: Pick<LiveReads, 'opening' | 'channels'>;
  report: (error: unknown, requestId?: string) => void;
  /** how many events each channel buffers */
  bufferSize: number;
  /** counts the channels that clients have opened */
  quota: Quota;
  /** called when there is a new revision, before any subscription gets it */
  onRevision: () => void;
  /** milliseconds between checks for a revision whose notification was lost */
  checkInterval: number;
}

/** All channels of a process, and the revision up to which they have read. */
export class ChannelHub {
  private readonly channels = new Map<string, Channel>();
  private readonly ended = new AbortController();
  private readonly options: ChannelHubOptions;
  private readonly allBuffered = new BufferedEvents(maxBufferedEvents);
  /** Who comes does not wait for the channels of others to be read. */
  private readonly opening: Slots;
  private readonly reading: ConcurrencyLimit;
  private present = 0n;
  private running = false;
  private isNews = false;
  private readonly checks: NodeJS.Timeout;

  constructor(options: ChannelHubOptions) {
    this.options = options;
    this.opening = new Slots(options.reads.opening, waiting);
    this.reading = limitConcurrency(options.reads.channels);
    this.checks = setInterval(() => {
      if (this.channels.size > 0) this.wake();
    }, options.checkInterval).unref();
  }

  /** Looks for a new revision, and advances the channels to it. Returns at once. */
  wake(): void {
    this.isNews = true;
    if (this.running) return;
    this.running = true;
    this.readChanges()
      .catch((error: unknown) => {
        if (!this.ended.signal.aborted) this.fail(error);
      })
      .finally(() => {
        this.running = false;
        // There may be a new revision since the last check.
        if (this.isNews && !this.ended.signal.aborted) this.wake();
      });
  }

  private async readChanges(): Promise<void> {
    const { report } = this.options;
    while (this.isNews) {
      this.isNews = false;
      this.advance(await retry(() => readPresent(this.options.db), this.ended.signal, report));
    }
  }

  /** Ends all subscriptions with an error. */
  private fail(error: unknown): void {
    const shown = withoutHttp(maskError(error, this.options.report));
    for (const channel of [...this.channels.values()]) channel.fail(shown);
  }

  private advance(present: bigint): void {
    if (present <= this.present) return;
    this.present = present;
    this.options.onRevision();
    for (const channel of this.channels.values()) channel.advance(present);
  }

  /**
   * A reader of what comes after a cursor, or after this moment. Clients take turns, and what is read for one ends with
   * the signal.
   * @param client that a new channel counts for
   * @param named the topic, with the program by slug or id
   * @throws GraphQLError where the program does not exist, the cursor cannot be gone on from, there are too many
   *   channels, or the server is busy; the reason of the signal
   */
  async open(
    client: string,
    named: PublishedEventTopic,
    after: string | null,
    signal: AbortSignal,
  ): Promise<ChannelReader> {
    const until = performance.now() + startTimeout;
    const release = await this.opening.take({ client, cost: 1, until, signal: () => signal });
    try {
      const db = withSignal(this.options.db, signal);
      const present = await readPresent(db);
      this.advance(present);
      const topic = await this.withSlug(db, named);
      const position = after === null ? endOf(present) : await this.find(db, topic, after, present);
      signal.throwIfAborted();
      const reader = this.channelOf(client, topic, present).join(position, client);
      if (this.ended.signal.aborted) reader.end();
      return reader;
    } finally {
      release();
    }
  }

  /** The same topic, with the program by slug. Refuses unknown programs: there are more of them than channels. */
  private async withSlug(db: Database, topic: PublishedEventTopic): Promise<PublishedEventTopic> {
    const { program } = topic;
    if (program === null || this.channels.has(keyOf(topic))) return topic;
    const slugOf = await readSlugs(db, [identifierOf('program', program)]);
    const slug = slugOf('program', program);
    if (slug === undefined) throw badInput('program', `There is no program \`${program}\`.`);
    return { ...topic, program: slug };
  }

  private async find(
    db: Database,
    topic: PublishedEventTopic,
    after: string,
    present: bigint,
  ): Promise<Position> {
    const position = decodePosition(topic.kind, after);
    if (position === null || position.revision > present) throw badCursor('UNKNOWN_CURSOR');
    if (this.channels.get(keyOf(topic))?.covers(position)) return position;
    if (present - position.revision > maxMissedEvents) throw badCursor('CURSOR_TOO_OLD');
    let from: PublishedEventPosition = {
      revision: String(position.revision),
      number: position.number,
    };
    let missed = 0;
    for (let page = 1; page <= maxMissedPages; page += 1) {
      const { count, next } = await countPublishedEvents(db, topic, from, String(present));
      missed += count;
      if (missed > maxMissedEvents) break;
      if (BigInt(next.revision) === present) return position;
      from = next;
    }
    throw badCursor('CURSOR_TOO_OLD');
  }

  private channelOf(client: string, topic: PublishedEventTopic, present: bigint): Channel {
    const key = keyOf(topic);
    const known = this.channels.get(key);
    if (known) return known;
    const release = this.options.quota.take(client);
    if (!release) throw tooMany('Too many subscriptions to different programs or years are open.');
    const channel = new Channel(topic, present, {
      ...this.options,
      runLimited: this.reading,
      allBuffered: this.allBuffered,
      onEmpty: () => {
        this.channels.delete(key);
        release();
      },
    });
    this.channels.set(key, channel);
    // Events that were published while the database answered.
    channel.advance(this.present);
    return channel;
  }

  /** Ends all readers. */
  close(): void {
    this.ended.abort();
    clearInterval(this.checks);
    for (const channel of [...this.channels.values()]) channel.close();
  }
}

async function readPresent(db: Database): Promise<bigint> {
  return BigInt(await readRevision(db));
}

function keyOf(topic: PublishedEventTopic): string {
  return JSON.stringify([topic.kind, topic.program, topic.year]);
}
