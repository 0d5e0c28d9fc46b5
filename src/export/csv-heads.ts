import { type RawBuilder, sql } from 'kysely';
import { type CsvColumn, type CsvHead, type CsvPart, csvColumns } from '#import';
import type { Database } from '../../db/connections/connect.ts';
import type { Field } from '../../db/model/column.ts';
import { type KindName, kinds } from '../../db/model/entity-kinds.ts';

import type { Keyed } from './read-entities.ts';

/** Parts of a query on the editions `written`, in which a table is `t`. */
const honors = sql`select h.id from honor h where h.edition_id in (select id from written)`;
const recipientIds = sql`select r.recipient_id from honor_recipient r where r.honor_id in (${honors})`;
const participantIds = sql`select person_id from participant where edition_id in (select id from written) and category_id is null`;
const inEdition = sql`t.edition_id in (select id from written)`;

/**
 * The columns of an export: those of names in each language that the rows have some in, those of texts in each
 * language that they have, one for each attribute and scheme of ids, and those of other fields that are not in every export, if a row
 * has a value.
 */
export async function headsOf(db: Database, editions: readonly Keyed[]): Promise<CsvHead[]> {
  const written = sql`with written as (select unnest(${editions.map(({ id }) => id)}::uuid[]) as id)`;
  const names = await languagesOfNames(db, written);
  const texts = await languagesOfTexts(db, written);
  const filled = await filledColumns(db, written);
  const lists = await filledLists(db, written);
  return csvColumns.flatMap((column): CsvHead[] => {
    const { part, field, tag, languages, optional, simple } = column;
    const inLists = lists.get(`${part} ${field}`) ?? lists.get(part);
    if (tag) return (inLists ?? []).map((key) => ({ column, lang: null, key }));
    if (languages === 'required')
      return (texts.get(`${part} ${field}`) ?? []).map((lang) => ({ column, lang }));
    if (optional && !(simple ? filled.has(column) : inLists)) return [];
    if (languages === 'optional') return names.map((lang) => ({ column, lang }));
    return [{ column, lang: null }];
  });
}

async function languagesOfNames(
  db: Database,
  written: RawBuilder<unknown>,
): Promise<(string | null)[]> {
  const { rows } = await sql<{ lang: string | null }>`
    ${written}, named as (
        select id from written
        union all select program_id from edition join written using (id)
        union all select t.id from category t where ${inEdition}
        union all select t.id from award t where ${inEdition}
        union all ${recipientIds}
        union all ${participantIds}
      )
    select distinct lang from name where kind = 'OFFICIAL' and entity_id in (select id from named)
    order by lang nulls first`.execute(db);
  return rows.map(({ lang }) => lang);
}

/** By part and field. */
async function languagesOfTexts(
  db: Database,
  written: RawBuilder<unknown>,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ of: string; lang: string }>`
    ${written}, owner as (
      select t.id, 'award' as part from award t where ${inEdition}
      union all select id, 'honor' from (${honors}) honors)
    select distinct part || ' ' || field as of, lang
    from localized_text join owner on owner.id = entity_id order by lang`.execute(db);
  const languages = new Map<string, string[]>();
  for (const { of, lang } of rows) languages.set(of, [...(languages.get(of) ?? []), lang]);
  return languages;
}

/**
 * By part and field, what some row has in a list: keys of attributes, schemes of external ids, or nothing more than that
 * there is something. Left out are attributes that only have values in languages, for which there are no cells.
 */
async function filledLists(
  db: Database,
  written: RawBuilder<unknown>,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ of: string; keys: string[] }>`
    ${written}, owner as (
      select program_id as id, 'program' as part from edition join written using (id)
      union all select id, 'edition' from written
      union all select t.id, 'category' from category t where ${inEdition}
      union all select t.id, 'award' from award t where ${inEdition}
      union all select recipient_id, 'recipients' from (${recipientIds}) named
      union all select id, 'honor' from (${honors}) honors)
    , list as (
      select entity_id as id, 'attributes' as field, key from attribute where lang is null
      union all select entity_id, 'externalIds', scheme from external_id
      union all select entity_id, 'links', '' from link)
    select part || ' ' || field as of, array_agg(distinct key order by key) as keys
    from owner join list using (id) group by part, field
    union all select 'participants', array[''] where exists (${participantIds})`.execute(db);
  return new Map(rows.map(({ of, keys }) => [of, keys]));
}

/** The optional columns that some row has a value in. */
async function filledColumns(
  db: Database,
  written: RawBuilder<unknown>,
): Promise<ReadonlySet<CsvColumn>> {
  const filled = new Set<CsvColumn>();
  const optional = csvColumns.filter(
    (column) => column.optional && column.simple && !column.languages,
  );
  for (const [kind, columns] of Map.groupBy(optional, kindOf)) {
    const { table, space } = kinds[kind];
    const ofRecipient = space === 'recipient';
    const conditions = columns.map(
      ({ simple }) =>
        sql`coalesce(bool_or(${hasValue(simple, ofRecipient && table !== 'recipient')}), false)`,
    );
    const { rows } = await sql<{ filled: boolean[] }>`
      ${written}
      select array[${sql.join(conditions)}] as filled from ${sql.table(table)} t
      ${ofRecipient && table !== 'recipient' ? sql`join recipient r on r.id = t.id` : sql``}
      where ${scopeOf(kind)}`.execute(db);
    columns.forEach((column, index) => {
      if (rows[0]?.filled[index]) filled.add(column);
    });
  }
  return filled;
}

function kindOf({ part, kind }: CsvColumn): KindName {
  const kindsOfParts: Partial<Record<CsvPart, KindName>> = {
    references: 'source',
    participants: 'participant',
    affiliations: 'affiliation',
  };
  const name = kindsOfParts[part] ?? kind ?? part;
  const found = Object.keys(kinds).find((one): one is KindName => one === name);
  if (!found) throw new Error(`There is no kind ${name}.`);
  return found;
}

function scopeOf(kind: KindName): RawBuilder<unknown> {
  switch (kind) {
    case 'program':
      return sql`t.id in (select program_id from edition join written using (id))`;
    case 'edition':
      return sql`t.id in (select id from written)`;
    case 'source':
      return sql`t.id in (select source_id from reference where entity_id in (${honors}))`;
    case 'category':
    case 'award':
    case 'honor':
      return inEdition;
    case 'participant':
      return sql`${inEdition} and t.category_id is null`;
    case 'affiliation':
      return sql`t.id in (select affiliation_id from honor_affiliation where honor_id in (${honors}))`;
    case 'team':
      return sql`t.id in (${recipientIds}) and t.kind = 'TEAM'`;
    default:
      return sql`t.id in (${recipientIds})`;
  }
}

function hasValue(simple: Field | undefined, isJoined: boolean): RawBuilder<boolean> {
  if (!simple || simple.form === 'texts') return sql`false`;
  const { column, table, fallback } = simple;
  const [name = ''] = typeof column === 'string' ? [column] : Object.values(column);
  const value = sql.ref(`${table === 'recipient' && isJoined ? 'r' : 't'}.${name}`);
  return fallback === undefined
    ? sql`${value} is not null`
    : sql`${value}::text <> ${String(fallback)}`;
}
