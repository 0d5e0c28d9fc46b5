import { sql } from 'kysely';
import { beforeEach, expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { ImportOptions } from '../../../src/import/options.ts';
import type { ImportResult } from '../../../src/import/report/result.ts';
import { clear } from '../../random/documents/state.ts';
import { createDatabase } from '../database/database.ts';
import { createTestClient } from '../server/test-client.ts';

export interface ImportBench {
  url: string;
  db: Database;
  /** Applies documents as one change. They are named 1.yaml, 2.yaml...; the line of the format is added. */
  apply(...documents: string[]): Promise<ImportResult>;
  /** The same, with options. */
  applyWith(options: ImportOptions, ...documents: string[]): Promise<ImportResult>;
  /** The problems of documents, one on each line. Fails where there are none. */
  problems(...documents: string[]): Promise<string[]>;
  /** The data of a query in GraphQL. Fails if there is an error. */
  get(query: string): Promise<unknown>;
  /** The rows that statements return. */
  query<Row>(statement: string): Promise<Row[]>;
  /** The change log of the present revision: entity, field, before, after. */
  changes(): Promise<[entity: string, field: string | null, before: unknown, after: unknown][]>;
}

/** An import to try out, on a database that each test finds empty. */
export async function openImport(): Promise<ImportBench> {
  const { owner: db, url } = await createDatabase('empty');
  beforeEach(() => clear(db));
  const applyWith = (options: ImportOptions, ...documents: string[]) =>
    importDocuments(
      db,
      documents.map((text, index) => ({
        name: `${index + 1}.yaml`,
        text: `format: awards/1\n${text}`,
      })),
      options,
    );
  const query = async <Row>(statement: string) => (await sql.raw<Row>(statement).execute(db)).rows;
  return {
    url,
    db,
    applyWith,
    apply: (...documents) => applyWith({}, ...documents),
    async get(text) {
      // A separate server for each query: the data of a revision differs from test to test.
      const { data, errors } = await createTestClient(db).answer(text);
      expect(errors).toBeUndefined();
      return data;
    },
    query,
    async problems(...documents) {
      try {
        await applyWith({}, ...documents);
      } catch (error) {
        if (error instanceof ImportError) return error.message.split('\n');
        throw error;
      }
      throw new Error('Nothing is wrong with the documents.');
    },
    async changes() {
      const rows = await db
        .selectFrom('change')
        .where('revision', '=', (of) => of.selectFrom('dataset').select('revision'))
        .select(['entity_kind', 'entity_key', 'action', 'field', 'before', 'after'])
        .orderBy('number')
        .execute();
      return rows.map(({ entity_kind, entity_key, action, field, before, after }) => [
        `${action} ${entity_kind} ${entity_key}`,
        field,
        before,
        after,
      ]);
    },
  };
}
