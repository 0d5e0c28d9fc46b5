import { sql } from 'kysely';
import type { Config } from '#config';
import { openStore, StartError } from '#server';
import { connect } from '../../db/connections/connect.ts';
import { revokeStatistics } from '../../db/connections/revoke-statistics.ts';
import { ensureLogin, LoginError } from '../../db/states/logins.ts';
import { needsMigration, states } from '../../db/states/states.ts';

/**
 * `npx awards migrate`: creates or updates the tables and logins. If the owner may not, prints the SQL for an administrator.
 * @returns the exit code
 * @throws StartError if a document falls due while it would migrate
 */
export async function runMigrate(config: Config, out: (line: string) => void): Promise<number> {
  const store = await openStore(config, rejectIfDueMeanwhile);
  try {
    out(`The tables are up to date ${store.where}.`);
    const logins = [
      { audience: 'public', who: 'The public reads', given: config.databasePublicUrl },
      { audience: 'press', who: 'Press and curators read', given: config.databasePressUrl },
    ] as const;
    let code = 0;
    for (const { audience, who } of logins.filter(({ given }) => given === null)) {
      try {
        const url = await ensureLogin(store.url, audience, config.loginPrefix);
        out(`${who} as ${new URL(url).username}.`);
      } catch (error) {
        if (!(error instanceof LoginError)) throw error;
        out(
          `${error.message} Someone who may create roles can run:\n${error.statements.join(';\n')};`,
        );
        code = 1;
      }
    }
    const closing = await closeStatisticsOf(store.url);
    if (closing !== null)
      out(
        `Any database user can read how many rows previews and the desk have. A superuser can close these statistics, for all database users but the owner and members of pg_read_all_stats:\n${closing};`,
      );
    return code;
  } finally {
    await store.close();
  }
}

async function closeStatisticsOf(url: string): Promise<string | null> {
  const owner = connect({ url, max: 1 });
  return revokeStatistics(owner).finally(() => owner.destroy());
}

/** Seconds that a migration may take: of an empty database, and for each entity of another one. */
const migrationTime = { least: 10, entity: 0.001 };

/**
 * Rejects a migration if a document falls due while it may run, since nothing can be published meanwhile. The startup of
 * a server migrates all the same: it would publish nothing otherwise.
 * @throws StartError
 */
async function rejectIfDueMeanwhile(url: string): Promise<void> {
  const db = connect({ url, max: 1 });
  try {
    const needed = await Promise.all(states.map((state) => needsMigration(db, state)));
    const { rows } = await sql<{ isThere: boolean }>`
      select to_regclass('desk.scheduled_document') is not null and to_regclass('published.entity') is not null as "isThere"`.execute(
      db,
    );
    if (!needed.includes(true) || !rows[0]?.isThere) return;
    const { rows: due } = await sql<{ at: Date; within: number }>`
      with migration as (
        select ${migrationTime.least} + greatest(reltuples, 0) * ${migrationTime.entity}::float8 as seconds
        from pg_class where oid = 'published.entity'::regclass)
      select publish_at as at, ceil(seconds)::int as within from desk.scheduled_document, migration
      where status = 'SCHEDULED' and publish_at < clock_timestamp() + seconds * interval '1 second'
      order by publish_at limit 1`.execute(db);
    const [next] = due;
    if (next)
      throw new StartError(
        `A document is due at ${next.at.toISOString()}. The migration may take ${next.within} seconds, and nothing can be published meanwhile. Migrate after that.`,
      );
  } finally {
    await db.destroy();
  }
}
