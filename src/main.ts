import { once } from 'node:events';
import type { Server } from 'node:http';
import pino from 'pino';
import { connect, type Database } from '../db/connect.ts';
import { ensureLogin, LoginError } from '../db/logins.ts';
import { readRevision } from '../db/queries/dataset.ts';
import { searchPathOf } from '../db/states.ts';
import type { Config } from './config.ts';
import { openLive } from './live/live.ts';
import { createAwardsServer } from './server.ts';
import { loadShippedData, openPublished, openStore, StartError } from './store.ts';

export { StartError };

/** Milliseconds that answers under way have to finish once the server is told to end. */
const patience = 8_000;

/**
 * Starts the server and runs it until SIGTERM, SIGINT or SIGHUP.
 * @returns the exit code
 * @throws StartError, EmbeddedError with a sentence
 */
export async function serve(config: Config): Promise<number> {
  const stop = Promise.withResolvers<void>();
  // Not once: Ctrl-C can come twice, from the terminal and from npm, and must not cut the ending off.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop.resolve);
  const logger = pino({ level: config.logLevel });
  const store = await openStore(config);
  const opened: { destroy(): Promise<void> }[] = [];
  try {
    const writer = await openPublished(store.url);
    opened.push(writer);
    await loadShippedData(writer);
    const reader = await openReader(store.url, config, (error) => logger.warn(error));
    opened.push(reader.db);
    const live = openLive({
      db: reader.db,
      listenUrl: config.databaseListenUrl ?? reader.url,
      logger,
    });
    opened.push({ destroy: live.close });
    const server = createAwardsServer({
      ...{ db: reader.db, logger, live, corsOrigins: config.corsOrigins },
    });
    const port = await listen(server, config);
    console.log(
      `The awards gateway is ready: http://localhost:${port}/graphql (GraphiQL in a browser). ` +
        `The data is ${store.where}.`,
    );
    await stop.promise;
    await live.close();
    await finish(server);
    return 0;
  } finally {
    for (const db of opened.reverse()) await db.destroy();
    await store.close();
  }
}

interface Reader {
  db: Database;
  /** that it connects with */
  url: string;
}

/**
 * The pool that questions are answered from: the public login, or the owner held to reading where that
 * login cannot be made or cannot connect. Tried once, so that "ready" is true.
 * @throws StartError where the login of DATABASE_PUBLIC_URL cannot read the data
 */
async function openReader(
  url: string,
  config: Pick<Config, 'databasePublicUrl' | 'loginPrefix'>,
  onError: (error: Error) => void,
): Promise<Reader> {
  const searchPath = await searchPathOf(url, 'published');
  const open = async (login: string) => {
    const options = { readOnly: true, statementTimeout: 10_000, max: 10, onError };
    const db = connect({ ...options, url: login, searchPath });
    try {
      await readRevision(db);
      return { db, url: login };
    } catch (error) {
      await db.destroy();
      throw error;
    }
  };
  if (config.databasePublicUrl !== null) {
    return open(config.databasePublicUrl).catch((cause: Error) => {
      const message = `The login of DATABASE_PUBLIC_URL cannot read the data: ${cause.message}.`;
      throw new StartError(message, { cause });
    });
  }
  try {
    return await open(await ensureLogin(url, 'public', config.loginPrefix));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `The public login cannot be used: ${reason} The server goes on with the owner's login, read ` +
        'only: what waits for its time stays apart by the search path, and not by rights.' +
        (error instanceof LoginError
          ? ` Whoever may make roles can run this, and set DATABASE_PUBLIC_URL:\n${error.statements.join(';\n')};`
          : ' Make a login that may read the schema published, and set DATABASE_PUBLIC_URL.'),
    );
    return open(url);
  }
}

async function listen(server: Server, { port, host }: Config): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartError(`Port ${port} is in use: end what uses it, or set PORT to another one.`);
    }
    if (code === 'EACCES') {
      throw new StartError(`Port ${port} is not for this user: set PORT to one above 1023.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(`${host} (HOST) is no address of this machine.`);
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Takes no more questions, and lets the answers under way finish. */
async function finish(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // Connections that were answering when it was told become idle afterwards.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
