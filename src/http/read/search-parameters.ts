/** What the parameters of a URL are read from. */
export type SearchParameters = Pick<URLSearchParams, 'get' | 'getAll' | 'has'>;

const none: SearchParameters = new URLSearchParams();

/** The parameters of a URL without its origin. */
export function searchParametersOf(url: string): SearchParameters {
  // Most requests are sent by POST, without any.
  return url.includes('?') ? new URL(`http://localhost${url}`).searchParams : none;
}
