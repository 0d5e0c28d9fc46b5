import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { startLive } from '../support/live.ts';

/** Requests byte by byte, as no client would send them. */
const { url } = await startLive(await createDatabase('empty'));

function send(lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

afterEach(async () => {
  const response = await fetch(`${url}?query={__typename}`);
  expect(response.status).toBe(200);
});

test.each(['//', '/graphql/../', 'http://[', '*'])(
  'a WebSocket at %s is refused with 404',
  async (target) => {
    const answer = await send([
      `GET ${target} HTTP/1.1`,
      ...['host: x', 'connection: upgrade', 'upgrade: websocket'],
      ...['sec-websocket-version: 13', 'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA=='],
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
  },
);

test.each(['[', 'a b', '%', 'x:99999'])(
  'a query to the host %s is refused with 400',
  async (host) => {
    const answer = await send([
      'GET /graphql?query={__typename} HTTP/1.1',
      ...[`host: ${host}`, 'accept: application/json', 'connection: close'],
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  },
);
