import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type Logger } from 'kysely';
import pg from 'pg';
import type { DB } from '../tables.ts';
import { Dialect } from './dialect.ts';
import { type Connect, noteSource } from './pool.ts';
import { guardOf, type PrimaryGuard } from './primary-guard.ts';
import { repairingLogin } from './repair-login.ts';

const defaultSize = 10;

const applicationName = 'awards-gateway';

/** Milliseconds to open a connection, and as long again to set it up. */
const openingTime = 10_000;

/**
 * The name in `pg_stat_activity` of a connection that reads a state, until it is given back: so a preview that nobody
 * reads any more can be told from one that somebody does, in whichever process. The state's name follows.
 */
export const readerOf = `${applicationName}: `;

/** A pool of connections that all read and write one state of the data. */
export type Database = Kysely<DB>;

/** A pool, the callback for its statements, and what it was opened with. */
interface OpenPool {
  take: Connect;
  /** the connections themselves */
  connections: pg.Pool;
  log: Logger | undefined;
  options: ConnectOptions;
}

const opened = new WeakMap<Database, OpenPool>();

/** The pool of a database that `connect` has opened. */
export function poolOf(db: Database): OpenPool {
  const pool = opened.get(db);
  if (!pool) throw new Error('This is not a pool, but a connection or transaction of one.');
  return pool;
}

export interface ConnectOptions {
  url: string;
  /** what the log calls the pool */
  name?: string;
  /** what PostgreSQL calls its sessions; that of the gateway if absent */
  applicationName?: string;
  /** schemas that unqualified names are looked up in; the login's own setting if absent */
  searchPath?: readonly string[];
  /**
   * A connection reads the schema that `preview.present` names when it is taken from the pool, before those of the
   * search path: press and curators see scheduled documents, and keep to one preview until they release it.
   */
  followsPreview?: boolean;
  /** most connections at once */
  max?: number;
  /** the session refuses to write */
  readOnly?: boolean;
  /** milliseconds after which the database gives a statement up */
  statementTimeout?: number;
  /** milliseconds that a statement waits for a lock which another session holds */
  lockTimeout?: number;
  /** milliseconds after which a transaction that does nothing is ended, so that it holds up nobody for ever */
  idleTimeout?: number;
  /** whether it may lead to an older primary than was seen, to look at it */
  toAnyPrimary?: boolean;
  /** sets the login up anew, after which a connection that was refused is tried once more */
  repair?: (() => Promise<unknown>) | undefined;
  /** called with each statement that was sent, with the values of its $1, $2..., and the milliseconds that it took */
  onStatement?: (statement: string, parameters: readonly unknown[], milliseconds: number) => void;
  /** called when an idle connection breaks, which the pool replaces */
  onError?: (error: Error) => void;
}

/**
 * How the server plans and works. Queries are many and short: compiling a plan, or starting more processes for
 * it, takes longer than most of them, and other clients need the processors. Pages that an index points to are
 * in memory or on a disk that does not turn. Counting many honors needs room.
 */
const planning = [
  'jit = off',
  'max_parallel_workers_per_gather = 0',
  'random_page_cost = 1.1',
  "work_mem = '32MB'",
];

/** The name of a pool in the log. @param db as `connect` returns it */
export function poolName(db: Database): string | undefined {
  return poolOf(db).options.name;
}

/** How many connections of a pool are in use and idle, how many there may be, and how many callers wait for one. */
export function poolUse(db: Database) {
  const { connections, options } = poolOf(db);
  const { totalCount, idleCount, waitingCount } = connections;
  return {
    name: options.name ?? '',
    max: options.max ?? defaultSize,
    inUse: totalCount - idleCount,
    idle: idleCount,
    waiting: waitingCount,
  };
}

/** Opens another pool like this one. @param db as `connect` returns it */
export function connectLike(
  db: Database,
  others: Pick<ConnectOptions, 'name' | 'max' | 'statementTimeout' | 'onStatement'>,
): Database {
  return connect({ ...poolOf(db).options, ...others });
}

const outsideOfRequests = AsyncLocalStorage.snapshot();

/** A connection outlives the request that opened it, which later errors in it must not be taken for. */
class Client extends pg.Client {
  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
    return outsideOfRequests(() => {
      if (!callback) return super.connect();
      super.connect(callback);
      return undefined;
    });
  }
}

