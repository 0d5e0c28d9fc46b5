import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../support/database/database.ts';
import { startLive } from '../../support/server/live.ts';
import { headOf, openRaw } from '../../support/server/raw.ts';

/** WebSockets that hold on to a connection without a use for it. */
const database = await createDatabase('empty');

describe('a WebSocket that', () => {
  /** The code that it is closed with once it is open and has sent this. */
  const closeCodeAfter = async (use: (socket: WebSocket) => void) => {
    const { url: others } = await startLive(database, {});
    const socket = new WebSocket(others.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    const closed = once(socket, 'close');
    use(socket);
    const [code] = await closed;
    return code;
  };

  test('never authenticates is closed', async () => {
    expect(await closeCodeAfter(() => {})).toBe(4408);
  });

  test('sends one message in endless fragments is closed', async () => {
    const code = await closeCodeAfter((socket) => {
      const timer = setInterval(() => {
        for (let count = 0; count < 100; count += 1) socket.send('x', { fin: false });
      }, 1);
      socket.on('close', () => clearInterval(timer));
      socket.on('error', () => clearInterval(timer));
    });
    expect([1008, 1009]).toContain(code);
  });

  test('floods with pings and reads nothing does not fill the memory', async () => {
    const { url: others } = await startLive(database, { heartbeat: 500 });
    const connection = await openRaw(others);
    const { socket } = connection;
    socket.write(
      headOf('GET', {
        upgrade: 'websocket',
        connection: 'Upgrade',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-protocol': 'graphql-transport-ws',
      }),
    );
    await connection.until('101 Switching');
    socket.pause();
    // A ping frame of 125 bytes, masked with zeros.
    const ping = Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125)]);
    const many = Buffer.concat(Array.from({ length: 1_000 }, () => ping));
    const timer = setInterval(() => {
      if (socket.writableLength < 1_000_000) socket.write(many);
    }, 10);
    await connection.closed;
    clearInterval(timer);
  });
});
