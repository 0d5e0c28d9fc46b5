import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectLike, type Database } from '../../../db/connections/connect.ts';
import { ConfigError, readConfig } from '../../../src/config/config.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openStandbys, type Standbys, standbyUrl } from '../../../src/standbys/standbys.ts';
import { createDatabase } from '../../support/database/database.ts';
import { openProxy } from '../../support/database/proxy.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/**
 * Which server a query runs on. A copy of a database takes the place of a standby: it has the same state until one of
 * them is written to.
 */
const primary = await createDatabase('shipped');
const copy = await createDatabase('shipped');
const proxy = await openProxy(copy.publicUrl);
let log: { msg: string; standby: string; err?: { message: string } }[] = [];
const logger = pino({ level: 'warn' }, { write: (line) => log.push(JSON.parse(line)) });
beforeEach(() => {
  log = [];
});

/** Of the primary, whose statements are not counted. */
const pool = connectLike(primary.reader, { onStatement: () => {} });
const opened: Standbys[] = [];
afterEach(async () => {
  for (const standbys of opened.splice(0)) await standbys.close();
});
afterAll(() => pool.destroy());

async function open(...urls: string[]) {
  const standbys = await openStandbys({ urls, primary: pool, max: 4, logger });
  if (standbys === null) throw new Error('it has a URL');
  opened.push(standbys);
  const [standby] = standbys.all;
  if (!standby) throw new Error('it has a URL');
  return { standbys, standby };
}

const places = '{ dataset { revision } recipients(filter: { kind: [PLACE] }) { totalCount } }';

/** Sends a query at a known revision. @returns how many places there are, and the statements that the primary got */
async function send(standbys: Pick<Standbys, 'choose'>, current: string | null) {
  const client = createTestClient(primary.reader, undefined, {
    standbys,
    knownRevision: { current },
  });
  primary.statements.length = 0;
  const { data, errors } = await client.answer(places);
  expect(errors).toBeUndefined();
  return { data, statements: primary.statements.length };
}

async function write(owner: Database, slug: string): Promise<void> {
  await submitDocuments(owner, [textInput(`${slug}.json`, placeDocument(slug))], { by: tester });
}

const untilChosen = (standbys: Standbys, revision: string) =>
  expect.poll(() => standbys.choose(revision)?.name ?? null).not.toBe(null);

test('a query runs on the standby that has the known revision, with the same response', async () => {
  const { standbys, standby } = await open(copy.publicUrl);
  const revision = await standbys.readRevision();
  const expected = await send({ choose: () => null }, revision);
  expect(expected.statements).toBeGreaterThan(0);
  await untilChosen(standbys, revision);
  const there = { choose: () => standby };
  expect(await send(there, revision)).toEqual({ data: expected.data, statements: 0 });
  expect(standby.counts).toEqual({ answered: 1, repeated: 0 });
  expect(standby.watch.lag).toBe(0);
});

test('it runs on the primary if the revision is not known, or is not the one that was read last', async () => {
  const { standbys, standby } = await open(copy.publicUrl);
  const revision = await standbys.readRevision();
  await untilChosen(standbys, revision);
  for (const known of [null, '0', '2'])
    expect((await send(standbys, known)).statements).toBeGreaterThan(0);
  expect(standby.counts).toEqual({ answered: 0, repeated: 0 });
});

test('queries are shared among the standbys: the next one runs where the fewest do', async () => {
  const { standbys } = await open(copy.publicUrl, primary.publicUrl);
  const revision = await standbys.readRevision();
  const [one, other] = standbys.all;
  const chosen = () => Array.from({ length: 4 }, () => standbys.choose(revision));
  await expect.poll(() => new Set(chosen())).toEqual(new Set([one, other]));
  const query = new AbortController();
  const running = one?.attempt(query.signal, () => new Promise<null>(() => {}));
  await expect.poll(() => new Set(chosen())).toEqual(new Set([other]));
  query.abort(new Error('The client has gone.'));
  await expect(running).rejects.toThrow('The client has gone.');
});

describe('a standby that stops to answer', () => {
  test('loses its queries to the primary, which answers them', async () => {
    const { standbys, standby } = await open(proxy.url);
    const revision = await standbys.readRevision();
    await untilChosen(standbys, revision);
    proxy.silence();
    const began = performance.now();
    const { data, statements } = await send({ choose: () => standby }, revision);
    expect(data).toMatchObject({ dataset: { revision } });
    expect(statements).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(standby.counts).toEqual({ answered: 0, repeated: 1 });
    expect(standbys.choose(revision)).toBe(null);
    proxy.refuse();
    await wait(1_000);
    proxy.speak();
    await untilChosen(standbys, revision);
    expect((await send({ choose: () => standby }, revision)).statements).toBe(0);
    expect(log.map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^a standby does not answer, and gets no queries until it does/),
      'a standby answers again',
    ]);
    expect(log[0]?.standby).toBe(new URL(proxy.url).host);
  });

  test('does not keep the server from starting, and the log says why it is not used', async () => {
    const wrong = new URL(copy.publicUrl);
    wrong.username = 'nobody';
    const { standbys } = await open(wrong.href);
    await expect.poll(() => log.length).toBe(1);
    expect(log[0]?.msg).toMatch(/^a standby does not answer.*: (the password|it does not let)/);
    expect(standbys.choose(await standbys.readRevision())).toBe(null);
  });
});

