import { type RawBuilder, sql } from 'kysely';

/** The values of a row of `request`: what a search is limited to, null if it is not. */
const asked = (column: string) => sql`(select ${sql.ref(column)} from request)`;

/** Whether programs or years limit a search. */
export const isLimited = sql<boolean>`(select programs is not null or years is not null from request)`;

/** A row with a program and a year is of what a search is limited to. */
const isMeant = (row: string) => sql<boolean>`
  (${asked('programs')} is null or ${sql.ref(`${row}.program_slug`)} = any(${asked('programs')}::text[]))
  and (${asked('years')} is null or ${sql.ref(`${row}.year`)}::int <@ ${asked('years')})`;

export const isHonorMeant = isMeant('honor');
export const isEditionMeant = isMeant('edition');

/** The entity `f` is of a kind that a search is limited to. */
export const isOfKind = sql<boolean>`
  (${asked('kinds')} is null or f.search_kind = any(${asked('kinds')}::search_kind[]))`;

const editionExists = (condition: RawBuilder<boolean>) =>
  sql`exists (select from edition where ${condition} and ${isEditionMeant})`;

/** The entity `f` belongs to the programs and years that a search is limited to, or has honors in them. */
export const isEntityMeant = sql<boolean>`(not ${isLimited} or case f.search_kind
  when 'PROGRAM' then ${editionExists(sql`edition.program_id = f.id`)}
  when 'EVENT' then ${editionExists(sql`edition.event_id = f.id`)}
  when 'EDITION' then ${editionExists(sql`edition.id = f.id`)}
  when 'AWARD_SERIES' then ${editionExists(sql`
    edition.id in (select edition_id from award where award.series_id = f.id)`)}
  else exists (
    select from honor_recipient r join honor on honor.id = r.honor_id
    where r.recipient_id = f.id and ${isHonorMeant})
  or exists (
    select from recipient r join honor_place p on p.place = r.slug join honor on honor.id = p.honor_id
    where r.id = f.id and r.kind = 'PLACE' and ${isHonorMeant}) end)`;
