import { type InferResult, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { detailColumns } from '../../model/columns.ts';
import type { RecipientRole } from '../../tables.ts';
import { ageSpans } from '../lists/age.ts';
import { every, isOneOf, type Maybe } from '../lists/conditions.ts';
import { hasId, typename } from '../lists/expressions.ts';
import type { OptionalColumn, OptionalColumns } from '../lists/optional-columns.ts';
import { type List, parentId } from '../lists/paged-list.ts';
import { type HonorFilter, isNarrow, matchesHonor } from './honor-filter.ts';
import { ageColumnsOf, type HonorOrder, orderOfHonors, sortColumnsOf } from './honor-order.ts';
import { honorees, nominees, winners } from './honor-result.ts';

/** The columns that rows of honors can have beside those that all have. */
export const optionalHonorColumns = ['honorDetails'] as const satisfies readonly OptionalColumn[];

const details = ['key', ...detailColumns.honor] as const;

export type HonorRow = InferResult<ReturnType<typeof honors>>[number];

const honors = (db: Database, { honorDetails }: OptionalColumns) =>
  db
    .selectFrom('honor')
    .select(['honor.id', 'result', 'has_credit'])
    .select(['edition_id', 'program_id', 'award_id', 'category_id', typename('Honor')])
    .$if(honorDetails, (query) => query.select(details));

export const honorsById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    honors(db, optionalColumns).where(hasId('honor.id', ids)),
);

/** The winners of the awards, in order. */
export const winnersByAward = prepared(
  (db: Database, optionalColumns: OptionalColumns, awards: readonly string[]) =>
    honors(db, optionalColumns)
      .where(hasId('honor.award_id', awards))
      .where(matchesHonor(winners))
      .orderBy('position')
      .orderBy('id'),
);

/** The winners of the awards of editions, in order. */
export const winnersByEdition = prepared(
  (db: Database, optionalColumns: OptionalColumns, editions: readonly string[]) =>
    honors(db, optionalColumns)
      .where(hasId('honor.edition_id', editions))
      .where(matchesHonor(winners))
      .where('award_id', 'is not', null)
      .orderBy('position')
      .orderBy('id'),
);

/** Which honors, and in which order. */
export interface HonorListArguments {
  filter: Maybe<HonorFilter>;
  orderBy: Maybe<readonly HonorOrder[]>;
}

export interface RecipientHonorsArguments extends HonorListArguments {
  role?: Maybe<readonly RecipientRole[]>;
}

/** A list of honors: those that meet a condition, which may refer to `parentId`, and a filter. */
export interface HonorList extends List<HonorRow> {
  condition: RawBuilder<boolean>;
  /** with what the list always has */
  filter: Maybe<HonorFilter>;
}

interface ListOptions {
  /** columns that are the same for all honors of one parent, and so decide nothing in an order */
  fixed?: readonly string[];
  /** see `List`; filters can make any list so */
  narrow?: boolean;
  /** a filter that the list always has, besides the filter of the query */
  only?: HonorFilter;
}

/** A list of the honors that meet a condition, which may refer to `parentId`. */
function list(
  name: string,
  nested: boolean,
  condition: RawBuilder<boolean>,
  { fixed = [], narrow = false, only }: ListOptions = {},
) {
  return ({ filter: wanted, orderBy }: HonorListArguments): HonorList => {
    const filter = only ? { and: [only, wanted ?? {}] } : wanted;
    const order = orderOfHonors(orderBy).filter(({ column }) => !fixed.includes(column));
    const ages = ageColumnsOf(order);
    const isFew = narrow || isNarrow(filter, nested);
    return {
      name,
      nested,
      condition,
      filter,
      narrow: isFew,
      order,
      parts: optionalHonorColumns,
      rows: (db, optionalColumns) =>
        honors(db, optionalColumns)
          .select(sortColumnsOf(order, optionalColumns.honorDetails ? details : []))
          .$if(ages.length > 0, (query) =>
            query
              .leftJoinLateral(ageSpans(nested || isFew), (join) =>
                join.onRef('aged.honor_id', '=', 'honor.id'),
              )
              .select(ages),
          )
          .where(condition)
          .where(matchesHonor(filter)),
    };
  };
}

const everywhere = sql<boolean>`true`;

export const allHonors = list('Query.honors', false, everywhere);
export const allWinners = list('Query.winners', false, everywhere, { only: winners });
export const allHonorees = list('Query.honorees', false, everywhere, { only: honorees });
export const allNominees = list('Query.nominees', false, everywhere, { only: nominees });

const ofProgram = ['program_slug'];
const ofEdition = [...ofProgram, 'year'];
const ofCategory = [...ofEdition, 'category_position'];
const ofAward = [...ofCategory, 'award_position'];

const inProgram = sql<boolean>`
  honor.program_slug = (select program.slug from program where program.id = ${parentId})`;

export const honorsOfProgram = list('Program.honors', true, inProgram, { fixed: ofProgram });
const inEdition = sql<boolean>`honor.edition_id = ${parentId}`;

export const honorsOfEdition = list('Edition.honors', true, inEdition, { fixed: ofEdition });
export const winnersOfEdition = list('Edition.winners', true, inEdition, {
  fixed: ofEdition,
  only: winners,
});
export const honoreesOfEdition = list('Edition.honorees', true, inEdition, {
  fixed: ofEdition,
  only: honorees,
});
export const nomineesOfEdition = list('Edition.nominees', true, inEdition, {
  fixed: ofEdition,
  only: nominees,
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
/** @param role in which the recipient has them; any if absent */
export const honorsOfRecipient = ({ role, ...args }: RecipientHonorsArguments): HonorList => {
  const inRole = role == null ? [] : [isOneOf('honor_recipient.role', 'recipient_role', role)];
  const condition = every([sql`honor_recipient.recipient_id = ${parentId}`, ...inRole]);
  return list(
    'Recipient.honors',
    true,
    sql`exists (
      select from honor_recipient where honor_recipient.honor_id = honor.id and ${condition})`,
    { narrow: true },
  )(args);
};

/** Honors that count under places or under what lies in them; parents are identified by slug. */
export const honorsWithinPlace = (args: HonorListArguments): HonorList => ({
  ...list(
    'Place.honorsWithin',
    true,
    sql`exists (
      select from honor_place where honor_place.honor_id = honor.id and honor_place.place = ${parentId})`,
  )(args),
  parentType: 'text',
});

/**
 * Honors of works and of all that is part of them; an honor that names a film and its song is there once. An array,
 * because the planner expects so many parts of a work that it would join them with all honors.
 */
export const honorsWithinWork = list(
  'Work.honorsWithin',
  true,
  sql`honor.id = any(array(
    with recursive inside(id) as (
      select ${parentId}
      union
      select work.id from work join inside on work.parent_id = inside.id
    )
    select honor_recipient.honor_id
    from inside join honor_recipient on honor_recipient.recipient_id = inside.id))`,
  { narrow: true },
);
