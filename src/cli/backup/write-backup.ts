import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import type { CopyConnection } from '../../../db/connections/copy-connection.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { readTables } from '../../../db/states/build-state.ts';
import { readMigrations } from '../../../db/states/earlier-migrations.ts';
import { format, type Header } from './format.ts';
import { frameOf } from './frames.ts';
import { counted, together } from './rows.ts';

/** Tables that say where a preview is, which a restored database builds; and what clients send again. */
const left = ['preview_state', 'preview_build', 'automatic_document'];

/**
 * The header of a backup of a snapshot.
 * @param version of the gateway
 */
export async function headerOf(snapshot: Database, version: string): Promise<Header> {
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(snapshot);
  return {
    format,
    version,
    at: (rows[0]?.at ?? new Date()).toISOString(),
    revision: await readRevision(snapshot),
    migrations: {
      types: await readMigrations(snapshot, 'types'),
      published: await readMigrations(snapshot, 'published'),
      desk: await readMigrations(snapshot, 'desk'),
    },
    tables: [...(await tablesOf(snapshot, 'published')), ...(await tablesOf(snapshot, 'desk'))],
  };
}

async function tablesOf(
  snapshot: Database,
  schema: 'published' | 'desk',
): Promise<Header['tables']> {
  const tables: Header['tables'] = [];
  for (const { name, columns, table } of await readTables(snapshot, schema)) {
    if (schema === 'desk' && left.includes(name)) continue;
    const { rows } = await sql<{ count: string }>`select count(*) from ${table}`.execute(snapshot);
    tables.push({ schema, name, columns, rows: Number(rows[0]?.count) });
  }
  return tables;
}

/**
 * The bytes of a backup, not yet compressed.
 * @param connection in the transaction of the snapshot whose header it is
 * @param onRows called with the number of rows that were read since the last call
 */
export async function* backupBytes(
  connection: CopyConnection,
  header: Header,
  onRows: (count: number) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const frame = (content: Buffer) => {
    const bytes = frameOf(content);
    hash.update(bytes);
    return bytes;
  };
  yield frame(Buffer.from(JSON.stringify(header)));
  for (const table of header.tables) {
    for await (const rows of counted(together(connection.rows(table)), onRows)) yield frame(rows);
    yield frame(Buffer.alloc(0));
  }
  yield frameOf(Buffer.from(JSON.stringify({ sha256: hash.digest('hex') })));
}
