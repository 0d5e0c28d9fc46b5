import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentLines } from '../../../../bench/shapes/document.ts';
import { connect, type Database } from '../../../../db/connections/connect.ts';
import { exportDocument } from '../../../../src/export/export.ts';
import { importDocuments, importInputs } from '../../../../src/import/import.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { catalogOf } from '../../../support/database/catalog.ts';
import { createDatabase } from '../../../support/database/database.ts';

/**
 * A large first import fills the empty tables without indexes, foreign keys and triggers. What comes out is what an
 * import leaves behind that writes row by row, as one does while there is another session in the database.
 */
const lines = [...documentLines(800, 7)].map((line) => JSON.stringify(line));

/** A database, and the statements that its owner has sent. */
async function openDatabase() {
  const { url, publicUrl } = await createDatabase('empty');
  const statements: string[] = [];
  const onStatement = (statement: string) => statements.push(statement);
  const db = await openPublished(url, { max: 1, onStatement });
  afterAll(() => db.destroy());
  return { db, publicUrl, statements };
}

const loaded = await openDatabase();
const byRow = await openDatabase();
const reader = connect({ url: byRow.publicUrl, max: 1 });
beforeAll(() => sql`select 1`.execute(reader));
afterAll(() => reader.destroy());

const importLines = (db: Database, some: readonly string[]) =>
  importDocuments(db, [{ name: 'honors.ndjson', text: some.join('\n') }]);

const isLoad = (statement: string) => statement.includes('finish_load');

/** The catalog and all rows, without the time of the import. */
async function contentsOf(db: Database): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'published'::regnamespace and relkind = 'r' and not starts_with(relname, 'kysely_')
    order by 1`.execute(db);
  const contents: Record<string, unknown> = { catalog: await catalogOf(db, 'published') };
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - array['at', 'updated_at'])::text as row from ${sql.table(name)} t order by 1`.execute(
      db,
    );
    contents[name] = rows.map(({ row }) => row);
  }
  return contents;
}

async function clear({ db, statements }: typeof loaded): Promise<void> {
  await sql`truncate entity, change, name_word cascade`.execute(db);
  await sql`update dataset set revision = 0, license = null`.execute(db);
  statements.length = 0;
}

/** Imports lines in both ways, and expects the same of both. */
async function expectTheSame(some: readonly string[]): Promise<void> {
  await clear(loaded);
  await clear(byRow);
  const one = await importLines(loaded.db, some);
  const other = await importLines(byRow.db, some);
  expect(loaded.statements.filter(isLoad)).toHaveLength(1);
  expect(byRow.statements.filter(isLoad)).toHaveLength(0);
  expect(JSON.parse(JSON.stringify(one.entries))).toEqual(
    JSON.parse(JSON.stringify(other.entries)),
  );
  expect([...one.counts]).toEqual([...other.counts]);
  expect(await contentsOf(loaded.db)).toEqual(await contentsOf(byRow.db));
}

describe('a load creates the same rows as an import row by row', () => {
  test('for lines that only create', () => expectTheSame(lines));

  test('for lines that change and retract what earlier lines have created', async () => {
    const { slug } = firstOf(lines, 'organizations');
    const { slug: source } = firstOf(lines, 'sources');
    await expectTheSame([
      ...lines,
      // A batch ends with an edition.
      ...Array.from({ length: 2000 }, (_, index) =>
        JSON.stringify({ people: [{ slug: `guest-${index}`, names: { en: `Guest ${index}` } }] }),
      ),
      JSON.stringify({ organizations: [{ slug, website: 'https://changed.example' }] }),
      JSON.stringify({ retract: [{ person: 'guest-7' }, { person: 'guest-8' }] }),
      JSON.stringify({ people: [{ slug: 'guest-7', names: { en: 'Another' } }], source }),
    ]);
  });

  test('for lines that change entities before there are honors', async () => {
    const { slug } = firstOf(lines, 'organizations');
    const isOfEdition = (line: string) => 'editions' in JSON.parse(line);
    const fill = Array.from({ length: 2000 }, (_, index) => ({
      people: [{ slug: `guest-${index}`, names: { en: `Guest ${index}` } }],
    }));
    const changed = [
      { places: [{ slug: 'land-1', names: { en: 'First Land' }, placeKind: 'COUNTRY' }] },
      { places: [{ slug: 'town-1', names: { en: 'Oldtown' }, placeKind: 'CITY' }] },
      ...fill,
      { places: [{ slug: 'town-1', names: { en: 'Newtown' }, parent: 'land-1' }] },
      { places: [{ slug: 'land-1', countryCode: 'DDDE' }] },
      { people: [{ slug: 'guest-1', birthPlace: 'town-1', names: { en: 'Somebody' } }] },
      { organizations: [{ slug, website: 'https://changed.example', place: 'town-1' }] },
    ].map((line) => JSON.stringify(line));
    await expectTheSame([
      ...lines.filter((line) => !isOfEdition(line)),
      ...changed,
      ...lines.filter(isOfEdition),
    ]);
    const written = loaded.statements.findIndex((one) => one.includes('insert into "honor"'));
    expect(loaded.statements.findIndex(isLoad)).toBeGreaterThan(written);
  });

  test('for lines with participants', () => {
    const people = Array.from({ length: 2000 }, (_, index) => `guest-${index}`);
    const takePart = (role: string) =>
      people.slice(0, 20).map((person) => ({ person, role, capacity: 'Guest' }));
    const program = { program: 'cup', year: 2000, names: { en: 'Cup 2000' } };
    const city = { slug: 'city', names: { en: 'City' }, kind: 'CITY' };
    const gala = { slug: 'gala', names: { en: 'Gala' } };
    return expectTheSame(
      [
        { format: 'awards/1', programs: [{ slug: 'cup', names: { en: 'Cup' } }] },
        ...people.map((slug) => ({ people: [{ slug, names: { en: slug } }] })),
        { events: [{ ...gala, participants: takePart('SPEAKER') }] },
        {
          editions: [
            {
              ...program,
              participants: takePart('JUROR'),
              categories: [{ ...city, participants: takePart('HOST') }],
            },
          ],
        },
        { events: [{ slug: 'gala', participants: takePart('HOST') }] },
      ].map((line) => JSON.stringify(line)),
    );
  });

  test('for an export, which has a line for each honor', async () => {
    await clear(byRow);
    await importLines(byRow.db, lines);
    const pieces = await Array.fromAsync(
      exportDocument(byRow.db, { program: null, form: 'ndjson' }),
    );
    await expectTheSame(pieces.join('').trimEnd().split('\n'));
  });
});

