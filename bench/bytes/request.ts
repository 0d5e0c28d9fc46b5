/** Requests as bytes. */

interface Options {
  headers?: Readonly<Record<string, string>>;
  /** path with its query */
  path?: string;
}

export function request(
  method: string,
  body: string | null,
  { headers = {}, path = '/graphql' }: Options = {},
): Buffer {
  const bytes = Buffer.from(body ?? '');
  const all: Record<string, string> = {
    host: 'localhost',
    ...(body !== null && {
      'content-type': 'application/json',
      'content-length': String(bytes.length),
    }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes]);
}

export const get = (path: string, headers: Readonly<Record<string, string>> = {}): Buffer =>
  request('GET', null, { path, headers });

/** An operation by POST. */
export function post(
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  return request('POST', JSON.stringify({ query, variables }), { headers });
}

/** `count` times the same field under other aliases. */
export function aliased(count: number, field: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ');
}
