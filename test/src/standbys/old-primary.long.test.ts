import { randomInt } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openWithStandbys } from '../../support/database/cluster.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { times } from '../../support/run/runs.ts';
import { startServe } from '../../support/server/serve.ts';

/**
 * After a failover the old primary starts again, as at a reboot, and takes writes. At random, the proxy starts again, too,
 * and then leads there, and so does one of two servers. `RUNS=20` tries 20 moments.
 */
const { cluster, servers, restart, secret, close } = await openWithStandbys(
  false,
  [() => ({}), () => ({})],
  true,
);
afterAll(close);

interface Sent {
  data: Record<string, unknown> | null;
  revision: number;
}

/** Sends an operation to a server, which may be away. @returns null if it fails */
async function send(
  at: number,
  query: string,
  headers: object,
  variables = {},
): Promise<Sent | null> {
  const response = await fetch(servers[at]?.graph ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  }).catch(() => null);
  const { data, errors } = (await response?.json().catch(() => null)) ?? {};
  const failed = errors || !data;
  return failed ? null : { data, revision: Number(response?.headers.get('awards-revision')) };
}

const curator = { authorization: `Bearer ${secret}` };
const anyServer = () => randomInt(servers.length);
const mutation = `mutation ($name: String!, $document: ImportDocument!, $at: DateTime) {
  applyDocument(input: { name: $name, document: $document, publishAt: $at }) { __typename }
}`;

/** Applies or schedules a document with a place. @returns whether that was confirmed */
async function write(slug: string, at: Date | null = null, to = anyServer()): Promise<boolean> {
  const variables = { name: slug, document: JSON.parse(placeDocument(slug)), at };
  return (await send(to, mutation, curator, variables)) !== null;
}

let [primary] = cluster.nodes;
let [older, places] = [0, 0];
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Reads from both servers, and counts what is older than what it has seen. */
async function readUntil(isOver: () => boolean): Promise<void> {
  let highest = 0;
  while (!isOver()) {
    const seen = highest > 0 ? { 'awards-revision': String(highest) } : {};
    const sent = await send(anyServer(), '{ recipients(first: 1) { totalCount } }', seen);
    if (sent && sent.revision < highest) older += 1;
    highest = Math.max(highest, sent?.revision ?? 0);
    await wait(5);
  }
}

/** The documents that wait on the desk of each server. */
const desks = () =>
  Promise.all(
    servers.map(async (_, at) => {
      const text = '{ scheduledDocuments(first: 100) { nodes { name } } }';
      const sent = await send(at, text, curator);
      const { nodes = [] } = Object(sent?.data?.scheduledDocuments ?? {});
      return nodes.map(({ name }: { name: string }) => name);
    }),
  );

/** The revision that each server of PostgreSQL has. */
const states = () =>
  Promise.all(
    cluster.nodes.map(async (node) =>
      JSON.stringify(await node.query('select revision from published.dataset', 'awards')),
    ),
  );

test('a server that is led there says so; one without memory asks the servers that it knows, and does not start', async () => {
  const old = primary;
  primary = await cluster.failOver();
  for (const at of servers.keys()) while (!(await write(`after-${at}`, null, at))) await wait(50);
  await cluster.start(old);
  await cluster.restartProxy(old);
  const [server] = servers;
  const get = async (path: string) => {
    const response = await fetch(new URL(path, server?.graph));
    return [response.status, await response.text()];
  };
  const reason =
    /"reason":"The database is an older primary \(timeline \d+, revision \d+; seen: timeline /;
  await expect
    .poll(() => get('/ready'), { timeout: 30_000 })
    .toEqual([503, expect.stringMatching(reason)]);
  const [metricsUrl] = /http\S+\/metrics/.exec(server?.said() ?? '') ?? [];
  const metrics = await (await fetch(metricsUrl ?? '')).text();
  expect(metrics).toContain('awards_older_primary_refused 1');
  expect(server?.said()).toContain('"an older primary is refused"');
  const urls = cluster.nodes.map(({ port }) => `postgres://127.0.0.1:${port}`).join();
  const env = { DATABASE_REPLICA_URLS: urls, DATA_FOLDER: path.join(old.data, '..', 'none') };
  await expect(startServe(cluster.url, env)).rejects.toThrow(
    /cannot be used: it is an older primary than one that was seen \(.*rebuild it as a standby/,
  );
  await old.stop('SIGQUIT');
  await expect
    .poll(() => get('/ready'), { timeout: 30_000 })
    .toEqual([200, '{"status":"ready","writes":true}']);
  await expect
    .poll(() => server?.said(), { timeout: 10_000 })
    .toContain('"DATABASE_URL leads to the newest primary again"');
  await cluster.rebuild(old);
});

test('no write is accepted there, nothing older is read, and every desk has what was scheduled', async () => {
  const scheduled: string[] = [];
  for (let moment = 0; moment < times(3); moment += 1) {
    // Writes that nobody has received are lost with a primary.
    await expect.poll(async () => new Set(await states()).size, { timeout: 30_000 }).toBe(1);
    const old = primary;
    primary = await cluster.failOver();
    const written: string[] = [];
    let isOver = false;
    const writeUntilOver = async () => {
      while (!isOver) {
        places += 1;
        const slug = `place-${places}`;
        if (await write(slug)) written.push(slug);
        await wait(20);
      }
    };
    const scheduleOne = async () => {
      while (!(await write(`scheduled-${moment}`, inAnHour()))) await wait(50);
      scheduled.push(`scheduled-${moment}`);
    };
    const running = [
      ...Array.from({ length: 4 }, () => readUntil(() => isOver)),
      writeUntilOver(),
      writeUntilOver(),
    ];
    const pause = randomInt(4_000);
    const [isProxyRestarted, isServerRestarted] = [randomInt(3) > 0, randomInt(2) > 0];
    await wait(pause);
    await cluster.start(old);
    if (isProxyRestarted) await cluster.restartProxy(old);
    running.push(scheduleOne());
    if (isServerRestarted) running.push(restart(anyServer()));
    await wait(4_000);
    // It is fenced now. The third server may have followed it.
    for (const node of cluster.nodes) if (node !== primary) await node.stop('SIGQUIT');
    await wait(2_000);
    isOver = true;
    await Promise.all(running);
    for (const node of cluster.nodes) if (node !== primary) await cluster.rebuild(node);
    const rows = await primary.query('select slug from published.recipient', 'awards');
    const there = new Set(rows.map((row) => Object(row).slug));
    const missing = written.filter((slug) => !there.has(slug));
    console.log({ moment, pause, isProxyRestarted, isServerRestarted, written: written.length });
    expect({ older, missing }).toEqual({ older: 0, missing: [] });
    await expect
      .poll(desks, { timeout: 30_000 })
      .toEqual(servers.map(() => expect.arrayContaining(scheduled)));
  }
});
