import { once } from 'node:events';
import type { Server } from 'node:http';
import pino from 'pino';
import { connect } from '../db/connect.ts';
import type { Config } from './config.ts';
import { Desk } from './desk/desk.ts';
import { startPublisher } from './desk/publisher.ts';
import { openLive } from './live/live.ts';
import { openReader } from './reader.ts';
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
    const writer = await openPublished(store.url, 10);
    opened.push(writer);
    await loadShippedData(writer);
    const onError = (error: Error) => logger.warn(error);
    const reader = await openReader(store.url, 'public', config, onError);
    opened.push(reader);
    const press = await openReader(store.url, 'press', config, onError);
    opened.push(press);
    const door = connect({ url: store.url, max: 2, statementTimeout: 10_000, onError });
    opened.push(door);
    const desk = new Desk({ writer, press, door });
    // A pool of its own: what is due must not wait for a connection.
    const publishing = await openPublished(store.url, 1);
    opened.push(publishing);
    const endPublisher = startPublisher(publishing, (error) => logger.warn(error));
    opened.push({ destroy: endPublisher });
    const live = openLive({ db: reader, listenUrl: config.databaseListenUrl ?? store.url, logger });
    opened.push({ destroy: live.close });
    const { corsOrigins } = config;
    const server = createAwardsServer({ db: reader, desk, live, logger, corsOrigins });
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
