import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { EntityKind, RecipientKind } from '../../tables.ts';
import { hasId } from '../lists/expressions.ts';

/** Which entity of the data has an id. */
export interface StoredEntity {
  id: string;
  kind: EntityKind;
  /** null for other entities */
  recipient_kind: RecipientKind | null;
  /** the slugs and the like that identify it */
  key: readonly string[];
}

const named = (kind: EntityKind, table: string, key: RawBuilder<unknown>, joins = sql``) =>
  sql`select t.id, ${kind}::text as kind, null::text as recipient_kind, array[${key}]::text[] as key
    from ${sql.table(table)} t ${joins}`;
const inProgram = sql`join program p on p.id = t.program_id`;
const inEdition = sql`join edition e on e.id = t.edition_id`;
const ofEdition = sql`e.program_slug, e.slug, t.slug`;
const ofPerson = sql`join recipient r on r.id = t.person_id`;

/** All entities with their keys. A condition on the ids reads only those. */
const all = sql.join(
  [
    sql`select t.id, 'RECIPIENT' as kind, t.kind::text as recipient_kind, array[t.slug]::text[] as key from recipient t`,
    named('SOURCE', 'source', sql`t.slug`),
    named('PROGRAM', 'program', sql`t.slug`),
    named('EVENT', 'event', sql`t.slug`),
    named('EDITION', 'edition', sql`t.program_slug, t.slug`),
    named('AWARD_SERIES', 'award_series', sql`p.slug, t.slug`, inProgram),
    named('CATEGORY', 'category', ofEdition, inEdition),
    named('AWARD', 'award', ofEdition, inEdition),
    named('FIGURE', 'figure', ofEdition, inEdition),
    named('STATEMENT', 'statement', ofEdition, inEdition),
    named('HONOR', 'honor', sql`e.program_slug, e.slug, t.key`, inEdition),
    named(
      'AFFILIATION',
      'affiliation',
      sql`r.slug, o.slug, coalesce(t.title, ''), coalesce(t.as_of::text, '')`,
      sql`${ofPerson} join recipient o on o.id = t.organization_id`,
    ),
    named(
      'PARTICIPANT',
      'participant',
      sql`e.program_slug, e.slug, coalesce(c.slug, ''), r.slug, t.role::text`,
      sql`${ofPerson} ${inEdition} left join category c on c.id = t.category_id`,
    ),
    named(
      'PARTICIPANT',
      'participant',
      sql`v.slug, r.slug, t.role::text`,
      sql`${ofPerson} join event v on v.id = t.event_id`,
    ),
  ],
  sql` union all `,
);

/** The entities of the data that have these ids, as the data names them. */
export async function storedEntities(
  db: Database,
  ids: readonly string[],
): Promise<StoredEntity[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StoredEntity>`
    select id, kind, recipient_kind, key from (${all}) stored where ${hasId('id', ids)} order by id`.execute(
    db,
  );
  return rows;
}
