import {
  clientSchemaEndpoint,
  documentSchemaEndpoint,
  type Endpoint,
  type Exchange,
  examplesPath,
  formatsPath,
  graphiqlEndpoint,
  type HeadProblem,
  healthEndpoint,
  isJson,
  notFoundEndpoint,
  preflightEndpoint,
  problemEndpoint,
  redirectTo,
  schemaEndpoint,
  signedInPath,
  templateEndpoint,
  wantsGraphiql,
} from '#http';
import { documentSchemaPath, templatePath } from '#import';
import { announcementsPath } from '#live';
import { reconcilePath } from '#reconcile';

export interface RoutesOptions {
  corsOrigins: readonly string[];
  graphql: Endpoint;
  ready: Endpoint;
  /** the example queries of GraphiQL */
  examples: Endpoint;
  /** announcements for clients that poll */
  announcements: Endpoint;
  /** the Reconciliation Service API */
  reconcile: Endpoint;
  /** the endpoint of a request that accepts a stream of events; null if it is not for one */
  streamOf(exchange: Exchange): Endpoint | null;
  /** whether the schema may be read: not if only registered documents run */
  hasSchema: boolean;
  /** null if there are no pages: then `/` redirects to GraphiQL */
  pages: { pages: Endpoint; docs: Endpoint; assets: Endpoint } | null;
}

/** Finds the endpoint of a request. */
export function createRoutes(options: RoutesOptions) {
  const { corsOrigins, graphql, ready, examples, announcements, reconcile } = options;
  const { streamOf, hasSchema, pages } = options;
  const notFound = notFoundEndpoint(corsOrigins);
  const preflight = preflightEndpoint(corsOrigins);
  const template = templateEndpoint();
  const toGraphiql = redirectTo('/graphql');

  const ofGraph = (exchange: Exchange): Endpoint => {
    const { method, headers } = exchange;
    if (headers.accept?.includes('text/event-stream')) {
      const isReadable = method !== 'POST' || isJson(headers['content-type']);
      const stream = isReadable ? streamOf(exchange) : null;
      if (stream) return stream;
    }
    if (method === 'OPTIONS') return preflight;
    const isPage =
      method === 'GET' && exchange.pathname !== signedInPath && wantsGraphiql(exchange);
    return isPage ? graphiqlEndpoint : graphql;
  };

  return (exchange: Exchange, problem: HeadProblem | null): Endpoint => {
    if (problem) return problemEndpoint(problem, corsOrigins);
    const { pathname, method } = exchange;
    if (pathname === '/graphql' || pathname === signedInPath) return ofGraph(exchange);
    if (pathname === '/health') return healthEndpoint;
    if (pathname === '/ready') return ready;
    if (pathname === documentSchemaPath) return documentSchemaEndpoint;
    if (hasSchema && pathname === '/schema.graphql') return schemaEndpoint;
    if (hasSchema && pathname === '/schemas/clients.json') return clientSchemaEndpoint;
    if (pathname === reconcilePath || pathname.startsWith(`${reconcilePath}/`))
      return method === 'OPTIONS' ? preflight : reconcile;
    if (method !== 'GET') return notFound;
    if (pathname.startsWith(announcementsPath)) return announcements;
    if (pathname === examplesPath) return examples;
    if (pathname === formatsPath) return graphql;
    if (pathname === templatePath) return template;
    if (pages === null) return pathname === '/' ? toGraphiql : notFound;
    if (/^\/(assets\/|favicon\.(ico|svg)$)/.test(pathname)) return pages.assets;
    // A path with dots may lead elsewhere.
    return /^\/docs(\/[^/.]*)?$/.test(pathname) ? pages.docs : pages.pages;
  };
}
