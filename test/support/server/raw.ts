import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawConnection {
  socket: Socket;
  /** all that it has received so far */
  received(): string;
  /** Resolves with all that it received once it is closed. */
  closed: Promise<string>;
  /** Waits until a text has come. */
  until(text: string): Promise<void>;
}

/** A connection on which a test sends what it likes. @param from the address that it comes from */
export async function openRaw(base: string, from = '127.0.0.1'): Promise<RawConnection> {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
  });
  // A connection that is cut is closed, too.
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  await once(socket, 'connect');
  return {
    socket,
    closed,
    received: () => text,
    async until(wanted) {
      while (!text.includes(wanted)) {
        if (socket.destroyed) throw new Error(`The connection was closed. ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

/** The head of a request for the graph. */
export function headOf(method: string, headers: Record<string, string>, path = '/graphql'): string {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** A chunk of a body of unknown length. */
export function chunkOf(text: string): string {
  return `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
}