function firstOf(some: readonly string[], list: string): { slug: string } {
  for (const line of some) {
    const items = JSON.parse(line)[list];
    if (items?.length > 0) return items[0];
  }
  throw new Error(`No line has ${list}.`);
}

test('a load with a problem in its last line leaves the database as it was', async () => {
  await clear(loaded);
  const before = await contentsOf(loaded.db);
  const padding = Array.from({ length: 4000 }, (_, index) =>
    JSON.stringify({ people: [{ slug: `guest-${index}`, names: { en: `Guest ${index}` } }] }),
  );
  const wrong = JSON.stringify({
    people: [{ slug: 'last', names: { en: 'Last' }, birthPlace: 'nowhere' }],
  });
  const all = [...lines, ...padding, wrong];
  await expect(importLines(loaded.db, all)).rejects.toThrow(
    `honors.ndjson:${all.length}:62 people[0].birthPlace: There is no place "nowhere".`,
  );
  expect(loaded.statements.some((statement) => statement.includes('drop constraint'))).toBe(true);
  expect(await contentsOf(loaded.db)).toEqual(before);
});

test('an import that is refused at its last line changes nothing, although it has sent changes', async () => {
  await clear(loaded);
  await importLines(loaded.db, lines);
  const before = await contentsOf(loaded.db);
  const renamed = (round: number) =>
    lines
      .slice(1)
      .map((line) => line.replaceAll(/"en":"([^"]+)"/g, `"en":"$1, ${round} times renamed"`));
  const text = [lines[0], ...[1, 2, 3].flatMap(renamed)].join('\n');
  async function* open() {
    yield `${text}\n`;
    // The last line comes when batches before it are being written.
    while (!loaded.statements.some((statement) => statement.startsWith('update'))) await wait(1);
    yield '{"people": [';
  }
  loaded.statements.length = 0;
  const input = { name: 'late.ndjson', form: 'ndjson', size: null, open } as const;
  await expect(importInputs(loaded.db, [input])).rejects.toThrow(/^late\.ndjson:\d+:/);
  await wait(500);
  expect(loaded.statements.some((statement) => statement.startsWith('update'))).toBe(true);
  expect(await contentsOf(loaded.db)).toEqual(before);
});

test('an entity that a batch creates and retracts does not exist for the next batch', async () => {
  await clear(loaded);
  const guest = (index: number) => ({ slug: `guest-${index}`, names: { en: `Guest ${index}` } });
  const people = Array.from({ length: 1500 }, (_, index) =>
    JSON.stringify({ people: [guest(index)] }),
  );
  const all = [
    JSON.stringify({ format: 'awards/1', people: [guest(9000)] }),
    JSON.stringify({ retract: [{ person: 'guest-9000' }] }),
    ...people,
    JSON.stringify({ teams: [{ slug: 'team', names: { en: 'Team' }, place: 'guest-9000' }] }),
  ];
  await expect(importLines(loaded.db, all)).rejects.toThrow('There is no place "guest-9000"');
});

test('a small first import writes row by row', async () => {
  await clear(loaded);
  await importLines(loaded.db, [
    JSON.stringify({ format: 'awards/1', people: [{ slug: 'guest', names: { en: 'Guest' } }] }),
  ]);
  expect(loaded.statements.some((statement) => statement.includes('drop constraint'))).toBe(false);
});
