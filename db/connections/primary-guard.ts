import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { errorCode } from '../embedded/folder.ts';
import {
  inWords,
  isOlder,
  isOnOlderTimeline,
  readTimelinePoint,
  type Send,
  type TimelinePoint,
} from './server-timeline.ts';

/** Milliseconds that another server has to answer, and a connection that looks where a URL leads. */
const answerTime = 1_000;

/** A connection leads to a primary that is older than one which was seen. */
export class OlderPrimaryError extends Error {
  readonly code = 'OLDER_PRIMARY';
}

/** The options of the check. The publisher's process gets them from the server. */
export const guardOptions = z.object({
  /** of the owner, the public, press and the listener: all lead to the primary. The first one names the database */
  urls: z.array(z.string()),
  /** where what was seen is stored */
  folder: z.string(),
  /** of servers that may have been promoted */
  others: z.array(z.string()),
  /** whether the folder is created if it is missing: a command leaves none behind */
  isServer: z.boolean(),
});

export type GuardOptions = z.infer<typeof guardOptions>;

/** The content of the file: a point of a primary, with tables or without. */
const storedPoint = z.object({
  system: z.string(),
  acceptedAt: z.string(),
  timeline: z.number(),
  revision: z.string().regex(/^\d+$/).nullable(),
  startedAt: z.string(),
});

type Client = pg.Client | pg.PoolClient;

const guards = new Map<string, PrimaryGuard>();

/** From now on, this process checks each connection that it opens to these URLs. */
export function guardPrimary(
  options: GuardOptions,
  warn: (sentence: string) => void = console.warn,
): PrimaryGuard {
  const guard = new PrimaryGuard(options, warn);
  // Another process of the server may learn of a newer primary.
  if (options.isServer) setInterval(() => void guard.learn(), 500).unref();
  for (const one of options.urls) guards.set(addressOf(one), guard);
  return guard;
}

/** The guard that checks connections to a URL; undefined if none does, as for standbys and the embedded PostgreSQL. */
export function guardOf(url: string): PrimaryGuard | undefined {
  return guards.get(addressOf(url));
}

/**
 * Keeps to the newest primary that was seen. After a failover, the old primary may start again, and a proxy may lead to
 * it: a connection to it is refused, and those that are open end. What was seen is in a file, so that it
 * survives a restart, and the processes of a server share it.
 */
export class PrimaryGuard {
  readonly #options: GuardOptions;
  readonly #warn: (sentence: string) => void;
  #newest: TimelinePoint | null = null;
  #refusal: OlderPrimaryError | null = null;
  #hasWarned = false;
  /** connections, with the servers that they led to when they were opened */
  readonly #open = new Map<Client, TimelinePoint>();
  /** requests to the other servers, by the start of a primary: each is asked about once */
  readonly #asked = new Map<string, Promise<unknown>>();

  constructor(options: GuardOptions, warn: (sentence: string) => void) {
    this.#options = options;
    this.#warn = warn;
  }

  /** Why the primary that the URL leads to is refused, in a sentence; null if it is not. */
  get problem(): string | null {
    return this.#refusal && `The database is an older primary (${this.#refusal.message}).`;
  }

