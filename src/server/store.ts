import type { Config } from '#config';
import {
  graceOf,
  operator,
  replaceOutdatedPreview,
  type SubmitOptions,
  submitDocuments,
} from '#desk';
import { standbyUrl } from '#standbys';
import { type ConnectOptions, connect, type Database } from '../../db/connections/connect.ts';
import { explainFailure } from '../../db/connections/explain-failure.ts';
import { keepsSettings } from '../../db/connections/pooler-check.ts';
import { type GuardOptions, guardOf, guardPrimary } from '../../db/connections/primary-guard.ts';
import { untilReady } from '../../db/connections/until-ready.ts';
import { type DataSet, mainPrograms } from '../../db/data-sets.ts';
import { openEmbedded, type WatchReports } from '../../db/embedded/embedded-postgres.ts';
import { deriveId } from '../../db/id.ts';
import type { Problem } from '../../db/model/problem.ts';
import { RevisionError } from '../../db/model/revision-error.ts';
import type { Actor } from '../../db/model/viewer.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { scheduledDocuments } from '../../db/queries/desk/scheduled-document.ts';
import { EarlierDatabaseError } from '../../db/states/earlier-migrations.ts';
import { findLocaleProblem } from '../../db/states/locale.ts';
import { NewerTablesError } from '../../db/states/newer-tables.ts';
import { ExtensionError, migrateState, searchPathOf, states } from '../../db/states/states.ts';
import { dataSetInputs } from './data-sets.ts';

/**
 * The check of a configuration's connections: they must not lead to an older primary after a newer one. Null for the
 * embedded PostgreSQL, which is the only one of its data.
 */
export function guardOptionsOf(config: Config, isServer: boolean): GuardOptions | null {
  const { databaseUrl, databasePublicUrl, databasePressUrl, databaseListenUrl } = config;
  if (databaseUrl === null) return null;
  const { pathname } = new URL(databaseUrl);
  const given = [databasePublicUrl, databasePressUrl, databaseListenUrl].filter(
    (url) => url !== null,
  );
  return {
    // Notifications may come from another database of the same server.
    urls: [databaseUrl, ...given.filter((url) => new URL(url).pathname === pathname)],
    folder: config.dataFolder,
    others: config.replicaUrls.map((url) => standbyUrl(url, databaseUrl)),
    isServer,
  };
}

/** It cannot start; the message says why in a sentence. */
export class StartError extends Error {}

export interface Store {
  /** of the owner of the database */
  url: string;
  /** where the data is, in words */
  where: string;
  /** Starts the embedded PostgreSQL again whenever it has died, until `signal` or `close`. */
  keepRunning(reports: WatchReports, signal: AbortSignal): void;
  close(): Promise<void>;
}

/**
 * Opens the database that the configuration names, or the embedded one, with its tables up to date.
 * @param beforeMigration called with the URL of the owner; an error of it keeps the tables as they are
 * @throws StartError where it cannot be reached or is not fit for names in all scripts, EmbeddedError where the
 * embedded one cannot start
 */
export async function openStore(
  config: Config,
  beforeMigration: (url: string) => Promise<void> = async () => {},
): Promise<Store> {
  const guard = guardOptionsOf(config, false);
  if (guard && !guardOf(guard.urls[0] ?? '')) guardPrimary(guard);
  const store = config.databaseUrl === null ? await embedded(config) : given(config.databaseUrl);
  try {
    if (config.databaseUrl !== null) {
      await untilReady(store.url);
      await rejectPooler(store.url, 'DATABASE_URL');
    }
    await rejectUnfitDatabase(store.url);
    await beforeMigration(store.url);
    for (const state of states) await migrateState(store.url, state);
    const db = await openPublished(store.url);
    const options = { grace: graceOf(config.operationTimeout) };
    await replaceOutdatedPreview(db, options).finally(() => db.destroy());
    return store;
  } catch (error) {
    await store.close();
    throw explain(error, store, config.databaseUrl);
  }
}

/**
 * Rejects a connection that loses its settings after a transaction, as through a pooler.
 * @param setting the variable that names it
 * @throws StartError
 */
export async function rejectPooler(url: string, setting: string): Promise<void> {
  if (await keepsSettings(url)) return;
  throw new StartError(
    `The connection of ${setting} loses its settings between transactions, and one of them selects the data to read. ` +
      'Connect to PostgreSQL directly, or through a pooler in session mode.',
  );
}

