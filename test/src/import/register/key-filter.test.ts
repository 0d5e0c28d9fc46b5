import { expect, test } from 'vitest';
import { KeyFilter } from '../../../../src/import/register/key-filter.ts';

const keys = Array.from({ length: 200_000 }, (_, index) => [
  'prize',
  `${index % 120}`,
  `award/person-${index}`,
]);

test('every key that was added is found, and hardly any other', () => {
  const filter = new KeyFilter();
  for (const key of keys) filter.add('honor', key);
  expect(keys.filter((key) => !filter.mayHave('honor', key))).toEqual([]);
  const taken = keys.filter((key) => filter.mayHave('award', key));
  expect(taken.length).toBeLessThan(20);
});
