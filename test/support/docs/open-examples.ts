import path from 'node:path';
import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { importFiles } from '../../../src/import/import.ts';
import { createDatabase } from '../database/database.ts';
import { createTestClient } from '../server/test-client.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'examples');
const fileOf = (name: string) => path.join(folder, name);

/** The examples in docs/examples, each a whole document. */
export const firstExamples = ['nobel-physics.yaml', 'academy-awards.yaml'].map(fileOf);
export const fullExamples = [
  'nobel-chemistry-and-peace.yaml',
  'titanic-at-the-academy-awards.yaml',
].map(fileOf);

export interface Examples {
  owner: Database;
  /** The data of the answer, which has to be without an error. */
  dataOf(query: string): Promise<Record<string, unknown>>;
}

/** Imports some of the examples into an empty database, one by one. */
export async function openExamples(files: readonly string[]): Promise<Examples> {
  const { owner, reader } = await createDatabase('empty');
  for (const file of files) await importFiles(owner, [file]);
  const { answer } = createTestClient(reader);
  const dataOf = async (query: string) => {
    const { data, errors } = await answer(query);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  return { owner, dataOf };
}
