import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { mostNested, nestsDeep } from '../check-operation.ts';
import { responseTypeOf } from './response-type.ts';

/** The parts of a request that the body of its response depends on, if the client does not sign in. */
export type Sent = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** A request as it came: equal requests have equal ones. @param body of a POST; null for a GET */
export function exactKeyOf({ url = '', headers }: Sent, body: Buffer | null): string {
  // Neither a header nor a URL has line feeds.
  const head = `${headers.accept ?? '*/*'}\n${url}`;
  return body === null ? head : `${head}\n${body.toString('latin1')}`;
}

/**
 * What a request is for, however it is written: by GET or POST, with variables in any order.
 * @param body of a POST; null for a GET
 * @returns null if its response is not cached, or if it is refused
 */
export function canonicalKeyOf({ url = '', headers }: Sent, body: Buffer | null): string | null {
  const type = responseTypeOf(headers.accept);
  const search = searchOf(url, body === null ? ofGet : ofPost);
  if (type === null || search === null) return null;
  const params = read(() => (body === null ? paramsOf(search) : JSON.parse(body.toString())));
  if (!isObject(params)) return null;
  const { query, operationName = null, variables = null, extensions = null, ...others } = params;
  if (typeof query !== 'string' || Object.keys(others).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  // They ask for more than the result, or say what else the server should remember.
  if (extensions !== null && (!isObject(extensions) || Object.keys(extensions).length > 0)) {
    return null;
  }
  if (nestsDeep(variables, mostNested)) return null;
  const parts = [type, search.get('lang'), query, operationName];
  return hash('sha256', `${JSON.stringify(parts)}${canonical(variables)}`, 'base64url');
}

/** The parameters of a URL that a key has a place for: others may change the response. */
const ofGet: readonly string[] = ['query', 'operationName', 'variables', 'extensions', 'lang'];
const ofPost: readonly string[] = ['lang'];

/** @returns null if the URL has another parameter, or one of them twice */
function searchOf(url: string, names: readonly string[]): URLSearchParams | null {
  const [path, query = '', ...more] = url.split('?');
  // What follows another `?` or a `#` is read in more than one way.
  if (path !== '/graphql' || more.length > 0 || query.includes('#')) return null;
  const search = new URLSearchParams(query);
  const given = [...search.keys()];
  const isKnown = given.every((name) => names.includes(name));
  return isKnown && given.length === new Set(given).size ? search : null;
}

/** The parameters of a GET as a body would have them. @throws SyntaxError */
function paramsOf(search: URLSearchParams): unknown {
  const json = (name: string) => JSON.parse(search.get(name) || 'null');
  return {
    query: search.get('query'),
    operationName: search.get('operationName') || null,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

/** @returns undefined if it is not JSON, which the executor refuses */
function read<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of JSON as text, the names of each object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`;
}
