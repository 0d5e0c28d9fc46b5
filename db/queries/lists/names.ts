import { type AliasedRawBuilder, type RawBuilder, sql } from 'kysely';
import { ngramToFind } from '../../cjk-ngrams.ts';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { normalize } from '../../normalize.ts';
import type { NameKind } from '../../tables.ts';
import { hasPart } from './conditions.ts';
import { hasId } from './expressions.ts';

export interface NameRow {
  text: string;
  lang: string | null;
  kind: NameKind;
}

/** The columns of names, in the rows of entities that have names. */
export interface NamedRow {
  id: string;
  /** the text of the primary name; null, like its language and kind, if there are no names */
  name_text: string | null;
  name_lang: string | null;
  name_kind: NameKind | null;
  /** all names, the primary one first, if they were wanted with the row */
  names?: NameRow[] | undefined;
}

interface PrimaryName {
  name_text: string;
  name_lang: string | null;
  name_kind: NameKind;
}

/**
 * The primary name of an entity, to be joined laterally to its row: many operations select no other.
 * @param id the column, or a query for the id, of the entity
 */
export function primaryName(
  id: string | RawBuilder<unknown>,
): AliasedRawBuilder<PrimaryName, 'primary_name'> {
  return sql<PrimaryName>`(
    select name.text as name_text, name.lang as name_lang, name.kind as name_kind
    from name where name.entity_id = ${columnOf(id)} and name.position = 0)`.as('primary_name');
}

export const primaryNameColumns = [
  'primary_name.name_text',
  'primary_name.name_lang',
  'primary_name.name_kind',
] as const;

/**
 * A column with all names of an entity, the primary one first. They come with the rows that they name: a statement of
 * their own for each kind of entity would make the number of statements depend on the data.
 * @param id the column, or a query for the id, of the entity
 */
export function namesOf(id: string | RawBuilder<unknown>): AliasedRawBuilder<NameRow[], 'names'> {
  return sql<NameRow[]>`coalesce((
    select json_agg(json_build_object('text', name.text, 'lang', name.lang, 'kind', name.kind) order by name.position)
    from name where name.entity_id = ${columnOf(id)}), '[]')`.as('names');
}

function columnOf(id: string | RawBuilder<unknown>): RawBuilder<unknown> {
  return typeof id === 'string' ? sql.ref(id) : id;
}

/** All names of entities, the primary one first. */
export const namesByEntity = prepared((db: Database, ids: readonly string[]) =>
  db
    .selectFrom('name')
    .select(['entity_id', 'text', 'lang', 'kind'])
    .where(hasId('entity_id', ids))
    .orderBy('position'),
);

/** The ids of the entities that search finds with a name that has a text in it. */
export function entitiesNamed(part: string): RawBuilder<unknown> {
  const text = normalize(part);
  const gram = ngramToFind(text);
  // Says nothing new, but lets an index find one or two characters of Chinese, Japanese or Korean.
  const grams = gram === null ? sql<boolean>`true` : sql<boolean>`name.grams @> ${[gram]}::text[]`;
  return sql`
    select name.entity_id from name
    where name.search_kind is not null and ${grams} and ${hasPart('name.normalized', text)}`;
}
