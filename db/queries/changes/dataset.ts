import { type NotNull, sql, type Transaction } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { stateRevision } from '../../connections/revision-watch.ts';
import type { DB } from '../../tables.ts';

const revision = sql.raw<string>(stateRevision).as('revision');

/** The revision of the state that `db` reads. */
export async function readRevision(db: Database): Promise<string> {
  const [row] = await revisions(db);
  if (!row) throw new Error('The state has no revision.');
  return row.revision;
}

const revisions = prepared((db: Database) => db.selectFrom('dataset').select(revision));

/** The number of the newest revision in the change log; in a preview, that of the last scheduled document. */
export async function readNewest(db: Database): Promise<string> {
  const row = await db.selectFrom('dataset').select('revision').executeTakeFirstOrThrow();
  return row.revision;
}

/** Which state of the data this is, and under which license. */
export const readDataset = (db: Database) =>
  db.selectFrom('dataset').select([revision, 'updated_at', 'license']).executeTakeFirstOrThrow();

type Counted =
  | 'programs'
  | 'events'
  | 'editions'
  | 'awards'
  | 'honors'
  | 'recipients'
  | 'sources'
  | 'disputes';

/** How many of each kind there are. */
export function countDataset(db: Database) {
  const count = (
    table: 'program' | 'event' | 'edition' | 'award' | 'honor' | 'recipient' | 'source',
  ) => db.selectFrom(table).select(sql<number>`count(*)::int`.as('count'));
  return db
    .selectFrom('dataset')
    .select(revision)
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
            .having(sql<boolean>`count(*) > 1`)
            .as('dispute'),
        )
        .select(sql<number>`count(*)::int`.as('count'))
        .as('disputes'),
    )
    .$narrowType<Record<Counted, NotNull>>()
    .executeTakeFirstOrThrow();
}

/**
 * Writers take turns: waits until no other writes. It takes the row that `beginRevision` takes for an import; a publication
 * takes it first, since the document is locked after it.
 * @returns the revision of the published state
 */
export async function lockWriters(db: Transaction<DB>): Promise<string> {
  const { revision } = await db
    .selectFrom('dataset')
    .select('revision')
    .forUpdate()
    .executeTakeFirstOrThrow();
  return revision;
}
