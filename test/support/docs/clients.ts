import path from 'node:path';
import { expect } from 'vitest';
import { importFiles } from '../../../src/import/import.ts';
import { createDatabase } from '../database/database.ts';
import { createTestClient } from '../server/test-client.ts';

/**
 * Opens the data that client apps query: the data set of the gateway and the example programs of docs/examples.
 * @returns sends a query and returns its data; errors fail the test
 */
export async function openClients() {
  const { owner, reader } = await createDatabase('shipped');
  const examples = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'examples');
  await importFiles(
    owner,
    ['nobel-physics.yaml', 'academy-awards.yaml'].map((file) => path.join(examples, file)),
  );
  const { answer } = createTestClient(reader);
  return async (query: string, variables?: Record<string, unknown>): Promise<unknown> => {
    const { data, errors } = await answer(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
}
