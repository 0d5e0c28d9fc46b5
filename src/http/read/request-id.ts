import { randomUUID } from 'node:crypto';

/** The id that a proxy sent as `x-request-id`, if it is one, else a new one. */
export function sentIdOr(sent: unknown): string {
  return typeof sent === 'string' && /^[\w.:=+/-]{1,100}$/.test(sent) ? sent : randomUUID();
}
