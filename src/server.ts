import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Database } from '../db/connect.ts';
import {
  type ConnectionLimits,
  connectionLimits,
  limitConnections,
} from './http/admit/connections.ts';
import { warnOfProxy } from './http/admit/proxy-warning.ts';
import { corsHeaders } from './http/encode/cors.ts';
import { FailureLog } from './http/encode/failure-log.ts';
import { answerDocumentSchema } from './http/endpoints/document-schema.ts';
import { answerHealth, answerReady, isReachable } from './http/endpoints/health.ts';
import type { WriteAccess } from './http/endpoints/write-access.ts';
import {
  admissionOf,
  createGraphql,
  type GraphqlOptions,
  persistedDocumentsOf,
} from './http/execute/yoga.ts';
import { graphiqlPage } from './http/graphiql/graphiql.ts';
import { longest, tooLarge } from './http/read/body-limit.ts';
import { answerHeadAsGet } from './http/read/head-request.ts';
import { checkHost } from './http/read/host.ts';
import { isJson } from './http/read/media-type.ts';
import { cutPipelining } from './http/read/pipelining.ts';
import { createCaching, type HandedOn } from './http/response-cache/answer-cached.ts';
import { ResponseCache } from './http/response-cache/response-cache.ts';
import { respondLast } from './http/send/last-response.ts';
import { documentSchemaPath } from './import/document/json-schema.ts';
import type { Live } from './live/live.ts';
import { HttpError, sendHttpError } from './live/sse/body.ts';
import { createEventStreams } from './live/sse/event-stream.ts';
import { attachWebSockets } from './live/web-socket/upgrade.ts';
import { createPages } from './web/pages.ts';
import type { Renderer } from './web/renderer.ts';

export interface ServerOptions extends GraphqlOptions {
  /** what subscriptions get their events from; there are none if absent */
  live?: Live;
  /** a connection that only /ready uses; that of the public's queries if absent */
  readiness?: Database;
  /** whether the database takes writes, for /ready; not reported if absent */
  writes?: Pick<WriteAccess, 'problem'>;
  /** the defaults of `connectionLimits` if absent */
  connections?: Partial<ConnectionLimits>;
  /** aborted when the server is to end: from then on /ready says so */
  stopping?: AbortSignal;
  /** where responses are cached, if the revision is known; one of its own if absent; null if they are not */
  responseCache?: ResponseCache | null;
  /** draws the pages; without it, `/` redirects to GraphiQL */
  renderer?: Renderer;
}

/** How many characters of URL a request may have: with other headers it has to fit into what Node.js reads. */
const maxUrlLength = 12_000;

/** The HTTP server of the graph, not yet listening. Its caller closes it and the database. */
export function createAwardsServer({
  live,
  readiness,
  writes,
  connections,
  stopping,
  responseCache = new ResponseCache(),
  renderer,
  ...options
}: ServerOptions): Server {
  const limits = { ...connectionLimits, ...connections };
  const { logger, failures = new FailureLog(logger, () => isReachable(options.db)) } = options;
  const admission = options.admission ?? admissionOf(options);
  const builtInDocuments = renderer?.documents;
  const documents =
    options.documents ??
    persistedDocumentsOf({ ...options, ...(builtInDocuments && { builtInDocuments }) }, admission);
  const graphql = createGraphql({ ...options, admission, documents, failures });
  const { corsOrigins, knownRevision } = options;
  const subscriptions = live && {
    ...{ live, corsOrigins, admission, documents },
    report: (error: unknown, requestId?: string) =>
      failures.failed(error, 'a subscription failed', requestId),
  };
  const streams =
    subscriptions &&
    createEventStreams({
      ...subscriptions,
      fetchGraphql: (request, clientAddress) => graphql.fetch(request, { clientAddress }),
    });
  const sendText = (
    { headers: { origin } }: IncomingMessage,
    response: ServerResponse,
    status: number,
    text: string,
  ): void => {
    const headers = { ...corsHeaders(origin, corsOrigins), 'content-type': 'text/plain' };
    // What is left of the request would be taken for the next one.
    if (status === 413) response.setHeader('connection', 'close');
    response.writeHead(status, headers).end(text);
  };
  const answer = (request: IncomingMessage, response: ServerResponse, handed: HandedOn) => {
    const isReadable = request.method !== 'POST' || isJson(request.headers['content-type']);
    if (isReadable && streams?.(request, response)) return;
    answerHeadAsGet(request);
    if (graphiqlPage(request, response)) return;
    return graphql(request, response, handed);
  };
  const pages =
    renderer &&
    createPages({
      renderer,
      fetchGraphql: (request, clientAddress) => graphql.fetch(request, { clientAddress }),
      admission,
      publicUrl: options.publicUrl ?? null,
      report: (error) => failures.failed(error, 'a page failed'),
    });
  const caching =
    knownRevision &&
    responseCache &&
    createCaching({ cache: responseCache, knownRevision, admission, documents, corsOrigins });
  const isEnding = () => !server.listening || stopping?.aborted === true;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    if (cutPipelining(request, response)) return;
    if (!isEnding()) return respond(request, response);
    return respondLast(response, request.socket, () => respond(request, response));
  };
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const problem = checkHost(request);
    if (problem !== null) return sendText(request, response, 400, `${problem}\n`);
    const pathname = request.url?.split('?')[0];
    if ((request.url?.length ?? 0) > maxUrlLength) {
      return sendText(
        request,
        response,
        414,
        `The URL is longer than ${maxUrlLength} characters.\n`,
      );
    }
    if (pathname === '/health') return answerHealth(response);
    if (pathname === '/ready') {
      return answerReady(response, readiness ?? options.db, !isEnding(), writes);
    }
    if (pathname === documentSchemaPath) return answerDocumentSchema(request, response);
    if (pathname !== '/graphql') {
      const mayRead = request.method === 'GET' || request.method === 'HEAD';
      if (pages && mayRead) return pages(request, response);
      if (pathname === '/' && mayRead)
        return void response.writeHead(302, { location: '/graphql' }).end();
      return sendText(request, response, 404, 'Not found. The GraphQL endpoint is /graphql.\n');
    }
    if (caching) return caching(request, response, (handed) => answer(request, response, handed));
    return answer(request, response, {});
  };
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      // Node.js looks for requests that took too long every 30 seconds otherwise.
      connectionsCheckingInterval: 1_000,
    },
    listener,
  );
  const { trustedProxies = [] } = options;
  limitConnections(server, limits, trustedProxies);
  if (trustedProxies.length === 0) warnOfProxy(server, logger);
  server.on('checkContinue', (request, response) => {
    // `100 Continue` is not sent for a body that is too long.
    if (Number(request.headers['content-length']) > longest.document) {
      const error = tooLarge(longest.document);
      const headers = corsHeaders(request.headers.origin, corsOrigins);
      return sendHttpError(response, new HttpError(413, [error]), headers);
    }
    response.writeContinue();
    return listener(request, response);
  });
  if (subscriptions) attachWebSockets(server, subscriptions);
  return server;
}
