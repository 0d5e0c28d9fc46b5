import { connect, type Socket } from 'node:net';

export interface Reply {
  status: number;
  etag: string | null;
  body: string;
}

const endOfHead = '\r\n\r\n';

/** A connection that sends one request after another: thousands of them each second cost little. */
class Connection {
  readonly #socket: Socket;
  #text = '';
  #waiting: PromiseWithResolvers<Reply> | null = null;
  isClosed = false;
  /** whether it has had no response yet */
  isNew = true;

  constructor(port: number) {
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true });
    // One character is one byte, so that lengths are those of the head.
    this.#socket.setEncoding('latin1').on('data', (text: string) => this.#take(text));
    this.#socket.on('error', () => {});
    this.#socket.once('close', () => {
      this.isClosed = true;
      this.#waiting?.reject(new Error('The connection was closed.'));
    });
  }

  send(path: string, etag: string | null): Promise<Reply> {
    const waiting = Promise.withResolvers<Reply>();
    this.#waiting = waiting;
    const known = etag === null ? '' : `if-none-match: ${etag}\r\n`;
    this.#socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: */*\r\n${known}\r\n`);
    return waiting.promise;
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#text += text;
    const end = this.#text.indexOf(endOfHead);
    if (end < 0) return;
    const head = this.#text.slice(0, end);
    const read = /\r\ntransfer-encoding: chunked/i.test(head) ? readChunks : readLength;
    const found = read(this.#text, end + endOfHead.length, head);
    if (found === null) return;
    const body = Buffer.from(found.body, 'latin1').toString();
    this.#text = this.#text.slice(found.end);
    // Edges close a connection after a thousand requests.
    if (/\r\nconnection: close/i.test(head)) this.isClosed = true;
    this.isNew = false;
    const etag = /\r\netag: (.*)/i.exec(head)?.[1] ?? null;
    this.#waiting?.resolve({ status: Number(head.slice(9, 12)), etag, body });
  }
}

type Read = (text: string, start: number, head: string) => { body: string; end: number } | null;

/** A body whose length the head has; null if it has not come yet. */
const readLength: Read = (text, start, head) => {
  const end = start + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return text.length < end ? null : { body: text.slice(start, end), end };
};

/** A body in chunks, which an edge sends while it still gets it itself; null if it has not come yet. */
const readChunks: Read = (text, start) => {
  let [body, at] = ['', start];
  for (;;) {
    const line = text.indexOf('\r\n', at);
    const length = line < 0 ? Number.NaN : Number.parseInt(text.slice(at, line), 16);
    const end = line + 2 + length;
    if (!(text.length >= end + 2)) return null;
    body += text.slice(line + 2, end);
    at = end + 2;
    if (length === 0) return { body, end: at };
  }
};

/** A few connections for many who send requests, in the order in which they come. */
export class Connections {
  readonly #port: number;
  readonly #size: number;
  readonly #all: Connection[] = [];
  readonly #free: Connection[] = [];
  readonly #queue: ((connection: Connection) => void)[] = [];

  constructor(port: number, size: number) {
    this.#port = port;
    this.#size = size;
  }

  /** @throws Error if a new connection is closed without a response */
  async send(path: string, etag: string | null = null): Promise<Reply> {
    for (;;) {
      const connection = await this.#take();
      try {
        return await connection.send(path, etag);
      } catch (error) {
        // An edge closes a connection that it has not heard of for seconds: a client sends again what came too late.
        if (connection.isNew) throw error;
      } finally {
        this.#release(connection.isClosed ? this.#open() : connection);
      }
    }
  }

  end(): void {
    for (const connection of this.#all) connection.end();
  }

  #take(): Connection | Promise<Connection> {
    const free = this.#free.pop();
    if (free) return free.isClosed ? this.#open() : free;
    if (this.#all.length < this.#size) return this.#open();
    return new Promise((resolve) => this.#queue.push(resolve));
  }

  #open(): Connection {
    const connection = new Connection(this.#port);
    this.#all.push(connection);
    return connection;
  }

  #release(connection: Connection): void {
    const next = this.#queue.shift();
    if (next) next(connection);
    else this.#free.push(connection);
  }
}
