import { type RawBuilder, sql } from 'kysely';
import type { RecipientKind } from '../../tables.ts';
import { type HonorFilter, matchesHonor } from '../awards/honor-filter.ts';
import type { Maybe } from '../lists/conditions.ts';

/**
 * A query for the recipients within which there are honors that match a filter, with how many: `recipient_id` and
 * `honors`. Within a place are those from it and from places in it (`honor_place`), within a work its own and those of
 * its parts.
 * @param kinds of the recipients; all if absent
 */
export function countHonorsWithin(
  filter: Maybe<HonorFilter>,
  kinds: Maybe<readonly RecipientKind[]>,
): RawBuilder<unknown> {
  const has = (kind: RecipientKind) => kinds == null || kinds.includes(kind);
  const hasOthers = kinds?.every((kind) => kind === 'PLACE' || kind === 'WORK') !== true;
  const parts = [
    ...(has('PLACE') ? [ofPlaces] : []),
    ...(has('WORK') ? [ofWorks] : []),
    ...(hasOthers ? [ofOthers] : []),
  ];
  const counted = parts.length > 0 ? parts : [() => ofNone];
  const matching = filter == null ? sql`` : sql`join matching using (honor_id)`;
  return sql`
    with matching as materialized (select honor.id as honor_id from honor where ${matchesHonor(filter)})
    ${sql.join(
      counted.map((part) => sql`select recipient_id, honors from (${part(matching)}) as part`),
      sql` union all `,
    )}`;
}

type Part = (matching: RawBuilder<unknown>) => RawBuilder<unknown>;

const ofPlaces: Part = (matching) => sql`
  select recipient.id as recipient_id, counted.honors
  from (
    select place, count(*)::int as honors from honor_place ${matching} group by place
  ) as counted join recipient on recipient.slug = counted.place`;

const ofWorks: Part = (matching) => sql`
  with recursive inside(id, part_id) as (
    select work.id, work.id from work
    union
    select inside.id, work.id from work join inside on work.parent_id = inside.part_id
  )
  select inside.id as recipient_id, count(distinct honor_id)::int as honors
  from inside join honor_recipient on honor_recipient.recipient_id = inside.part_id ${matching}
  group by inside.id`;

const ofOthers: Part = (matching) => sql`
  select recipient_id, count(distinct honor_id)::int as honors
  from honor_recipient ${matching} join recipient on recipient.id = recipient_id
  where recipient.kind not in ('PLACE', 'WORK')
  group by recipient_id`;

const ofNone = sql`select id as recipient_id, 0 as honors from recipient where false`;
