import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { ConfigError, readConfig } from '../../../src/config/config.ts';
import { listenAt } from '../../../src/database-health/listener.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openPurge } from '../../../src/server/purge.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';
import { until } from '../../support/server/files.ts';

/** Edges are told of each revision of the published data, and of nothing else. */
const { owner, reader, publicUrl, desk } = await createDatabase('empty');

interface Call {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

/** An edge that responds with a status, or not at all. */
async function startEdge() {
  const calls: Call[] = [];
  const edge = { status: 200 as number | null, calls, url: '' };
  const server = createServer(({ method = '', url = '', headers }, response) => {
    calls.push({ method, url, headers });
    if (edge.status !== null) response.writeHead(edge.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  edge.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge?all`;
  return edge;
}

const edges = [await startEdge(), await startEdge()] as const;
const [first, second] = edges;
const log: { level: number; msg: string; revision: string }[] = [];
const logger = pino({ level: 'info' }, { write: (line) => void log.push(JSON.parse(line)) });
const purge = openPurge({
  urls: edges.map(({ url }) => url),
  openListener: listenAt(publicUrl),
  logger,
  readRevision: () => readRevision(reader),
  report: (error) => {
    throw error;
  },
});
afterAll(purge.close);

let places = 0;
const write = (publishAt?: Date) => {
  places += 1;
  const document = textInput('place.json', placeDocument(`place-${places}`));
  return submitDocuments(owner, [document], { by: tester, ...(publishAt && { publishAt }) });
};
const calledTimes = (count: number) =>
  expect.poll(() => edges.map(({ calls }) => calls.length)).toEqual([count, count]);
const said = (msg: RegExp) => log.filter((line) => msg.test(line.msg));

// It listens once it has heard of something.
beforeAll(async () => {
  await until(async () => {
    await write();
    return first.calls.length > 0;
  });
  await until(
    () =>
      said(/was purged/).filter(({ revision }) => Number(revision) === places).length ===
      edges.length,
  );
});

beforeEach(() => {
  log.length = 0;
  for (const edge of edges) {
    edge.status = 200;
    edge.calls.length = 0;
  }
});

test('a write has each edge forget what it holds', async () => {
  await write();
  await calledTimes(1);
  expect(first.calls[0]).toMatchObject({
    method: 'PURGE',
    url: '/purge?all',
    headers: { 'surrogate-key': 'awards', 'cache-tag': 'awards' },
  });
  await expect.poll(() => said(/an edge was purged/)).toHaveLength(2);
});

test('what is scheduled, rescheduled, previewed or withdrawn has it do nothing', async () => {
  const { scheduled } = await write(new Date('2099-01-01'));
  const [{ id } = { id: '' }] = scheduled;
  await followWrites(owner);
  await desk.rescheduleDocument(id, new Date('2098-01-01'), tester);
  await followWrites(owner);
  await desk.withdrawDocument(id, tester);
  await followWrites(owner);
  // Notifications come in order: had it heard of something before, it would have called twice.
  await write();
  await calledTimes(1);
  const { scheduled: others } = await write(new Date('2099-01-01'));
  await desk.publishDocument(others[0]?.id ?? '', tester);
  await calledTimes(2);
});

describe('an edge that fails', () => {
  test('is called again until it responds, and the log says so twice', async () => {
    first.status = 503;
    await write();
    await expect.poll(() => first.calls.length).toBeGreaterThan(1);
    expect(second.calls).toHaveLength(1);
    first.status = 200;
    await expect.poll(() => said(/can be purged again/)).toHaveLength(1);
    expect(log.filter(({ level }) => level === 40).map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^an edge cannot be purged: .*PURGE_URL/),
      'an edge can be purged again',
    ]);
    expect(JSON.stringify(log)).not.toContain('purge?all');
  });

  test('is called for the newest revision only', async () => {
    first.status = null;
    await write();
    await expect.poll(() => first.calls.length).toBe(1);
    first.status = 200;
    await write();
    await expect.poll(() => said(/was purged/)).toHaveLength(3);
    // The other edge has been told of both.
    const revisions = said(/was purged/).map(({ revision }) => Number(revision));
    const newest = Math.max(...revisions);
    expect(revisions.toSorted()).toEqual([newest - 1, newest, newest]);
    expect(first.calls).toHaveLength(2);
  });
});

test('PURGE_URL takes several URLs of HTTP', () => {
  expect(readConfig({}).purgeUrls).toEqual([]);
  expect(readConfig({ PURGE_URL: 'http://a:6081/, https://b/x' }).purgeUrls).toEqual([
    'http://a:6081/',
    'https://b/x',
  ]);
  for (const text of ['a', 'ftp://a', 'http://a, b'])
    expect(() => readConfig({ PURGE_URL: text })).toThrow(ConfigError);
});
