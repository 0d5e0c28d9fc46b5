/** What the parameters of a URL are read from. */
export type SearchParameters = Pick<URLSearchParams, 'get' | 'getAll' | 'has'>;

const none: SearchParameters = new URLSearchParams();
let last = { url: '', parameters: none };

/** The parameters of a full URL. They are parsed once for all who read those of one request after each other. */
export function searchParametersOf(url: string): SearchParameters {
  // Most requests are sent by POST, without any.
  if (!url.includes('?')) return none;
  if (url !== last.url) last = { url, parameters: new URL(url).searchParams };
  return last.parameters;
}
