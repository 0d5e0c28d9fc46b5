import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentLines } from '../../../bench/shapes/document.ts';
import { hitRate, lastCounts } from '../../../bench/speed/cache-counts.ts';
import { cachedGateway } from '../../../bench/speed/contestants.ts';
import { copyDatabase } from '../../../bench/speed/database.ts';
import { type Gala, measureGala } from '../../../bench/speed/gala.ts';
import { galaSection } from '../../../bench/speed/gala-section.ts';
import type { LoadProcess } from '../../../bench/speed/load-process.ts';
import { measureMemory } from '../../../bench/speed/memory.ts';
import { memorySection } from '../../../bench/speed/memory-section.ts';
import { findNominees, Reveals, revealOf, revisionFor } from '../../../bench/speed/reveals.ts';
import { findValues, type Values } from '../../../bench/speed/workload-values.ts';
import { mix, sendable } from '../../../bench/speed/workloads.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { UsageError } from '../../../src/cli/arguments.ts';
import { GraphqlClient } from '../../../src/gala/graphql-client.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { openPublished } from '../../../src/server/store.ts';
import { createDatabase } from '../../support/database/database.ts';

/** The measurements of `npm run bench` of the caches: reveals under load, and memory. */
const { url, publicUrl } = await createDatabase('empty');
const db = await openPublished(url, { max: 1 });
const database = { url, db, searchPath: await searchPathOf(url, 'published') };
let values: Values;

beforeAll(async () => {
  const text = [...documentLines(1_000, 1)].map((line) => `${JSON.stringify(line)}\n`).join('');
  await importDocuments(db, [{ name: 'honors.ndjson', text }]);
  values = await findValues(db);
});
afterAll(() => db.destroy());

/** The revision of the data in a response of the server to which requests have been sent, each time. */
const revisions: number[] = [];

/** Sends one request after another. The real one needs the packages of the peers. */
const load: LoadProcess = {
  async send({ port, workload: name, dialect, values: sent, from, amount }) {
    // In the last, quiet turn there is time for a reveal that should not be.
    if (revisions.length === 7) await sleep(2_100);
    const workload = sendable.find((one) => one.name === name);
    for (let index = from; index < from + amount; index += 1) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(workload?.body(dialect, sent, index)),
      });
      expect(await response.text()).toMatch(/^{"data":/);
    }
    if (workload === mix) revisions.push(await revisionFor(clientOf(port)));
    return { requests: amount, failures: 0, seconds: 4, p50: 1, p99: 2, busy: 0.1 };
  },
  end: () => {},
};

const clientOf = (port: number) =>
  new GraphqlClient(`http://127.0.0.1:${port}`, null, new AbortController().signal);

/** The databases and roles that copies have left in PostgreSQL. */
async function leftovers(): Promise<unknown[]> {
  const { rows } = await sql`
    select datname from pg_database where datname like 'bench\\_copy%'
    union select rolname from pg_roles where rolname like 'bench\\_copy%'`.execute(db);
  return rows;
}

const cached = {
  hits: expect.toSatisfy((hits: number) => hits > 10),
  misses: expect.toSatisfy((misses: number) => misses > 10),
};

test('gala night is measured', { timeout: 120_000 }, async () => {
  const revision = await readRevision(db);
  // A role that reads the database that is copied must not read for the servers over the copy.
  vi.stubEnv('DATABASE_PUBLIC_URL', publicUrl);
  const turns: string[] = [];
  const gala = await measureGala({
    database,
    load,
    values,
    rounds: 2,
    seconds: 1,
    spec: cachedGateway,
    onTurn: ({ name }) => turns.push(name),
  }).finally(() => vi.unstubAllEnvs());
  expect(turns).toEqual(['quiet', 'night', 'night', 'quiet']);
  expect(gala.measurements.map(({ contestant }) => contestant)).toEqual(turns);
  expect(gala.reveals).toBeGreaterThanOrEqual(2);
  expect(gala.caches).toMatchObject({ quiet: cached, night: cached });
  // Two readings of each turn: there are no writes while it is quiet.
  const before = Number(revision);
  expect(revisions.slice(0, 2)).toEqual([before, before]);
  expect(revisions.slice(-2)).toEqual([before + gala.reveals, before + gala.reveals]);
  // It was all in a copy, which is gone.
  expect(await readRevision(db)).toBe(revision);
  expect(await leftovers()).toEqual([]);
});

test('a database that has other connections is not copied', async () => {
  const other = await openPublished(url, { max: 1 });
  await readRevision(other);
  await expect(copyDatabase(database)).rejects.toThrow(UsageError);
  await other.destroy();
  expect(await leftovers()).toEqual([]);
});

