import { type NotNull, sql } from 'kysely';
import type { Database } from '../connect.ts';

/** A preview's revision holds its branch too: with other documents waiting it is another state of the data. */
const revision = sql<string>`concat_ws('+', revision, branch)`.as('revision');

/** The revision of the state that `db` reads. */
export async function readRevision(db: Database): Promise<string> {
  const row = await db.selectFrom('dataset').select(revision).executeTakeFirstOrThrow();
  return row.revision;
}

type Counted =
  | 'programs'
  | 'events'
  | 'editions'
  | 'awards'
  | 'honors'
  | 'recipients'
  | 'sources'
  | 'disputes';

/** The revision, the license, and how many of each kind there are. */
export function readDataset(db: Database) {
  const count = (
    table: 'program' | 'event' | 'edition' | 'award' | 'honor' | 'recipient' | 'source',
  ) => db.selectFrom(table).select(sql<number>`count(*)::int`.as('count'));
  return db
    .selectFrom('dataset')
    .select([revision, 'updated_at', 'license'])
    .select([
      count('program').as('programs'),
      count('event').as('events'),
      count('edition').as('editions'),
      count('award').as('awards'),
      count('honor').as('honors'),
      count('recipient').as('recipients'),
      count('source').as('sources'),
    ])
    .select((eb) =>
      eb
        .selectFrom((inner) =>
          inner
            .selectFrom('claim')
            .select(['entity_id', 'field'])
            .groupBy(['entity_id', 'field'])
            .having(sql<boolean>`count(distinct value) > 1`)
            .as('dispute'),
        )
        .select(sql<number>`count(*)::int`.as('count'))
        .as('disputes'),
    )
    .$narrowType<Record<Counted, NotNull>>()
    .executeTakeFirstOrThrow();
}
