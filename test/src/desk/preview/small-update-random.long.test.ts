import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { documentLines } from '../../../../bench/shapes/document.ts';
import type { Database } from '../../../../db/connections/connect.ts';
import { openEmbedded } from '../../../../db/embedded/embedded-postgres.ts';
import { currentPreview } from '../../../../db/queries/desk/preview-state.ts';
import { AccessTokens } from '../../../../src/desk/access-tokens.ts';
import { openPublished } from '../../../../src/server/store.ts';
import { holdPreviewsAgainstNewOnes } from '../../../random/desk/small-updates.ts';
import { runCli } from '../../../support/cli/cli.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { placeDocument } from '../../../support/desk/reveal.ts';
import { tester } from '../../../support/desk/tester.ts';
import { promptly } from '../../../support/run/promptly.ts';
import { startServe } from '../../../support/server/serve.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'awards-small-updates-'));
await chmod(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test('after many random writes, a preview equals a new one, and has often been updated in place', async () => {
  const database = await createDatabase('empty');
  const { updated } = await holdPreviewsAgainstNewOnes(database, { numRuns: 12 });
  // A third of them are, but not of any few.
  expect(updated).toBeGreaterThan(0);
});

/** The server's own PostgreSQL, whose WAL nobody else writes. */
test('with a document scheduled, an edited name writes little WAL, and press has it within a second', async () => {
  const { url, close } = await openEmbedded(folder);
  const write = async (name: string, text: string, ...options: string[]) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    expect(await runCli(url, ['import', file, ...options])).toMatchObject({ code: 0 });
  };
  const lines = [...documentLines(3_000, 1)].map((line) => JSON.stringify(line));
  await write('honors.ndjson', lines.join('\n'), '--new');
  const server = await startServe(url);
  const db = await openPublished(url);
  try {
    // It writes WAL whenever it likes.
    await sql`alter system set autovacuum = off`.execute(db);
    await sql`select pg_reload_conf()`.execute(db);
    const token = { name: 'press', role: 'PRESS', expiresAt: null } as const;
    const { secret } = await new AccessTokens(db, db).create(token, tester);
    await write('later.json', placeDocument('later'), '--publish-at', '2099-01-01T00:00Z');
    const preview = await currentPreview(db);
    const { slug } = await db
      .selectFrom('recipient')
      .select('slug')
      .where('kind', '=', 'PERSON')
      .where('honor_count', '<=', 10)
      .orderBy('honor_count', 'desc')
      .orderBy('slug')
      .executeTakeFirstOrThrow();
    const before = await readPosition(db);
    const person = { slug, names: { en: 'Edited Name' } };
    const edit = JSON.stringify({ format: 'awards/1', people: [person] });
    await write('edit.json', edit);
    const end = Date.now();
    await untilNamed(server.graph, secret, slug, 'Edited Name');
    expect(Date.now() - end).toBeLessThan(promptly);
    expect((await readPosition(db)) - before).toBeLessThan(1_000_000);
    expect((await currentPreview(db))?.name).toBe(preview?.name);
  } finally {
    await db.destroy();
    await server.end();
    await close();
  }
});

/** How many bytes of WAL the server has written. */
async function readPosition(db: Database): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** Waits until a client with the token gets the name of a person. */
async function untilNamed(graph: string, secret: string, slug: string, name: string) {
  const query = `{ recipient(by: { slug: "${slug}" }) { name } }`;
  const read = async () => {
    const response = await fetch(graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  await expect
    .poll(read, { timeout: 10_000, interval: 20 })
    .toEqual({ data: { recipient: { name } } });
}
