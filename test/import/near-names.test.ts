import { expect, test } from 'vitest';
import { findNearNames } from '../../src/import/plan/near-names.ts';

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
])('%s and %s: %s', (one, other, why) => {
  const wanted = why === null ? [] : [why];
  const [first, second] = [named(one, 'person'), named(other, 'person')];
  expect(findNearNames([first], [second]).map((near) => near.why)).toEqual(wanted);
  expect(findNearNames([second], [first]).map((near) => near.why)).toEqual(wanted);
  // Both in one import, and each of another kind.
  expect(findNearNames([first, second], [])).toHaveLength(wanted.length);
  expect(findNearNames([first], [named(other, 'team')])).toEqual([]);
});

test('titles have no initials, and another number is another title', () => {
  const pairs = [
    ['The Long Way Home 2', 'The Long Way Home 3'],
    ['A Night', 'Another Night'],
  ];
  for (const [one = '', other = ''] of pairs)
    expect(findNearNames([named(one, 'work')], [named(other, 'work')])).toEqual([]);
});

test('many names are compared in little time', () => {
  const names = Array.from({ length: 20_000 }, (_, index) =>
    named(`Smart City Project of ${(index * 7919).toString(36)}`, 'project'),
  );
  const start = performance.now();
  findNearNames(names.slice(0, 5_000), names.slice(5_000));
  expect(performance.now() - start).toBeLessThan(20_000);
});
