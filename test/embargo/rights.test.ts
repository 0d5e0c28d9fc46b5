import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { connect } from '../../db/connections/connect.ts';
import { currentPreview } from '../../db/queries/desk/preview-state.ts';
import { hidden } from './documents/documents.ts';
import { openTwins } from './twins.ts';

/** While a document is scheduled, the database user of the public cannot read it, with any statement. */

const { hiding, hide } = await openTwins();
const [document] = hidden;
let preview = '';

beforeAll(async () => {
  if (document) await hide(document);
  preview = (await currentPreview(hiding.owner))?.name ?? '';
});

/** Tables, views and sequences of a schema, as the owner sees them. */
async function relationsOf(schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'v', 'm', 'S', 'p', 'f') order by 1`.execute(
    hiding.owner,
  );
  return rows.map(({ name }) => name);
}

/** The error message for a statement of the public login; null if it succeeds. */
async function sqlError(statement: string): Promise<string | null> {
  const db = connect({ url: hiding.publicUrl, max: 1 });
  try {
    await sql.raw(statement).execute(db);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await db.destroy();
  }
}

test('the public user cannot read any table of the desk or of the preview', async () => {
  const relations = (
    await Promise.all(['desk', 'preview', preview].map((schema) => relationsOf(schema)))
  ).flat();
  expect(relations).toContain('desk.scheduled_document');
  expect(relations).toContain('preview.present');
  expect(relations).toContain(`${preview}.honor`);
  const db = connect({ url: hiding.publicUrl, max: 1 });
  const answers: string[] = [];
  for (const relation of relations) {
    const answer = await sql
      .raw(`select * from ${relation}`)
      .execute(db)
      .then(
        () => `${relation} is open`,
        (error: Error) => error.message,
      );
    answers.push(answer);
  }
  await db.destroy();
  expect(answers.filter((answer) => !answer.startsWith('permission denied for schema'))).toEqual(
    [],
  );
});

test('the public user has no right on scheduled data that the catalog lists', async () => {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('desk', 'preview', ${preview}) and c.relkind in ('r', 'v')
      and (has_schema_privilege(n.oid, 'usage') or has_table_privilege(c.oid, 'select')
        or has_any_column_privilege(c.oid, 'select'))`.execute(hiding.reader);
  expect(rows).toEqual([]);
});

test('the press user reads the preview, and no table of the desk', async () => {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('desk', 'preview', ${preview}) and c.relkind in ('r', 'v')
      and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`.execute(
    hiding.press,
  );
  const names = rows.map(({ name }) => name);
  expect(names).toContain(`${preview}.honor`);
  expect(names.filter((name) => name.startsWith('desk.'))).toEqual([]);
});

test('the public user does not know how many rows the preview and the desk have, nor of their use', async () => {
  const { rows: views } = await sql<{ name: string }>`
    select viewname as name from pg_views
    where schemaname = 'pg_catalog' and (viewname ^@ 'pg_stat_' or viewname ^@ 'pg_statio_' or viewname = 'pg_locks')`.execute(
    hiding.reader,
  );
  expect(views.length).toBeGreaterThan(40);
  const sizes = ['relation', 'table', 'indexes', 'total_relation'].map(
    (of) => `pg_${of}_size(oid)`,
  );
  const uses = ['pg_stat_get_live_tuples(oid)', 'pg_database_size(current_database())'];
  const columns = ['reltuples', 'relpages', 'relfilenode', 'relfrozenxid'];
  const statements = [
    ...views.map(({ name }) => `select * from ${name}`),
    ...[...columns, ...sizes, ...uses].map((value) => `select ${value} from pg_class`),
  ];
  for (const statement of statements)
    expect(await sqlError(statement), statement).toMatch(/^permission denied for (func|tab|view)/);
  const { rows: samples } = await sql`
    select schemaname from pg_stats where schemaname in ('desk', ${preview})`.execute(
    hiding.reader,
  );
  expect(samples).toEqual([]);
});

test('tools still list the published tables as the public user', async () => {
  const tables = await hiding.reader.introspection.getTables();
  expect(tables.map(({ schema, name }) => `${schema}.${name}`)).toContain('published.honor');
});
