import fc from 'fast-check';
import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import type { DocumentFormat } from '../../../db/model/document-format.ts';
import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { exported } from '../../support/documents/export.ts';
import { assertProperty } from '../../support/run/property.ts';
import { randomDocument } from './documents.ts';
import { clear, rowsOf } from './state.ts';
import { randomWorld } from './world.ts';

const forms = ['yaml', 'json', 'ndjson'] as const satisfies DocumentFormat[];

const documents = fc.array(randomDocument, { minLength: 1, maxLength: 8, size: 'max' });

/** Holds a property of whatever random documents have made in a database. */
async function hold(
  db: Database,
  options: fc.Parameters<unknown>,
  property: () => Promise<void>,
): Promise<void> {
  const holds = async (some: readonly unknown[]) => {
    await applyAll(db, some);
    await property();
  };
  await assertProperty(documents, holds, options);
}

/**
 * Whatever random documents have made: its export, brought into an empty database, makes the same entities with the
 * same ids, and is exported as the same text.
 * @param source is written by the documents
 * @param target is written by the exports
 */
export async function holdRoundTrip(
  source: Database,
  target: Database,
  options: fc.Parameters<unknown>,
): Promise<void> {
  await hold(source, options, async () => {
    for (const form of forms) await expectRoundTrip(source, target, form);
  });
}

/** The same for what is in a database, in one of the formats. */
async function expectRoundTrip(
  source: Database,
  target: Database,
  form: (typeof forms)[number],
): Promise<void> {
  const text = await exported(source, form);
  await clear(target);
  await importDocuments(target, [{ name: `export.${form}`, text }]);
  expect(await exported(target, form)).toBe(text);
  expect(await rowsOf(target)).toEqual(await rowsOf(source));
}

/** Each line of an export as NDJSON mentions only what lines before it have made: read one by one, they do the same. */
export async function holdLineByLine(
  source: Database,
  target: Database,
  options: fc.Parameters<unknown>,
): Promise<void> {
  await hold(source, options, async () => {
    const text = await exported(source, 'ndjson');
    const [head = '', ...lines] = text.trimEnd().split('\n');
    await clear(target);
    for (const line of ['{}', ...lines])
      await importDocuments(target, [{ name: 'line.ndjson', text: `${head}\n${line}` }]);
    expect(await exported(target, 'ndjson')).toBe(text);
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
  });
}

/** A spreadsheet holds less than the other forms, and none of it is other than it is there. */
export async function holdSpreadsheet(
  db: Database,
  options: fc.Parameters<unknown>,
): Promise<void> {
  await hold(db, options, async () => {
    const rows = await rowsOf(db);
    const text = await exported(db, 'csv');
    const { entries } = await importDocuments(db, [{ name: 'export.csv', text }]);
    expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
    expect(await rowsOf(db)).toEqual(rows);
  });
}

/** Applies what is accepted, one after the other. */
async function applyAll(db: Database, some: readonly unknown[]): Promise<void> {
  await clear(db);
  for (const document of [randomWorld, ...some]) {
    const texts = [{ name: 'random', text: JSON.stringify(document) }];
    await importDocuments(db, texts).catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
    });
  }
}
