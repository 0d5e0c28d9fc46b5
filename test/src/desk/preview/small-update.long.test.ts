import { sql } from 'kysely';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../../../db/connections/connect.ts';
import { readNewest, readRevision } from '../../../../db/queries/changes/dataset.ts';
import { currentPreview, isPreviewUpToDate } from '../../../../db/queries/desk/preview-state.ts';
import { buildPreviewOnce } from '../../../../src/desk/preview/build-preview.ts';
import { needsSmallUpdate } from '../../../../src/desk/preview/small-update.ts';
import { publishDocument } from '../../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { undoRevision } from '../../../../src/desk/undo.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { callCli } from '../../../support/cli/cli.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { followWrites } from '../../../support/desk/preview.ts';
import { countCopies } from '../../../support/desk/previews.ts';
import { expectRebuilt } from '../../../support/desk/rebuilt.ts';
import { scheduling } from '../../../support/desk/scheduling.ts';
import { tester } from '../../../support/desk/tester.ts';

/** A small write that touches nothing of what is scheduled is applied to the preview too, which stays the same one. */
const database = await createDatabase('empty');
const { owner, press } = database;
const { schedule, one, withdrawAll } = scheduling(owner);

const write = (document: object) =>
  submitDocuments(
    owner,
    [textInput('now.json', JSON.stringify({ format: 'awards/1', ...document }))],
    { by: tester },
  );
const scheduled = (document: object, minutes = 60) =>
  schedule('later', minutes, JSON.stringify({ format: 'awards/1', ...document }));
const city = (slug: string, more: object = {}) => ({
  places: [{ slug, placeKind: 'CITY', names: { en: slug }, ...more }],
});
const people = (...slugs: string[]) => ({
  people: slugs.map((slug) => ({ slug, names: { en: slug } })),
});
/** An edition with one award and its winner. */
const edition = (program: string, year: number, recipient: string, award = 'best') => ({
  program,
  year,
  names: { en: `${program} ${year}` },
  categories: [
    {
      slug: 'arts',
      kind: 'CITY',
      names: { en: 'Arts' },
      awards: [{ slug: award, names: { en: award }, honors: [{ recipients: [recipient] }] }],
    },
  ],
});

/** @returns whether the preview was updated in place, and not rebuilt; it equals a new one then */
async function isUpdatedInPlace(): Promise<boolean> {
  const copies = await countCopies(owner);
  await followWrites(owner);
  expect(await isPreviewUpToDate(owner)).toBe(true);
  if ((await countCopies(owner)) > copies) return false;
  await expectRebuilt(owner);
  return true;
}

/** The rows of a state, and how many have been written. @param db a connection */
async function countRows(db: Database, state: string) {
  // The counts of this connection are seen by others once they are flushed.
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ written: number; stored: number }>`
    select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written, sum(n_live_tup)::int as stored
    from pg_stat_user_tables where schemaname = ${state}`.execute(db);
  return rows[0] ?? { written: 0, stored: 0 };
}

await write({
  ...people('ada', 'bob'),
  ...city('town'),
  programs: ['prize', 'cup'].map((slug) => ({ slug, names: { en: slug } })),
  editions: [edition('prize', 2024, 'ada'), edition('cup', 2024, 'bob')],
});
await write(city('vale'));
beforeEach(withdrawAll);

