import { malformed } from '../errors/status.ts';
import type { Exchange } from '../read/exchange.ts';
import { signInError } from './viewer-of.ts';

/** The GraphQL endpoint for requests with an access token, and for no others: the public never requests this URL. */
export const signedInPath = '/graphql/signed-in';

const howToSend = `Send an access token with POST only, to ${signedInPath}: caches on the way can store responses to other methods, and give them to others.`;

/**
 * Refuses an access token where its response could get to others. Caches are told not to store it, and some are set up
 * not to listen; but none stores a response to POST by itself. Nor do they store the error: its status is 400, and not
 * one that they may store unasked, such as 404 or 405.
 * @throws GraphQLError BAD_USER_INPUT; UNAUTHENTICATED without a token at the URL for tokens
 */
export function checkTokenUrl({ method, pathname, sender }: Exchange): void {
  const isSignedIn = sender.authorization !== undefined;
  if (!isSignedIn && pathname !== signedInPath) return;
  if (method !== 'POST') throw malformed('authorization', howToSend);
  if (!isSignedIn)
    throw signInError('This URL needs an access token: `Authorization: Bearer <token>`.');
}
