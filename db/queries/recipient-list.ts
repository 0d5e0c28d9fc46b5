import { type RawBuilder, sql } from 'kysely';
import { gramToFind } from '../grams.ts';
import type { OrderKey } from '../keyset.ts';
import { normalize } from '../normalize.ts';
import type { Gender, RecipientKind } from '../tables.ts';
import { type Conditions, every, hasPart, isOneOf, type Maybe, matches } from './conditions.ts';
import { hasText } from './expressions.ts';
import { type HonorFilter, matchesHonor } from './honor-filter.ts';
import type { List } from './list.ts';
import { type Order, orderOf, type SortKey } from './order.ts';
import { placesOfCountries, placesWithin } from './place-tree.ts';
import { type RecipientRow, recipientParts, recipients } from './recipient.ts';

export interface RecipientFilter {
  name?: Maybe<string>;
  kind?: Maybe<readonly RecipientKind[]>;
  place?: Maybe<readonly string[]>;
  country?: Maybe<readonly string[]>;
  gender?: Maybe<readonly Gender[]>;
  birthPlace?: Maybe<readonly string[]>;
  birthCountry?: Maybe<readonly string[]>;
  honored?: Maybe<HonorFilter>;
  honoredEach?: Maybe<readonly HonorFilter[]>;
}

type RecipientOrderField = 'NAME' | 'HONOR_COUNT';

export interface RecipientListArguments {
  filter: Maybe<RecipientFilter>;
  orderBy: Maybe<readonly Order<RecipientOrderField>[]>;
}

const conditions: Conditions<RecipientFilter> = {
  name: (part) => {
    const text = normalize(part);
    const gram = gramToFind(text);
    // Says nothing new, but lets an index find one or two characters of Chinese, Japanese or Korean.
    const grams =
      gram === null ? sql<boolean>`true` : sql<boolean>`name.grams @> ${[gram]}::text[]`;
    return sql`recipient.id in (
      select name.entity_id from name
      where name.search_kind is not null and ${grams} and ${hasPart('name.normalized', text)})`;
  },
  kind: (kinds) => isOneOf('recipient.kind', 'recipient_kind', kinds),
  place: (slugs) => isIn(placesWithin(slugs)),
  country: (codes) => isIn(placesOfCountries(codes)),
  gender: (genders) => isPerson(isOneOf('person.gender', 'gender', genders)),
  birthPlace: (slugs) => isPerson(sql`person.birth_place_id in (${placesWithin(slugs)})`),
  birthCountry: (codes) => isPerson(hasText('person.birth_country', codes)),
  honored: isHonored,
  honoredEach: (filters) => every(filters.map(isHonored)),
};

function isHonored(filter: HonorFilter): RawBuilder<boolean> {
  return sql`recipient.id in (select honor_recipient.recipient_id from ${matchingHonorRecipients(filter)})`;
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

/** The recipients of honors that match a filter: the from and where clauses over `honor_recipient` and `honor`. */
function matchingHonorRecipients(filter: Maybe<HonorFilter>): RawBuilder<unknown> {
  return sql`honor_recipient join honor on honor.id = honor_recipient.honor_id
    where ${matchesHonor(filter)}`;
}

/** How many honors that match a filter each recipient has, of those who have any. */
function counts(filter: Maybe<HonorFilter>) {
  return sql<{ recipient_id: string; count: number }>`(
    select honor_recipient.recipient_id, count(distinct honor.id)::int as count
    from ${matchingHonorRecipients(filter)} group by honor_recipient.recipient_id)`.as('counted');
}

/** @param count the column that counts honors */
const keysBy = (count: 'honor_count' | 'count'): Record<RecipientOrderField, SortKey> => ({
  NAME: { column: 'sort_name', type: 'text' },
  HONOR_COUNT: { column: count, type: 'int' },
});
const ties: readonly OrderKey[] = [{ column: 'id', direction: 'asc', type: 'uuid' }];

export function allRecipients({ filter, orderBy }: RecipientListArguments): List<RecipientRow> {
  const isCounted = orderBy?.some(({ field }) => field === 'HONOR_COUNT') ?? false;
  return {
    name: 'Query.recipients',
    nested: false,
    order: orderOf(
      keysBy(filter?.honored ? 'count' : 'honor_count'),
      [{ field: 'NAME', direction: 'ASC' }],
      ties,
      orderBy,
    ),
    parts: recipientParts,
    rows: (db, rowParts) => {
      const { honored, ...rest } = filter ?? {};
      if (!isCounted || !honored)
        return recipients(db, rowParts).where(matches(conditions, filter ?? {}));
      return recipients(db, rowParts)
        .innerJoin(counts(honored), 'counted.recipient_id', 'recipient.id')
        .select('counted.count')
        .where(matches(conditions, rest));
    },
  };
}
