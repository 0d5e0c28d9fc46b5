import type { InferResult } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { columnsOf } from '../../model/columns.ts';
import { eventFields } from '../../model/fields/program.ts';
import { hasId, hasText, typename } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { OptionalColumns } from '../lists/optional-columns.ts';

const columns = (['id', 'slug', 'sort_name', ...columnsOf(eventFields)] as const).map(
  (column) => `event.${column}` as const,
);

export type EventRow = InferResult<ReturnType<typeof events>>[number];

export const events = (db: Database, { names }: OptionalColumns) =>
  db
    .selectFrom('event')
    .leftJoinLateral(primaryName('event.id'), (join) => join.onTrue())
    .select([...columns, typename('Event'), ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('event.id')));

export const eventsById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    events(db, optionalColumns).where(hasId('event.id', ids)),
);

export const eventsBySlug = prepared(
  (db: Database, optionalColumns: OptionalColumns, slugs: readonly string[]) =>
    events(db, optionalColumns).where(hasText('event.slug', slugs)),
);
