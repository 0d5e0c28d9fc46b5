import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { Event } from '../tables.ts';
import { hasId, hasText, typename } from './keys.ts';
import type { List } from './list.ts';
import { type NameRow, namesOf } from './names.ts';

export type EventRow = Selectable<Event> & { __typename: 'Event'; names: NameRow[] };

const events = (db: Database) =>
  db
    .selectFrom('event')
    .selectAll('event')
    .select([typename('Event'), namesOf('event.id')]);

export function eventsById(db: Database, ids: readonly string[]): Promise<EventRow[]> {
  return events(db).where(hasId('event.id', ids)).execute();
}

export function eventsBySlug(db: Database, slugs: readonly string[]): Promise<EventRow[]> {
  return events(db).where(hasText('event.slug', slugs)).execute();
}

/** Newest first by the day they start, else by the day they end; unknown dates last. */
export const allEvents: List<EventRow> = {
  name: 'Query.events',
  nested: false,
  order: [
    { column: 'sort_date', direction: 'desc', type: 'text' },
    { column: 'sort_name', direction: 'asc', type: 'text' },
    { column: 'id', direction: 'asc', type: 'uuid' },
  ],
  rows: (db) =>
    events(db).select(
      sql<string>`coalesce(starts_on, ends_on, '')::text collate "C"`.as('sort_date'),
    ),
};
