import { sql } from 'kysely';
import { operationLimits } from '../../../src/http/limits/operation-limits.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { Item } from '../../models/documents/document.ts';
import { clear } from '../../random/documents/state.ts';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';
import { createTestClient, type TestClient } from '../../support/server/test-client.ts';
import type { Graph } from '../reference/entities.ts';
import { readGraph } from '../reference/graph.ts';

/** A server that answers, and what the reference knows of its data. */
export interface Bench {
  graph: Graph;
  answer: TestClient['answer'];
}

/** A database for one world after the other. */
export async function openWorlds(): Promise<(document: Item) => Promise<Bench>> {
  const { owner, reader } = await createDatabase('empty');
  // Many fields in one operation exceed the cost limit, but are quick over so little data.
  const { answer } = createTestClient(reader, undefined, {
    costLimits: { ...operationLimits, milliseconds: Number.POSITIVE_INFINITY },
  });
  let revision = 0;
  return async (document) => {
    await clear(owner);
    // Each world has a revision of its own, as it would have without the clearing.
    await sql`update dataset set revision = ${revision}`.execute(owner);
    await importDocuments(owner, [{ name: 'world.json', text: JSON.stringify(document) }]);
    revision += 1;
    return { graph: readGraph(await exported(owner, 'json')), answer };
  };
}