/** Opens a pool. Connects on first use; `destroy()` ends it. */
export function connect(options: ConnectOptions): Database {
  const setUp = settingsOf(options);
  const guard = () => (options.toAnyPrimary ? undefined : guardOf(options.url));
  const connections = new pg.Pool({
    Client,
    connectionString: options.url,
    max: options.max ?? defaultSize,
    application_name: options.applicationName ?? applicationName,
    connectionTimeoutMillis: openingTime,
    // Each has prepared its statements: a new one would have to do so again.
    idleTimeoutMillis: 0,
    // The statements that a connection has prepared are given back some time.
    maxLifetimeSeconds: 3_600,
    // A statement is sent before the one ahead of it has been answered.
    pipeline: true,
    verify: (client, done) => setSession(client, setUp, guard()).then(() => done(), done),
  });
  const report = (error: Error) => {
    noteSource(error, db);
    options.onError?.(error);
  };
  // Without a listener a broken connection ends the process, idle or checked out.
  connections.on('error', report);
  connections.on('connect', (client) => client.on('error', report));
  if (!options.readOnly) closeReadOnlySessions(connections);
  const take = takeFrom(connections, options);
  const connect: Connect = () =>
    take().catch((error: unknown) => {
      noteSource(error, db);
      throw error;
    });
  const { onStatement } = options;
  const log: Logger | undefined =
    onStatement &&
    (({ query, queryDurationMillis }) =>
      onStatement(query.sql, query.parameters, queryDurationMillis));
  const db: Database = new Kysely<DB>({ dialect: new Dialect(connect), ...(log && { log }) });
  opened.set(db, { take: connect, connections, log, options });
  const destroy = db.destroy.bind(db);
  db.destroy = async () => {
    await destroy();
    if (!connections.ending) await connections.end();
  };
  return db;
}

/**
 * Closes connections that have refused to write when they are given back. A session stays read-only if the database was
 * when it began, while a new one can write as soon as the database takes writes again.
 */
function closeReadOnlySessions(connections: pg.Pool): void {
  const readOnly = new WeakSet<pg.PoolClient>();
  connections.on('connect', (client) =>
    client.connection.on('errorMessage', ({ code }: pg.DatabaseError) => {
      if (code === '25006') readOnly.add(client);
    }),
  );
  connections.on('release', (_error, client) => {
    if (readOnly.has(client)) void client.end();
  });
}

/** How the connections of a pool are taken. */
function takeFrom(connections: pg.Pool, options: ConnectOptions): Connect {
  const { repair, followsPreview, searchPath = [] } = options;
  const connect = () => connections.connect();
  const lasting = repair ? repairingLogin(connect, repair) : connect;
  return followsPreview ? followingPreview(lasting, searchPath) : lasting;
}

/**
 * Takes connections that enter the current preview. Kysely has a hook for that, but does not give a connection back when
 * the hook fails.
 */
function followingPreview(connect: Connect, others: readonly string[]): Connect {
  const path = others.map((name) => `, "${name}"`).join('');
  return async () => {
    const client = await connect();
    try {
      await client.query(enterPresent, [path, readerOf]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    const release = client.release.bind(client);
    client.release = (error) => {
      // Sent ahead of whatever the next one sends. A connection that is broken needs no other name.
      if (!error) client.query(leave).catch(() => {});
      release(error);
    };
    return client;
  };
}

const enterPresent = `
  select set_config('search_path', format('%I', state) || $1, false), set_config('application_name', $2 || state, false)
  from preview.present`;

const leave = `set application_name = '${applicationName}'`;

/**
 * The statements that set a session up. They are not options of the start-up packet, which poolers refuse or drop. The
 * login may have a shorter timeout, so the pool's own comes first.
 */
function settingsOf({ statementTimeout, ...options }: ConnectOptions): string {
  const settings = [
    ...(statementTimeout ? [`statement_timeout = ${statementTimeout}`] : []),
    ...(options.lockTimeout ? [`lock_timeout = ${options.lockTimeout}`] : []),
    ...(options.idleTimeout
      ? [`idle_in_transaction_session_timeout = ${options.idleTimeout}`]
      : []),
    ...(options.searchPath
      ? [`search_path = ${options.searchPath.map(pg.escapeIdentifier).join(', ')}`]
      : []),
    ...(options.readOnly ? ['default_transaction_read_only = on'] : []),
    ...planning,
  ];
  return settings.map((setting) => `set ${setting}`).join('; ');
}

/**
 * Sets a new session up in one round trip, and checks that it does not lead to an older primary. If that fails or takes
 * too long, the pool closes the connection: a pooler lets clients in before it has a session for them.
 */
async function setSession(
  client: pg.PoolClient,
  settings: string,
  guard: PrimaryGuard | undefined,
): Promise<void> {
  const timer = setTimeout(() => client.connection.stream.destroy(), openingTime);
  try {
    await Promise.all([client.query(settings), guard?.admit(client)]);
  } finally {
    clearTimeout(timer);
  }
}
