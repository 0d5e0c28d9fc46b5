import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { guardPrimary } from '../../../db/connections/primary-guard.ts';
import { readTimelinePoint } from '../../../db/connections/server-timeline.ts';
import { DatabaseHealth } from '../../../src/database-health/database-health.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { query } from '../../support/database/embedded.ts';

/** The knowledge that a server has of the primary outlives it, and an older primary is refused. */
const { url } = await createDatabase('shipped');
const folder = await mkdtemp(path.join(tmpdir(), 'awards-guard-'));
afterAll(() => rm(folder, { recursive: true }));
const options = { urls: [url], folder, others: [], isServer: false };
const said: string[] = [];
const start = () => guardPrimary(options, (sentence) => said.push(sentence));
const warnings: string[] = [];
const logger = pino({ level: 'warn' }, { write: (line) => warnings.push(JSON.parse(line).msg) });

const open = () => {
  const db = connect({ url, max: 1 });
  onTestFinished(() => db.destroy());
  return db;
};
const command = () => callCli(url, ['publisher'], { env: { DATA_FOLDER: folder } });

/** As another server stores it that has seen another primary. @param change in what is seen of this one */
async function store(change: { timeline?: number; revision?: string; acceptedAt?: string }) {
  const [file = ''] = await readdir(folder);
  const point = await readTimelinePoint(async (statement) => ({
    rows: (await query({ url }, statement)).map(Object),
  }));
  await writeFile(path.join(folder, file), JSON.stringify({ ...point, ...change }));
}

test('connections to a primary that is older than one which was seen end, and new ones are refused', async () => {
  start();
  const db = open();
  await sql`select`.execute(db);
  const watch = new DatabaseHealth(db, logger, () => {});
  onTestFinished(() => watch.close());
  expect(watch.olderPrimary).toBe(null);
  await store({ timeline: 7 });
  const refused = 'timeline 1, revision 1; seen: timeline 7, revision 1';
  await expect(sql`select`.execute(open())).rejects.toThrow(refused);
  await expect(sql`select`.execute(db)).rejects.toThrow(/terminated|older|seen/i);
  await expect
    .poll(() => watch.olderPrimary)
    .toBe(`The database is an older primary (${refused}).`);
  expect(warnings).toEqual(['an older primary is refused']);
  expect(said).toEqual([
    'The database has a newer primary: timeline 7, revision 1; before: timeline 1, revision 1.',
  ]);
  await store({});
  start();
});

test.each([
  ['timeline', { timeline: 2 }],
  ['revision', { revision: '2' }],
])('after a restart, too, by its %s; until the older state is accepted', async (_by, change) => {
  await store(change);
  start();
  const before = await command();
  expect(before.code).toBe(1);
  expect(before.stderr).toMatch(
    /cannot be used: it is an older primary than one that was seen \(timeline 1, revision 1; seen: .*\)\. Stop it, .* run "awards accept-restore"\.\n$/,
  );
  const accepted = await callCli(url, ['accept-restore'], { env: { DATA_FOLDER: folder } });
  expect(accepted.stderr).toBe('');
  expect(accepted.stdout).toMatch(
    /^The database is at timeline 1, revision 1\. What was written since, up to timeline ., revision ., is given up\.\n/,
  );
  expect((await command()).code).toBe(0);
  // Another server, which has not heard of it.
  await store({ ...change, acceptedAt: '' });
  start();
  await sql`select`.execute(open());
});

test('a database that was created anew is not older', async () => {
  await store({ revision: '9' });
  start();
  await query({ url }, 'alter schema published rename to other');
  await sql`select`.execute(open());
  await query({ url }, 'alter schema other rename to published');
  await sql`select`.execute(open());
});
