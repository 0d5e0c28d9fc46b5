import type { GraphQLError } from 'graphql';
import type { LiveEvent, Position } from '../../schema/context/live-event.ts';
import type { Channel } from './channel.ts';
import { encodePosition } from './event-positions.ts';

/** Reads the events of a channel for one subscription, each once and in order, as fast as the client takes them. */
export class ChannelReader implements AsyncIterableIterator<LiveEvent> {
  /** of the last event that it took, or where its next page begins */
  position: Position;
  /** the cursor after which it began */
  readonly start: string;
  /** that it reads for */
  readonly client: string;
  /** has caught up once */
  isLive = false;
  /** aborted when it is dropped, with the error; its transport has to end it */
  readonly dropped: AbortSignal;
  private readonly dropping = new AbortController();
  private readonly ending = new AbortController();
  private readonly channel: Channel;
  private caughtUp: { events: LiveEvent[]; next: Position } | null = null;
  private onWake: (() => void) | null = null;

  constructor(channel: Channel, position: Position, client: string) {
    this.channel = channel;
    this.client = client;
    this.position = position;
    this.start = encodePosition(channel.topic.kind, position);
    this.dropped = this.dropping.signal;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * The next event, once there is one.
   * @throws GraphQLError that it has been dropped with; what the database throws while it catches up
   */
  async next(): Promise<IteratorResult<LiveEvent, undefined>> {
    for (;;) {
      this.dropped.throwIfAborted();
      if (this.ending.signal.aborted) return { done: true, value: undefined };
      const event = this.channel.covers(this.position) ? this.live() : await this.earlier();
      if (event === 'page') continue;
      if (event) {
        this.position = event.position;
        return { done: false, value: event };
      }
      await new Promise<void>((resolve) => {
        this.onWake = resolve;
      });
    }
  }

  async return(): Promise<IteratorResult<LiveEvent, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  /** Tells it that there is something to come for. */
  wake(): void {
    this.onWake?.();
    this.onWake = null;
  }

  /** It gets no more. */
  end(): void {
    this.ending.abort();
    this.channel.leave(this);
    this.wake();
  }

  /** Ends it with an error. */
  drop(reason: GraphQLError): void {
    this.dropping.abort(reason);
    this.end();
  }

  private live(): LiveEvent | undefined {
    this.isLive = true;
    this.caughtUp = null;
    return this.channel.eventAfter(this.position);
  }

  /** The next of what it missed; 'page' where it has to be looked for again. */
  private async earlier(): Promise<LiveEvent | 'page'> {
    const event = this.caughtUp?.events.shift();
    if (event) return event;
    if (this.caughtUp) this.position = this.caughtUp.next;
    this.caughtUp = null;
    if (this.channel.covers(this.position)) return 'page';
    try {
      const [events, next] = await this.channel.catchUp(this, this.ending.signal);
      this.caughtUp = { events, next };
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    }
    return 'page';
  }
}
