import type { IncomingHttpHeaders } from 'node:http';

/** A day, of which browsers take as much as they like. */
const preflightSeconds = 86_400;

/**
 * Whether pages of an origin may read responses. Pages without an origin (`null`), such as sandboxed ones, may if all may.
 * @param allowed origins; `*` for all
 */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.includes('*') || (origin !== 'null' && allowed.includes(origin));
}

/**
 * The headers by which a page of another origin may read a response; never with credentials. If all origins may, they are
 * the same for each, so that caches on the way need not tell origins apart.
 */
export function corsHeaders(
  origin: string | null | undefined,
  allowed: readonly string[],
): Record<string, string> {
  const expose = { 'access-control-expose-headers': '*' };
  if (allowed.includes('*')) return { 'access-control-allow-origin': '*', ...expose };
  const vary = { vary: 'Origin' };
  if (origin == null || !isAllowedOrigin(origin, allowed)) return vary;
  return { ...vary, 'access-control-allow-origin': origin, ...expose };
}

/** The headers of the response to a preflight. */
export function preflightHeaders(
  { origin, 'access-control-request-headers': names }: IncomingHttpHeaders,
  allowed: readonly string[],
): Record<string, string> {
  const vary = 'Origin';
  if (origin === undefined || !isAllowedOrigin(origin, allowed)) return { vary };
  return {
    ...corsHeaders(origin, allowed),
    // PUT and DELETE are for subscribers that share a connection.
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    ...(names !== undefined && { 'access-control-allow-headers': names }),
    'access-control-max-age': String(preflightSeconds),
    vary: `Access-Control-Request-Headers, ${vary}`,
  };
}
