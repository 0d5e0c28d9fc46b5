import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentLines } from '../../../bench/shapes/document.ts';
import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { NamedText } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';

/** A dry run says what an import does, or what is wrong, and leaves no trace in the published data. */
const { owner: db } = await createDatabase('empty');
const lines = [...documentLines(800, 7)].map((line) => JSON.stringify(line));
const streamed = (...some: string[]): NamedText => ({ name: 'a.ndjson', text: some.join('\n') });
const yaml = (name: string, text: string): NamedText => ({
  name,
  text: `format: awards/1\n${text}`,
});
const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ people: [{ slug: `guest-${index}`, names: { en: `Guest ${index}` } }] }),
  );

const prize = `
programs: [{ slug: prize, names: { en: Prize } }]
people: [{ slug: ada, names: { en: Ada } }, { slug: bob, names: { en: Bob } }]
editions:
  - program: prize
    year: 2020
    names: { en: Prize 2020 }
    categories: [{ slug: all, names: { en: All }, kind: PERSON, awards: [
      { slug: best, names: { en: Best }, honors: [{ recipients: [ada], result: WON }] }] }]`;
const secondWinner = `
editions: [{ program: prize, year: 2020, categories: [{ slug: all, awards: [
  { slug: best, honors: [{ recipients: [bob], result: WON }] }] }] }]`;

/** Pages of the tables, which dead rows fill too, and who has locked or written the row that all writes end with. */
async function traces(): Promise<unknown> {
  const { rows } = await sql`
    select c.relname, pg_relation_size(c.oid) as bytes, (select xmax::text from published.dataset) as locked
    from pg_class c where c.relnamespace = 'published'::regnamespace and c.relkind = 'r' order by 1`.execute(
    db,
  );
  return rows;
}

async function outcomeOf(documents: readonly NamedText[], dryRun: boolean): Promise<unknown> {
  try {
    const { counts, entries, warnings } = await importDocuments(db, documents, { dryRun });
    return {
      counts: Object.fromEntries(counts),
      entries: JSON.parse(JSON.stringify(entries)),
      warnings,
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { problems: error.problems };
  }
}

/** Tries documents and then imports them, with the same outcome. @returns the outcome */
async function tryAndImport(...documents: NamedText[]): Promise<unknown> {
  const before = await traces();
  const tried = await outcomeOf(documents, true);
  expect(await traces()).toEqual(before);
  expect(tried).toEqual(await outcomeOf(documents, false));
  return tried;
}

/** Autovacuum frees the pages of dead rows at any moment, and fewer pages would count as a trace. */
beforeAll(async () => {
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class where relnamespace = 'published'::regnamespace and relkind = 'r'`.execute(
    db,
  );
  for (const { relname } of rows) {
    await sql`alter table ${sql.table(relname)} set (autovacuum_enabled = false)`.execute(db);
  }
});

beforeEach(async () => {
  await sql`truncate entity, change, name_word cascade`.execute(db);
  await sql`update dataset set revision = 0, license = null`.execute(db);
  await sql`vacuum published.dataset`.execute(db);
});

describe('a dry run reports the changes, and leaves no trace,', () => {
  test('of complete documents, into an empty database and again', async () => {
    expect(await tryAndImport(yaml('a.yaml', prize))).toMatchObject({
      counts: { program: { created: 1 }, person: { created: 2 }, honor: { created: 1 } },
    });
    expect(await tryAndImport(yaml('b.yaml', secondWinner))).toMatchObject({
      warnings: [expect.stringContaining('already has the winner')],
    });
    await tryAndImport(yaml('a.yaml', prize), yaml('c.yaml', 'retract: [{ person: bob }]'));
  });

  test('of many lines, into an empty database and again', async () => {
    await tryAndImport(streamed(...lines));
    await tryAndImport(streamed(...lines, ...people(2000), '{"retract": [{"person": "guest-7"}]}'));
  });

  test('of a license', async () => {
    await tryAndImport(yaml('a.yaml', 'license: CC0-1.0'));
    expect(await tryAndImport(yaml('a.yaml', 'license: CC-BY-4.0'))).toMatchObject({
      entries: [{ changes: [{ field: 'license', before: 'CC0-1.0', after: 'CC-BY-4.0' }] }],
    });
  });

  test('of claims', async () => {
    await importDocuments(db, [yaml('a.yaml', prize)]);
    const accepted = '[{ field: foundedYear, value: "1999", accepted: true }]';
    const claiming = `programs: [{ slug: prize, claims: ${accepted} }]`;
    expect(await tryAndImport(yaml('b.yaml', claiming))).toMatchObject({
      counts: { program: { changed: 1 } },
    });
  });

  test('of nothing', () => tryAndImport());
});

describe('a dry run reports the problems, and leaves no trace,', () => {
  test.each<[string, ...NamedText[]]>([
    ['with the form', yaml('a.yaml', 'planets: []')],
    ['with one of several documents', yaml('a.yaml', 'planets: []'), yaml('b.yaml', secondWinner)],
    ['with what a document refers to', yaml('a.yaml', secondWinner)],
    ['with the text', { name: 'a.yaml', text: 'format: [' }, yaml('b.yaml', secondWinner)],
    [
      'with a time, in lines',
      streamed('{"format": "awards/1", "publishAt": "2099-01-01T00:00:00Z"}'),
    ],
    ['more often than it is listed', streamed(...Array.from({ length: 1500 }, () => '{"x": 1}'))],
  ])('%s', async (_, ...documents) => {
    expect(await tryAndImport(...documents)).toHaveProperty('problems');
  });

  test('with the last of many lines', async () => {
    const wrong =
      '{"people": [{"slug": "last", "names": {"en": "Last"}, "birthPlace": "nowhere"}]}';
    expect(await tryAndImport(streamed(...lines, ...people(4000), wrong))).toMatchObject({
      problems: [{ message: 'There is no place "nowhere".' }],
    });
  });
});

test('a dry run checks the expected revision, and returns the current one', async () => {
  await importDocuments(db, [yaml('a.yaml', prize)]);
  const tried = importDocuments(db, [streamed(...lines)], { dryRun: true, expected: '0' });
  await expect(tried).rejects.toThrow(expect.objectContaining({ revision: '1' }));
  expect(
    await importDocuments(db, [yaml('b.yaml', secondWinner)], { dryRun: true, expected: '1' }),
  ).toMatchObject({ revision: '1' });
});

test('a dry run waits for no writer, and blocks none', async () => {
  await db.transaction().execute(async (writer) => {
    await sql`select from dataset for update`.execute(writer);
    await outcomeOf([yaml('a.yaml', prize)], true);
    await outcomeOf([streamed(...lines)], true);
  });
});
