import { type RawBuilder, sql } from 'kysely';
import type { OrderKey } from '../../keyset-pagination.ts';
import type { Gender, RecipientKind, RecipientRole } from '../../tables.ts';
import type { HonorFilter } from '../awards/honor-filter.ts';
import { bornWithin, isBornIn } from '../lists/birth.ts';
import { type Conditions, every, isOneOf, type Maybe, matches } from '../lists/conditions.ts';
import { entitiesNamed } from '../lists/names.ts';
import { type Order, orderOf } from '../lists/order.ts';
import type { List } from '../lists/paged-list.ts';
import { placesOfCountries, placesWithin } from '../lists/place-tree.ts';
import { countHonorsWithin } from './honors-within.ts';
import { optionalRecipientColumns, type RecipientRow, recipients } from './recipient.ts';
import {
  type CountedHonors,
  countedHonors,
  countedHonorsWithin,
  countedRecipients,
  isLimited,
  type RecipientOrderField,
  recipientKeys,
  sortSourcesOf,
} from './recipient-order.ts';

export interface RecipientFilter {
  name?: Maybe<string>;
  kind?: Maybe<readonly RecipientKind[]>;
  place?: Maybe<readonly string[]>;
  country?: Maybe<readonly string[]>;
  gender?: Maybe<readonly Gender[]>;
  birthPlace?: Maybe<readonly string[]>;
  birthCountry?: Maybe<readonly string[]>;
  honored?: Maybe<HonorFilter>;
  role?: Maybe<readonly RecipientRole[]>;
  honoredWithin?: Maybe<HonorFilter>;
  honoredEach?: Maybe<readonly HonorFilter[]>;
}

export interface RecipientListArguments {
  filter: Maybe<RecipientFilter>;
  orderBy: Maybe<readonly Order<RecipientOrderField>[]>;
}

const conditions: Conditions<RecipientFilter> = {
  name: (part) => sql`recipient.id in (${entitiesNamed(part)})`,
  kind: (kinds) => isOneOf('recipient.kind', 'recipient_kind', kinds),
  place: (slugs) => isIn(placesWithin(slugs)),
  country: (codes) => isIn(placesOfCountries(codes)),
  gender: (genders) => isPerson(isOneOf('person.gender', 'gender', genders)),
  birthPlace: (slugs) => sql`recipient.id in (${bornWithin(slugs)})`,
  birthCountry: (codes) => isPerson(isBornIn(codes)),
  honored: (honored) => isHonored({ honored }),
  role: (role) => isHonored({ role }),
  honoredWithin: (filter) =>
    sql`recipient.id in (select within.recipient_id from (${countHonorsWithin(filter, null)}) as within)`,
  honoredEach: (filters) => every(filters.map((honored) => isHonored({ honored }))),
};

function isHonored(counted: CountedHonors): RawBuilder<boolean> {
  return sql`recipient.id in (select honor_recipient.recipient_id from ${countedRecipients(counted)})`;
}

/** The recipient is a person of whom the condition holds. */
function isPerson(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`recipient.id in (select person.id from person where ${condition})`;
}

/** The recipient is one of the places, or its place is: that of its own, else a product's through its developer. */
function isIn(places: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`recipient.id in (
    with inside as materialized (${places})
    select id from inside
    union all select located.id from recipient located where located.place_id in (select id from inside)
    union all select product.id from product
      join recipient self on self.id = product.id
      join recipient developer on developer.id = product.developer_id
      where self.place_id is null and developer.place_id in (select id from inside))`;
}

const ties: readonly OrderKey[] = [{ column: 'id', direction: 'asc', type: 'uuid' }];

export function allRecipients({ filter, orderBy }: RecipientListArguments): List<RecipientRow> {
  const { honored, role, honoredWithin, kind } = filter ?? {};
  const honorsThatCount = { honored, role };
  const { honors, within, birth } = sortSourcesOf(orderBy, honorsThatCount);
  const counts = countColumns.filter((column) => honors[column]);
  const isCounted = counts.length > 0;
  // A recipient without an honor that counts is left out by the join already.
  const others = {
    ...filter,
    honored: null,
    role: null,
    ...(within && { honoredWithin: null }),
  };
  return {
    name: 'Query.recipients',
    nested: false,
    order: orderOf(
      recipientKeys(honorsThatCount),
      [{ field: 'NAME', direction: 'ASC' }],
      ties,
      orderBy,
    ),
    parts: optionalRecipientColumns,
    rows: (db, optionalColumns) =>
      recipients(db, optionalColumns)
        .where(matches(conditions, others))
        .$if(isLimited(honorsThatCount) && !isCounted, (query) =>
          query.where(isHonored(honorsThatCount)),
        )
        .$if(isCounted, (query) =>
          query
            .leftJoin(countedHonors(honorsThatCount), 'counted.recipient_id', 'recipient.id')
            .select(counts.map((column) => countSelections[column]))
            .$if(isLimited(honorsThatCount), (counted) =>
              counted.where('counted.recipient_id', 'is not', null),
            ),
        )
        .$if(within, (query) =>
          query
            .leftJoin(
              countedHonorsWithin(honoredWithin, kind),
              'counted_within.recipient_id',
              'recipient.id',
            )
            .select(sql<number>`coalesce(counted_within.honors, 0)`.as('honors_within'))
            .$if(honoredWithin != null, (counted) =>
              counted.where('counted_within.recipient_id', 'is not', null),
            ),
        )
        .$if(birth, (query) =>
          query
            .leftJoin('person as born', 'born.id', 'recipient.id')
            .select('born.born_on as birth'),
        ),
  };
}

const countSelections = {
  honors: sql<number>`coalesce(counted.honors, 0)`.as('honors'),
  wins: sql<number>`coalesce(counted.wins, 0)`.as('wins'),
  first_year: sql<number | null>`counted.first_year`.as('first_year'),
  latest_year: sql<number | null>`counted.latest_year`.as('latest_year'),
};
const countColumns = ['honors', 'wins', 'first_year', 'latest_year'] as const;
