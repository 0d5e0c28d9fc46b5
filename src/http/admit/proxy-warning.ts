import type { IncomingMessage, Server } from 'node:http';
import type { Logger } from 'pino';

/**
 * Logs a warning when the first request comes that a proxy seems to have passed on. For a server that trusts no proxy:
 * all who come through it share the limits of one client.
 */
export function warnOfProxy(server: Server, logger: Logger): void {
  const check = ({ headers }: IncomingMessage) => {
    if (headers['x-forwarded-for'] === undefined) return;
    server.off('request', check);
    logger.warn(
      'A request has an X-Forwarded-For header, and TRUSTED_PROXIES is empty. If the server is behind a proxy, set it: until then all users of the proxy share the limits of one client.',
    );
  };
  server.on('request', check);
}
