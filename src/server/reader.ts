import { sql } from 'kysely';
import pg from 'pg';
import type { Config } from '#config';
import { type ConnectOptions, connect, type Database } from '../../db/connections/connect.ts';
import { explainFailure, isSignInRefused } from '../../db/connections/explain-failure.ts';
import { untilReady } from '../../db/connections/until-ready.ts';
import { divideConnections } from '../../db/pool-sizes.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { type Audience, ensureLogin, LoginError } from '../../db/states/logins.ts';
import { searchPathOf } from '../../db/states/states.ts';
import { rejectPooler, StartError } from './store.ts';

interface Login {
  /** the setting that names one which the operator made */
  setting: string;
  url(config: ReaderConfig): string | null;
  /** what it has to be able to read, in words */
  reads: string;
}

type ReaderConfig = Pick<
  Config,
  'databasePublicUrl' | 'databasePressUrl' | 'loginPrefix' | 'operationTimeout' | 'maxConnections'
>;

/** Milliseconds that a statement may take beyond its operation, which cancels it: PostgreSQL ends it if that fails. */
const grace = 2_000;

const logins: Record<Audience, Login> = {
  public: {
    setting: 'DATABASE_PUBLIC_URL',
    url: (config) => config.databasePublicUrl,
    reads: 'the schema published',
  },
  press: {
    setting: 'DATABASE_PRESS_URL',
    url: (config) => config.databasePressUrl,
    reads: 'the schema published and the view preview.present',
  },
};

/**
 * The pool for the queries of an audience: its login, or the owner held to reading where
 * that login cannot be made or cannot connect. Tried once, so that "ready" is true.
 * @param url of the owner
 * @throws StartError where the login that the operator made cannot read the data
 */
export async function openReader(
  url: string,
  audience: Audience,
  config: ReaderConfig,
  hooks: Pick<ConnectOptions, 'onError' | 'onStatement'> = {},
): Promise<Database> {
  const { setting, reads, url: givenBy } = logins[audience];
  const [published, ...others] = await searchPathOf(url, 'published');
  const followsPreview = audience === 'press';
  const searchPath = followsPreview || !published ? others : [published, ...others];
  const open = async (login: string, repair?: () => Promise<string>) => {
    if (login !== url) {
      await untilReady(login);
      await rejectPooler(login, setting);
    }
    const statementTimeout = config.operationTimeout + grace;
    const max = divideConnections(config.maxConnections).pools[audience];
    const options = { ...hooks, name: audience, readOnly: true, statementTimeout, max, repair };
    const db = connect({ ...options, url: login, searchPath, followsPreview });
    try {
      await readRevision(db);
      await rejectMissingRights(db, setting);
      return db;
    } catch (error) {
      await db.destroy();
      throw error;
    }
  };
  const given = givenBy(config);
  if (given !== null) {
    return open(given).catch((cause: Error) => {
      if (cause instanceof StartError) throw cause;
      const failure = explainFailure(cause, given);
      const reason = failure ? `${failure.reason}. ${failure.remedy}` : `${cause.message}.`;
      throw new StartError(`The database user of ${setting} cannot read the data: ${reason}`, {
        cause,
      });
    });
  }
  const setUp = () => ensureLogin(url, audience, config.loginPrefix);
  try {
    return await open(await setUp(), setUp);
  } catch (error) {
    if (!(error instanceof LoginError) && !isAccessDenied(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `The database user for the ${audience} cannot be used: ${reason} The server continues as the owner, read ` +
        'only: then only the search path separates scheduled documents, and no rights do.' +
        (error instanceof LoginError
          ? ` Someone who may create roles can run this, and set ${setting}:\n${error.statements.join(';\n')};`
          : ` Create a database user that may read ${reads}, and set ${setting}.`),
    );
    return open(url);
  }
}

/**
 * Rejects a login that may not read all of the published data, such as one that was granted its rights before an
 * upgrade added a table or view.
 * @throws StartError
 */
async function rejectMissingRights(db: Database, setting: string): Promise<void> {
  const { rows } = await sql<{ name: string; login: string }>`
    select relname as name, current_user as login from pg_class
    where relnamespace = 'published'::regnamespace and relkind in ('r', 'v')
      and not starts_with(relname, 'kysely_') and not has_table_privilege(oid, 'SELECT')
    order by 1`.execute(db);
  const [first] = rows;
  if (first === undefined) return;
  throw new StartError(
    `The database user of ${setting} may not read ${rows.map(({ name }) => `published.${name}`).join(', ')}. ` +
      `Run this as the owner: grant select on all tables in schema published to "${first.login}";`,
  );
}

/** The login is rejected, or it may not read a table (42501). */
function isAccessDenied(error: unknown): boolean {
  return isSignInRefused(error) || (error instanceof pg.DatabaseError && error.code === '42501');
}
