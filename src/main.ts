import { once } from 'node:events';
import type { Server } from 'node:http';
import pino from 'pino';
import { connect, type Database } from '../db/connect.ts';
import { ensureLogin, LoginError } from '../db/logins.ts';
import { searchPathOf } from '../db/states.ts';
import type { Config } from './config.ts';
import { createAwardsServer } from './server.ts';
import { loadShippedData, openPublished, openStore, StartError } from './store.ts';

export { StartError };

/** Milliseconds that answers under way have to finish once the server is told to end. */
const patience = 8_000;

/**
 * Starts the server and runs it until SIGTERM or SIGINT.
 * @returns the exit code
 * @throws StartError, EmbeddedError with a sentence
 */
export async function serve(config: Config): Promise<number> {
  const stop = Promise.withResolvers<void>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.resolve());
  const logger = pino({ level: config.logLevel });
  const store = await openStore(config);
  const opened: { destroy(): Promise<void> }[] = [];
  try {
    const writer = await openPublished(store.url);
    opened.push(writer);
    await loadShippedData(writer);
    const reader = await openReader(store.url, config, (error) => logger.warn(error));
    opened.push(reader);
    const server = createAwardsServer({ db: reader, logger, corsOrigins: config.corsOrigins });
    const port = await listen(server, config);
    console.log(
      `The awards gateway is ready: http://localhost:${port}/graphql (GraphiQL in a browser). ` +
        `The data is ${store.where}.`,
    );
    await stop.promise;
    await finish(server);
    return 0;
  } finally {
    for (const db of opened.reverse()) await db.destroy();
    await store.close();
  }
}

/** The pool that questions are answered from: the public login, or the owner held to reading. */
export async function openReader(
  url: string,
  config: Pick<Config, 'databasePublicUrl' | 'loginPrefix'>,
  onError: (error: Error) => void,
): Promise<Database> {
  const options = { readOnly: true, statementTimeout: 10_000, max: 10, onError };
  const searchPath = await searchPathOf(url, 'published');
  if (config.databasePublicUrl !== null) {
    return connect({ ...options, url: config.databasePublicUrl, searchPath });
  }
  try {
    return connect({
      ...options,
      url: await ensureLogin(url, 'public', config.loginPrefix),
      searchPath,
    });
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    console.warn(
      `${error.message} The server goes on with the owner's login, read only: what waits for its ` +
        'time stays apart, but only by the search path and not by rights. Whoever may make roles ' +
        `can run this, and set DATABASE_PUBLIC_URL:\n${error.statements.join(';\n')};`,
    );
    return connect({ ...options, url, searchPath });
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
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
