import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { withConnection, withSignal } from '../../../db/connections/with-signal.ts';
import { programsBySlug } from '../../../db/queries/awards/program.ts';
import { noOptionalColumns } from '../../../db/queries/lists/optional-columns.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { createDatabase } from '../../support/database/database.ts';

/** A server that is still running while a newer one migrates the tables. */
const { url, owner } = await createDatabase('shipped');
const db = connect({ url, searchPath: await searchPathOf(url, 'published'), max: 1 });
afterAll(() => db.destroy());

test('a statement that was prepared before a column got another type returns its rows, and its connection closes', async () => {
  const readProgram = () =>
    withSignal(db, new AbortController().signal)
      .connection()
      .execute(async (reader) => {
        const [program] = await programsBySlug(reader, noOptionalColumns, [
          'world-smart-city-awards',
        ]);
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(reader);
        return { name: program?.name_text, pid: rows[0]?.pid };
      });
  const before = await readProgram();
  expect(before.name).toBe('World Smart City Awards');
  await sql`alter table program alter column founded_year type bigint`.execute(owner);
  expect(await readProgram()).toEqual(before);
  const after = await readProgram();
  expect(after).toEqual({ name: before.name, pid: expect.any(Number) });
  expect(after.pid).not.toBe(before.pid);
});

test('within a transaction it fails once, and the next transaction gets another connection', async () => {
  const readProgram = () =>
    withConnection(db, new AbortController().signal, (reader) =>
      reader
        .transaction()
        .execute((transaction) =>
          programsBySlug(transaction, noOptionalColumns, ['world-smart-city-awards']),
        ),
    );
  expect(await readProgram()).toHaveLength(1);
  await sql`alter table program alter column founded_year type int`.execute(owner);
  await expect(readProgram()).rejects.toThrow('cached plan must not change result type');
  expect(await readProgram()).toHaveLength(1);
});
