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
 * @param others further headers of the request that decide what the response is
 */
export function corsHeaders(
  origin: string | null | undefined,
  allowed: readonly string[],
  others?: string,
): Record<string, string> {
  const isForAll = allowed.includes('*');
  const headers = isForAll ? others : ['Origin', others].filter(Boolean).join(', ');
  const vary: Record<string, string> = headers === undefined ? {} : { vary: headers };
  if (!isForAll && (origin == null || !isAllowedOrigin(origin, allowed))) return vary;
  return {
    ...vary,
    'access-control-allow-origin': isForAll ? '*' : (origin ?? ''),
    'access-control-expose-headers': '*',
  };
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
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    ...(names !== undefined && { 'access-control-allow-headers': names }),
    'access-control-max-age': String(preflightSeconds),
    vary: `Access-Control-Request-Headers, ${vary}`,
  };
}
