import type { IncomingMessage } from 'node:http';

/** A host and a port (RFC 9110, 7.2): a name or an IPv4 address, or an IPv6 address in brackets. No user, no path. */
const form = /^(?:\[[0-9a-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})+)(?::\d*)?$/i;

/** A request target with a host of its own, as clients send it to proxies (RFC 9112, 3.2.2). */
const absolute = /^https?:\/\/([^/?]*)(.*)$/i;

let lastHost = 'localhost';

/** Whether it is a host, and a URL can be made of it; that of most requests is the one before. */
function isHost(host: string): boolean {
  if (host === lastHost) return true;
  if (!form.test(host) || !URL.canParse(`http://${host}`)) return false;
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
