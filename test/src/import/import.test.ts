import { globSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { ImportError } from '../../../db/model/problem.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { checkForm, importInTransaction } from '../../../src/import/checked-documents.ts';
import { importDocuments, importFiles } from '../../../src/import/import.ts';
import { reportLines } from '../../../src/import/report/report.ts';
import { openImport } from '../../support/documents/import.ts';

/** An import as a whole: one transaction, one revision, told to who listens; and how it reports. */
const { url, db, apply, applyWith, query } = await openImport();

const program = (slug: string) => `programs: [{ slug: ${slug}, names: { en: P } }]`;

describe('a dry run', () => {
  test('reports what would change, and writes nothing', async () => {
    await apply(program('prize'));
    const result = await applyWith(
      { dryRun: true },
      program('other'),
      'programs: [{ slug: prize, foundedYear: 1901 }]',
    );
    expect(result.revision).toBe('1');
    expect(result.entries.map(({ action, key }) => `${action} ${key}`)).toEqual([
      'created other',
      'changed prize',
    ]);
    expect(await query('select slug, founded_year from program')).toEqual([
      { slug: 'prize', founded_year: null },
    ]);
    expect(await query('select revision from dataset')).toEqual([{ revision: '1' }]);
    expect(reportLines(result, true).at(-1)).toBe(
      'Dry run: nothing was written. The revision is still 1.',
    );
  });

  test('finds what only the database refuses', async () => {
    await expect(
      applyWith(
        { dryRun: true },
        `${program('prize')}
editions: [{ program: prize, year: 1, names: { en: P }, categories: [{ slug: c, names: { en: C }, kind: CITY,
    claims: [{ field: kind, value: NONSENSE, accepted: true }] }] }]`,
      ),
    ).rejects.toThrow(/^The documents contain a value that the database cannot store/);
  });
});

describe('the transaction of an import', () => {
  test('is refused with one sentence if the database refuses it, and leaves nothing', async () => {
    await query("alter table program add constraint no_prize_of_13 check (slug <> 'prize-13')");
    const attempt = apply(program('prize-12'), program('prize-13'));
    await expect(attempt).rejects.toThrow(
      'The documents would break a rule of the database (no prize of 13).',
    );
    await expect(attempt).rejects.toBeInstanceOf(ImportError);
    await query('alter table program drop constraint no_prize_of_13');
    expect(await query('select * from entity')).toEqual([]);
  });

  test('waits for other writers, and sees what the one before wrote', async () => {
    const documents = Array.from(
      { length: 6 },
      (_, index) => `
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2025, names: { en: P }, figures: [{ slug: f-${index}, label: { en: F } }] }]`,
    );
    const results = await Promise.all(documents.map((document) => apply(document)));
    expect(results.map(({ revision }) => revision).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(await query('select position from figure order by position')).toEqual(
      [1, 2, 3, 4, 5, 6].map((position) => ({ position })),
    );
  });

  test('can be the transaction of the caller, who may roll it back', async () => {
    const undo = new Error('undo');
    await expect(
      db.transaction().execute(async (transaction) => {
        const documents = [{ name: 'a', text: `format: awards/1\n${program('prize')}` }];
        await expect(
          importInTransaction(transaction, await checkForm(documents)),
        ).resolves.toMatchObject({
          revision: '1',
        });
        throw undo;
      }),
    ).rejects.toBe(undo);
    expect(await query('select revision from dataset')).toEqual([{ revision: '0' }]);
  });

  test('notifies listeners of the state and its revision once it is committed', async () => {
    const listener = new pg.Client(url);
    await listener.connect();
    await listener.query('listen awards_revision');
    const reported: (string | undefined)[] = [];
    listener.on('notification', ({ payload }) => reported.push(payload));
    await apply(program('prize'));
    await apply(program('prize'));
    await applyWith({ dryRun: true }, program('other'));
    await apply(program('other'));
    await listener.query('select 1');
    await listener.end();
    expect(reported).toEqual(['published:1', 'published:2']);
  });
});

test('the number of statements does not grow with the documents', async () => {
  const statements: string[] = [];
  const counted = connect({
    url,
    searchPath: await searchPathOf(url, 'published'),
    max: 1,
    onStatement: (statement) => statements.push(statement),
  });
  const count = async (honors: number, result: string) => {
    const names = Array.from({ length: honors }, (_, index) => `p${index}`);
    const text = `format: awards/1
source: news
sources: [{ slug: news, title: News, kind: NEWS }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY }]
people: [${names.map((name) => `{ slug: ${name}, names: { en: ${name} }, affiliations: [{ organization: lab }] }`).join(', ')}]
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: ${honors}, names: { en: P }, categories: [{ slug: c, names: { en: C }, kind: PERSON, awards: [
  { slug: a, names: { en: A }, honors: [${names.map((name) => `{ recipients: [${name}], share: 1/${honors}, result: ${result}, references: [1] }`).join(', ')}] }] }] }]`;
    statements.length = 0;
    await importDocuments(counted, [{ name: 'a', text }]);
    return statements.length;
  };
  await count(1, 'WON');
  const few = await count(3, 'WON');
  expect(await count(60, 'WON')).toBe(few);
  expect(await count(3, 'NOMINATED')).toBe(await count(60, 'NOMINATED'));
  await counted.destroy();
});

test('the shipped data sets are valid, and change nothing when they are applied again', async () => {
  const files = globSync(
    path.join(import.meta.dirname, '..', '..', '..', 'db', 'data', '*.yaml'),
  ).toSorted();
  expect(files.length).toBeGreaterThan(0);
  await importFiles(db, files);
  for (const file of [...files, ...files.toReversed()]) {
    const { entries } = await importFiles(db, [file]);
    expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  }
});

test('a report lists the changes, field by field', async () => {
  await apply(`
places: [{ slug: town, names: { en: Town }, placeKind: CITY }]
teams: [{ slug: team, names: { en: T } }]`);
  const result = await apply(`
places: [{ slug: town, names: { de: Stadt }, coordinates: { latitude: 1.5, longitude: -2 } }]
programs: [{ slug: prize, names: { en: P } }]
retract: [{ team: team }]`);
  expect(reportLines(result)).toEqual([
    'changed    place    town',
    '    names: (text Town, lang en, kind OFFICIAL) -> (text Town, lang en, kind OFFICIAL), (text Stadt, lang de, kind OFFICIAL)',
    '    coordinates: nothing -> (latitude 1.5, longitude -2)',
    'created    program  prize',
    'retracted  team     team',
    '',
    '         created  changed  retracted  unchanged',
    'place          0        1          0          0',
    'program        1        0          0          0',
    'team           0        0          1          0',
    'all            1        1          1          0',
    'The revision is now 2.',
  ]);
  expect(reportLines(await apply('places: [{ slug: town }]'))).toEqual([
    '       created  changed  retracted  unchanged',
    'place        0        0          0          1',
    'Nothing changed: the revision is still 2.',
  ]);
});