describe('a preview with a scheduled document', () => {
  test('is updated in place by a write to something else, and its revision changes', async () => {
    await scheduled({ editions: [edition('prize', 2025, 'ada')] });
    await followWrites(owner);
    const before = await readRevision(press);
    await write({ people: [{ slug: 'bob', names: { en: 'Robert' } }] });
    expect(await needsSmallUpdate(owner)).toBe(true);
    expect(await isUpdatedInPlace()).toBe(true);
    expect(await needsSmallUpdate(owner)).toBe(false);
    const after = await readRevision(press);
    expect(after.split('+')[1]).toBe(before.split('+')[1]);
    expect(after.split('+')[0]).toBe(String(Number(before.split('+')[0]) + 1));
    const named = press.selectFrom('honor').select('recipient_name');
    const rows = await named.where('recipient_name', '=', 'robert').execute();
    expect(rows).toHaveLength(1);
  });

  test('counts its own honors and new ones of the same recipient, program and award', async () => {
    await scheduled({ editions: [edition('prize', 2025, 'vale')] });
    await followWrites(owner);
    await write({ editions: [edition('cup', 2023, 'vale')] });
    expect(await isUpdatedInPlace()).toBe(true);
    const counted = press.selectFrom('recipient').select('honor_count').where('slug', '=', 'vale');
    expect(await counted.execute()).toEqual([{ honor_count: 2 }]);
    await write({ editions: [edition('cup', 2022, 'vale', 'first')] });
    await write({ retract: [{ honor: { program: 'cup', edition: '2023', key: 'best/vale' } }] });
    expect(await isUpdatedInPlace()).toBe(true);
    expect(await counted.execute()).toEqual([{ honor_count: 2 }]);
    const first = { program: 'cup', edition: '2022' };
    await write({
      retract: [{ honor: { ...first, key: 'first/vale' } }, { award: { ...first, slug: 'first' } }],
    });
    await write({ retract: [{ place: 'town' }] });
    expect(await isUpdatedInPlace()).toBe(true);
    expect(await counted.execute()).toEqual([{ honor_count: 1 }]);
  });

  test('takes in a write and a document that is scheduled after it at once', async () => {
    await scheduled(city('first'));
    await followWrites(owner);
    await write(people('fay'));
    const id = await scheduled(city('second'), 61);
    expect(await needsSmallUpdate(owner)).toBe(false);
    expect(await isUpdatedInPlace()).toBe(true);
    expect(await one(id)).toMatchObject({ is_checked: true, plan: { entries: [{}] } });
  });

  test('follows publications after it was updated in place', async () => {
    const id = await scheduled(city('third'));
    await scheduled({ ...city('third', { population: null }), ...city('fourth') }, 61);
    await followWrites(owner);
    await write(people('gil'));
    expect(await isUpdatedInPlace()).toBe(true);
    await publishDocument(owner, id, tester);
    expect(await isUpdatedInPlace()).toBe(true);
  });

  const honored = {
    ...people('ada', 'hal'),
    editions: [
      {
        program: 'prize',
        year: 2026,
        names: { en: 'Prize 2026' },
        honors: [{ key: 'x', recipients: ['ada'] }],
      },
    ],
  };

  test.each<[string, object]>([
    ['an entity that it names', { people: [{ slug: 'ada', names: { en: 'Ada L.' } }] }],
    ['an entity that it creates', people('hal')],
    [
      'the edition that it writes to',
      {
        editions: [
          { program: 'prize', year: 2026, names: { en: '26' }, honors: [{ recipients: ['bob'] }] },
        ],
      },
    ],
    ['another honor of a person whose slug it uses', { editions: [edition('cup', 2020, 'ada')] }],
    ['the year of some edition', { editions: [{ program: 'cup', slug: '2024', year: 2023 }] }],
  ])('is rebuilt after a write to %s', async (_, document) => {
    await scheduled(honored);
    await followWrites(owner);
    await write(document);
    expect(await needsSmallUpdate(owner)).toBe(false);
    expect(await isUpdatedInPlace()).toBe(false);
  });

  test.each<[string, object]>([
    ['changes the license', { license: 'CC0-1.0' }],
    ['retracts an entity', { retract: [{ person: 'ivy' }] }],
    ['has problems', { places: [{ slug: 'nowhere', countryCode: null }] }],
  ])('is rebuilt after any write if the document %s', async (_, document) => {
    await write(people('ivy'));
    // Before a document that is being planned already, one is not refused for its problems.
    await scheduled(city('before'), 59);
    await scheduled(city('after'), 61);
    await scheduled(document);
    await followWrites(owner);
    await write(people(`one-of-${Math.random().toString().slice(2)}`));
    expect(await isUpdatedInPlace()).toBe(false);
  });

  test('is rebuilt after any write if the document mirrors, and then shows what goes', async () => {
    const given = { ...people('una'), editions: [edition('bowl', 2030, 'una')] };
    await write({ ...given, programs: [{ slug: 'bowl', names: { en: 'B' } }] });
    const id = await scheduled({ mirror: [{ program: 'bowl', atMost: 1 }], ...given });
    await followWrites(owner);
    expect(await one(id)).toMatchObject({ plan: { entries: [] } });
    await write({ ...people('vic'), editions: [edition('bowl', 2031, 'vic')] });
    expect(await isUpdatedInPlace()).toBe(false);
    expect(await one(id)).toMatchObject({
      plan: { counts: { edition: { retracted: 1 }, honor: { retracted: 1 } } },
    });
    await expectRebuilt(owner);
    await publishDocument(owner, id, tester);
    const left = await owner
      .selectFrom('edition')
      .where('program_slug', '=', 'bowl')
      .select('slug')
      .execute();
    expect(left).toEqual([{ slug: '2030' }]);
  });

  test('is rebuilt after a slug that the document names has become a former one', async () => {
    await scheduled({ ...people('adah'), editions: [edition('prize', 2031, 'adah')] });
    await followWrites(owner);
    await write({ people: [{ slug: 'ada', formerSlugs: ['adah'] }] });
    expect(await isUpdatedInPlace()).toBe(false);
    await expectRebuilt(owner);
  });

  test('takes in an undo', async () => {
    await scheduled(city('sixth'));
    await write({ ...people('uma'), editions: [edition('cup', 2010, 'uma')] });
    await followWrites(owner);
    await undoRevision(owner, await readNewest(owner), { by: tester });
    await followWrites(owner);
    await expectRebuilt(owner);
  });

  test('takes in a join and a split, and is rebuilt while one is scheduled', async () => {
    await write({ ...people('wes', 'wesley'), editions: [edition('cup', 2012, 'wesley')] });
    await scheduled(city('fifth'));
    await followWrites(owner);
    await write({ join: [{ from: 'wesley', into: 'wes' }] });
    expect(await isUpdatedInPlace()).toBe(true);
    await write({ split: [{ from: 'wes', into: 'wesley', honors: ['cup/2012/best/wesley'] }] });
    expect(await isUpdatedInPlace()).toBe(true);
    const id = await scheduled({ join: [{ from: 'wesley', into: 'wes' }] }, 61);
    await followWrites(owner);
    expect(await one(id)).toMatchObject({ plan: { counts: { person: { retracted: 1 } } } });
    await write({ editions: [edition('cup', 2011, 'wesley')] });
    expect(await isUpdatedInPlace()).toBe(false);
    await expectRebuilt(owner);
    await publishDocument(owner, id, tester);
    await followWrites(owner);
    await expectRebuilt(owner);
  });

  const identified = (slug: string, wikidata: string) => ({
    people: [{ slug, names: { en: slug }, externalIds: { wikidata } }],
  });
  const basedOn = (slug: string, other: string) => ({
    works: [{ slug, names: { en: slug }, basedOn: other }],
  });
  const medal = {
    programs: [{ slug: 'medal', names: { en: 'Medal' } }],
    editions: [edition('medal', 1980, 'leo')],
  };

  const adaptations = {
    works: [
      { slug: 'novel', names: { en: 'Novel' } },
      { slug: 'opera', names: { en: 'Opera' } },
      { slug: 'play', names: { en: 'Play' }, basedOn: 'novel' },
      { slug: 'tale', names: { en: 'Tale' }, basedOn: 'opera' },
    ],
  };

  test.each<[string, object, object, string]>([
    [
      'gives an id to another',
      identified('jon', 'Q7'),
      identified('kim', 'Q7'),
      'belongs to the person "kim"',
    ],
    [
      'gives another id',
      identified('lea', 'Q8'),
      identified('lea', 'Q9'),
      'has the wikidata id "Q9"',
    ],
    [
      'honors a person before birth',
      { people: [{ slug: 'leo', bornOn: 1990 }] },
      medal,
      'born in 1990, cannot have the honor',
    ],
    [
      'closes a circle of works based on each other',
      basedOn('opera', 'play'),
      basedOn('novel', 'tale'),
      '"opera" on "play" on "novel" on "tale" on "opera"',
    ],
  ])(
    'is rebuilt if what is written %s, and its document has a problem',
    async (_, document, written, problem) => {
      await write(people('leo'));
      await write(adaptations);
      const id = await scheduled(document);
      await followWrites(owner);
      await write(written);
      expect(await isUpdatedInPlace()).toBe(false);
      expect(await one(id)).toMatchObject({
        problems: [{ message: expect.stringContaining(problem) }],
      });
    },
  );
});