describe('reveals', () => {
  test('turn a nominee into a winner', async () => {
    const [nominee, ...others] = await findNominees(db, values);
    if (!nominee) throw new Error('There is none.');
    const before = Number(await readRevision(db));
    const text = JSON.stringify(revealOf(nominee));
    await importDocuments(db, [{ name: 'reveal.json', text }]);
    const { result } = await db
      .selectFrom('honor')
      .innerJoin('edition', 'edition.id', 'honor.edition_id')
      .where('honor.key', '=', nominee.key)
      .where('honor.program_slug', '=', nominee.program)
      .where('edition.slug', '=', nominee.edition)
      .select('honor.result')
      .executeTakeFirstOrThrow();
    expect(result).toBe('WON');
    expect(Number(await readRevision(db))).toBe(before + 1);
    expect(await findNominees(db, values)).toEqual(others);
  });

  const nominee = {
    program: 'p',
    edition: '2026',
    year: 2026,
    category: 'c',
    award: 'a',
    key: 'k',
  };
  /** A curator whose mutations return these revisions. */
  const curator = (...revisions: number[]) => ({
    fetchData: async <Data>(shape: { parse: (data: unknown) => Data }) =>
      shape.parse({ applyDocument: { revision: String(revisions.shift()) } }),
  });

  test('raise the revision by one each', async () => {
    const reveals = new Reveals(curator(6, 7, 9), Array(4).fill(nominee), 5);
    await reveals.next();
    await reveals.next();
    expect(reveals).toMatchObject({ count: 2, revision: 7 });
    await expect(reveals.next()).rejects.toThrow('raised the revision from 7 to 9');
  });

  test('throw an error of the background work when they stop', async () => {
    const stop = new Reveals(curator(6), [], 5).start();
    await expect(stop()).rejects.toThrow('All nominees have won');
  });
});

test('memory is measured', { timeout: 60_000 }, async () => {
  let sent = 0;
  const { resident, cache, ...memory } = await measureMemory({
    url,
    load,
    values,
    queries: 270,
    spec: cachedGateway,
    onProgress: (more) => {
      sent += more;
    },
  });
  expect(sent).toBe(270);
  expect(memory).toEqual({ queries: 270, refused: 0 });
  expect(cache.misses + cache.revisionUnknown).toBe(270);
  expect(cache.hits).toBe(0);
  expect(cache.bytes).toBeGreaterThan(200_000);
  if (process.platform !== 'linux') return;
  expect(resident?.before.main).toBeGreaterThan(50);
  expect(resident?.after.below).toBeGreaterThan(50);
  expect(resident?.after.most).toBeGreaterThanOrEqual(resident?.before.most ?? 0);
});

describe('the results', () => {
  const counts = { hits: 80, misses: 15, revisionUnknown: 5, shared: 3, bytes: 79_900_000 };

  test('show the last counts in the log', () => {
    const line = (hits: number) => JSON.stringify({ ...counts, hits, msg: 'the response cache' });
    expect(lastCounts(`ready\n${line(1)}\n${line(80)}\nbye\n`)).toEqual(counts);
    expect(() => lastCounts('ready\n')).toThrow('has not logged its cache');
    expect(hitRate(counts)).toBe(0.8);
  });

  test('show gala night', () => {
    const turn = (contestant: string, requests: number) => ({
      workload: 'mix',
      contestant,
      requests,
      refused: 0,
      p50: 2,
      p99: 9,
      loadBusy: 0.5,
      cpu: { server: 1.25, database: null },
    });
    const gala: Gala = {
      contestants: [
        { name: 'quiet', title: 'No writes', server: 'quiet', dialect: 'gateway' },
        { name: 'night', title: 'Reveals', server: 'night', dialect: 'gateway' },
      ],
      measurements: [turn('quiet', 100), turn('night', 60), turn('night', 90), turn('quiet', 90)],
      reveals: 12,
      caches: { quiet: counts, night: { ...counts, hits: 60 } },
    };
    const section = galaSection(gala);
    expect(section).toContain('in the same round: 0.8 (0.6 to 1). 12 winners were revealed.');
    expect(section.split('\n').at(-1)).toBe(
      '| Reveals | 75 | 60 to 90 | 2 | 9 | 1.3 | unknown | 75 % | 0 % |',
    );
  });

  test('show the memory, with its bounds', () => {
    const before = { main: 150, most: 160, below: 30 };
    const after = { main: 250, most: 300, below: 120 };
    const memory = { queries: 49_990, refused: 10, resident: { before, after }, cache: counts };
    expect(memorySection(memory).split('\n').slice(-3)).toEqual([
      '| Resident, the process that answers requests | 150 | 250 | 300 |  |',
      '| Resident, all processes |  | 370 | 420 | 800 |',
      '| Response cache | 0 | 79.9 |  | 80 |',
    ]);
    expect(memorySection({ ...memory, resident: null })).toContain(
      'requests | unknown | unknown | unknown |',
    );
  });
});
