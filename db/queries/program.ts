import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { OrderKey } from '../keyset.ts';
import type { Program } from '../tables.ts';
import { hasId, hasText, typename } from './keys.ts';
import type { List } from './list.ts';
import { type NameRow, namesOf } from './names.ts';

export type ProgramRow = Selectable<Program> & { __typename: 'Program'; names: NameRow[] };

const programs = (db: Database) =>
  db
    .selectFrom('program')
    .selectAll('program')
    .select([typename('Program'), namesOf('program.id')]);

export function programsById(db: Database, ids: readonly string[]): Promise<ProgramRow[]> {
  return programs(db).where(hasId('program.id', ids)).execute();
}

export function programsBySlug(db: Database, slugs: readonly string[]): Promise<ProgramRow[]> {
  return programs(db).where(hasText('program.slug', slugs)).execute();
}

/** Programs that are part of the given ones, by name. */
export function programsByParent(db: Database, parents: readonly string[]): Promise<ProgramRow[]> {
  return programs(db)
    .where(hasId('program.parent_id', parents))
    .orderBy('sort_name')
    .orderBy('id')
    .execute();
}

/** Programs that being shortlisted in the given ones makes eligible for, as the source lists them. */
export function programsLedTo(db: Database, ids: readonly string[]) {
  return programs(db)
    .innerJoin('leads_to', 'leads_to.target_id', 'program.id')
    .select('leads_to.program_id as led_from_id')
    .where(hasId('leads_to.program_id', ids))
    .orderBy('leads_to.position')
    .execute();
}

const byName: OrderKey[] = [
  { column: 'sort_name', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];

export const allPrograms: List<ProgramRow> = {
  name: 'Query.programs',
  nested: false,
  order: byName,
  rows: programs,
};
