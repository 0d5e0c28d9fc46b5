import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { openPublished } from '../../src/store.ts';
import { openWithStandbys } from '../support/cluster.ts';
import type { DebianPostgres } from '../support/debian-postgres.ts';
import { databaseUrl } from '../support/global-setup.ts';
import { promptly } from '../support/promptly.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../support/reveal.ts';
import { times } from '../support/runs.ts';

/**
 * Two servers, one of which gets no notifications, a primary and two standbys, of which each lags, hangs and dies at random moments, and one is promoted,
 * while clients read and write and documents become due. `RUNS=50` reads 100,000 times.
 */
const { cluster, servers, secret, close } = await openWithStandbys(true, [
  () => ({}),
  // It listens where no notification comes from, so it only reads the revision at times.
  (url) => ({ DATABASE_LISTEN_URL: databaseUrl(url, 'postgres') }),
]);
afterAll(close);
const anyOf = <Item>(items: readonly Item[]): Item => {
  const item = items[randomInt(items.length)];
  if (item === undefined) throw new Error('There is none.');
  return item;
};

async function send(query: string, variables: object, headers: Record<string, string>) {
  const server = randomInt(servers.length);
  const response = await fetch(servers[server]?.graph ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { server, headers: response.headers, ...(await response.json()) };
}

const query = `query ($slug: String!, $first: Int!) {
  dataset { revision }
  recipient(by: { slug: $slug }) { slug }
  recipients(first: $first, filter: { kind: [PLACE] }) { totalCount nodes { slug } }
}`;

const mutation = `mutation ($document: ImportDocument!) {
  applyDocument(input: { document: $document }) { __typename }
}`;

interface Reveal {
  slug: string;
  /** in milliseconds since 1970 */
  due: number;
  /** when the last request was sent to each server whose response did not have it */
  lastWithout: number[];
}

const wanted = times(2_000);
/** of errors: how often each came, and the milliseconds that it took at most */
const codes = new Map<string, { count: number; longest: number }>();
/** during which the primary is lost: only then may requests fail */
const outage = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const reveals: Reveal[] = [
  { slug: 'none-yet', due: Number.POSITIVE_INFINITY, lastWithout: [0, 0] },
];
const written: string[] = [];
/** of each revision, when a response first had it */
const firstSeen = new Map<number, number>();
let [reads, older, oldest, early, isOver] = [0, 0, 0, 0, false];

/** Reads one after another from any server. @param echoes whether it sends back the highest revision that it has seen */
async function readUntilOver(echoes: boolean): Promise<void> {
  let highest = 0;
  while (!isOver) {
    const reveal = anyOf(reveals.slice(-2));
    const sentAt = Date.now();
    const { server, data, errors, headers } = await send(
      query,
      { slug: reveal.slug, first: randomInt(1, 11) },
      echoes && highest > 0 ? { 'awards-revision': String(highest) } : {},
    );
    const answered = Date.now();
    if (errors) {
      const [{ message, extensions }] = errors;
      const isOutage = answered >= outage.from && sentAt <= outage.to;
      const code = `${extensions.code}${isOutage ? ' in the outage' : `: ${message}`}`;
      const { count, longest } = codes.get(code) ?? { count: 0, longest: 0 };
      codes.set(code, { count: count + 1, longest: Math.max(longest, answered - sentAt) });
      await wait(20);
      continue;
    }
    reads += 1;
    const revision = Number(data.dataset.revision);
    expect(headers.get('awards-revision')).toBe(data.dataset.revision);
    if (revision < highest && echoes) older += 1;
    if (revision < highest) {
      const newer = [...firstSeen].filter(([one, at]) => one > revision && at < sentAt);
      oldest = Math.max(oldest, ...newer.map(([, at]) => sentAt - at));
    }
    highest = Math.max(highest, revision);
    if (!firstSeen.has(revision)) firstSeen.set(revision, answered);
    if (data.recipient !== null && answered < reveal.due) early += 1;
    if (data.recipient === null)
      reveal.lastWithout[server] = Math.max(reveal.lastWithout[server] ?? 0, sentAt);
  }
}

/** Writes a place ten times a second. */
async function writeUntilOver(name: string): Promise<void> {
  for (let number = 0; !isOver; number += 1) {
    const slug = `${name}-${number}`;
    const { data } = await send(
      mutation,
      { document: JSON.parse(placeDocument(slug)) },
      { authorization: `Bearer ${secret}` },
    );
    if (data?.applyDocument) written.push(slug);
    await wait(100);
  }
}

/** Schedules a document, and waits until it must be public. */
async function reveal(): Promise<void> {
  const slug = `hidden-${reveals.length}`;
  const owner = await openPublished(cluster.url, { max: 1 });
  const due = await scheduleSoon(owner, `${slug}.json`, placeDocument(slug), 1);
  reveals.push({ slug, due, lastWithout: [0, 0] });
  await untilPublished(owner, `${slug}.json`);
  await owner.destroy();
  await wait(1_500);
}

/** What may happen to a standby. */
const troubles: Record<string, (standby: DebianPostgres) => Promise<void>> = {
  async pause(standby) {
    await standby.query('select pg_wal_replay_pause()');
    await wait(randomInt(500, 3_000));
    await standby.query('select pg_wal_replay_resume()');
  },
  async lag(standby) {
    await standby.query(`alter system set recovery_min_apply_delay = ${randomInt(20, 500)}`);
    await standby.query('select pg_reload_conf()');
    await wait(randomInt(500, 3_000));
    await standby.query('alter system reset recovery_min_apply_delay');
    await standby.query('select pg_reload_conf()');
  },
  async loss(standby) {
    await standby.stop('SIGQUIT');
    await wait(randomInt(200, 2_000));
    await cluster.start(standby);
  },
  async hang(standby) {
    const thaw = standby.freeze();
    await wait(randomInt(200, 3_000));
    thaw();
  },
};

test('nothing older comes after something newer, no confirmed write is lost, and nothing is early or late', async () => {
  const [old] = cluster.nodes;
  let standbys: DebianPostgres[] = cluster.nodes.slice(1);
  const happened: string[] = [];
  const trouble = async (name: string) => {
    happened.push(name);
    await Promise.all([troubles[name]?.(anyOf(standbys)), reveal()]);
  };
  const names = Object.keys(troubles);
  const loseThePrimary = async () => {
    outage.from = Date.now();
    const promoted = await cluster.failOver();
    await cluster.rebuild(old);
    standbys = cluster.nodes.filter((node) => node !== promoted);
    const before = written.length;
    await expect.poll(() => written.length, { timeout: 60_000 }).toBeGreaterThan(before + 4);
    outage.to = Date.now();
    happened.push(`promotion (${outage.to - outage.from} ms)`);
  };
  const run = async () => {
    for (const name of names) await trouble(name);
    await loseThePrimary();
    for (const name of names) await trouble(name);
    while (reads < wanted) await trouble(anyOf(names));
  };
  await Promise.all([
    run().finally(() => {
      isOver = true;
    }),
    ...[true, true, true, true, true, true, false, false].map(readUntilOver),
    ...['one', 'other'].map(writeUntilOver),
  ]);

  const revealed = reveals.slice(1);
  const late = servers.map((_, server) =>
    Math.max(...revealed.map(({ due, lastWithout }) => (lastWithout[server] ?? 0) - due)),
  );
  console.log(
    `${reads} reads, ${written.length} confirmed writes, ${revealed.length} reveals; ${happened.join(', ')}. ` +
      `Last seen without what was revealed: ${late.join(' and ')} ms after its time on the two servers. ` +
      `Clients that do not echo saw nothing older than ${oldest} ms. ` +
      `Errors: ${JSON.stringify([...codes])}.`,
  );
  expect({ older, early }).toEqual({ older: 0, early: 0 });
  expect([...codes.keys()].filter((code) => !/^SERVICE_UNAVAILABLE in/.test(code))).toEqual([]);
  expect(Math.max(...late)).toBeLessThan(promptly);
  expect(oldest).toBeLessThan(promptly);
  const db = connect({ url: cluster.url, max: 1 });
  const { rows } = await sql<{ slug: string }>`select slug from published.recipient`.execute(db);
  await db.destroy();
  const there = new Set(rows.map(({ slug }) => slug));
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((slug) => !there.has(slug))).toEqual([]);
});
