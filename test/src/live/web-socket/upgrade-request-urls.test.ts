import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';

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

test.each([
  ['//', '404'],
  ['/graphql/../', '404'],
  ['http://[', '400'],
  ['*', '400'],
])('a WebSocket at %s is refused with %s', async (target, status) => {
  const answer = await send([
    `GET ${target} HTTP/1.1`,
    'host: x',
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
  ]);
  expect(answer.slice(0, 13)).toBe(`HTTP/1.1 ${status} `);
});
