import { createServer, type Server } from 'node:http';
import { type DatabaseHealth, FailureLog, isReachable } from '#database-health';
import {
  type ConnectionLimits,
  connectionLimits,
  corsHeaders,
  createExamplesEndpoint,
  createPipeline,
  cutPipelining,
  type Exchange,
  errorContent,
  freeEndpoint,
  graphqlResponses,
  type KnownRevision,
  limitConnections,
  maxBytesOf,
  type ObserveRequest,
  RejectionLog,
  ResponseCache,
  readyEndpoint,
  respondLast,
  tooLarge,
  warnOfProxy,
} from '#http';
import { attachWebSockets, createAnnouncementFiles, createEventStreams, type Live } from '#live';
import { createReconcile } from '#reconcile';
import { createSite, type Renderer } from '#site';

import {
  admissionOf,
  createGraphql,
  type GraphqlOptions,
  persistedDocumentsOf,
} from './create-graphql.ts';
import { createRoutes } from './routes.ts';

export interface ServerOptions extends Omit<GraphqlOptions, 'responses' | 'knownRevision'> {
  /** the current revision of the published data; not known if absent */
  knownRevision?: KnownRevision;
  /** what subscriptions get their events from; there are none if absent */
  live?: Live;
  /** whether the database can be used as it is, for /ready; not reported if absent */
  watch?: Pick<DatabaseHealth, 'problem' | 'newerTables' | 'olderPrimary'>;
  /** the defaults of `connectionLimits` if absent */
  connections?: Partial<ConnectionLimits>;
  /** aborted when the server is to end: from then on /ready says so */
  stopping?: AbortSignal;
  /** aborted when each response is the last of its connection */
  closing?: AbortSignal;
  /** where responses are cached, if the revision is known; one of its own if absent; null if they are not */
  responseCache?: ResponseCache | null;
  /** hears of each request; nobody does if absent */
  observe?: ObserveRequest | undefined;
  /** draws the pages; without it, `/` redirects to GraphiQL */
  renderer?: Renderer;
}

const tooManyConnections =
  'connections are refused because an address opens too many: if it is a proxy, name it in TRUSTED_PROXIES';

/** The HTTP server of the graph, not yet listening. Its caller closes it and the database. */
export function createAwardsServer({
  live,
  watch,
  connections,
  stopping,
  closing,
  responseCache: cache = new ResponseCache(),
  renderer,
  observe,
  ...options
}: ServerOptions): Server {
  const limits = { ...connectionLimits, ...connections };
  const { logger, failures = new FailureLog(logger, () => isReachable(options.db)) } = options;
  const { corsOrigins, knownRevision, publicUrl = null, trustedProxies = [] } = options;
  const admission = options.admission ?? admissionOf(options);
  const builtInDocuments = renderer?.documents;
  const documents =
    options.documents ??
    persistedDocumentsOf(
      { ...options, ...(builtInDocuments && { builtInDocuments }) },
      admission,
      failures,
    );
  const stored = knownRevision && cache ? { cache, knownRevision, admission } : null;
  const responses = stored && graphqlResponses({ ...stored, documents });
  const graphql = createGraphql({ ...options, admission, documents, failures, responses });
  const subscriptions = live && {
    live,
    corsOrigins,
    admission,
    documents,
    report: (error: unknown, requestId?: string) =>
      failures.failed(error, 'a subscription failed', requestId),
  };
  const streams =
    subscriptions && createEventStreams({ ...subscriptions, executeWithin: graphql.executeWithin });
  const site =
    renderer &&
    createSite({
      renderer,
      publicUrl,
      stored,
      admission,
      executeWithin: graphql.executeWithin,
      report: (error) => failures.failed(error, 'a page failed'),
    });
  const isEnding = () => !server.listening || stopping?.aborted === true;
  const endpointOf = createRoutes({
    corsOrigins,
    graphql: graphql.endpoint,
    pages: site ?? null,
    ready: readyEndpoint(options.db, isEnding, watch),
    streamOf: (exchange) => streams?.(exchange) ?? null,
    examples: createExamplesEndpoint(options.db, knownRevision ?? null),
    announcements: createAnnouncementFiles({
      db: options.db,
      knownRevision: knownRevision ?? null,
      corsOrigins,
      report: (error, requestId) => failures.failed(error, 'announcements failed', requestId),
    }),
    reconcile: createReconcile({
      executeWithin: graphql.executeWithin,
      corsOrigins,
      publicUrl,
      report: (error) => failures.failed(error, 'a reconciliation failed'),
    }),
    hasSchema: options.allowedDocuments !== 'persisted',
  });
  const onError = (error: unknown, { requestId }: Exchange) =>
    failures.failed(error, 'a request failed', requestId);
  const piped = { admission, onError, observe, knownRevision: knownRevision ?? null };
  const respond = createPipeline({ ...piped, endpointOf });
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      // Node.js looks for requests that took too long every 30 seconds otherwise.
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      if (cutPipelining(request, response, rate)) return;
      if (!closing?.aborted) void respond(request, response);
      else respondLast(response, request.socket, () => void respond(request, response));
    },
  );
  const rejections = new RejectionLog(logger);
  const rate = limitConnections(server, limits, trustedProxies, {
    onConnection: () => admission.arrivals.note(),
    onRefused: () => rejections.refused('new connections', tooManyConnections),
  });
  if (trustedProxies.length === 0) warnOfProxy(server, logger);
  const tooLong = freeEndpoint(
    () => errorContent([tooLarge(maxBytesOf.document)]),
    ({ headers: { origin } }, { headers }) => ({ ...corsHeaders(origin, corsOrigins), ...headers }),
  );
  const refuse = createPipeline({ ...piped, endpointOf: () => tooLong });
  server.on('checkContinue', (request, response) => {
    // `100 Continue` is not sent for a body that is too long.
    if (Number(request.headers['content-length']) > maxBytesOf.document)
      return void refuse(request, response);
    response.writeContinue();
    return void server.emit('request', request, response);
  });
  if (subscriptions) attachWebSockets(server, subscriptions);
  server.once('close', () => documents.close());
  return server;
}
