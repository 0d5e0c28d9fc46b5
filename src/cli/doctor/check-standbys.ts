import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Config } from '#config';
import { openPublished } from '#server';
import { standbyUrl } from '#standbys';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { explainFailure } from '../../../db/connections/explain-failure.ts';
import {
  inWords,
  isOlder,
  readTimelinePoint,
  sendBy,
  type TimelinePoint,
} from '../../../db/connections/server-timeline.ts';
import {
  readBytesBehind,
  readPosition,
  readReplicatedState,
} from '../../../db/queries/state/replication.ts';
import { searchPathOf } from '../../../db/states/states.ts';

import { publicUrl } from './check-users.ts';
import { type Finding, fine, warning, wrong } from './finding.ts';

/** Milliseconds that a standby has to catch up: servers wait as long before they log that it is behind. */
const catchUpTime = 5_000;
const betweenLooks = 50;

/**
 * Checks each standby of the configuration, as the database user of the public's queries. A server starts without them.
 * @param db of the owner
 * @param url of the owner
 */
export async function* checkStandbys(
  db: Database,
  url: string,
  config: Config,
): AsyncGenerator<Finding> {
  if (config.replicaUrls.length === 0) return;
  const reader = await publicUrl(db, url, config);
  const searchPath = await searchPathOf(url, 'published');
  const primary = await openPublished(url, { max: 1 });
  try {
    for (const given of config.replicaUrls) {
      const options = { url: standbyUrl(given, reader), searchPath, readOnly: true, max: 1 };
      const { host, username } = new URL(options.url);
      const standby = connect(options);
      try {
        yield* checkStandby(primary, standby, host);
      } catch (error) {
        const failure = explainFailure(error, options.url);
        const why = failure
          ? `${failure.reason}. ${failure.remedy}`
          : `${error instanceof Error ? error.message : error}.`;
        yield warning(
          `The standby ${host} cannot be used as ${decodeURIComponent(username)}, so the primary answers its queries: ${why}`,
        );
      } finally {
        await standby.destroy();
      }
    }
  } finally {
    await primary.destroy();
  }
}

async function* checkStandby(
  primary: Database,
  standby: Database,
  host: string,
): AsyncGenerator<Finding> {
  const [of, ofPrimary] = [await readServer(standby), await readServer(primary)];
  const isPrimary = of.startedAt === ofPrimary.startedAt;
  const name = isPrimary
    ? `The primary, as ${host} in DATABASE_REPLICA_URLS,`
    : `The standby ${host}`;
  if (!of.isStandby && !isPrimary) {
    const point = await readTimelinePoint(sendBy(standby));
    return yield wrong(twoPrimaries(host, point, await readTimelinePoint(sendBy(primary))));
  }
  yield await checkState(primary, standby, { name, user: of.user });
  if (of.isStandby && !of.sendsFeedback)
    yield warning(
      `${name} may cancel queries, which the primary then repeats. Set hot_standby_feedback = on there.`,
    );
}

/** The advice if a server takes writes that is not the one of DATABASE_URL: the newer one stays. */
function twoPrimaries(host: string, point: TimelinePoint, ofUrl: TimelinePoint): string {
  const sentence = `${host} (${inWords(point)}) in DATABASE_REPLICA_URLS accepts writes, and so does the server of DATABASE_URL (${inWords(ofUrl)})`;
  if (point.system !== ofUrl.system)
    return `${sentence}, which is not of the same cluster. Remove ${host} from DATABASE_REPLICA_URLS.`;
  const rebuild = 'rebuild it as a standby with pg_rewind or pg_basebackup';
  if (isOlder(ofUrl, point))
    return `${sentence}, which is older. Lead DATABASE_URL to ${host}. Stop the older one, and ${rebuild}.`;
  return isOlder(point, ofUrl)
    ? `${sentence}, which is newer. Stop ${host}, and ${rebuild}.`
    : `${sentence}, and neither is newer. Compare what they have, stop the one that lacks something, and ${rebuild}.`;
}

/** Checks that a standby has all that the primary had a moment ago. */
async function checkState(
  primary: Database,
  standby: Database,
  { name, user }: { name: string; user: string },
): Promise<Finding> {
  const from = await readPosition(primary);
  const began = performance.now();
  for (;;) {
    const wanted = await readReplicatedState(primary);
    const { revision, mark } = await readReplicatedState(standby);
    const bytes = await readBytesBehind(standby, from);
    const time = performance.now() - began;
    if (mark === wanted.mark && bytes === 0)
      return fine(
        `${name} answers as ${user}, with revision ${revision} and all else that the primary had ${Math.ceil(time)} ms ago.`,
      );
    if (time > catchUpTime)
      return warning(
        `${name} is behind, so the primary answers its queries: it has revision ${revision}, the primary ${wanted.revision}, and ${bytes} bytes of the write-ahead log are missing. The log of PostgreSQL on the standby says why. If it has diverged from the primary, rebuild it with pg_basebackup.`,
      );
    await wait(betweenLooks);
  }
}

interface Server {
  user: string;
  /** when PostgreSQL started: no two servers did at the same microsecond */
  startedAt: string;
  isStandby: boolean;
  sendsFeedback: boolean;
}

async function readServer(db: Database): Promise<Server> {
  const { rows } = await sql<Server>`
    select current_user as user, extract(epoch from pg_postmaster_start_time())::text as "startedAt",
      pg_is_in_recovery() as "isStandby", current_setting('hot_standby_feedback')::boolean as "sendsFeedback"`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('A query without a table returned no row.');
  return row;
}
