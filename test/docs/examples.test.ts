import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../db/connections/connect.ts';
import { checkSources } from '../../src/cli/unsourced/find-unsourced.ts';
import { importDocuments, importFiles } from '../../src/import/import.ts';
import { reportLines } from '../../src/import/report/report.ts';
import { createDatabase } from '../support/database/database.ts';
import { exported } from '../support/documents/export.ts';

/** The examples in docs/examples, each a whole document. */
const files = globSync(path.join(import.meta.dirname, '../../docs/examples/*.yaml'));
const { owner } = await createDatabase('empty');
for (const file of files) await importFiles(owner, [file]);
const { owner: other } = await createDatabase('empty');
const { owner: shipped } = await createDatabase('shipped');

describe('the example documents', () => {
  test('create the same data in either order, without warnings', async () => {
    for (const file of files.toReversed())
      expect((await importFiles(other, [file])).warnings).toEqual([]);
    expect(await inNoOrder(other)).toEqual(await inNoOrder(owner));
  });

  test('add to the shipped data set, and contradict nothing in it', async () => {
    const before = await claimsIn(shipped);
    const { entries, warnings } = await importFiles(shipped, files);
    const changed = entries.filter(({ action }) => action === 'changed');
    const fields = changed.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(new Set(fields)).toEqual(new Set(['references']));
    expect(warnings).toEqual([]);
    expect(await claimsIn(shipped)).toEqual(before);
  });

  test.each([
    ['an empty database', owner],
    ['the data set of the gateway', shipped],
  ])('change nothing the second time: %s', async (_, db) => {
    for (const file of files)
      expect(reportLines(await importFiles(db, [file])).at(-1)).toMatch(/^Nothing changed/);
  });

  test('cite a source for every fact', async () => {
    const { facts, entities } = await checkSources(owner, null);
    expect(entities).toEqual([]);
    expect(facts).toBeGreaterThan(1000);
  });

  test('have the same export when it is imported', async () => {
    const { owner: copy } = await createDatabase('empty');
    const text = await exported(owner, 'ndjson');
    await importDocuments(copy, [{ name: 'ndjson', text, form: 'ndjson' }]);
    expect(await exported(copy, 'ndjson')).toBe(text);
  });
});

/** An export line by line, with references in no order: in the data set they stand as they came. */
async function inNoOrder(db: Database): Promise<unknown[]> {
  const lines = (await exported(db)).trim().split('\n');
  return lines.map((line) =>
    JSON.parse(line, (key, value) =>
      key === 'references' ? new Set<unknown>(value) : (value as unknown),
    ),
  );
}

async function claimsIn(db: Database): Promise<unknown[]> {
  return db.selectFrom('claim').select(['field', 'value']).orderBy('value').execute();
}
