import { expect, test } from 'vitest';
import { RowCache, sizeOf } from '../../../db/loaders/row-cache.ts';
import { noOptionalColumns } from '../../../db/queries/lists/optional-columns.ts';
import { heapUsed } from '../../support/run/heap.ts';

/** Reads values under a name, as an operation that reads a revision does. */
function read(cache: RowCache, revision: string, values: Record<string, unknown>): void {
  const operation = cache.of(revision, noOptionalColumns);
  for (const [key, value] of Object.entries(values)) operation.rowsOf('honor').add(key, value);
  operation.commit();
}

const found = (cache: RowCache, revision: string, key: string) =>
  cache.of(revision, noOptionalColumns).rowsOf('honor').find(key);

test('the cache finds what an operation has read, null too', () => {
  const cache = new RowCache();
  const row = { id: 'a' };
  read(cache, '7', { a: row, b: null });
  expect(found(cache, '7', 'a')).toBe(row);
  expect(found(cache, '7', 'b')).toBe(null);
  expect(found(cache, '7', 'c')).toBe(undefined);
  expect(cache.counts).toEqual({ hits: 2, misses: 1 });
});

test('the cache stores nothing before the revision is certain', () => {
  const cache = new RowCache();
  const operation = cache.of('7', noOptionalColumns);
  operation.rowsOf('honor').add('a', { id: 'a' });
  expect(found(cache, '7', 'a')).toBe(undefined);
  operation.commit();
  expect(found(cache, '7', 'a')).toEqual({ id: 'a' });
});

test('the cache holds the values of one revision, and takes none from an operation of another', () => {
  const cache = new RowCache();
  read(cache, '7', { a: 'old' });
  const late = cache.of('7', noOptionalColumns);
  late.rowsOf('honor').add('b', 'old');
  expect(found(cache, '8', 'a')).toBe(undefined);
  late.commit();
  expect(found(cache, '8', 'b')).toBe(undefined);
  // Nor are those of the first one back.
  expect(found(cache, '7', 'a')).toBe(undefined);
});

test('an operation that began before the cache was emptied adds nothing', () => {
  const cache = new RowCache();
  const late = cache.of('7', noOptionalColumns);
  late.rowsOf('honor').add('a', 'of another database');
  cache.clear();
  late.commit();
  expect(found(cache, '7', 'a')).toBe(undefined);
});

test('values of other loaders, and of operations that need more columns, are separate', () => {
  const cache = new RowCache();
  read(cache, '7', { a: 'bare' });
  expect(cache.of('7', noOptionalColumns).rowsOf('award').find('a')).toBe(undefined);
  const named = cache.of('7', { ...noOptionalColumns, names: true });
  expect(named.rowsOf('honor', ['names']).find('a')).toBe(undefined);
  // Columns that a loader does not read make no difference.
  expect(named.rowsOf('honor', ['honorDetails']).find('a')).toBe('bare');
});

test('the cache is limited, and keeps the values in use', () => {
  const cache = new RowCache();
  read(cache, '7', { used: 'used' });
  const text = 'x'.repeat(100_000);
  for (let number = 0; number < 2_000; number += 1) {
    read(cache, '7', { [`n${number}`]: text });
    expect(found(cache, '7', 'used')).toBe('used');
    expect(cache.size).toBeLessThanOrEqual(64_000_000);
  }
  expect(cache.size).toBeGreaterThan(32_000_000);
  expect(found(cache, '7', 'n1999')).toBe(text);
  expect(found(cache, '7', 'n0')).toBe(undefined);
});

test('the size of rows is not underestimated', () => {
  const make = (number: number) => ({
    id: `${number}`.padStart(36, '0'),
    slug: `an-award-${number}`,
    year: number,
    category_id: null,
    names: [{ text: `Award ${number}`, lang: 'en', kind: 'OFFICIAL' }],
  });
  const before = heapUsed();
  const rows = Array.from({ length: 50_000 }, (_, number) => make(number));
  const taken = heapUsed() - before;
  expect(sizeOf(rows)).toBeGreaterThan(0.8 * taken);
  expect(sizeOf(rows)).toBeLessThan(4 * taken);
});

test('values of many lists with long filters stay within the stated size', () => {
  const cache = new RowCache();
  const before = heapUsed();
  for (let number = 0; number < 20_000; number += 1) {
    const operation = cache.of('7', noOptionalColumns);
    operation.rowsOf(`honors ${number}${'x'.repeat(1_000)}`).add('', 1);
    operation.commit();
  }
  expect(heapUsed() - before).toBeLessThan(cache.size);
  expect(cache.size).toBeLessThanOrEqual(64_000_000);
});
