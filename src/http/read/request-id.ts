import { randomUUID } from 'node:crypto';

const ids = new WeakMap<Request, string>();

/**
 * The id of a request: what a proxy sent as `x-request-id`, else a new one. A log entry and the response that
 * it belongs to name the same id.
 */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const id = sentIdOr(request.headers.get('x-request-id'));
  ids.set(request, id);
  return id;
}

/** The id that a proxy sent as `x-request-id`, if it is one, else a new one. */
export function sentIdOr(sent: unknown): string {
  return typeof sent === 'string' && /^[\w.:=+/-]{1,100}$/.test(sent) ? sent : randomUUID();
}
