import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Event } from '../tables.ts';
import { hasId, hasText, typename } from './keys.ts';
import { type NameRow, namesOf } from './names.ts';

export type EventRow = Selectable<Event> & { __typename: 'Event'; names: NameRow[] };

export const events = (db: Database) =>
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
