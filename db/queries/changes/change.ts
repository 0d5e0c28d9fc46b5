import { type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Change, EntityKind } from '../../tables.ts';
import type { Maybe } from '../lists/conditions.ts';
import type { List } from '../lists/paged-list.ts';

/** One line of the change log. */
export type ChangeRow = Selectable<Change>;

/** A change by its place in the log. */
export interface ChangeKey {
  revision: string;
  number: number;
}

export interface ChangeListArguments {
  /** only changes of revisions after this one, a whole number */
  since: Maybe<string>;
  /** the slug of a program: only changes of it and of what it has */
  program: Maybe<string>;
  /** only changes of this entity, by the id of its row; the kind has to be its own */
  subject: Maybe<{ kind: EntityKind; id: string }>;
}

/** The slug of the program that a change of `alias` is of: keys begin with it. As the index `change_of_program` has it. */
export function programOf(alias: string) {
  return sql<string>`split_part(${sql.ref(`${alias}.entity_key`)}, '/', 1)`;
}

/**
 * The condition that a change of `alias` is of a program or of something in it, as `change_of_program` has it. The key of
 * a participant has five parts if it is of an edition: those of events are in no program.
 */
export function isInProgram(alias: string) {
  const [kind, key] = [sql.ref(`${alias}.entity_kind`), sql.ref(`${alias}.entity_key`)];
  return sql<boolean>`(${kind} in
      ('PROGRAM', 'AWARD_SERIES', 'EDITION', 'CATEGORY', 'AWARD', 'HONOR', 'FIGURE', 'STATEMENT')
    or (${kind} = 'PARTICIPANT' and ${key} like '%/%/%/%/%'))`;
}

/** The condition that a change of `alias` is of this program or of something in it. */
function isOfProgram(alias: string, program: string) {
  return sql<boolean>`${programOf(alias)} = ${program} and ${isInProgram(alias)}`;
}

/** The change log, newest first. */
export const allChanges = ({ since, program, subject }: ChangeListArguments): List<ChangeRow> => ({
  name: 'Query.changes',
  nested: false,
  order: [
    { column: 'revision', direction: 'desc', type: 'bigint' },
    { column: 'number', direction: 'desc', type: 'int' },
  ],
  rows: (db) => {
    const changes = db
      .selectFrom('change')
      .selectAll()
      .$if(since != null, (query) => query.where(sql<boolean>`revision > ${since ?? null}::bigint`))
      .$if(program != null, (query) => query.where(isOfProgram('change', program ?? '')));
    return subject == null
      ? changes
      : changes.where('entity_id', '=', subject.id).where('entity_kind', '=', subject.kind);
  },
});

/** Changes by their revisions and their numbers in these. */
export function changesByKey(db: Database, keys: readonly ChangeKey[]) {
  const revisions = keys.map(({ revision }) => revision);
  const numbers = keys.map(({ number }) => number);
  return changesOf(db, revisions, numbers);
}

const changesOf = prepared(
  (db: Database, revisions: readonly string[], numbers: readonly number[]) =>
    db
      .selectFrom('change')
      .selectAll()
      .where(
        sql<boolean>`(revision, number) in (
          select * from unnest(${revisions}::bigint[], ${numbers}::int[]))`,
      ),
);
