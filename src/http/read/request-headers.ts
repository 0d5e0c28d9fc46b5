import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Has the revision that a response for the public was read from; and in a request, the highest that the client has seen. */
export const revisionHeader = 'awards-revision';

/** The revision that a client has seen; null if it names none, or one that cannot be. */
export function seenRevision({ [revisionHeader]: text }: IncomingHttpHeaders): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The id that a proxy sent as `x-request-id`, if it is one, else a new one. */
export function sentIdOr(sent: unknown): string {
  return typeof sent === 'string' && /^[\w.:=+/-]{1,100}$/.test(sent) ? sent : randomUUID();
}

/** Of W3C Trace Context, version 00: ids of the trace and of the span that sent the request, and flags. */
const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The header `traceparent` of a request; null if it has none that is valid. */
export function sentTraceparent({ traceparent }: IncomingHttpHeaders): string | null {
  return typeof traceparent === 'string' && form.test(traceparent) ? traceparent : null;
}
