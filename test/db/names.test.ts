import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDatabase, openPreview } from '../support/database.ts';

/** Indexes and constraints say what they serve: a plan and a refused import show their names. */
const database = await createDatabase('empty');

interface Named {
  table: string;
  name: string;
  kind: 'index' | 'primary' | 'unique' | 'foreign' | 'check';
}

async function namesIn(schema: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select coalesce(r.relname, t.typname)::text as "table", c.conname::text as name,
      case c.contype when 'p' then 'primary' when 'u' then 'unique' when 'f' then 'foreign' else 'check' end as kind
    from pg_constraint c left join pg_class r on r.oid = c.conrelid left join pg_type t on t.oid = c.contypid
    where c.connamespace = ${schema}::regnamespace and c.contype in ('p', 'u', 'f', 'c')
    union all
    select r.relname::text, i.relname::text, 'index'
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class r on r.oid = x.indrelid
    where i.relnamespace = ${schema}::regnamespace
    and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u'))
    order by 1, 2`.execute(database.owner);
  return rows.filter(({ table }) => !table.startsWith('kysely_'));
}

const patterns: Record<Named['kind'], RegExp> = {
  index: /./,
  primary: /_pkey$/,
  unique: /_unique$/,
  foreign: /_(exists|exists_for_[a-z]+|is_entity|is_recipient)$/,
  check: /./,
};

/** As PostgreSQL names what has no name, cut where it gets too long. */
const isGenerated = ({ kind, name }: Named) =>
  name.length === 63 ||
  /_(idx|key|fkey|check|excl)\d*$/.test(name) ||
  (kind === 'check' && /_not_null\d*$/.test(name));

test.each([
  ['published', 100],
  ['desk', 10],
  ['types', 5],
] as const)('names in %s', async (schema, least) => {
  const names = await namesIn(schema);
  expect(names.length).toBeGreaterThanOrEqual(least);
  expect(names.filter(isGenerated)).toEqual([]);
  const isWrong = ({ table, name, kind }: Named) =>
    !name.startsWith(`${table}_`) || !patterns[kind].test(name);
  expect(names.filter(isWrong)).toEqual([]);
});

test('names of Postgres are told apart', () => {
  const index = { table: 'honor', kind: 'index' } as const;
  expect(isGenerated({ ...index, name: 'honor_coalesce_year_program_slug_idx2' })).toBe(true);
  expect(isGenerated({ ...index, name: 'honor_by_announced_on_asc' })).toBe(false);
});

test('a preview has the same', async () => {
  await openPreview(database, 'preview_names', async () => {});
  expect(await namesIn('preview_names')).toEqual(await namesIn('published'));
});
