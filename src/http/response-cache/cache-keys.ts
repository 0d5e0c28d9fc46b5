import { hash } from 'node:crypto';
import { maxVariableDepth, nestsDeep } from '../check/check-operation.ts';
import { type DocumentParameters, idIn, parametersOfUrl } from '../check/request-parameters.ts';
import type { Exchange } from '../read/exchange.ts';
import { responseTypeOf } from '../read/format.ts';

/** The parts of a request that the body of its response depends on, if the client does not sign in. */
export type Sent = Pick<Exchange, 'url' | 'headers'>;

/** A request as it came: equal requests have equal ones. @param body of a POST; null for a GET */
export function exactKeyOf({ url, headers }: Sent, body: Buffer | null): string {
  // Neither a header nor a URL has line feeds.
  const head = `${headers.accept ?? '*/*'}\n${url}`;
  return body === null ? head : `${head}\n${body.toString('latin1')}`;
}

/** The key of the response that a request is for. */
export interface RequestKey {
  /** that the request names its document by; null if it has the text */
  documentId: string | null;
  /** of the response; or, if the document is named by its id, of all the rest: see `keyWith` */
  key: string;
}

/**
 * The key of the response that a request is for, however it is written: by GET or POST, with variables in any order.
 * @param body of a POST; null for a GET
 * @returns null if its response is not cached, or if it is refused
 */
export function requestKeyOf({ url, headers }: Sent, body: Buffer | null): RequestKey | null {
  const type = responseTypeOf(headers.accept);
  const search = searchOf(url, body === null ? ofGet : ofPost);
  if (type === null || search === null) return null;
  const params = read(() =>
    body === null ? parametersOfUrl(search) : JSON.parse(body.toString()),
  );
  if (!isObject(params)) return null;
  const {
    query,
    documentId,
    operationName = null,
    variables = null,
    extensions,
    ...others
  } = params;
  if (Object.keys(others).length > 0 || nestsDeep(variables, maxVariableDepth)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  const document = documentOf({ query: query ?? '', documentId, extensions: extensions ?? {} });
  if (document === null) return null;
  const parts = [type, search.get('lang'), operationName];
  const rest = hash('sha256', `${JSON.stringify(parts)}${canonical(variables)}`, 'base64url');
  return document.id === null
    ? { documentId: null, key: keyWith(rest, document.text) }
    : { documentId: document.id, key: rest };
}

/** The key of a response. @param rest the key of everything but the document @param text of the document */
export function keyWith(rest: string, text: string): string {
  // As JSON, which has a way to write what UTF-8 cannot.
  return hash('sha256', `${rest}${JSON.stringify(text)}`, 'base64url');
}

/**
 * The text of a document, or its id.
 * @returns null if there are both, since the server is to remember the text then; if the id is not valid; or if there are
 * extensions that change the response
 */
function documentOf({ query, documentId, extensions }: DocumentParameters) {
  if (typeof query !== 'string' || !isObject(extensions)) return null;
  if (Object.keys(extensions).some((name) => name !== 'persistedQuery')) return null;
  const id = read(() => idIn({ documentId, extensions }));
  if (id === undefined || (id !== null && query !== '')) return null;
  return { id, text: query };
}

/** The parameters of a URL that a key has a place for: others may change the response. */
const ofGet: readonly string[] = [
  'query',
  'documentId',
  'operationName',
  'variables',
  'extensions',
  'lang',
];
const ofPost: readonly string[] = ['lang'];

/** @returns null if the URL has another parameter, or one of them twice */
function searchOf(url: string, names: readonly string[]): URLSearchParams | null {
  const [path, query = '', ...more] = url.split('?');
  // Text that follows another `?` or a `#` is read in more than one way.
  if (path !== '/graphql' || more.length > 0 || query.includes('#')) return null;
  const search = new URLSearchParams(query);
  const given = [...search.keys()];
  const isKnown = given.every((name) => names.includes(name));
  return isKnown && given.length === new Set(given).size ? search : null;
}

/** @returns undefined if it is not valid, and so is refused */
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
  // JSON has no way to write infinity, which `1e999` is read as.
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`;
}
