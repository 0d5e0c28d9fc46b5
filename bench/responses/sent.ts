/** A request as it is sent. */
export interface Sent {
  method?: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** what tells it apart from another one of the same method and path */
  note?: string;
  /** sends the ETag of the response before it as `if-none-match` */
  isRevalidation?: boolean;
  /** whether it is sent before, too: a cached response is compressed after it has been sent */
  isWarmedUp?: boolean;
  /** how often it is sent, one after the other; once if absent */
  times?: number;
}

/** The values that the requests name and that depend on the data. */
export interface Names {
  /** paths of the sitemap */
  paths: readonly string[];
  /** ids of one entity of each kind */
  ids: readonly string[];
  cursor: string;
  /** paths of built files */
  assets: readonly string[];
  /** a curator's token */
  token: string;
}

export const json = { 'content-type': 'application/json' };
export const standard = 'application/graphql-response+json';

export const post = (query: unknown, more: Omit<Sent, 'path'> & { path?: string } = {}): Sent => ({
  method: 'POST',
  path: '/graphql',
  note: String(query).slice(0, 60),
  body: JSON.stringify({ query }),
  ...more,
  headers: { ...json, ...more.headers },
});

export const params = (parameters: Readonly<Record<string, string>>): string =>
  `/graphql?${new URLSearchParams(parameters)}`;

export const get = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  note = '',
): Sent => ({
  path,
  headers,
  note: note || Object.values(headers).join(' '),
});

/** Operations that requests of several kinds send. */
export const size = '{ dataset { honors } }';
export const list = '{ honors(first: 20) { nodes { credit award { name } edition { year } } } }';
export const announced = 'subscription { announcements { cursor honor { credit } } }';