test('a command leaves a small update to a server or the next command, and waits for any other', async () => {
  const awards = (args: string[], document = {}) =>
    callCli(database.url, args, {
      stdin: JSON.stringify({ format: 'awards/1', ...document }),
      env: { LOGIN_PREFIX: inject('templates').prefix },
    });
  await awards(['import', '-', '--publish-at', '2099-01-01T00:00Z'], city('awaited'));
  const list = await awards(['scheduled']);
  expect(list.stdout).toContain('place: 1 created');
  const before = await currentPreview(owner);
  await awards(['import', '-'], people('mia'));
  expect(await currentPreview(owner)).toEqual(before);
  expect(await awards(['scheduled'])).toEqual(list);
  const { stdout } = await awards(['import', '-'], city('awaited', { placeKind: 'COUNTRY' }));
  expect(stdout).not.toContain('Conflict');
  expect(await isPreviewUpToDate(owner)).toBe(true);
  await expectRebuilt(owner);
});

test('an edited name writes a few rows of the preview, and not those of all entities', async () => {
  const { owner } = await createDatabase('shipped');
  const document = { format: 'awards/1', ...city('later') };
  const publishAt = new Date('2099-01-01T00:00Z');
  await submitDocuments(owner, [textInput('later.json', JSON.stringify(document))], {
    publishAt,
    by: tester,
  });
  await followWrites(owner);
  const preview = await currentPreview(owner);
  const organizations = [
    { slug: 'smart-city-expo-world-congress', names: { en: 'Smart City Expo' } },
  ];
  const edit = { format: 'awards/1', organizations };
  await submitDocuments(owner, [textInput('now.json', JSON.stringify(edit))], { by: tester });
  await owner.connection().execute(async (connection) => {
    const before = await countRows(connection, preview?.name ?? '');
    expect(await buildPreviewOnce(connection, { grace: 0 })).toBe('built');
    const after = await countRows(connection, preview?.name ?? '');
    expect(after.written).toBeGreaterThan(before.written);
    expect(after.written - before.written).toBeLessThan(before.stored / 50);
  });
  await expectRebuilt(owner);
});
