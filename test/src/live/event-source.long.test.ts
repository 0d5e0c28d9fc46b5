import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import pino from 'pino';
import { expect, test } from 'vitest';
import { listenAt } from '../../../src/database-health/listener.ts';
import { openLive } from '../../../src/live/live.ts';
import { createAwardsServer } from '../../../src/server/server.ts';
import { createDatabase } from '../../support/database/database.ts';
import { patient } from '../../support/run/patient.ts';
import { publish } from '../../support/server/live.ts';

/** The EventSource of a browser: it comes back by itself, and says what it had last. */
const { owner, reader, publicUrl } = await createDatabase('empty');
const logger = pino({ level: 'silent' });

async function open(port: number) {
  const live = openLive({ db: reader, openListener: listenAt(publicUrl), logger });
  const server = createAwardsServer({
    db: reader,
    logger,
    corsOrigins: ['*'],
    live,
    ...patient,
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    await live.close();
    await closeServer(server);
  };
  return { close };
}

async function closeServer(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await closeServer(server);
  return port;
}

// Node ends where all that is left to do is to come back.
const script = `
  setInterval(() => {}, 1_000);
  const events = new EventSource(process.argv[1]);
  events.addEventListener('open', () => console.log('open'));
  events.addEventListener('next', ({ data, lastEventId }) => console.log(lastEventId));`;

test('an EventSource receives every event although the server restarts', async () => {
  const port = await freePort();
  const first = await open(port);
  const query = 'subscription { announcements { cursor } }';
  const url = `http://127.0.0.1:${port}/graphql?${new URLSearchParams({ query })}`;
  const flags = ['--no-warnings', '--experimental-eventsource', '--input-type=module'];
  const child = spawn(process.execPath, [...flags, '-e', script, url]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const take = async () => (await lines.next()).value;
  try {
    expect(await take()).toBe('open');
    await first.close();
    await publish(owner, { key: 'a' });
    await publish(owner, { key: 'b' });
    const second = await open(port);
    await publish(owner, { key: 'c' });
    expect(await take()).toBe('open');
    const ids = [await take(), await take(), await take()];
    await second.close();
    const third = await open(port);
    await publish(owner, { key: 'd' });
    expect(await take()).toBe('open');
    ids.push(await take());
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain('open');
    await third.close();
  } finally {
    child.kill();
  }
});
