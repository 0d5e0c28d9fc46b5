import { sql } from 'kysely';
import type { Config } from '#config';
import type { Database } from '../../../db/connections/connect.ts';
import { keepsSettings } from '../../../db/connections/pooler-check.ts';
import { countConnections } from '../../../db/queries/state/connection-count.ts';
import { awardsCommand } from '../../../db/release.ts';
import { readMigrations } from '../../../db/states/earlier-migrations.ts';
import { findLocaleProblem } from '../../../db/states/locale.ts';
import {
  extensions,
  knownMigrations,
  newerMigrations,
  newerTablesProblem,
  states,
} from '../../../db/states/states.ts';

import { type Finding, fine, wrong } from './finding.ts';

/** The oldest major version of PostgreSQL that the gateway works with. */
const minMajor = 15;

export async function checkVersion(db: Database): Promise<Finding> {
  const { rows } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`.execute(
    db,
  );
  const { number = 0, version = '' } = rows[0] ?? {};
  return number >= minMajor * 10_000
    ? fine(`The database is PostgreSQL ${version}.`)
    : wrong(
        `The database is PostgreSQL ${version}. Update it to version ${minMajor} or a later one.`,
      );
}

/** Checks that the connection keeps its settings, as it does not through some poolers. */
export async function checkSession(url: string): Promise<Finding> {
  return (await keepsSettings(url))
    ? fine('Connections keep their settings between transactions.')
    : wrong(
        'Connections lose their settings between transactions. Connect to PostgreSQL directly, or through a pooler in session mode.',
      );
}

/** Checks the extensions, and whether search finds names in all scripts with them. */
export async function checkSearch(db: Database, url: string): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select extname as name from pg_extension where extname = any(${extensions}::text[])`.execute(
    db,
  );
  const there = rows.map(({ name }) => name);
  const missing = extensions.filter((name) => !there.includes(name));
  if (missing.length > 0)
    return wrong(
      `The database lacks ${missing.join(' and ')}, which search needs. Run "${awardsCommand} migrate": it creates them, or prints the SQL for someone who may.`,
    );
  const problem = await findLocaleProblem(url);
  return problem === null
    ? fine(`The database has the extensions ${extensions.join(' and ')}, and names in all scripts.`)
    : wrong(
        `The database ${problem}. Create another one with "create database awards template template0 encoding 'UTF8' lc_ctype 'C.UTF-8'", and move the data there with "${awardsCommand} backup" and "${awardsCommand} restore".`,
      );
}

export async function checkMigrations(db: Database): Promise<Finding> {
  const tooNew = await newerTablesProblem(db);
  if (tooNew !== null) return wrong(tooNew);
  let pending = 0;
  let newer = 0;
  for (const state of states) {
    const had = await readMigrations(db, state);
    pending += knownMigrations[state].filter((name) => !had.includes(name)).length;
    newer += (await newerMigrations(db, state)).length;
  }
  if (pending > 0)
    return wrong(
      `The tables lack ${pending} ${pending === 1 ? 'migration' : 'migrations'}. Run "${awardsCommand} migrate", or start a server.`,
    );
  return fine(
    newer === 0
      ? 'The tables are up to date.'
      : 'A newer version of the gateway has updated the tables, and this one can use them.',
  );
}

/** Checks that the connections of this server fit, and leave some for commands and for a reload of workers. */
export async function checkConnections(
  db: Database,
  { maxConnections, workers }: Config,
): Promise<Finding> {
  const { used, allowed } = await countConnections(db);
  const ofWorkers = workers > 1;
  const spare = 5 + (ofWorkers ? Math.ceil(maxConnections / workers) : 0);
  const servers = Math.floor((allowed - spare) / maxConnections);
  if (servers <= 0) {
    const others = ofWorkers ? 'commands and a worker that takes the place of another' : 'commands';
    return wrong(
      `PostgreSQL allows ${allowed} connections, and a server may open ${maxConnections}, with ${spare} left for ${others}. Raise max_connections, or lower ${ofWorkers ? 'WORKERS or ' : ''}DATABASE_MAX_CONNECTIONS.`,
    );
  }
  return fine(
    `PostgreSQL allows ${allowed} connections, enough for ${servers === 1 ? `a server with ${maxConnections}` : `${servers} servers with ${maxConnections} each`}. ${used} are in use.`,
  );
}

/** Milliseconds that the clocks of the database and of this machine may differ. */
const maxDifference = 1_000;

export async function checkClock(db: Database): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const after = Date.now();
  const now = rows[0]?.now.getTime() ?? 0;
  const difference = Math.max(before - now, now - after, 0);
  return difference <= maxDifference
    ? fine('The clocks of the database and of this machine agree.')
    : wrong(
        `The clocks of the database and of this machine differ by ${(difference / 1_000).toFixed(1)} seconds. Documents are published by that of the database: synchronize both over the network.`,
      );
}
