import { notStored } from '../encode/cache-headers.ts';
import { type Content, plainText } from '../encode/content.ts';
import { corsHeaders, preflightHeaders } from '../encode/cors.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Exchange } from '../read/exchange.ts';
import type { HeadProblem } from '../read/read-request.ts';

/** An endpoint whose response costs next to nothing: it counts for nobody, and is the same for all. */
export function freeEndpoint(
  execute: (exchange: Exchange) => Content | Promise<Content>,
  headersOf: Endpoint['headersOf'] = (_exchange, { headers = {} }) => headers,
): Endpoint {
  return {
    signsIn: false,
    takesBody: false,
    responses: null,
    headersOf,
    workOf: () => 0,
    execute,
    refuse(_exchange, error) {
      throw error;
    },
  };
}

/** Responses of plain text that pages of other origins may read. */
const withCors =
  (corsOrigins: readonly string[]): Endpoint['headersOf'] =>
  ({ headers: { origin } }, { headers = {} }) => ({
    ...corsHeaders(origin, corsOrigins),
    ...notStored,
    ...headers,
  });

/** The problem with the head of a request. */
export const problemEndpoint = (
  { status, message }: HeadProblem,
  corsOrigins: readonly string[],
): Endpoint => freeEndpoint(() => plainText(status, message), withCors(corsOrigins));

/** URLs that are nobody's. */
export const notFoundEndpoint = (corsOrigins: readonly string[]): Endpoint =>
  freeEndpoint(
    () => plainText(404, 'Not found. The GraphQL endpoint is /graphql.'),
    withCors(corsOrigins),
  );

export const redirectTo = (location: string): Endpoint =>
  freeEndpoint(() => ({ status: 302, headers: { location }, body: null }));

/** The question that browsers ask before a page of another origin sends a request to the graph. */
export const preflightEndpoint = (corsOrigins: readonly string[]): Endpoint =>
  freeEndpoint(({ headers }) => ({
    status: 204,
    headers: preflightHeaders(headers, corsOrigins),
    body: null,
  }));
