import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import { prepared } from '../prepared.ts';
import type { Event } from '../tables.ts';
import { hasId, hasText, typename } from './expressions.ts';
import { type NamedRow, namesOf, primaryName, primaryNameColumns } from './names.ts';
import type { RowParts } from './row-parts.ts';

export type EventRow = Selectable<Event> & NamedRow & { __typename: 'Event' };

export const events = (db: Database, { names }: RowParts) =>
  db
    .selectFrom('event')
    .leftJoinLateral(primaryName('event.id'), (join) => join.onTrue())
    .selectAll('event')
    .select([typename('Event'), ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('event.id')));

export const eventsById = prepared((db: Database, rowParts: RowParts, ids: readonly string[]) =>
  events(db, rowParts).where(hasId('event.id', ids)),
);

export const eventsBySlug = prepared((db: Database, rowParts: RowParts, slugs: readonly string[]) =>
  events(db, rowParts).where(hasText('event.slug', slugs)),
);
