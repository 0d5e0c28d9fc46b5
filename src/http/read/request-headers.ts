import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { malformed } from '../errors/status.ts';

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
const traceForm = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The header `traceparent` of a request; null if it has none that is valid. */
export function sentTraceparent({ traceparent }: IncomingHttpHeaders): string | null {
  return typeof traceparent === 'string' && traceForm.test(traceparent) ? traceparent : null;
}

/** A host and a port (RFC 9110, 7.2): a name or an IPv4 address, or an IPv6 address in brackets. No user, no path. */
const hostForm = /^(?:\[[0-9a-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})+)(?::\d*)?$/i;

/** A request target with a host of its own, as clients send it to proxies (RFC 9112, 3.2.2). */
const absolute = /^https?:\/\/([^/?]*)(.*)$/i;

let lastHost = 'localhost';

/** Whether it is a host, and a URL can be made of it; that of most requests is the one before. */
function isHost(host: string): boolean {
  if (host === lastHost) return true;
  if (!hostForm.test(host) || !URL.canParse(`http://${host}`)) return false;
  lastHost = host;
  return true;
}

/**
 * Checks which host a request is for. What makes a URL of `request.headers.host` and `request.url` relies on it: the
 * one is a host then, and the other begins with a slash, also if a whole URL was sent.
 * @returns a sentence about what is not valid; null if nothing is
 */
export function checkHost(request: IncomingMessage): string | null {
  const { url = '/', headers, rawHeaders } = request;
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') count += 1;
  // It is empty, or absent in HTTP/1.0, if the client does not know a name of the server.
  headers.host ||= 'localhost';
  if (count > 1 || !isHost(headers.host)) return 'The Host header is not valid.';
  if (url.startsWith('/')) return null;
  const [, host = '', rest = ''] = absolute.exec(url) ?? [];
  if (!isHost(host)) return 'The URL is not valid.';
  headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return null;
}

/**
 * Refuses a POST that is not JSON: forms and plain text are what a page of another origin can send without a
 * preflight.
 * @throws BAD_USER_INPUT with the HTTP status 415
 */
export function checkMediaType(contentType: string | undefined): void {
  if (isJson(contentType)) return;
  throw malformed(
    'content-type',
    'Send the operation as JSON in UTF-8, with the header `content-type: application/json`.',
    415,
  );
}

/** Whether a header `content-type` says JSON in UTF-8, the only encoding that JSON has. */
export function isJson(contentType: string | null | undefined): boolean {
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = (contentType ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return (
    type === 'application/json' && /^charset="?(utf-?8|us-ascii)"?$/.test(charset ?? 'charset=utf8')
  );
}
