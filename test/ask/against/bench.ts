import { sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import { limits } from '../../../src/http/limits.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { Item } from '../../import/model/document.ts';
import { clear } from '../../import/random/state.ts';
import { type Asker, createAsker } from '../../support/ask.ts';
import { createDatabase } from '../../support/database.ts';
import { exported } from '../../support/export.ts';
import { attributes } from '../random/pools.ts';
import { readGraph } from '../reference/graph.ts';
import { bitsOf, type Graph } from '../reference/things.ts';

/** A server that answers, and what the reference knows of its data. */
export interface Bench {
  graph: Graph;
  answer: Asker['answer'];
}

/** Many questions in one operation are dearer than clients may ask, and quick over so little data. */
const askerOf = (db: Database): Asker =>
  createAsker(db, undefined, { costLimits: { ...limits, milliseconds: Number.POSITIVE_INFINITY } });

/** The data of the gateway. */
export async function openShipped(): Promise<Bench> {
  const { owner, reader } = await createDatabase('shipped');
  return { graph: readGraph(await exported(owner, 'json')), answer: askerOf(reader).answer };
}

/** A database for one world after the other. */
export async function openWorlds(): Promise<(document: Item) => Promise<Bench>> {
  const { owner, reader } = await createDatabase('empty');
  const { answer } = askerOf(reader);
  let revision = 0;
  return async (document) => {
    await clear(owner);
    // Each world has a revision of its own, as it would have without the clearing.
    await sql`update dataset set revision = ${revision}`.execute(owner);
    await importDocuments(owner, [{ name: 'world.json', text: JSON.stringify(document) }]);
    revision += 1;
    const graph = readGraph(await exported(owner, 'json'));
    await giveAttributes(owner, graph);
    return { graph, answer };
  };
}

/** Each honor has one attribute more than the one before it, until one has all; then it begins again with none. */
async function giveAttributes(owner: Database, { honors }: Graph): Promise<void> {
  for (const [index, honor] of honors.entries())
    honor.attributes = attributes.slice(0, index % (attributes.length + 1));
  const rows = honors.flatMap(({ id, attributes: own }) =>
    own.map(({ key, value }, position) => ({ entity_id: bitsOf(id), position, key, value })),
  );
  if (rows.length > 0) await owner.insertInto('attribute').values(rows).execute();
}
