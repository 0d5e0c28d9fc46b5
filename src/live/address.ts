import type { IncomingMessage } from 'node:http';

const path = '/graphql';

/** Whether a request is for the graph. What it asks for may be no address at all, and is not parsed. */
export function isForGraph({ url }: IncomingMessage): boolean {
  return url?.split('?')[0] === path;
}

/** The address of the graph with what a request for it asks; the host is always `localhost`. */
export function addressOf({ url = '' }: IncomingMessage): URL {
  const start = url.indexOf('?');
  // Behind a path of our own nothing that a stranger sends makes it no address.
  return new URL(`http://localhost${path}${start < 0 ? '' : url.slice(start)}`);
}
