import type { IncomingMessage } from 'node:http';
import { withoutFinalSlash } from '../http/read/endpoint-path.ts';

const path = '/graphql';

/** Whether a request is for the GraphQL endpoint. Its URL may not be valid, so it is not parsed. */
export function isForGraph({ url = '' }: IncomingMessage): boolean {
  return withoutFinalSlash(url).split('?')[0] === path;
}

/** The URL of a request for the GraphQL endpoint, with its parameters; the host is always `localhost`. */
export function graphqlUrlOf({ url = '' }: IncomingMessage): URL {
  const start = url.indexOf('?');
  // After a fixed path, whatever a client sends is a valid URL.
  return new URL(`http://localhost${path}${start < 0 ? '' : url.slice(start)}`);
}
