import { randomUUID } from 'node:crypto';

const ids = new WeakMap<Request, string>();

/**
 * The id of a request: what a proxy sent as `x-request-id`, else a new one. A log entry and the response that
 * it belongs to name the same id.
 */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const sent = request.headers.get('x-request-id');
  const id = sent !== null && /^[\w.:=+/-]{1,100}$/.test(sent) ? sent : randomUUID();
  ids.set(request, id);
  return id;
}
