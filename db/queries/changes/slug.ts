import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { every } from '../lists/conditions.ts';
import { hasId, hasText } from '../lists/expressions.ts';

const tables = {
  program: 'alone',
  event: 'alone',
  recipient: 'alone',
  place: 'alone',
  organization: 'alone',
  person: 'alone',
  edition: 'in a program',
  category: 'in a program',
  award: 'in a program',
  award_series: 'in a program',
} as const;

/** Where something with a slug stands. */
export type SlugTable = keyof typeof tables;

export interface SlugLookup {
  table: SlugTable;
  by: 'id' | 'slug';
  /** a UUID, a slug, or program/slug */
  key: string;
}

export interface FoundSlug {
  from: SlugTable;
  by: 'id' | 'slug';
  key: string;
  /** the slug, or program/slug of what is unique within its program */
  slug: string;
  /** the kind of a recipient, as its ids begin; null for everything else */
  kind: string | null;
}

/** The slugs of what has these ids or slugs, in one statement whatever their number. Unknown keys have no row. */
export async function findSlugs(
  db: Database,
  lookups: readonly SlugLookup[],
): Promise<FoundSlug[]> {
  const groups = Map.groupBy(lookups, ({ table, by }) => `${table} ${by}` as const);
  const parts = groups
    .values()
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const keys = [...new Set(group.map(({ key }) => key))];
      return first.by === 'id' ? [byId(first.table, keys)] : bySlug(first.table, keys);
    })
    .toArray();
  if (parts.length === 0) return [];
  return (await sql<FoundSlug>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}

/** The columns of a row of the result. */
function select(
  table: SlugTable,
  by: FoundSlug['by'],
  columns: { key: RawBuilder<unknown>; slug: RawBuilder<unknown>; kind?: RawBuilder<unknown> },
): RawBuilder<FoundSlug> {
  const { key, slug, kind = sql`null::text` } = columns;
  return sql`select ${sql.lit(table)} as "from", ${sql.lit(by)} as by, ${key}::text as key, ${slug}::text as slug, ${kind} as kind`;
}

const recipientKind = sql`lower(recipient.kind::text)`;

/** Recipients of any kind, or of one. */
const recipientTables: Partial<Record<SlugTable, RawBuilder<boolean>>> = {
  recipient: sql`true`,
  place: sql`recipient.kind = 'PLACE'`,
  organization: sql`recipient.kind = 'ORGANIZATION'`,
  person: sql`recipient.kind = 'PERSON'`,
};

function byId(table: SlugTable, ids: readonly string[]): RawBuilder<FoundSlug> {
  if (recipientTables[table]) {
    const columns = { key: sql`recipient.id`, slug: sql`recipient.slug`, kind: recipientKind };
    return sql`${select(table, 'id', columns)} from recipient where ${hasId('recipient.id', ids)}`;
  }
  const key = sql.ref(`${table}.id`);
  const own = sql.ref(`${table}.slug`);
  const where = sql`where ${hasId(`${table}.id`, ids)}`;
  return tables[table] === 'alone'
    ? sql`${select(table, 'id', { key, slug: own })} from ${sql.table(table)} ${where}`
    : sql`${select(table, 'id', { key, slug: sql`program.slug || '/' || ${own}` })}
        from ${sql.table(table)} join program on program.id = ${sql.ref(`${table}.program_id`)} ${where}`;
}

function bySlug(table: SlugTable, slugs: readonly string[]): RawBuilder<FoundSlug>[] {
  const isOfKind = recipientTables[table];
  if (isOfKind) {
    const slug = sql`recipient.slug`;
    return [
      sql`${select(table, 'slug', { key: slug, slug })} from recipient where ${every([hasText('recipient.slug', slugs), isOfKind])}`,
    ];
  }
  const own = sql.ref(`${table}.slug`);
  if (tables[table] === 'alone')
    return [
      sql`${select(table, 'slug', { key: own, slug: own })} from ${sql.table(table)} where ${hasText(`${table}.slug`, slugs)}`,
    ];
  const plain = slugs.filter((slug) => !slug.includes('/'));
  const paths = slugs.filter((slug) => slug.includes('/')).map((path) => path.split('/'));
  const programs = paths.map(([program = '']) => program);
  const inner = paths.map(([, ...rest]) => rest.join('/'));
  const wanted = sql`wanted.slug`;
  const path = sql`wanted.program || '/' || wanted.slug`;
  return [
    ...(plain.length === 0
      ? []
      : [
          sql<FoundSlug>`${select(table, 'slug', { key: wanted, slug: wanted })} from unnest(${plain}::text[]) as wanted(slug)
            where exists (select from ${sql.table(table)} where ${own} = wanted.slug)`,
        ]),
    ...(paths.length === 0
      ? []
      : [
          sql<FoundSlug>`${select(table, 'slug', { key: path, slug: path })}
            from unnest(${programs}::text[], ${inner}::text[]) as wanted(program, slug)
            join program on program.slug = wanted.program
            where exists (select from ${sql.table(table)}
              where ${sql.ref(`${table}.program_id`)} = program.id and ${own} = wanted.slug)`,
        ]),
  ];
}
