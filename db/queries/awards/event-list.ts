import { sql } from 'kysely';
import { lastText } from '../../keyset-pagination.ts';
import {
  type Conditions,
  type IntFilter,
  isWithin,
  type Maybe,
  matches,
} from '../lists/conditions.ts';
import { hasText } from '../lists/expressions.ts';
import { type Order, orderOf, type SortKey } from '../lists/order.ts';
import type { List } from '../lists/paged-list.ts';
import { placesOfCountries, placesWithin } from '../lists/place-tree.ts';
import { type EventRow, events } from './event.ts';

export interface EventFilter {
  year?: Maybe<IntFilter>;
  place?: Maybe<readonly string[]>;
  country?: Maybe<readonly string[]>;
  program?: Maybe<readonly string[]>;
}

type EventOrderField = 'STARTS_ON' | 'NAME';

export interface EventListArguments {
  filter: Maybe<EventFilter>;
  orderBy: Maybe<readonly Order<EventOrderField>[]>;
}

const conditions: Conditions<EventFilter> = {
  year: (filter) =>
    isWithin(sql`left(coalesce(event.starts_on::text, event.ends_on::text), 4)::int`, filter),
  place: (slugs) => sql`event.place_id in (${placesWithin(slugs)})`,
  country: (codes) => sql`event.place_id in (${placesOfCountries(codes)})`,
  program: (slugs) =>
    sql`event.id in (select edition.event_id from edition where ${hasText('edition.program_slug', slugs)})`,
};

/** The day that an event starts, else the day that it ends; unknown ones last in either direction. */
const date = (stand: string) =>
  sql`coalesce(list.starts_on::text, list.ends_on::text, ${sql.lit(stand)})`;

const keys: Record<EventOrderField, SortKey> = {
  STARTS_ON: {
    ASC: { column: 'starts_on_asc', type: 'text', value: date(lastText) },
    DESC: { column: 'starts_on_desc', type: 'text', value: date('') },
  },
  NAME: { column: 'sort_name', type: 'text' },
};
const byDefault = [
  { field: 'STARTS_ON', direction: 'DESC' },
  { field: 'NAME', direction: 'ASC' },
] as const;

export const allEvents = ({ filter, orderBy }: EventListArguments): List<EventRow> => ({
  name: 'Query.events',
  nested: false,
  order: orderOf(keys, byDefault, [{ column: 'id', direction: 'asc', type: 'uuid' }], orderBy),
  parts: ['names'],
  rows: (db, optionalColumns) =>
    events(db, optionalColumns).where(matches(conditions, filter ?? {})),
});
