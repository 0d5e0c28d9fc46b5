import { Client, type CombinedError, fetchExchange, mapExchange } from '@urql/core';

/**
 * A client apart from that of the pages. It caches nothing: the preview changes with each write, and nothing that it
 * has read may be left after signing out.
 * @param token null to read as the public does
 * @param onUnauthenticated called with the error if the server no longer accepts the token
 */
export function openClient(
  url: string,
  token: string | null,
  onUnauthenticated: (error: CombinedError) => void = () => {},
): Client {
  return new Client({
    url,
    ...(token !== null && { fetch: fetchSignedIn }),
    preferGetMethod: false,
    requestPolicy: 'network-only',
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (isUnauthenticated(error)) onUnauthenticated(error);
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

/** Sends what has the token to a URL apart, so that no cache on the way gives the response to the public. */
const fetchSignedIn: typeof fetch = (url, options) =>
  fetch(
    new Headers(options?.headers).has('authorization')
      ? String(url).replace(/\/graphql(?=$|\?)/, '/graphql/signed-in')
      : url,
    options,
  );

const isUnauthenticated = ({ graphQLErrors }: CombinedError) =>
  graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
