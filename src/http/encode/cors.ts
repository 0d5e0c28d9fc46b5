import type { IncomingHttpHeaders } from 'node:http';

/** A day, of which browsers take as much as they like. */
const preflightSeconds = 86_400;

/**
 * Whether pages of an origin may read responses. Pages without an origin (`null`), such as sandboxed ones, never may.
 * @param allowed origins; `*` for all
 */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return origin !== 'null' && (allowed.includes('*') || allowed.includes(origin));
}

/** The headers by which a page of another origin may read a response; never with credentials. */
export function corsHeaders(
  origin: string | null | undefined,
  allowed: readonly string[],
): Record<string, string> & { vary: string } {
  const vary = { vary: 'Origin' };
  if (origin == null || !isAllowedOrigin(origin, allowed)) return vary;
  return {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-expose-headers':
      'awards-revision, content-disposition, x-request-id, retry-after, ratelimit, ratelimit-policy',
  };
}

/** The headers of the response to a preflight. */
export function preflightHeaders(
  { origin, 'access-control-request-headers': names }: IncomingHttpHeaders,
  allowed: readonly string[],
): Record<string, string> {
  const { vary, ...cors } = corsHeaders(origin, allowed);
  if (origin === undefined || !isAllowedOrigin(origin, allowed)) return { vary };
  return {
    ...cors,
    // PUT and DELETE are for subscribers that share a connection.
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    ...(names !== undefined && { 'access-control-allow-headers': names }),
    'access-control-max-age': String(preflightSeconds),
    vary: `Access-Control-Request-Headers, ${vary}`,
  };
}
