import type { Logger } from 'pino';
import { connect, type Database, poolOf, poolUse } from '../../db/connections/connect.ts';
import { guardOf } from '../../db/connections/primary-guard.ts';
import { sendBy } from '../../db/connections/server-timeline.ts';
import {
  type ReplicatedState,
  readPosition,
  readReplicatedState,
} from '../../db/queries/state/replication.ts';
import { Standby } from './standby.ts';
import { StandbyWatch } from './standby-watch.ts';

export interface StandbyOptions {
  /** where the standbys are: see `standbyUrl` */
  urls: readonly string[];
  /** the pool for the public's queries on the primary, whose settings those of the standbys have, too */
  primary: Database;
  /** the most connections to each standby, one of which watches it; at least 2 */
  max: number;
  logger: Logger;
}

/**
 * Servers of PostgreSQL that follow the primary, for queries of the public. A query runs on one that has exactly the state
 * which is known of the primary: what is older is never sent, and what is newer not before the primary is known to
 * have it.
 */
export class Standbys {
  readonly all: readonly Standby[];
  /** how many queries ran on the primary because no standby was up to date, or the revision unknown */
  primaryQueries = 0;
  readonly #primary: Database;
  readonly #watches: StandbyWatch[] = [];
  readonly #pools: Database[] = [];
  /** the state of the primary when it was read last */
  #state: ReplicatedState | null = null;
  #turn = 0;

  /** @param from the position of the primary now */
  constructor({ urls, primary, max, logger }: StandbyOptions, from: string) {
    this.#primary = primary;
    const { repair: _, ...options } = poolOf(primary).options;
    const guard = guardOf(options.url);
    this.all = urls.map((given) => {
      const url = standbyUrl(given, options.url);
      const name = new URL(url).host;
      const open = (size: number) => {
        const onError = () => watch.wake();
        const db = connect({ ...options, url, name: `standby ${name}`, max: size, onError });
        this.#pools.push(db);
        return db;
      };
      const db = open(max - 1);
      const watch: StandbyWatch = new StandbyWatch({
        name,
        from,
        logger,
        db: open(1),
        primary: () => this.#state,
        onSilent: () => standby.abandon(),
        onPromoted: async (promoted) => guard?.look(sendBy(promoted)),
      });
      this.#watches.push(watch);
      const standby = new Standby(name, db, watch, logger);
      return standby;
    });
  }

  /** Reads the revision of the primary: what is known of it decides which standbys are up to date. */
  readonly readRevision = async (): Promise<string> => {
    const before = this.#state?.mark;
    this.#state = await readReplicatedState(this.#primary);
    if (this.#state.mark !== before) for (const watch of this.#watches) watch.wake();
    return this.#state.revision;
  };

  /**
   * The standby for a query: of those that have the revision, one on which the fewest queries run.
   * @param known the revision of the primary; null if it is not known
   * @returns null if the query has to run on the primary
   */
  choose(known: string | null): Standby | null {
    const state = this.#state;
    let chosen: Standby | null = null;
    if (known !== null && state?.revision === known) {
      this.#turn += 1;
      for (const number of this.all.keys()) {
        const standby = this.all[(number + this.#turn) % this.all.length];
        if (standby?.watch.state?.mark !== state.mark) continue;
        if (chosen === null || standby.load < chosen.load) chosen = standby;
      }
    }
    if (chosen === null) this.primaryQueries += 1;
    return chosen;
  }

  /** The use of the pools for queries. */
  get poolUses() {
    return this.all.map(({ db }) => poolUse(db));
  }

  async close(): Promise<void> {
    for (const standby of this.all) standby.abandon();
    await Promise.all(this.#watches.map((watch) => watch.close()));
    await Promise.all(this.#pools.map((pool) => pool.destroy()));
  }
}

/** @returns null if there are none */
export async function openStandbys(options: StandbyOptions): Promise<Standbys | null> {
  if (options.urls.length === 0) return null;
  return new Standbys(options, await readPosition(options.primary));
}

/**
 * The URL of a standby, with the user, password and database of the public's queries unless it names a user: users are
 * replicated, too.
 * @param given such as `postgres://10.0.0.6`
 * @param publicUrl that the public's queries connect to the primary with
 */
export function standbyUrl(given: string, publicUrl: string): string {
  const url = new URL(given);
  if (url.username !== '') return url.href;
  const { username, password, pathname } = new URL(publicUrl);
  url.username = username;
  url.password = password;
  if (url.pathname.length <= 1) url.pathname = pathname;
  return url.href;
}
