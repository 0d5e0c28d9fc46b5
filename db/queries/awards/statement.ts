import type { Selectable } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Statement } from '../../tables.ts';
import { hasId, typename } from '../lists/expressions.ts';

export type StatementRow = Selectable<Statement> & { __typename: 'Statement' };

const statements = (db: Database) =>
  db
    .selectFrom('statement')
    .select(['id', 'slug', 'speaker_id', 'event_id', 'edition_id', 'capacity', 'position'])
    .select(typename('Statement'));

export const statementsById = prepared((db: Database, ids: readonly string[]) =>
  statements(db).where(hasId('statement.id', ids)),
);

/** Statements made at events, of editions or by speakers, in their order. */
export const statementsBy = prepared(
  (db: Database, owner: 'event_id' | 'edition_id' | 'speaker_id', ids: readonly string[]) =>
    statements(db)
      .where(hasId(`statement.${owner}`, ids))
      .orderBy('position')
      .orderBy('id'),
);
