import { beforeEach, expect, test } from 'vitest';
import { Rounds } from '../../../db/loaders/batch-rounds.ts';
import { allOf, Loader, mapped } from '../../../db/loaders/loader.ts';

/** The keys of each batch, in the order in which they were sent. */
const batches: (readonly string[])[] = [];
beforeEach(() => {
  batches.length = 0;
});

/** Loads the keys in capitals; null for those that begin with a dash. */
function open(rounds = new Rounds()): Loader<string, string | null> {
  return new Loader<string, string | null>(
    { rounds, cachedRows: null },
    'capitals',
    async (keys) => {
      batches.push(keys);
      if (keys.includes('bad')) throw new Error('bad key');
      return keys.map((key) => (key.startsWith('-') ? null : key.toUpperCase()));
    },
  );
}

test('all keys of a round are one batch, each key once', async () => {
  const loader = open();
  expect(await Promise.all(['a', 'b', 'a'].map((key) => loader.load(key)))).toEqual([
    'A',
    'B',
    'A',
  ]);
  expect(batches).toEqual([['a', 'b']]);
});

test('two loaders of the same rounds are sent together, whichever was called later', async () => {
  const rounds = new Rounds();
  const [parents, children] = [open(rounds), open(rounds)];
  const grandchild = async (key: string) => children.load(`${await parents.load(key)}2`);
  await Promise.all([
    grandchild('a'),
    // One step later than the other.
    Promise.resolve(parents.load('b')).then(async (key) => children.load(`${key}2`)),
  ]);
  expect(batches).toEqual([
    ['a', 'b'],
    ['A2', 'B2'],
  ]);
});

test('a loaded value is returned without a promise, null too', async () => {
  const loader = open();
  expect(loader.load('a')).toBeInstanceOf(Promise);
  await loader.load('a');
  await loader.load('-');
  expect(loader.load('a')).toBe('A');
  expect(loader.load('-')).toBe(null);
});

test('a primed value is returned without a promise, and is not loaded', async () => {
  const loader = open();
  loader.prime('a', 'noted');
  expect(loader.load('a')).toBe('noted');
  expect(await Promise.all(['a', 'b'].map((key) => loader.load(key)))).toEqual(['noted', 'B']);
  expect(batches).toEqual([['b']]);
});

test('keys are compared by their content', async () => {
  const requested: object[] = [];
  const loader = new Loader<{ program: string; year: number }, string>(
    { rounds: new Rounds(), cachedRows: null },
    'years',
    async (keys) => {
      requested.push(...keys);
      return keys.map(({ program, year }) => `${program} ${year}`);
    },
  );
  const keys = [2024, 2025, 2024].map((year) => ({ program: 'prize', year }));
  expect(await Promise.all(keys.map((key) => loader.load(key)))).toEqual([
    'prize 2024',
    'prize 2025',
    'prize 2024',
  ]);
  expect(requested).toHaveLength(2);
});

test('an error reaches all callers of the round, and later rounds continue', async () => {
  const loader = open();
  const results = await Promise.allSettled(['a', 'bad', 'a'].map(async (key) => loader.load(key)));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await loader.load('b')).toBe('B');
  expect(batches).toEqual([['a', 'bad'], ['b']]);
});

test('a value derived from available values needs no promise', async () => {
  expect(mapped('a', (text) => `${text}!`)).toBe('a!');
  expect(await mapped(Promise.resolve('a'), (text) => `${text}!`)).toBe('a!');
  expect(allOf(['a', 'b'])).toEqual(['a', 'b']);
  const some = allOf(['a', Promise.resolve('b')]);
  expect(some).toBeInstanceOf(Promise);
  expect(await some).toEqual(['a', 'b']);
});
