import { type InferResult, type RawBuilder, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { Maybe } from './conditions.ts';
import { type HonorFilter, isNarrow, matchesHonor } from './honor-filter.ts';
import { type HonorOrder, orderOfHonors } from './honor-order.ts';
import { hasId } from './keys.ts';
import { type List, parentId } from './list.ts';

export type HonorRow = InferResult<ReturnType<typeof honors>>[number];

/** Honors, with the type of the graph that each has: what it is depends on its result and category. */
const honors = (db: Database) =>
  db
    .selectFrom('honor')
    .selectAll('honor')
    .select((eb) =>
      eb
        .case()
        .when('honor.result', 'not in', ['WON', 'SPECIAL_MENTION'])
        .then(sql<'Nominee'>`'Nominee'`)
        .when(
          eb
            .selectFrom('category')
            .whereRef('category.id', '=', 'honor.category_id')
            .select('category.kind'),
          '=',
          'LEADERSHIP',
        )
        .then(sql<'Honoree'>`'Honoree'`)
        .else(sql<'Winner'>`'Winner'`)
        .end()
        .as('__typename'),
    );

export function honorsById(db: Database, ids: readonly string[]): Promise<HonorRow[]> {
  return honors(db).where(hasId('honor.id', ids)).execute();
}

/** Everyone who won the awards, honorees too, in order. */
export function winnersByAward(db: Database, awards: readonly string[]): Promise<HonorRow[]> {
  return honors(db)
    .where(hasId('honor.award_id', awards))
    .where('honor.result', 'in', ['WON', 'SPECIAL_MENTION'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Which honors, and in which order. */
export interface HonorQuestion {
  filter: Maybe<HonorFilter>;
  orderBy: Maybe<readonly HonorOrder[]>;
}

/**
 * A list of the honors that meet a condition, which may refer to `parentId`.
 * @param options.fixed columns that are the same for all honors of one parent, and so decide nothing in an order
 * @param options.narrow see `List`; filters can make any list so
 */
function list(
  name: string,
  nested: boolean,
  condition: RawBuilder<boolean>,
  { fixed = [], narrow = false }: { fixed?: readonly string[]; narrow?: boolean } = {},
) {
  return ({ filter, orderBy }: HonorQuestion): List<HonorRow> => ({
    name,
    nested,
    narrow: narrow || isNarrow(filter),
    order: orderOfHonors(orderBy).filter(({ column }) => !fixed.includes(column)),
    rows: (db) => honors(db).where(condition).where(matchesHonor(filter)),
  });
}

const won = sql`honor.result in ('WON', 'SPECIAL_MENTION')`;
const inLeadership = sql`honor.category_id in (
  select category.id from category where category.kind = 'LEADERSHIP')`;
/** The same asked of each honor by itself: nearly all that won meet it. */
const notInLeadership = sql`(
  select category.kind from category where category.id = honor.category_id) is distinct from 'LEADERSHIP'`;

export const allHonors = list('Query.honors', false, sql`true`);
export const allWinners = list('Query.winners', false, sql`${won} and ${notInLeadership}`);
export const allHonorees = list('Query.honorees', false, sql`${won} and ${inLeadership}`);

const ofProgram = ['program_slug'];
const ofEdition = [...ofProgram, 'year'];
const ofCategory = [...ofEdition, 'category_position'];
const ofAward = [...ofCategory, 'award_position'];

export const honorsOfProgram = list('Program.honors', true, sql`honor.program_id = ${parentId}`, {
  fixed: ofProgram,
});
export const honorsOfEdition = list('Edition.honors', true, sql`honor.edition_id = ${parentId}`, {
  fixed: ofEdition,
});
export const honorsOfCategory = list(
  'Category.honors',
  true,
  sql`honor.category_id = ${parentId}`,
  { fixed: ofCategory },
);
export const honorsOfAward = list('Award.honors', true, sql`honor.award_id = ${parentId}`, {
  fixed: ofAward,
});
export const honorsOfSeries = list(
  'AwardSeries.honors',
  true,
  sql`honor.award_id in (select award.id from award where award.series_id = ${parentId})`,
  { fixed: ofProgram, narrow: true },
);
export const honorsOfEvent = list(
  'Event.honors',
  true,
  sql`honor.edition_id in (select edition.id from edition where edition.event_id = ${parentId})`,
  { narrow: true },
);
export const honorsOfRecipient = list(
  'Recipient.honors',
  true,
  sql`exists (
    select from honor_recipient
    where honor_recipient.honor_id = honor.id and honor_recipient.recipient_id = ${parentId})`,
  { narrow: true },
);

/** Honors that count under places or under what lies in them; parents are told by slug. */
export const honorsWithinPlace = (question: HonorQuestion): List<HonorRow> => ({
  ...list(
    'Place.honorsWithin',
    true,
    sql`exists (
      select from honor_place where honor_place.honor_id = honor.id and honor_place.place = ${parentId})`,
  )(question),
  parentType: 'text',
});