  /**
   * Checks a connection that was just opened.
   * @throws OlderPrimaryError
   */
  async admit(client: Client): Promise<void> {
    // A revision that is read meanwhile may be newer than what this connection is about to read.
    const before = await this.learn();
    const server = await this.#pointOf((statement) => client.query(statement));
    if (server === null) return;
    if (server.timeline !== null) await this.#askOthers(server);
    // A database without tables was created anew.
    if (server.revision !== null) {
      if (before) this.#refuse(server, before, isOlder);
      if (this.#newest) this.#refuse(server, this.#newest, isOnOlderTimeline);
    }
    this.#refusal = null;
    // It may have ended meanwhile.
    if (client.connection.stream.destroyed) return;
    this.#open.set(client, server);
    client.once('end', () => this.#open.delete(client));
    if (server.timeline !== null) await this.learn(server);
  }

  /** Notes where a server is now, which a connection leads to. */
  async look(send: Send): Promise<void> {
    const server = await this.#pointOf(send);
    if (server && server.timeline !== null) await this.learn(server);
  }

  /** Finds out whether the URL still leads to an older primary. */
  async probe(): Promise<void> {
    const [url = ''] = this.#options.urls;
    // It notes a refusal itself. Pools report it if nothing can be reached.
    await withClient(url, (client) => this.admit(client)).catch(() => {});
  }

  /** @returns null if the database user may not read it */
  async #pointOf(send: Send): Promise<TimelinePoint | null> {
    return readTimelinePoint(send).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
      this.#warnOnce(`It is not known whether the primary is the newest one: ${error.message}.`);
      return null;
    });
  }

  #refuse(server: TimelinePoint, than: TimelinePoint, isRefused: typeof isOlder): void {
    if (!isRefused(server, than)) return;
    this.#refusal = new OlderPrimaryError(`${inWords(server)}; seen: ${inWords(than)}`);
    throw this.#refusal;
  }

  /** A primary that has started since may have been replaced while it was away. */
  #askOthers({ system, startedAt }: TimelinePoint): Promise<unknown> {
    const ask = async (url: string) => {
      const look = (client: pg.Client) => this.look((statement) => client.query(statement));
      // If this server cannot reach it, it sends no writes there.
      await withClient(url, look).catch(() => {});
    };
    const key = `${system} ${startedAt}`;
    const asking = this.#asked.get(key) ?? Promise.all(this.#options.others.map(ask));
    this.#asked.set(key, asking);
    return asking;
  }

  /** Takes in what other processes have stored, and what was seen. @returns the newest primary of all; null if none was seen */
  async learn(seen?: TimelinePoint): Promise<TimelinePoint | null> {
    const stored = await this.#read();
    const before = this.#newest;
    for (const point of [stored, seen])
      if (point && (!this.#newest || point.revision === null || !isOlder(point, this.#newest)))
        this.#newest = point;
    const newest = this.#newest;
    if (newest === null) return null;
    if (before && isOnOlderTimeline(before, newest)) {
      this.#warn(
        `The database has a newer primary: ${inWords(newest)}; before: ${inWords(before)}.`,
      );
      for (const [client, server] of this.#open)
        if (isOnOlderTimeline(server, newest)) client.connection.stream.destroy();
    }
    if (JSON.stringify(stored) !== JSON.stringify(newest)) await this.#store(newest);
    return newest;
  }

  get #file(): string {
    const [url = ''] = this.#options.urls;
    return path.join(this.#options.folder, `primary-${encodeURIComponent(addressOf(url))}.json`);
  }

  async #read(): Promise<TimelinePoint | null> {
    try {
      return storedPoint.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT')
        this.#warnOnce(`What servers have seen of the primary cannot be read: ${error}`);
      return null;
    }
  }

  async #store(newest: TimelinePoint): Promise<void> {
    const file = this.#file;
    const begun = `${file}.${randomUUID()}.part`;
    try {
      if (this.#options.isServer) await mkdir(path.dirname(file), { recursive: true });
      await writeFile(begun, JSON.stringify(newest), { flush: true });
      await rename(begun, file);
    } catch (error) {
      await rm(begun, { force: true });
      if (!this.#options.isServer && errorCode(error) === 'ENOENT') return;
      this.#warnOnce(
        `What this server has seen of the primary cannot be stored, so it would not recognize an older one after a restart: set DATA_FOLDER to a folder that it may write. ${error}`,
      );
    }
  }

  #warnOnce(sentence: string): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    this.#warn(sentence);
  }
}

/** Opens a connection for a moment. */
async function withClient(url: string, use: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'awards-gateway (guard)',
    connectionTimeoutMillis: answerTime,
    query_timeout: answerTime,
  });
  // Without a listener a broken connection ends the process. The statement that it breaks throws.
  client.on('error', () => {});
  try {
    await client.connect();
    await use(client);
  } finally {
    // One that hangs does not answer to that either.
    setTimeout(() => client.connection.stream.destroy(), answerTime).unref();
    client.end().catch(() => {});
  }
}

/** The host, port and database of a URL: users of the same database share what was seen. */
function addressOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? hostname}:${port || 5432}${pathname}`;
}
