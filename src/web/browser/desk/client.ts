import { Client, type CombinedError, fetchExchange, mapExchange } from '@urql/core';

/**
 * A client apart from that of the pages. It caches nothing: the preview changes with each write, and nothing that it
 * has read may be left after signing out.
 * @param token null to read as the public does
 * @param onRefused called if the server no longer accepts the token, with what the server says
 */
export function openClient(
  url: string,
  token: string | null,
  onRefused: (message: string) => void = () => {},
): Client {
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isRefused(error)) onRefused(messageOf(error));
        },
      }),
      fetchExchange,
    ],
    fetchOptions: {
      cache: 'no-store',
      ...(token !== null && { headers: { authorization: `Bearer ${token}` } }),
    },
  });
}

/**
 * The context of a query that is sent without the token, and so reads what the public does. No other query may have
 * the same document and variables: the client would take both for one.
 */
export const asThePublic = { fetchOptions: { cache: 'no-store' } } as const;

const isRefused = ({ graphQLErrors }: CombinedError) =>
  graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');

/** What went wrong, in sentences. */
export function messageOf({ graphQLErrors, networkError }: CombinedError): string {
  if (graphQLErrors.length > 0) return graphQLErrors.map(({ message }) => message).join(' ');
  return `The server could not be reached${networkError ? `: ${networkError.message}` : ''}. Try again.`;
}

/**
 * Why a mutation has changed nothing; null if it was carried out.
 * @param payload what the mutation returned: one with a message is a refusal
 */
export function refusalOf(
  error: CombinedError | undefined,
  payload: object | null | undefined,
): string | null {
  if (payload && 'message' in payload) return String(payload.message);
  if (payload) return null;
  return error ? messageOf(error) : 'The server did not respond.';
}