async function rejectUnfitDatabase(url: string): Promise<void> {
  const reason = await findLocaleProblem(url);
  if (reason === null) return;
  throw new StartError(
    `The database at ${withoutPassword(url)} (DATABASE_URL) ${reason}. Create another one, for example with ` +
      "\"create database awards template template0 encoding 'UTF8' lc_ctype 'C.UTF-8'\"; " +
      'pg_dump and psql move the data there.',
  );
}

async function embedded(config: Config): Promise<Store> {
  const { dataFolder, shared, ...postgres } = await openEmbedded(config.dataFolder);
  const where = `in ${dataFolder}${shared ? ', shared with the server that started its PostgreSQL' : ''}`;
  return { ...postgres, where };
}

function given(url: string): Store {
  const where = `in ${withoutPassword(url)}`;
  return { url, where, keepRunning: () => {}, close: async () => {} };
}

/** Milliseconds that a command waits for other writers. */
export const commandLockTimeout = 60_000;

/**
 * A pool of the owner that reads and writes `published`. Its caller destroys it.
 * @param options how many connections, 2 if absent; how long they wait for other writers, as long as a command if
 * absent; how long a statement may take, without a bound if absent
 */
export async function openPublished(
  url: string,
  options: Pick<
    ConnectOptions,
    'name' | 'max' | 'lockTimeout' | 'statementTimeout' | 'onStatement'
  > = {},
): Promise<Database> {
  const searchPath = await searchPathOf(url, 'published');
  // A writer that stopped in the middle would keep all others from writing.
  const timeouts = { lockTimeout: commandLockTimeout, idleTimeout: 120_000 };
  return connect({ url, searchPath, max: 2, ...timeouts, ...options });
}

/**
 * Opens the store, lets it be used, and closes it.
 * @param data of a database that has never held any: `shipped` loads the data set of the gateway first,
 * `needed` refuses, `none` goes on
 * @param log called with the place of the data, if no configuration names it
 * @throws StartError where it cannot be reached or data is needed, EmbeddedError where the embedded one cannot start
 */
export async function withPublished<Result>(
  config: Config,
  data: 'shipped' | 'needed' | 'none',
  use: (db: Database) => Promise<Result>,
  log: (line: string) => void,
): Promise<Result> {
  const store = await openStore(config);
  try {
    if (config.databaseUrl === null) log(`The data is ${store.where}.`);
    const db = await openPublished(store.url);
    try {
      // Only an import does.
      if (data === 'shipped') await loadShippedData(db, operator('import'));
      if (data === 'needed' && (await readRevision(db)) === '0') {
        throw new StartError(
          `There is no data yet ${store.where}. Start the server once, or import documents.`,
        );
      }
      return await use(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await store.close();
  }
}

/** Loads the data set that comes with the gateway into a database that has never held any data, nor waits for some. */
export async function loadShippedData(db: Database, by: Actor): Promise<void> {
  if ((await readRevision(db)) !== '0' || (await scheduledDocuments(db)).length > 0) return;
  try {
    await submitDataSet(db, 'smart-city', { expected: '0', by });
  } catch (error) {
    // Somebody else was first.
    if (!(error instanceof RevisionError)) throw error;
  }
}

/** Adds a data set that comes with the gateway as the server starts, unless the database has or had its program. */
export async function addDataSet(db: Database, dataSet: DataSet): Promise<void> {
  const slug = mainPrograms[dataSet];
  const present = db.selectFrom('program').select('id').where('slug', '=', slug);
  // A redaction takes the slug from the log and leaves the id.
  const logged = db
    .selectFrom('change')
    .select('entity_id as id')
    .where('entity_id', '=', deriveId('program', slug));
  if (await present.union(logged).executeTakeFirst()) return;
  await submitDataSet(db, dataSet, { by: operator('serve') });
}

async function submitDataSet(db: Database, dataSet: DataSet, options: SubmitOptions) {
  const problems: Problem[] = [];
  await submitDocuments(db, await dataSetInputs(dataSet, problems), options, problems);
}

/** A sentence in place of an error whose reason is known. */
function explain(error: unknown, { url, where }: Store, given: string | null): unknown {
  if (
    error instanceof ExtensionError ||
    error instanceof EarlierDatabaseError ||
    error instanceof NewerTablesError
  )
    return new StartError(error.message, { cause: error });
  const failure = explainFailure(error, url);
  if (failure === null) return error;
  const place = given === null ? where : `at ${withoutPassword(url)} (DATABASE_URL)`;
  const sentence = `The database ${place} cannot be used: ${failure.reason}. ${failure.remedy}`;
  return new StartError(sentence, { cause: error });
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  shown.searchParams.delete('password');
  return shown.href;
}
