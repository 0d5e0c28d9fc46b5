import type { Config } from '#config';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { explainFailure } from '../../../db/connections/explain-failure.ts';
import { hasData, openEmbedded } from '../../../db/embedded/embedded-postgres.ts';

import {
  checkClock,
  checkConnections,
  checkMigrations,
  checkSearch,
  checkSession,
  checkVersion,
} from './check-database.ts';
import { checkDocuments, checkPreview, checkPublisher } from './check-desk.ts';
import { checkPrimary, checkServerSettings } from './check-primary.ts';
import { checkDisk, checkProxy, checkSettings } from './check-settings.ts';
import { checkStandbys } from './check-standbys.ts';
import { checkStatistics, checkUser } from './check-users.ts';
import { type Finding, wrong } from './finding.ts';

/**
 * `npx awards doctor`: checks a deployment, and changes nothing.
 * @returns the exit code: 1 if anything is wrong
 * @throws EmbeddedError if the embedded PostgreSQL cannot start
 */
export async function runDoctor(config: Config, out: (line: string) => void): Promise<number> {
  let code = 0;
  for await (const { mark, sentence } of findings(config)) {
    if (mark === 'WRONG') code = 1;
    out(`${mark.padEnd(5)}  ${sentence}`);
  }
  return code;
}

async function* findings(config: Config): AsyncGenerator<Finding> {
  yield checkProxy(config);
  yield* checkSettings(config);
  if (config.databaseUrl === null && !(await hasData(config.dataFolder)))
    return yield wrong(
      `DATABASE_URL is not set, and ${config.dataFolder} has no data of the embedded PostgreSQL. Set the variables of the server, or start it once.`,
    );
  const embedded = config.databaseUrl === null ? await openEmbedded(config.dataFolder) : null;
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const db = connect({ url, max: 1, toAnyPrimary: true });
  try {
    if (embedded) yield await checkDisk(embedded.dataFolder);
    yield* ofDatabase(db, url, config);
  } catch (error) {
    const failure = explainFailure(error, url);
    if (failure === null) throw error;
    yield wrong(`The database cannot be used: ${failure.reason}. ${failure.remedy}`);
  } finally {
    await db.destroy();
    await embedded?.close();
  }
}

async function* ofDatabase(db: Database, url: string, config: Config): AsyncGenerator<Finding> {
  yield await checkVersion(db);
  yield* checkPrimary(db, config);
  yield* checkServerSettings(db);
  yield await checkSession(url);
  yield await checkConnections(db, config);
  yield await checkClock(db);
  const search = await checkSearch(db, url);
  yield search;
  const migrations = await checkMigrations(db);
  yield migrations;
  // The others need the tables of this version.
  if (migrations.mark === 'WRONG' || search.mark === 'WRONG') return;
  yield await checkUser(db, 'public', config);
  yield await checkUser(db, 'press', config);
  yield await checkStatistics(db);
  yield* checkStandbys(db, url, config);
  yield await checkPublisher(db);
  yield await checkDocuments(db);
  yield await checkPreview(db);
}