test('a standby that fails is no failure of the query, and is logged once', async () => {
  const { standbys, standby } = await open(copy.publicUrl);
  const revision = await standbys.readRevision();
  await untilChosen(standbys, revision);
  const { username } = new URL(copy.publicUrl);
  await sql`revoke select on published.recipient from ${sql.id(username)}`.execute(copy.owner);
  for (let turn = 0; turn < 3; turn += 1)
    expect((await send({ choose: () => standby }, revision)).statements).toBeGreaterThan(0);
  await sql`grant select on published.recipient to ${sql.id(username)}`.execute(copy.owner);
  expect(standby.counts).toEqual({ answered: 0, repeated: 3 });
  expect(log).toEqual([
    expect.objectContaining({
      msg: 'a query failed on a standby, and ran on the primary',
      err: expect.objectContaining({ message: 'permission denied for table recipient' }),
    }),
  ]);
});

test('an error of the client is one on the standby, too', async () => {
  const { standbys, standby } = await open(copy.publicUrl);
  const revision = await standbys.readRevision();
  await untilChosen(standbys, revision);
  const { answer } = createTestClient(primary.reader, undefined, {
    standbys: { choose: () => standby },
    knownRevision: { current: revision },
  });
  const { errors } = await answer('{ recipients(after: "nonsense") { totalCount } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(standby.counts.repeated).toBe(0);
});

test('what waits on a standby ends with its query', async () => {
  const { standbys, standby } = await open(copy.publicUrl);
  await untilChosen(standbys, await standbys.readRevision());
  const query = new AbortController();
  const reason = new Error('The client has gone.');
  const running = standby.attempt(query.signal, () => new Promise<null>(() => {}));
  expect(standby.load).toBe(1);
  query.abort(reason);
  await expect(running).rejects.toBe(reason);
  expect(standby.load).toBe(0);
});

// From here on, the copy is not equal to the primary any more.

test('a standby that is behind gets no queries, one that is ahead neither', async () => {
  const { standbys, standby } = await open(copy.publicUrl);
  const revision = await standbys.readRevision();
  await untilChosen(standbys, revision);
  await write(primary.owner, 'first');
  const later = await standbys.readRevision();
  expect(standbys.choose(later)).toBe(null);
  // A query that had chosen it before runs again on the primary.
  const late = await send({ choose: () => standby }, later);
  expect(late.data).toMatchObject({ dataset: { revision: later } });
  expect(late.statements).toBeGreaterThan(0);
  expect(standby.counts.repeated).toBe(1);
  await write(copy.owner, 'other');
  await write(copy.owner, 'another');
  expect((await send({ choose: () => standby }, later)).data).toEqual(late.data);
  expect(standby.counts).toEqual({ answered: 0, repeated: 2 });
});

test('a standby that has the same revision with other data gets no queries', async () => {
  await write(primary.owner, 'second');
  const { standbys, standby } = await open(copy.publicUrl);
  const revision = await standbys.readRevision();
  await expect.poll(() => standby.watch.state?.revision).toBe(revision);
  await wait(100);
  expect(standbys.choose(revision)).toBe(null);
  await expect
    .poll(() => log.map(({ msg }) => msg), { timeout: 15_000 })
    .toEqual(['a standby has other data than the primary, and gets no queries: rebuild it']);
});

describe('DATABASE_REPLICA_URLS', () => {
  const user = 'postgres://awards_public:secret@10.0.0.5/awards?sslmode=verify-full';

  test.each([
    ['postgres://10.0.0.6', 'postgres://awards_public:secret@10.0.0.6/awards'],
    ['postgres://10.0.0.6:5433/other', 'postgres://awards_public:secret@10.0.0.6:5433/other'],
    ['postgres://s?sslmode=require', 'postgres://awards_public:secret@s/awards?sslmode=require'],
    ['postgres://reader:own@10.0.0.6/awards', 'postgres://reader:own@10.0.0.6/awards'],
  ])('%s leads to %s', (given, url) => {
    expect(standbyUrl(given, user)).toBe(url);
  });

  test('has URLs with commas or spaces between them, unlike DATABASE_URL', () => {
    const replicaUrlsOf = (text: string) => readConfig({ DATABASE_REPLICA_URLS: text }).replicaUrls;
    expect(replicaUrlsOf('')).toEqual([]);
    expect(replicaUrlsOf('postgres://a, postgres://b\npostgresql://c:1/d')).toEqual([
      'postgres://a',
      'postgres://b',
      'postgresql://c:1/d',
    ]);
    expect(() => readConfig({ DATABASE_URL: 'postgres://u:p@a:5432,b:5432/awards' })).toThrow(
      'DATABASE_URL must name one host: put HAProxy or a virtual address in front of several servers',
    );
    for (const text of ['10.0.0.6', 'postgres://', 'postgres://a, b', 'postgres://a:b:c'])
      expect(() => replicaUrlsOf(text)).toThrow(ConfigError);
  });
});
