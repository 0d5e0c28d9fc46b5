import { expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';

/** Sources that disagree on long lists. */
const { apply, problems, query } = await openImport();

const places = Array.from({ length: 600 }, (_, index) => `place-${index * 7919}`);
const origins = (source: string, list: readonly string[]) => `source: ${source}
editions: [{ program: prize, year: 2000, names: { en: P }, origins: [${list.join(', ')}] }]`;
const world = `
sources: [{ slug: one, title: One, kind: NEWS }, { slug: two, title: Two, kind: NEWS }]
programs: [{ slug: prize, names: { en: P } }]
places: [${places.map((slug) => `{ slug: ${slug}, names: { en: P }, placeKind: CITY }`).join(', ')}]`;

test('sources can disagree on hundreds of origins', async () => {
  await apply(world);
  await apply(origins('one', places));
  await apply(origins('two', places.slice(1)));
  expect(await query('select length(value) as length from claim order by position')).toEqual([
    { length: places.join(', ').length },
    { length: places.slice(1).join(', ').length },
  ]);
});

test('equal claims are reported, however they are written', async () => {
  const claim = (value: string) => `{ field: origins, value: "${value}" }`;
  const [a, b] = places;
  expect(
    await problems(`${world}
editions: [{ program: prize, year: 2000, names: { en: P }, claims: [${claim(`${a}, ${b}`)}, ${claim(`${b}, ${a}`)}] }]`),
  ).toEqual([
    '1.yaml:6:119 editions[0].claims[1]: The claim that origins is "place-7919, place-0" occurs twice.',
  ]);
});
