import { createServer, type Server } from 'node:http';
import { createGraphql, type GraphqlOptions } from './graphql.ts';
import { answerDocumentSchema } from './http/document-schema.ts';
import { graphiqlPage } from './http/graphiql.ts';
import { answerHealth, answerReady } from './http/health.ts';
import { isJson } from './http/media-type.ts';
import { viewerOf } from './http/viewer-of.ts';
import { documentSchemaPath } from './import/document/json-schema.ts';
import type { Live } from './live/live.ts';
import { createEventStreams } from './live/sse/event-stream.ts';
import { attachWebSockets } from './live/web-socket.ts';

export interface ServerOptions extends GraphqlOptions {
  /** what subscriptions get their events from; there are none if absent */
  live?: Live;
}

/** The HTTP server of the graph, not yet listening. Its caller closes it and the database. */
export function createAwardsServer({ live, ...options }: ServerOptions): Server {
  const graphql = createGraphql(options);
  const { corsOrigins, logger } = options;
  const subscriptions = live && {
    ...{ live, corsOrigins },
    viewerOf: (authorization: unknown) => viewerOf(options.desk?.tokens ?? null, authorization),
  };
  const streams =
    subscriptions &&
    createEventStreams({
      ...subscriptions,
      ask: (request) => graphql.fetch(request),
      report: (error) => logger.error(error),
    });
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    const pathname = request.url?.split('?')[0];
    // Once the server is told to end, each connection ends with the answer under way on it.
    if (!server.listening) response.setHeader('connection', 'close');
    if (pathname === '/health') return answerHealth(response);
    if (pathname === '/ready') return answerReady(response, options.db, server.listening);
    if (pathname === documentSchemaPath) return answerDocumentSchema(request, response);
    if (pathname === '/') return void response.writeHead(302, { location: '/graphql' }).end();
    // Addresses are made of it further in, and none can be made of some.
    if (!URL.canParse(`http://${request.headers.host || 'localhost'}`)) {
      const text = 'The header `host` is no host.\n';
      return void response.writeHead(400, { 'content-type': 'text/plain' }).end(text);
    }
    if (pathname !== '/graphql') {
      const text = 'There is nothing here: the graph is at /graphql.\n';
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end(text);
    }
    if (graphiqlPage(request, response)) return;
    const isReadable = request.method !== 'POST' || isJson(request.headers['content-type']);
    if (isReadable && streams?.(request, response)) return;
    return graphql(request, response);
  });
  if (subscriptions) attachWebSockets(server, subscriptions);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;
}
