import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { documentLines } from '../../../bench/shapes/document.ts';
import { publicationName } from '../../../db/queries/desk/blocking-session.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { openPublished } from '../../../src/server/store.ts';
import { type Started, startCli } from '../../support/cli/cli.ts';
import { untilBlocked } from '../../support/database/blocked.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { holdCopies } from '../../support/desk/previews.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';
import { promptly } from '../../support/run/promptly.ts';
import { times } from '../../support/run/runs.ts';
import { processesOf, startServe } from '../../support/server/serve.ts';

/**
 * Nothing that writes makes a reveal late. `RUNS=16` imports as much as an archive has, and reveals more often than an
 * evening does.
 */
const honors = times(6_000);
const reveals = times(3);
const env = { LOGIN_PREFIX: inject('templates').prefix };
const { url, owner } = await createDatabase('empty');
const watcher = await openPublished(url, { max: 1 });
const server = await startServe(url, env);
const folder = await mkdtemp(path.join(tmpdir(), 'awards-reveal-'));
afterAll(async () => {
  await watcher.destroy();
  await server.end();
  await rm(folder, { recursive: true });
});

const textOf = (seed: number) =>
  documentLines(honors, seed)
    .map((line) => `${JSON.stringify(line)}\n`)
    .toArray()
    .join('');

/** Waits until some session holds the lock of the writers, or a command has ended. */
async function untilWriting({ ended }: Started): Promise<void> {
  const isFree = async () => {
    await wait(20);
    const { rows } = await sql`select from dataset for update skip locked`.execute(owner);
    return rows.length > 0;
  };
  while (await Promise.race([isFree(), ended.then(() => false)]));
}

let names = 0;

/** @returns how many milliseconds after its time a document is published */
async function lateness(): Promise<number> {
  const name = `reveal-${++names}`;
  const due = await scheduleSoon(owner, name, placeDocument(name), 0.5);
  return (await untilPublished(owner, name)) - due;
}

async function countHonors(): Promise<number> {
  const { count } = await owner
    .selectFrom('honor')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

describe(`${reveals} reveals during an import of ${honors} honors are on time, and the import is whole`, () => {
  const file = path.join(folder, 'honors.ndjson');
  test.each([
    { from: 'a file', seed: 1, args: [file] },
    { from: 'standard input', seed: 2, args: ['-', '--format', 'ndjson'] },
  ])('from $from', { timeout: 3_600_000 }, async ({ seed, args, from }) => {
    const text = textOf(seed);
    await writeFile(file, text);
    const before = await countHonors();
    const run = startCli(url, ['import', ...args], {
      env,
      stdin: from === 'a file' ? '' : text,
    });
    const late: number[] = [];
    for (let number = 0; number < reveals; number += 1) {
      // It begins, or it has begun again.
      await untilWriting(run);
      late.push(await lateness());
    }
    const { code, stderr } = await run.ended;
    console.log(`milliseconds late, ${from}: ${late.join(' ')}`);
    expect(Math.max(...late)).toBeLessThan(promptly);
    expect(code, stderr).toBe(0);
    expect(stderr.match(/made room for it/g)?.length).toBe(reveals);
    expect(await countHonors()).toBe(before + honors);
  });
});

test('a writer that is frozen is ended, and goes on when it wakes', async () => {
  const before = await countHonors();
  const run = startCli(url, ['import', '-', '--format', 'ndjson'], { env, stdin: textOf(3) });
  await untilWriting(run);
  await wait(500);
  run.kill('SIGSTOP');
  try {
    expect(await lateness()).toBeLessThan(promptly);
  } finally {
    run.kill('SIGCONT');
  }
  const { code, stderr } = await run.ended;
  expect(stderr).toContain('made room for it');
  expect(code).toBe(0);
  expect(await countHonors()).toBe(before + honors);
});

test('two publishers with twenty documents due at once end no session, and publish each once', async () => {
  const other = await startServe(url, env);
  const logs = () => server.said() + other.said();
  const ended = () => logs().split('a session that kept it waiting was ended').length;
  const before = ended();
  const twenty = Array.from({ length: 20 }, (_, number) => `together-${number}`);
  for (const name of twenty) await scheduleSoon(owner, name, placeDocument(name), 600);
  const { rows } = await sql<{ due: Date }>`
    update desk.scheduled_document set publish_at = clock_timestamp() + interval '0.5 seconds'
    where name = any(${twenty}) returning publish_at as due`.execute(owner);
  const due = rows[0]?.due.getTime() ?? 0;
  const published = await Promise.all(twenty.map((name) => untilPublished(owner, name)));
  console.log(`the last of twenty documents: ${Math.max(...published) - due} ms late`);
  expect(ended()).toBe(before);
  const { rows: created } = await sql<{ count: number }>`
    select count(*)::int as count from change
    where action = 'CREATED' and entity_key = any(${twenty}) group by entity_key`.execute(owner);
  expect(created.map(({ count }) => count)).toEqual(twenty.map(() => 1));
  await other.end();
});

test('what a publisher began when it was frozen is published by another one, once', async () => {
  const [publisher = Number.NaN] = processesOf(server, 'publisher');
  // As if another publication wrote: the one that is to be frozen has to wait for it in the middle.
  const working = await owner.startTransaction().execute();
  await sql`select set_config('application_name', ${publicationName}, true)`.execute(working);
  await sql`lock table name in access exclusive mode`.execute(working);
  await scheduleSoon(watcher, 'frozen', placeDocument('frozen'), 0.1);
  await untilBlocked(watcher, 1);
  process.kill(publisher, 'SIGSTOP');
  try {
    await working.rollback().execute();
    const other = await startServe(url, env);
    await untilPublished(owner, 'frozen');
    await other.end();
  } finally {
    process.kill(publisher, 'SIGCONT');
  }
  await expect
    .poll(() => server.said(), { timeout: 10_000 })
    .toContain('The publisher works again.');
  const { rows } = await sql<{ count: number }>`
    select count(distinct revision)::int as count from change where entity_key = 'frozen'`.execute(
    owner,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test('a preview that is behind for ten seconds is logged once, and that it is up to date again', async () => {
  await scheduleSoon(owner, 'far', placeDocument('far'), 3_600);
  await followWrites(owner);
  const release = await holdCopies(watcher);
  // It names what the scheduled document names, so that the preview is rebuilt.
  await submitDocuments(owner, [textInput('near.json', placeDocument('far', 'Far'))], {
    by: tester,
  });
  const logged = (sentence: string) => () => server.said().split(sentence).length - 1;
  const before = logged('The preview has been behind')();
  await expect.poll(logged('The preview has been behind'), { timeout: 20_000 }).toBe(before + 1);
  await release();
  await expect
    .poll(logged('The preview is up to date again'), { timeout: 20_000 })
    .toBe(before + 1);
});
