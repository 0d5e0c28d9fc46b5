import { expect, test } from 'vitest';
import { findNearNames } from '../../../../../src/import/plan/near-names/near-names.ts';

/** Which names of new recipients are near to others. */
const named = (name: string, kind: string) => ({ kind, slug: name.toLowerCase(), name });

test.each([
  ['Ursula LeGuin', 'Ursula Le Guin', 'another spelling'],
  ["Conan O'Brien", 'Conan O Brien', 'another spelling'],
  ['Jean-Luc Picard', 'Jean Luc Picard', 'another spelling'],
  ['Gray, Ida', 'Ida Gray', 'another order'],
  ['Tezuka Osamu', 'Osamu Tezuka', 'another order'],
  ['U. K. Le Guin', 'Ursula K. Le Guin', 'initials'],
  ['J. R. R. Tolkien', 'John Ronald Reuel Tolkien', 'initials'],
  ['William Gocke', 'William F. Gocke', 'initials'],
  ['Marie Curie', 'Marie Currie', 'one letter'],
  ['Marie Curie', 'Marie Cuire', 'one letter'],
  ['Marie Curie', 'Parie Curie', 'one letter'],
  ['Marie Curie', 'Pierre Curie', null],
  ['Ann Lee', 'Ann Leo', null],
  ['Ann Lee', 'Bob Lee', null],
])('%s and %s: %s', async (one, other, why) => {
  const wanted = why === null ? [] : [why];
  const [first, second] = [named(one, 'person'), named(other, 'person')];
  const whyOf = async (created: typeof first, known: typeof first) =>
    (await findNearNames([created], [[known]])).map((near) => near.why);
  expect(await whyOf(first, second)).toEqual(wanted);
  expect(await whyOf(second, first)).toEqual(wanted);
  // Both in one import, and each of another kind.
  expect(await findNearNames([first, second], [])).toHaveLength(wanted.length);
  expect(await whyOf(first, named(other, 'team'))).toEqual([]);
});

test('two of one name that have slugs of their own are named, too', async () => {
  const producer = { ...named('Michael Levitt', 'person'), slug: 'michael-levitt-producer' };
  const [near] = await findNearNames([producer], [[named('Michael Levitt', 'person')]]);
  expect(near?.why).toBe('the same name');
});

test('they are listed in the order of the new names', async () => {
  const [ann, bob] = [named('Ann Lee', 'person'), named('Bob Day', 'person')];
  const known = ['Day, Bob', 'Lee, Ann'].map((name) => named(name, 'person'));
  const found = await findNearNames([ann, bob], [known]);
  expect(found.map(({ one }) => one.name)).toEqual(['Ann Lee', 'Bob Day']);
});

test('titles have no initials, and another number is another title', async () => {
  const pairs = [
    ['The Long Way Home 2', 'The Long Way Home 3'],
    ['A Night', 'Another Night'],
  ];
  for (const [one = '', other = ''] of pairs)
    expect(await findNearNames([named(one, 'work')], [[named(other, 'work')]])).toEqual([]);
});

test('many names are compared in little time', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) =>
    named(`Smart City Project of ${(index * 7919).toString(36)}`, 'project'),
  );
  const start = performance.now();
  await findNearNames(names.slice(0, 5_000), [names.slice(5_000)]);
  expect(performance.now() - start).toBeLessThan(20_000);
});
