import type { Plugin } from 'graphql-yoga';

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
): Record<string, string> {
  const vary = { vary: 'Origin' };
  if (origin == null || !isAllowedOrigin(origin, allowed)) return vary;
  return {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-expose-headers':
      'content-disposition, x-awards-revision, retry-after, ratelimit, ratelimit-policy',
  };
}

/** Answers preflights, and adds these headers to all responses. */
export function allowOrigins(allowed: readonly string[]): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method !== 'OPTIONS') return;
      const headers = preflightHeaders(request.headers, allowed);
      endResponse(new fetchAPI.Response(null, { status: 204, headers }));
    },
    onResponse({ request, response: { headers } }) {
      const { vary = '', ...others } = corsHeaders(request.headers.get('origin'), allowed);
      headers.append('vary', vary);
      for (const [name, value] of Object.entries(others)) headers.set(name, value);
    },
  };
}

function preflightHeaders(headers: Headers, allowed: readonly string[]): Record<string, string> {
  const origin = headers.get('origin');
  if (origin === null || !isAllowedOrigin(origin, allowed)) return {};
  const names = headers.get('access-control-request-headers');
  return {
    // PUT and DELETE are for subscribers that share a connection.
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    ...(names !== null && { 'access-control-allow-headers': names }),
    'access-control-max-age': String(preflightSeconds),
    vary: 'Access-Control-Request-Headers',
  };
}
