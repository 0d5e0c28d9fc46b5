import type { IncomingHttpHeaders } from 'node:http';

/** Of W3C Trace Context, version 00: ids of the trace and of the span that sent the request, and flags. */
const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The header `traceparent` of a request; null if it has none that is valid. */
export function sentTraceparent({ traceparent }: IncomingHttpHeaders): string | null {
  return typeof traceparent === 'string' && form.test(traceparent) ? traceparent : null;
}
