import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Live } from '../live.ts';
import type { WaitingBytes } from '../waiting-bytes.ts';

const signOfLife = ':\n\n';
/** For how many signs of life a connection may take nothing of what waits for it. */
const maxStuckHeartbeats = 5;

/** A response of server-sent events, which holds back a writer that is faster than its reader. */
export class Sink {
  /** aborted when the connection has ended */
  readonly closed: AbortSignal;
  private readonly response: ServerResponse;
  private readonly beat: NodeJS.Timeout;
  /** bytes that the connection had not taken at the last sign of life, and for how many signs it has taken none */
  private waiting = 0;
  private stuckFor = 0;

  private readonly drainTimeout: number;
  private readonly client: string;
  private readonly held: WaitingBytes;

  /** Sends the head. @param client that what waits to be taken counts for */
  constructor(
    response: ServerResponse,
    headers: Record<string, string>,
    { heartbeat, drainTimeout, quotas }: Pick<Live, 'heartbeat' | 'drainTimeout' | 'quotas'>,
    client: string,
  ) {
    this.drainTimeout = drainTimeout;
    this.client = client;
    this.held = quotas.waiting;
    const closing = new AbortController();
    this.closed = closing.signal;
    this.response = response;
    this.beat = setInterval(() => this.giveSign(), heartbeat);
    response.once('close', () => {
      clearInterval(this.beat);
      closing.abort();
    });
    response.on('error', () => response.destroy());
    // Who has gone before there was anything to send.
    if (response.destroyed || response.socket === null) {
      clearInterval(this.beat);
      closing.abort();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather answers pass this one on.
      'x-accel-buffering': 'no',
    });
    response.write(signOfLife);
  }

  /** A reader who takes nothing is not given more to take, and is cut off in the end. */
  private giveSign(): void {
    const { writableNeedDrain, writableLength } = this.response;
    const isStuck = writableNeedDrain && writableLength === this.waiting;
    this.waiting = writableLength;
    this.stuckFor = isStuck ? this.stuckFor + 1 : 0;
    if (this.stuckFor >= maxStuckHeartbeats) this.response.destroy();
    else if (!writableNeedDrain) this.response.write(signOfLife);
  }

  /**
   * Writes, and resolves when there is room for more, or the connection has ended. A client for whose connections too
   * much waits already loses this one, or its largest one when others need the room.
   */
  async write(text: string): Promise<void> {
    const release = this.held.take(this.client, text.length, () => this.cut());
    if (!release) return this.cut();
    try {
      if (this.closed.aborted || this.response.writableEnded) return;
      if (this.response.write(text)) return;
      await once(this.response, 'drain', { signal: this.closed }).catch(() => {});
    } finally {
      release();
    }
  }

  /** Breaks the connection, with all that waits in it. */
  cut(): void {
    this.response.destroy();
  }

  /** Writes a last text and ends; a connection that does not take it is cut. */
  end(text = ''): void {
    clearInterval(this.beat);
    if (this.closed.aborted || this.response.writableEnded) return;
    this.response.end(text);
    const timer = setTimeout(() => this.response.destroy(), this.drainTimeout);
    this.response.once('close', () => clearTimeout(timer));
  }
}
