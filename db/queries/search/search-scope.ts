import { type RawBuilder, sql } from 'kysely';

/** The values of a row of `request`: what a search is limited to, null if it is not. */
const requested = (column: string) => sql`(select ${sql.ref(column)} from request)`;

/** Whether programs, years or results limit a search. */
export const isLimited = sql<boolean>`(
  select programs is not null or years is not null or results is not null from request)`;

/** A row with a program and a year is of what a search is limited to. */
const isInScope = (row: string) => sql<boolean>`
  (${requested('programs')} is null or ${sql.ref(`${row}.program_slug`)} = any(${requested('programs')}::text[]))
  and (${requested('years')} is null or ${sql.ref(`${row}.year`)}::int <@ ${requested('years')})`;

const results = requested('results');
export const isHonorInScope = sql<boolean>`(${isInScope('honor')}
  and (${results} is null or honor.result = any(${results}::honor_result[])))`;
export const isEditionInScope = isInScope('edition');

/** Whether results limit a search. */
export const areResultsLimited = sql<boolean>`(${results} is not null)`;

/** The honor `h` has a result that a search is limited to. It is read only then: indexes of orders lack it. */
export const isResultInScope = sql<boolean>`case when ${results} is null then true
  else (select result from honor where id = h.id) = any(${results}::honor_result[]) end`;

/** Whether editions limit a search. */
const areEditionsLimited = sql<boolean>`(
  ${requested('programs')} is not null or ${requested('years')} is not null)`;

/** A name of the entity `f` has a word for results. */
const isNamedForResult = sql<boolean>`exists (
  select from sought where sought.results is not null and f.matched & (1 << sought.number) <> 0)`;

/** The entity `f` is of a kind that a search is limited to. */
export const isOfKind = sql<boolean>`
  (${requested('kinds')} is null or f.search_kind = any(${requested('kinds')}::search_kind[]))`;

/** So many honors that a search is limited to are walked from their editions. */
const maxWalked = 5_000;
/** If there are more, so many honors are looked through for all entities, and so many at most for one. */
const probed = { all: 100_000, one: 1_000 };

/** How many honors are looked through for each of the entities at hand. */
export const probesOf = sql<number>`least(${sql.lit(probed.one)}, ${sql.lit(probed.all)} / count(*) over ())`;

/**
 * Common table expressions that follow `request`: the first honors that a search is limited to, as `honor_in_scope`, and
 * their recipients and places, as `recipient_in_scope`.
 */
export const honorsInScope: RawBuilder<unknown> = sql`
  honor_in_scope as materialized (
    select h.id from edition cross join lateral (
      select id from honor where edition_id = edition.id offset 0) h
    where ${areEditionsLimited} and ${isEditionInScope} limit ${sql.lit(maxWalked)}
  ), recipient_in_scope as materialized (
    select r.recipient_id as id from honor_in_scope h cross join lateral (
      select recipient_id from honor_recipient where honor_id = h.id offset 0) r
    where ${isResultInScope}
    union
    select r.id from (
      select distinct p.place from honor_in_scope h cross join lateral (
        select place from honor_place where honor_id = h.id offset 0) p
      where ${isResultInScope}) p
    join recipient r on r.slug = p.place and r.kind = 'PLACE')`;

const editionExists = (condition: RawBuilder<boolean>) =>
  sql`exists (select from edition where ${condition} and ${isEditionInScope})`;

/** Whether one of the first honors of the entity `f` is in scope. */
const honorExists = (honors: RawBuilder<unknown>) => sql`exists (
  select from (${honors} order by honor_id limit f.probes) h cross join lateral (
    select year, program_slug, result from honor where id = h.honor_id offset 0) honor
  where ${isHonorInScope})`;

/**
 * The entity `f` belongs to the programs and years that a search is limited to, or has honors in them, with its results:
 * one in which words meet (`f.honor_id`), or another. If these have few honors, it is one of their recipients or places. If
 * they have many, `f.probes` honors of the entity are looked through. A recipient may be called like a result.
 */
export const isEntityInScope = sql<boolean>`(
  not ${isLimited} or f.honor_id is not null or not ${areEditionsLimited} and ${isNamedForResult}
  or exists (select from edition where ${isEditionInScope}) and case f.search_kind
  when 'PROGRAM' then ${editionExists(sql`edition.program_id = f.id`)}
  when 'EVENT' then ${editionExists(sql`edition.event_id = f.id`)}
  when 'EDITION' then ${editionExists(sql`edition.id = f.id`)}
  when 'AWARD_SERIES' then ${editionExists(sql`
    edition.id in (select edition_id from award where award.series_id = f.id)`)}
  else (not ${areEditionsLimited} or (select count(*) from honor_in_scope) = ${sql.lit(maxWalked)}) and (
    ${honorExists(sql`select honor_id from honor_recipient where recipient_id = f.id`)}
    or ${honorExists(sql`select honor_id from honor_place where place = (
      select slug from recipient where id = f.id and kind = 'PLACE')`)})
  or f.id in (select id from recipient_in_scope) end)`;
