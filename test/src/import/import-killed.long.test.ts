import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { importFiles } from '../../../src/import/import.ts';
import { startCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';
import { times } from '../../support/run/runs.ts';

/** An import that is killed halfway: the data is that before it, or that after it. */
const { url, owner } = await createDatabase('empty');

const rounds = times(10);
const honors = 1500;

/** Two data sets of the same entities; each line corrects what the other says. */
function lines(variant: string): string {
  const people = Array.from({ length: honors }, (_, index) => ({
    people: [{ slug: `p${index}`, names: { en: `${variant} ${index}` } }],
  }));
  const edition = { program: 'prize', year: 2000 };
  const won = Array.from({ length: honors }, (_, index) => ({
    editions: [
      {
        ...edition,
        honors: [
          { key: `k${index}`, recipients: [`p${index}`], reason: { en: variant }, references: [1] },
        ],
      },
    ],
  }));
  return [
    { format: 'awards/1', source: 'news' },
    { sources: [{ slug: 'news', title: 'News', kind: 'NEWS' }] },
    { programs: [{ slug: 'prize', names: { en: variant } }] },
    ...people,
    { editions: [{ ...edition, names: { en: variant } }] },
    ...won,
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** How many others are in a transaction in the database. */
async function others(): Promise<number> {
  const { rows } = await sql<{ busy: number }>`
    select count(*)::int as busy from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'
      and pid <> pg_backend_pid() and xact_start is not null`.execute(owner);
  return rows[0]?.busy ?? 0;
}

/** Waits until nobody else is at work: the server may outlive its killed client for a moment. */
async function untilQuiet(): Promise<void> {
  while ((await others()) > 0);
}

/** Waits until an import has begun to write, or has ended. */
async function untilAtWork(ended: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  ended.then(over, over);
  while (!isOver && (await others()) === 0);
}

async function state(): Promise<string> {
  const { revision } = await owner
    .selectFrom('dataset')
    .select('revision')
    .executeTakeFirstOrThrow();
  return `${Number(revision)}\n${await exported(owner)}`;
}

test(`SIGKILL at ${rounds} random times`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-kill-'));
  const files = await Promise.all(
    ['one', 'two'].map(async (variant) => {
      const file = path.join(folder, `${variant}.ndjson`);
      await writeFile(file, lines(variant));
      return file;
    }),
  );
  const [one = '', two = ''] = files;
  await importFiles(owner, [one]);
  const whole = startCli(url, ['import', two]);
  await untilAtWork(whole.ended);
  const start = performance.now();
  expect(await whole.ended).toMatchObject({ code: 0 });
  const duration = performance.now() - start;

  const outcomes = { before: 0, after: 0, killed: 0 };
  let next = one;
  /** A machine that is slower for a while gives some moments no turn: then they have more. */
  const isMissing = () => outcomes.before === 0 || outcomes.after === 0 || outcomes.killed === 0;
  for (let round = 0; round < rounds || (isMissing() && round < 5 * rounds); round += 1) {
    const before = await state();
    const run = startCli(url, ['import', next]);
    await untilAtWork(run.ended);
    // Spread over the time that it takes, and half of that time beyond. Rows of killed imports make the next ones slower,
    // so further rounds wait longer.
    const longest = duration * 1.5 * (1 + Math.floor(round / rounds));
    const delay = (((round % rounds) + Math.random()) / rounds) * longest;
    const timer = setTimeout(() => run.kill('SIGKILL'), delay);
    const { code } = await run.ended;
    clearTimeout(timer);
    if (code === null) outcomes.killed += 1;
    await untilQuiet();
    const now = await state();
    if (now === before) {
      expect(code).toBe(null);
      outcomes.before += 1;
      continue;
    }
    outcomes.after += 1;
    const again = await importFiles(owner, [next]);
    expect(again.entries.every(({ action }) => action === 'unchanged')).toBe(true);
    expect(await state()).toBe(now);
    next = next === one ? two : one;
  }
  expect(isMissing()).toBe(false);
  await rm(folder, { recursive: true });
});
