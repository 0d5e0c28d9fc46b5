import type { InferResult } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { OrderKey } from '../../keyset-pagination.ts';
import { columnsOf } from '../../model/columns.ts';
import { programFields } from '../../model/fields/program.ts';
import { hasId, hasText, typename } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { OptionalColumns } from '../lists/optional-columns.ts';
import type { List } from '../lists/paged-list.ts';

const columns = (['id', 'slug', 'sort_name', ...columnsOf(programFields)] as const).map(
  (column) => `program.${column}` as const,
);

export type ProgramRow = InferResult<ReturnType<typeof programs>>[number];

const programs = (db: Database, { names }: OptionalColumns) =>
  db
    .selectFrom('program')
    .leftJoinLateral(primaryName('program.id'), (join) => join.onTrue())
    .select([...columns, typename('Program'), ...primaryNameColumns])
    .$if(names, (query) => query.select(namesOf('program.id')));

export const programsById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    programs(db, optionalColumns).where(hasId('program.id', ids)),
);

export const programsBySlug = prepared(
  (db: Database, optionalColumns: OptionalColumns, slugs: readonly string[]) =>
    programs(db, optionalColumns).where(hasText('program.slug', slugs)),
);

/** Programs that are part of the given ones, by name. */
export const programsByParent = prepared(
  (db: Database, optionalColumns: OptionalColumns, parents: readonly string[]) =>
    programs(db, optionalColumns)
      .where(hasId('program.parent_id', parents))
      .orderBy('sort_name')
      .orderBy('id'),
);

/** Programs that being shortlisted in the given ones makes eligible for, as the source lists them. */
export const programsLedTo = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    programs(db, optionalColumns)
      .innerJoin('leads_to', 'leads_to.target_id', 'program.id')
      .select('leads_to.program_id as led_from_id')
      .where(hasId('leads_to.program_id', ids))
      .orderBy('leads_to.position'),
);

const byName: OrderKey[] = [
  { column: 'sort_name', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

export const allPrograms: List<ProgramRow> = {
  name: 'Query.programs',
  nested: false,
  order: byName,
  parts: ['names'],
  rows: programs,
};
