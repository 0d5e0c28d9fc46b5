import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { loadRenderer } from '../../../src/site/renderer.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { openRaw } from '../../support/server/raw.ts';

/** Pages are rendered one in each round of the event loop, clients take turns, and who has gone is passed over. */
const { reader, desk } = await createDatabase('shipped');
const milliseconds = 20;
const rendered: string[] = [];
const server = await startServer(reader, ['*'], undefined, desk, {
  renderer: {
    ...(await loadRenderer()),
    async render({ pathname }) {
      rendered.push(pathname);
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
      return {
        status: 200,
        language: 'en',
        title: '',
        description: null,
        entity: null,
        path: pathname,
        html: '',
        results: null,
        read: [],
        feeds: [],
        picture: null,
        oembed: null,
        isEmbedded: false,
        shared: '/',
      };
    },
  },
});

async function open(from: string, path: string) {
  const raw = await openRaw(server, from);
  raw.socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  return raw;
}

test('a client that resets its connections before its turn has nothing rendered for them', async () => {
  rendered.length = 0;
  const all = await Promise.all(
    Array.from({ length: 60 }, (_, index) => open('127.0.0.2', `/reset/${index}`)),
  );
  for (const { socket } of all) socket.resetAndDestroy();
  await sleep(60 * milliseconds);
  expect(rendered.length).toBeLessThan(30);
});

test('one page of a client does not wait for all those of another one', async () => {
  rendered.length = 0;
  const many = Array.from({ length: 40 }, (_, index) => open('127.0.0.3', `/many/${index}`));
  await Promise.all(many);
  const one = await open('127.0.0.4', '/one');
  await one.until('200 OK');
  expect(rendered.indexOf('/one')).toBeLessThan(30);
  for (const raw of [...(await Promise.all(many)), one]) raw.socket.destroy();
});
