import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
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

/** Many fields in one operation exceed the cost limit, but are quick over so little data. */
const clientOf = (db: Database): TestClient =>
  createTestClient(db, undefined, {
    costLimits: { ...operationLimits, milliseconds: Number.POSITIVE_INFINITY },
  });

/** The data of the gateway. */
export async function openShipped(): Promise<Bench> {
  const { owner, reader } = await createDatabase('shipped');
  return { graph: readGraph(await exported(owner, 'json')), answer: clientOf(reader).answer };
}

/** A database for one world after the other. */
export async function openWorlds(): Promise<(document: Item) => Promise<Bench>> {
  const { owner, reader } = await createDatabase('empty');
  const { answer } = clientOf(reader);
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
