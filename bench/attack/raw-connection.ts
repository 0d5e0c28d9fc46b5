import { connect, type Socket } from 'node:net';

/** The answer of a server, as far as an attacker looks at it. */
export interface Reply {
  status: number;
  /** the first few kilobytes of the body */
  start: string;
}

/** The server has closed the connection. */
export class Closed extends Error {}

/** How much of a body is looked at. */
const looksAt = 4_096;
const endOfHead = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * A connection from an address, over raw bytes: it costs the attacker little, and can send what no HTTP client does.
 * It reads responses one after the other.
 */
export class RawConnection {
  readonly socket: Socket;
  readonly #opened: Promise<void>;
  #isClosed = false;
  #head = Buffer.alloc(0);
  #reply: Reply | null = null;
  /** bytes of the body that are still to come; null if it comes in chunks */
  #left: number | null = 0;
  #waiting: PromiseWithResolvers<Reply> | null = null;

  constructor(from: string, port: number) {
    this.socket = connect({ host: '127.0.0.1', port, localAddress: from, noDelay: true });
    const opened = Promise.withResolvers<void>();
    this.#opened = opened.promise;
    // Who only opens a connection does not wait for it.
    this.#opened.catch(() => {});
    this.socket.once('connect', opened.resolve);
    this.socket.on('error', () => {});
    this.socket.on('data', (chunk: Buffer) => this.#take(chunk));
    this.socket.once('close', () => {
      this.#isClosed = true;
      opened.reject(new Closed());
      this.#waiting?.reject(new Closed());
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Resolves once it stands. @throws Closed */
  opened(): Promise<void> {
    return this.#opened;
  }

  /** Resolves once the server has closed it, or after so many milliseconds. */
  async closed(milliseconds: number): Promise<void> {
    if (this.#isClosed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    this.socket.once('close', () => resolve());
    await promise;
    clearTimeout(timer);
  }

  /** Sends a request and reads its response. @throws Closed */
  async exchange(request: string | Buffer): Promise<Reply> {
    await this.#opened;
    this.socket.write(request);
    return this.next();
  }

  /** Reads the next response. @throws Closed */
  next(): Promise<Reply> {
    if (this.#isClosed) return Promise.reject(new Closed());
    this.#waiting = Promise.withResolvers();
    return this.#waiting.promise;
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    let rest: Buffer | null = chunk;
    while (rest !== null && rest.length > 0) {
      rest = this.#reply === null ? this.#takeHead(rest) : this.#takeBody(this.#reply, rest);
    }
  }

  /** @returns what follows the head of the response; null if the head has not ended yet */
  #takeHead(chunk: Buffer): Buffer | null {
    this.#head = Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf(endOfHead);
    if (end < 0) return null;
    const head = this.#head.toString('latin1', 0, end);
    const rest = this.#head.subarray(end + endOfHead.length);
    this.#head = Buffer.alloc(0);
    const length = /^content-length: (\d+)/im.exec(head)?.[1];
    this.#left = /^transfer-encoding: chunked/im.test(head) ? null : Number(length ?? 0);
    this.#reply = { status: Number(head.slice(9, 12)), start: '' };
    if (this.#left === 0) this.#finish(this.#reply);
    return rest;
  }

  /** @returns what follows the body */
  #takeBody(reply: Reply, chunk: Buffer): Buffer | null {
    if (reply.start.length < looksAt) reply.start += chunk.toString('latin1', 0, looksAt);
    if (this.#left === null) {
      if (chunk.subarray(-lastChunk.length).equals(lastChunk)) this.#finish(reply);
      return null;
    }
    const taken = Math.min(this.#left, chunk.length);
    this.#left -= taken;
    if (this.#left === 0) this.#finish(reply);
    return chunk.subarray(taken);
  }

  #finish(reply: Reply): void {
    this.#reply = null;
    // Of what comes in chunks, the size of the first one, and the end.
    if (this.#left === null) reply.start = reply.start.replace(/^[\da-f]+\r\n|\r\n0\r\n\r\n$/g, '');
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(reply);
  }
}
