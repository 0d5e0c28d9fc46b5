import { fileRequests } from './files.ts';
import { graphqlRequests } from './graphql.ts';
import { pageRequests } from './pages.ts';
import type { Names, Sent } from './sent.ts';
import { transportRequests } from './transports.ts';

/** All requests, in the order in which they are sent. */
export const requestsFor = (known: Names): Sent[] => [
  ...graphqlRequests(known),
  ...fileRequests(known),
  ...pageRequests(known),
  ...transportRequests(known),
];
