import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startServer } from '../../../support/server/http.ts';
import { headOf, openRaw } from '../../../support/server/raw.ts';

/** Requests on one connection that do not wait for responses. */
const { reader } = await createDatabase('empty');
const base = await startServer(reader);
const body = JSON.stringify({ query: '{ dataset { revision } }' });
const head = { 'content-type': 'application/json', 'content-length': String(body.length) };
const request = headOf('POST', head) + body;
const responsesIn = (text: string) => text.match(/HTTP\/1\.1 \d/g)?.length ?? 0;

test('a few pipelined requests are answered, and later ones too', async () => {
  const { socket, received } = await openRaw(base);
  for (const turn of [1, 2, 3]) {
    socket.write(request.repeat(4) + headOf('GET', {}, '/health'));
    await expect.poll(() => received().split('{"status":"ok"}').length - 1).toBe(turn);
    expect(responsesIn(received())).toBe(5 * turn);
  }
  socket.destroy();
});

test('a thousand pipelined requests close the connection', async () => {
  const { socket, closed } = await openRaw(base);
  socket.write(request.repeat(1_000));
  expect(responsesIn(await closed)).toBeLessThanOrEqual(10);
  expect((await fetch(`${base}/health`)).status).toBe(200);
});
