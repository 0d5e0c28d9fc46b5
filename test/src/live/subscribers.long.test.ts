import { once } from 'node:events';
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type EmbeddedPostgres, openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { openPublished } from '../../../src/server/store.ts';
import { socketFolder } from '../../support/database/embedded.ts';
import { until } from '../../support/server/files.ts';
import { publish, watch } from '../../support/server/live.ts';
import { type Serving, startServe } from '../../support/server/serve.ts';

/**
 * Two server processes on one database, which is stopped and started again, and 2,000 subscribers. A Postgres that
 * starts again has another socket folder, so that everybody finds it by a link.
 */
const subscribers = 2_000;
const announcements = 100;

let folder: string;
let url: string;
let postgres: EmbeddedPostgres;
const servers: Serving[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-live-'));
  await chmod(folder, 0o711);
  await startPostgres();
});

afterAll(async () => {
  for (const { end } of servers) await end();
  await postgres.close();
  await rm(folder, { recursive: true, force: true });
});

async function startPostgres(): Promise<void> {
  postgres = await openEmbedded(path.join(folder, 'data'));
  const link = path.join(folder, 'socket');
  await rm(link, { force: true });
  await symlink(socketFolder(postgres), link);
  const address = new URL(postgres.url);
  address.searchParams.set('host', link);
  url = address.href;
}

const query =
  'subscription ($after: String) { announcements(after: $after) { cursor revision honor { id } } }';

interface Subscriber {
  /** the announcements that it was told, as JSON */
  received: string[];
  isOver: boolean;
  end(): void;
}

/** Where a subscriber is: a hundred share an address, since one client may not hold as many connections as all. */
const localAddressOf = (index: number) => `127.0.0.${10 + Math.floor(index / 100)}`;

/**
 * The light kind of a client: it keeps what it is told.
 * @param after the cursor that all begin after
 * @param localAddress that it connects from
 */
async function overEvents(
  address: string,
  after: string,
  localAddress: string,
): Promise<Subscriber> {
  const search = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
  const request = get(`${address}?${search}`, {
    agent: false,
    localAddress,
    headers: { accept: 'text/event-stream' },
  });
  const [response] = await once(request, 'response');
  const subscriber: Subscriber = { received: [], isOver: false, end: () => request.destroy() };
  let rest = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data) subscriber.received.push(data);
    }
  });
  response.on('error', () => {});
  response.on('close', () => {
    subscriber.isOver = true;
  });
  return subscriber;
}

async function overWebSocket(
  address: string,
  after: string,
  localAddress: string,
): Promise<Subscriber> {
  const url = address.replace('http', 'ws');
  const socket = new WebSocket(url, 'graphql-transport-ws', { localAddress });
  const subscriber: Subscriber = { received: [], isOver: false, end: () => socket.terminate() };
  socket.on('message', (text) => {
    const { type, payload } = JSON.parse(String(text));
    if (type !== 'connection_ack') subscriber.received.push(JSON.stringify(payload));
  });
  socket.on('close', () => {
    subscriber.isOver = true;
  });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  const payload = { query, variables: { after } };
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
  return subscriber;
}

async function publishSome(from: number, to: number): Promise<void> {
  const owner = await openPublished(url);
  for (let number = from; number < to; number += 1) await publish(owner, { key: `h${number}` });
  await owner.destroy();
}

test('2,000 subscribers get 100 announcements each once and in order', async () => {
  for (const _ of [1, 2]) servers.push(await startServe(url, { LOG_LEVEL: 'fatal' }));
  const addresses = servers.map(({ graph }) => graph);
  const [address = ''] = addresses;
  const first = await watch(address, query);
  await publishSome(0, 1);
  const [event] = await first.take(1);
  first.cut();

  const started = performance.now();
  const all: Subscriber[] = [];
  for (let index = 0; index < subscribers; index += 50) {
    const connecting = Array.from({ length: 50 }, (_, offset) => {
      const open = offset % 2 === 0 ? overEvents : overWebSocket;
      const server = addresses[(offset >> 1) % 2] ?? '';
      return open(server, event?.id ?? '', localAddressOf(index + offset));
    });
    all.push(...(await Promise.all(connecting)));
  }
  const connected = performance.now();

  const middle = announcements / 2;
  await publishSome(1, 1 + middle);
  await until(() => all.every(({ received }) => received.length >= middle));
  const halfway = performance.now();
  await postgres.close();
  await wait(2_000);
  await startPostgres();
  await publishSome(1 + middle, 1 + announcements);
  await until(() => all.every(({ received }) => received.length >= announcements));
  const ended = performance.now();

  console.log(
    `${subscribers} subscribers connected in ${seconds(started, connected)}, ${middle} announcements in ` +
      `${seconds(connected, halfway)}, restart and ${middle} announcements in ${seconds(halfway, ended)}.`,
  );
  // Announcements that are told twice, or too many, would come by now.
  await wait(1_000);
  const [one] = all;
  const results = (one?.received ?? []).map((text) => JSON.parse(text).data.announcements);
  const revisions = results.map(({ revision }) => Number(revision));
  const [start = 0] = revisions;
  expect(revisions).toEqual(Array.from({ length: announcements }, (_, index) => start + index));
  expect(new Set(results.map(({ honor }) => honor.id)).size).toBe(announcements);
  const sequences = new Set(all.map((subscriber) => subscriber.received.join('\n')));
  expect(sequences.size).toBe(1);
  expect(all.filter(({ isOver }) => isOver)).toEqual([]);
  for (const subscriber of all) subscriber.end();
});

function seconds(from: number, to: number): string {
  return `${((to - from) / 1_000).toFixed(1)} s`;
}
