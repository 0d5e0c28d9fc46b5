import { expect, test } from 'vitest';
import { loadRenderer } from '../../src/web/renderer.ts';
import { createDatabase } from '../support/database.ts';
import { loadHonors, readCsv } from '../support/files.ts';
import { startServer } from '../support/http.ts';

test('the files of an edition with 20,000 honors have all of them, in each format', async () => {
  const database = await createDatabase('empty');
  const count = 20_000;
  await loadHonors(database, count);
  const renderer = await loadRenderer();
  const base = await startServer(database.reader, ['*'], undefined, database.desk, { renderer });
  const open = (format: string) => fetch(`${base}/programs/prize/2025.${format}`);
  const csv = await open('csv');
  // It is sent while it is read, so nobody may store it.
  expect(csv.headers.get('cache-control')).toBe('no-store');
  expect(await readCsv(csv)).toHaveLength(count + 1);
  expect((await (await open('json')).json()).rows).toHaveLength(count);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(await (await open('xlsx')).bytes());
  expect(sheets[0]?.rows).toHaveLength(count + 1);
});
