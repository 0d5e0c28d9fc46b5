import { type AliasedRawBuilder, type RawBuilder, sql } from 'kysely';
import type { NameKind } from '../tables.ts';

export interface NameRow {
  text: string;
  lang: string | null;
  kind: NameKind;
}

/**
 * A column with all names of a thing, the primary one first. Names come with the rows that they name:
 * nearly every question asks for them, and a statement of their own for each kind of thing would make
 * the number of statements depend on the data.
 * @param id the column, or a query for the id, of the thing
 */
export function namesOf(id: string | RawBuilder<unknown>): AliasedRawBuilder<NameRow[], 'names'> {
  const of = typeof id === 'string' ? sql.ref(id) : id;
  return sql<NameRow[]>`coalesce((
    select json_agg(json_build_object('text', name.text, 'lang', name.lang, 'kind', name.kind) order by name.position)
    from name where name.entity_id = ${of}), '[]')`.as('names');
}
