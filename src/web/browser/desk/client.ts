import { Client, type CombinedError, fetchExchange, mapExchange } from '@urql/core';

/**
 * A client apart from that of the pages. It caches nothing: the preview changes with each write, and nothing that it
 * has read may be left after signing out.
 * @param token null to read as the public does
 * @param onUnauthenticated called with the error message if the server no longer accepts the token
 */
export function openClient(
  url: string,
  token: string | null,
  onUnauthenticated: (message: string) => void = () => {},
): Client {
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isUnauthenticated(error)) onUnauthenticated(joinErrorMessages(error));
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

const isUnauthenticated = ({ graphQLErrors }: CombinedError) =>
  graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');

/** The messages of all errors of an operation. */
export function joinErrorMessages({ graphQLErrors, networkError }: CombinedError): string {
  if (graphQLErrors.length > 0) return graphQLErrors.map(({ message }) => message).join(' ');
  return `The server could not be reached${networkError ? `: ${networkError.message}` : ''}. Try again.`;
}

/**
 * The message of a mutation that changed nothing; null if it succeeded.
 * @param payload of the mutation; one with a message is an error
 */
export function mutationErrorMessage(
  error: CombinedError | undefined,
  payload: object | null | undefined,
): string | null {
  if (payload && 'message' in payload) return String(payload.message);
  if (payload) return null;
  return error ? joinErrorMessages(error) : 'The server did not respond.';
}
