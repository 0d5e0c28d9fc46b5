import { sql } from 'kysely';
import type { Config } from '#config';
import { guardOptionsOf } from '#server';
import type { Database } from '../../../db/connections/connect.ts';
import { PrimaryGuard } from '../../../db/connections/primary-guard.ts';
import {
  inWords,
  isOlder,
  readTimelinePoint,
  sendBy,
} from '../../../db/connections/server-timeline.ts';
import { readOnlyReason } from '../../../db/queries/state/write-access.ts';
import { awardsCommand } from '../../../db/release.ts';

import { type Finding, wrong } from './finding.ts';

/** Checks that the database is not an older primary than servers of this machine have seen, and that it takes writes. */
export async function* checkPrimary(db: Database, config: Config): AsyncGenerator<Finding> {
  const options = guardOptionsOf(config, false);
  const seen = options && (await new PrimaryGuard(options, console.warn).learn());
  const found = seen && (await readTimelinePoint(sendBy(db)));
  if (found && found.revision !== null && isOlder(found, seen))
    yield wrong(
      `DATABASE_URL leads to an older primary (${inWords(found)}) than servers of this machine have seen (${inWords(seen)}), so they refuse it. Stop it, lead DATABASE_URL to the newest one, and rebuild it as a standby. If it was restored on purpose, run "${awardsCommand} accept-restore".`,
    );
  const reason = await readOnlyReason(db);
  if (reason === 'standby')
    yield wrong(
      'The database takes no writes, because it is a standby. Set DATABASE_URL to the primary.',
    );
  if (reason === 'setting')
    yield wrong(
      'The database takes no writes, because default_transaction_read_only is on. Reset it, with ALTER DATABASE or ALTER ROLE if it was set so.',
    );
}

/** Settings of PostgreSQL: the value that they should have, and what is wrong with others. */
const expected: Readonly<Record<string, readonly [value: string, sentence: string]>> = {
  fsync: [
    'on',
    'fsync is off, so the data is damaged if the machine of PostgreSQL fails. Set fsync = on in postgresql.conf.',
  ],
  full_page_writes: [
    'on',
    'full_page_writes is off, so the data may be damaged if the machine of PostgreSQL fails. Set full_page_writes = on in postgresql.conf.',
  ],
  statement_timeout: [
    '0',
    'statement_timeout is set for the owner of the database, so large imports, previews and publications are cut off. Reset it in postgresql.conf, or with ALTER DATABASE or ALTER ROLE: the server limits the statements of requests itself.',
  ],
};

/** Checks settings that lose data or cut writes off. @param db in a new session of the owner, without settings of its own */
export async function* checkServerSettings(db: Database): AsyncGenerator<Finding> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${Object.keys(expected)}::text[]) order by name`.execute(
    db,
  );
  for (const { name, setting } of rows) {
    const [value, sentence] = expected[name] ?? [];
    if (sentence !== undefined && setting !== value) yield wrong(sentence);
  }
}
