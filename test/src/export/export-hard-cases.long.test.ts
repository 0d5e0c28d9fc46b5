import { beforeEach, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { clear, rowsOf } from '../../random/documents/state.ts';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';

/** States that random documents hit once in a thousand times: each can be exported and comes back as it was. */
const { owner: source } = await createDatabase('empty');
const { owner: target } = await createDatabase('empty');

const apply = (text: string) =>
  importDocuments(source, [{ name: 'document.yaml', text: `format: awards/1\n${text}` }]);

const edition = (more: string) =>
  `editions: [{ program: prize, year: 2020, names: { en: Prize 2020 }, ${more} }]`;

beforeEach(async () => {
  await clear(source);
  await apply(`
sources: [{ slug: one, title: One, kind: NEWS }, { slug: two, title: Two, kind: NEWS }]
places: [{ slug: a, names: { en: A }, placeKind: CITY }, { slug: b, names: { en: B }, placeKind: CITY }]
people: [{ slug: ada, names: { en: Ada } }]
programs: [{ slug: prize, names: { en: Prize } }]`);
});

async function holdRoundTrip(): Promise<void> {
  for (const form of ['yaml', 'json', 'ndjson'] as const) {
    const text = await exported(source, form);
    await clear(target);
    await importDocuments(target, [{ name: `export.${form}`, text }]);
    expect(await exported(target, form)).toBe(text);
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
  }
}

test('a claim that refers to several entities prevents the retraction of each', async () => {
  await apply(edition('claims: [{ field: origins, value: "a, b" }]'));
  await expect(apply('retract: [{ place: b }]')).rejects.toThrow(
    'The place "b" cannot be retracted: the edition "prize/2020" refers to it (claims).',
  );
  await holdRoundTrip();
});

test('a claim on the category of an award prevents the retraction of the category', async () => {
  await apply(
    edition(`categories: [{ slug: c, names: { en: C }, kind: CITY, awards: [{ slug: best, names: { en: Best },
      claims: [{ field: category, value: d }] }] }, { slug: d, names: { en: D }, kind: CITY }]`),
  );
  const category = '{ program: prize, edition: 2020, slug: d }';
  await expect(apply(`retract: [{ category: ${category} }]`)).rejects.toThrow('refers to it');
  await holdRoundTrip();
});

test('a dispute on many places, long URLs or the highest number round-trips', async () => {
  const places = Array.from({ length: 60 }, (_, index) => `place-number-${index}`);
  await apply(
    `places: [${places.map((slug) => `{ slug: ${slug}, names: { en: P }, placeKind: CITY }`)}]`,
  );
  const said = (from: string, some: string[], declared: number) =>
    apply(`source: ${from}
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY, website: "http://a.example/${from.repeat(600)}" }]
${edition(`origins: [${some.join(', ')}], declared: ${declared}`)}`);
  await said('one', places, 2_147_483_647);
  await said('two', places.slice(1), 2_147_483_646);
  await holdRoundTrip();
});

test('negative zero becomes zero, however often it is imported', async () => {
  const figure = edition('figures: [{ slug: f, label: { en: F }, value: -0 }]');
  await apply(figure);
  const { entries } = await apply(figure);
  expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  await holdRoundTrip();
});

test('honors without recipients, and keys that look like those of others, round-trip', async () => {
  await apply(
    edition(`honors: [{ key: "-/", recipients: null }, { key: "-/a", recipients: [b] },
      { recipients: [b] }]`),
  );
  await apply(edition('honors: [{ key: -/b, recipients: null }]'));
  await holdRoundTrip();
});

test('parts of recipients that a source omits stay as it claims them, while others disagree', async () => {
  const said = (from: string, recipients: string) =>
    apply(`source: ${from}\n${edition(`honors: [{ key: k, recipients: [${recipients}] }]`)}`);
  await said('two', '{ recipient: ada, role: CONTRIBUTOR }, a');
  const { revision } = await said('one', 'ada');
  expect(await said('one', 'ada')).toMatchObject({ revision });
  await holdRoundTrip();
});

test('an accepted claim is no longer accepted when another value is stated', async () => {
  const honor = (more: string) => apply(edition(`honors: [{ key: k, recipients: [a], ${more} }]`));
  await honor('claims: [{ field: result, value: NOMINATED, accepted: true }]');
  await honor('result: FINALIST');
  await holdRoundTrip();
  expect(await exported(source, 'yaml')).not.toContain('accepted');
});

test('a winner of an award that is not yet awarded is refused, wherever the honor is declared', async () => {
  await apply(
    edition(`categories: [{ slug: c, names: { en: C }, kind: CITY,
      awards: [{ slug: best, names: { en: Best }, status: UPCOMING }] }]`),
  );
  await expect(apply(edition('honors: [{ award: best, recipients: [a] }]'))).rejects.toThrow(
    'The award "prize/2020/best" cannot be UPCOMING with the winner "best/a".',
  );
});
