import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clear } from '../../../../random/documents/state.ts';
import { openImport } from '../../../../support/documents/import.ts';
import { expectSeriesNames, seriesNames } from '../../../../support/documents/series-names.ts';
import { assertProperty } from '../../../../support/run/property.ts';

/** The names of award series follow every change of the awards in them. */
const bench = await openImport();
const { apply, db, query } = bench;

const editionOf = (slug: string, year: number, name: string) => `
  - program: prize
    slug: ${slug}
    year: ${year}
    names: { en: Prize }
    categories: [{ slug: all, names: { en: All }, kind: OTHER, awards: [{ slug: best, names: { en: ${name} } }] }]`;

test('the latest award decides the spelling of the name of a series, even if editions change their years', async () => {
  const program = 'programs: [{ slug: prize, names: { en: Prize } }]';
  await apply(
    `${program}\neditions:${editionOf('one', 2000, 'ALPHA')}${editionOf('two', 2001, 'Alpha')}`,
  );
  expect((await seriesNames(bench)).map(({ text }) => text)).toEqual(['Alpha']);
  await apply('editions: [{ program: prize, slug: one, year: 2005 }]');
  expect((await seriesNames(bench)).map(({ text }) => text)).toEqual(['ALPHA']);
});

test('the names of a series are not rewritten if they stay the same', async () => {
  const rows = () =>
    query(
      `select xmin::text from name where search_kind = 'AWARD_SERIES' order by entity_id, position`,
    );
  const edition = editionOf('one', 2000, 'Alpha');
  await apply(`programs: [{ slug: prize, names: { en: Prize } }]\neditions:${edition}`);
  const before = await rows();
  expect(before).toHaveLength(1);
  await apply(`editions:${edition.replace('All', 'Every')}`);
  await apply(`editions:${editionOf('two', 1999, 'Alpha')}`);
  expect(await rows()).toEqual(before);
});

test('after random changes of editions the names of series are the same as if derived from scratch', async () => {
  const slug = fc.constantFrom('one', 'two', 'three');
  const name = fc.constantFrom('ALPHA', 'Alpha', 'Beta');
  const year = fc.integer({ min: 2000, max: 2003 });
  const step = fc.oneof(
    fc.tuple(slug, year, name).map((some) => `editions:${editionOf(...some)}`),
    {
      arbitrary: fc
        .tuple(slug, year)
        .map(([of, to]) => `editions: [{ program: prize, slug: ${of}, year: ${to} }]`),
      weight: 3,
    },
    slug.map((of) => `retract: [{ award: { program: prize, edition: ${of}, slug: best } }]`),
  );
  const first = ['one', 'two', 'three'].map((of, index) =>
    editionOf(of, 2000 + index, index === 1 ? 'ALPHA' : 'Alpha'),
  );
  const holds = async (steps: readonly string[]) => {
    await clear(db);
    await apply(`programs: [{ slug: prize, names: { en: Prize } }]\neditions:${first.join('')}`);
    for (const one of steps) await apply(one);
    await expectSeriesNames(bench);
  };
  await assertProperty(fc.array(step, { minLength: 1, maxLength: 4 }), holds, { numRuns: 12 });
});
