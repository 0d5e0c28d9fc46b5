import { GraphQLError } from 'graphql';
import { toDocumentId } from '../../../db/persisted-document-id.ts';
import type { ErrorCode } from '../../../schema/errors.ts';
import { malformed, withHttp } from '../errors/status.ts';
import type { Exchange } from '../read/exchange.ts';
import { checkMediaType } from '../read/request-headers.ts';
import type { SearchParameters } from '../read/request-url.ts';

/** The parameters of a request about its operation, as they were sent. */
export interface RequestParameters extends DocumentParameters {
  operationName?: unknown;
  variables?: unknown;
}

/** The same in its types. */
export interface OperationParameters {
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  extensions: object;
}

/**
 * The parameters of a request, in its URL or in its body.
 * @throws GraphQLError with the HTTP status 400, 405 or 415 if the request is not well-formed
 */
export function readParameters(exchange: Exchange): RequestParameters {
  const { method, headers, body, parameters } = exchange;
  if (method === 'GET') return parametersOfUrl(parameters);
  if (method === 'POST') {
    checkMediaType(headers['content-type']);
    return parametersOfBody(body ?? Buffer.alloc(0));
  }
  throw aboutRequest('GraphQL only supports GET and POST requests.', 405, 'GET, POST');
}

/** The parameters of a URL as a body would have them. @throws BAD_USER_INPUT if one is not valid JSON */
export function parametersOfUrl(search: SearchParameters): RequestParameters {
  const text = (name: string) => search.get(name) || undefined;
  return {
    query: text('query'),
    documentId: search.get('documentId'),
    operationName: text('operationName'),
    variables: jsonIn(search, 'variables'),
    extensions: jsonIn(search, 'extensions'),
  };
}

/** @throws BAD_USER_INPUT if a URL parameter is not JSON */
function jsonIn(search: SearchParameters, name: string): unknown {
  const text = search.get(name);
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(name, `\`${name}\` must be a JSON object.`);
  }
}

/** @throws BAD_USER_INPUT if it is not an object in JSON */
function parametersOfBody(body: Buffer): RequestParameters {
  let params: unknown;
  try {
    params = JSON.parse(body.toString());
  } catch {
    throw malformed('body', 'The request body is not valid JSON.');
  }
  if (Array.isArray(params)) {
    throw malformed(
      'body',
      'An array of operations is not allowed. Send one operation in each request.',
    );
  }
  if (typeof params === 'object' && params !== null) return params;
  throw malformed('body', 'The request body must be a JSON object with a `query`.');
}

const names: readonly string[] = [
  'query',
  'documentId',
  'operationName',
  'variables',
  'extensions',
];

/**
 * Checks the types of the parameters beside the document.
 * @throws BAD_USER_INPUT with the HTTP status 400
 */
export function checkTypes(params: RequestParameters): OperationParameters {
  const { query, operationName = null, variables, extensions } = params;
  if (operationName !== null && typeof operationName !== 'string') {
    throw malformed('operationName', '`operationName` must be text.');
  }
  const other = Object.entries(params).find(
    ([name, value]) => value != null && !names.includes(name),
  );
  if (other) throw aboutRequest(`Unexpected parameter "${other[0]}" in the request body.`);
  if (query != null && typeof query !== 'string') {
    throw aboutRequest(
      `Expected "query" param to be a string, but given ${typeNameOf(query)}.`,
      400,
      'GET, POST',
    );
  }
  return {
    operationName,
    variables: objectIn('variables', variables),
    extensions: objectIn('extensions', extensions),
  };
}

function objectIn(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value == null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return { ...value };
  throw aboutRequest(
    `Expected "${name}" param to be empty or an object, but given ${typeNameOf(value)}.`,
    400,
    'GET, POST',
  );
}

function typeNameOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The error of a request that is not one of GraphQL over HTTP. @param allow methods that are allowed */
export function aboutRequest(message: string, status = 400, allow?: string): GraphQLError {
  const code: ErrorCode = 'BAD_USER_INPUT';
  return withHttp(new GraphQLError(message, { extensions: { code } }), {
    status,
    ...(allow !== undefined && { headers: { Allow: allow } }),
  });
}

/** The parameters of a request about its document. */
export interface DocumentParameters {
  query?: unknown;
  /** as the appendix of GraphQL over HTTP on persisted documents has it */
  documentId?: unknown;
  /** `persistedQuery` is the id as Apollo Client and urql send it */
  extensions?: unknown;
}

/**
 * The id that a request names its document by.
 * @returns null if it names none
 * @throws BAD_USER_INPUT if the id is not valid, or if there are two different ones
 */
export function idIn({ documentId, extensions }: DocumentParameters): string | null {
  const hash = hashOf(extensions);
  if (documentId == null) return hash;
  const id = typeof documentId === 'string' ? toDocumentId(documentId) : null;
  if (id === null) {
    throw malformed(
      'documentId',
      '`documentId` must be `sha256:` and 64 lower-case hexadecimal digits, or the id of a registered document.',
    );
  }
  if (hash === null || hash === id) return id;
  throw malformed(
    'documentId',
    '`documentId` and `extensions.persistedQuery` name two different documents.',
  );
}

function hashOf(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null) return null;
  const persisted = 'persistedQuery' in extensions ? extensions.persistedQuery : null;
  if (persisted == null) return null;
  const { version, sha256Hash } = Object(persisted);
  const id = typeof sha256Hash === 'string' ? toDocumentId(sha256Hash) : null;
  if (version === 1 && id !== null) return id;
  throw malformed(
    'extensions.persistedQuery',
    '`extensions.persistedQuery` must be `{ "version": 1, "sha256Hash": "..." }`, with 64 lower-case hexadecimal digits.',
  );
}
