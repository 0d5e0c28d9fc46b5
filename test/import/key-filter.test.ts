import { expect, test } from 'vitest';
import { KeyFilter } from '../../src/import/plan/key-filter.ts';

const keysOf = (kind: string) =>
  Array.from(
    { length: 200_000 },
    (_, index) => `${kind} prize/${index % 120}/award/person-${index}`,
  );

test('every key that was added is there, and hardly any other', () => {
  const filter = new KeyFilter();
  for (const key of keysOf('honor')) filter.add(key);
  expect(keysOf('honor').filter((key) => !filter.mayHave(key))).toEqual([]);
  const taken = keysOf('award').filter((key) => filter.mayHave(key));
  expect(taken.length).toBeLessThan(20);
});
