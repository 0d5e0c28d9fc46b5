import { type RawBuilder, sql } from 'kysely';
import type { RecipientKind } from '../tables.ts';
import type { Maybe } from './conditions.ts';
import { type HonorFilter, matchesHonor } from './honor-filter.ts';

/**
 * The honors of recipients and of all within them: for a place those from it and from places in it (`honor_place`), for
 * a work its own and those of its parts. The from and where clauses over `within`, with `recipient_id` and `honor_id`,
 * each pair once, and `honor`.
 * @param kinds of the recipients; all if absent
 */
export function matchingHonorsWithin(
  filter: Maybe<HonorFilter>,
  kinds: Maybe<readonly RecipientKind[]>,
): RawBuilder<unknown> {
  const has = (kind: RecipientKind) => kinds == null || kinds.includes(kind);
  const parts = [
    ...(has('PLACE') ? [ofPlaces] : []),
    ...(has('WORK') ? [ofWorks] : []),
    ...(kinds?.every((kind) => kind === 'PLACE' || kind === 'WORK') ? [] : [ofOthers]),
  ];
  const within = parts.length === 0 ? [ofNone] : parts;
  return sql`(${sql.join(within, sql` union all `)}) as within join honor on honor.id = within.honor_id
    where ${matchesHonor(filter)}`;
}

const ofPlaces = sql`
  select recipient.id as recipient_id, honor_place.honor_id
  from honor_place join recipient on recipient.slug = honor_place.place`;

const ofWorks = sql`
  (with recursive inside(id, part_id) as (
    select work.id, work.id from work
    union
    select inside.id, work.id from work join inside on work.parent_id = inside.part_id
  )
  select distinct inside.id as recipient_id, honor_recipient.honor_id
  from inside join honor_recipient on honor_recipient.recipient_id = inside.part_id)`;

const ofOthers = sql`
  select distinct honor_recipient.recipient_id, honor_recipient.honor_id
  from honor_recipient join recipient on recipient.id = honor_recipient.recipient_id
  where recipient.kind not in ('PLACE', 'WORK')`;

const ofNone = sql`select id as recipient_id, id as honor_id from honor where false`;
