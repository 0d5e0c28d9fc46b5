import {
  type DocumentNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput, type ErrorCode } from '../../../schema/errors.ts';
import type { Admission } from '../admit/admission.ts';
import { workOfLength } from '../admit/client-limits.ts';
import { copyError } from '../errors/copy-error.ts';
import { malformed } from '../errors/status.ts';
import type { Caller } from '../execute/caller.ts';
import { lookupQuery } from '../files/json-ld/lookup.ts';
import type { Stores } from '../identify/sender.ts';
import type { Exchange, Filling } from '../read/exchange.ts';
import { formatOf, hasByteOrderMark } from '../read/format.ts';
import type { CheckedOperations, RememberedOperation } from './checked-operations.ts';
import { parseDocument, validateDocument } from './parse-document.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import {
  aboutRequest,
  checkTypes,
  idIn,
  type RequestParameters,
  readParameters,
} from './request-parameters.ts';

/** An operation that has been checked. If there are errors it must not run. */
export interface CheckedRequest extends RememberedOperation {
  caller: Caller;
  document: DocumentNode;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** whether the response reports what the operation costs */
  wantsCost: boolean;
}

export interface CheckOptions {
  stores: Stores;
  admission: Pick<Admission, 'parseQueue' | 'count'>;
  documents: PersistedDocuments;
  operations: CheckedOperations;
}

/**
 * Checks a request before anything of it runs: the access token, the parameters, the document, which is looked up if it
 * is named by its id, and the operation with its variables and its cost.
 * @param known the text of the document that the request names, if it has been looked up; else null
 * @throws GraphQLError of what is wrong with the request; AggregateError of all that is wrong with its document
 */
export async function checkRequest(
  exchange: Filling<'checked'>,
  known: string | null,
  { stores, admission, documents, operations }: CheckOptions,
): Promise<void> {
  const { sender, until } = exchange;
  const signingIn = sender.signIn(exchange);
  if (signingIn) await signingIn;
  const caller = sender.callerOf(exchange, stores);
  const { client } = sender;
  const signal = () => exchange.signal;
  const cost = 1 + workOfLength((exchange.body?.length ?? 0) + exchange.url.length);
  const turn = admission.parseQueue.wait({ client, until, cost, signal });
  if (turn) await turn;
  const params = parametersOf(exchange);
  const lookUp = () =>
    documents.read(params, {
      client,
      signal,
      isPublic: sender.authorization === undefined,
      spend: (work) => admission.count(client, work),
    });
  const source = known ?? (isOwnQuery(exchange, documents) ? String(params.query) : await lookUp());
  if (source === null && !params.query)
    throw malformed('query', 'The request needs a `query`: a GraphQL document as text.');
  const { operationName, variables, extensions } = checkTypes(params);
  const document = parseDocument(source ?? '');
  const { operation, name } = operationIn(document, operationName);
  exchange.record.isFor(name?.value ?? '');
  exchange.record.isRegistered = documents.isRegistered(idIn(params));
  if (operation === 'mutation' && exchange.method === 'GET')
    throw aboutRequest('Can only perform a mutation operation from a POST request.', 405, 'POST');
  const problems = validateDocument(document);
  if (problems.length > 0) throw new AggregateError(problems.map(withCode), 'not valid');
  if (operation === 'subscription') throw howToSubscribe();
  exchange.checked = {
    ...operations.check(document, operationName, variables),
    caller,
    document,
    operationName,
    variables,
    wantsCost: 'cost' in extensions && extensions.cost === true,
  };
}

/** The parameters of the request; or of the query for the entity that is requested as JSON-LD. */
function parametersOf(exchange: Exchange): RequestParameters {
  const sent = readParameters(exchange);
  const format = formatOf(exchange);
  hasByteOrderMark(exchange);
  return format === 'jsonld' ? lookupQuery(exchange.parameters) : sent;
}

/** Whether a server that runs only registered documents need not look for this one: it has written the query. */
function isOwnQuery(exchange: Exchange, { allowed }: PersistedDocuments): boolean {
  return allowed === 'persisted' && formatOf(exchange) === 'jsonld';
}

/** The operation that a request means. @throws BAD_USER_INPUT if that is not clear */
function operationIn(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  if (operations.length === 0) {
    throw badInput('query', 'The document has only fragments. Add the operation that uses them.');
  }
  const listed = operations
    .flatMap((each) => (each.name ? [`\`${each.name.value}\``] : []))
    .join(', ');
  throw badInput(
    'operationName',
    name === null
      ? `The document has several operations. Set \`operationName\` to one of ${listed}.`
      : `The document has no operation \`${name}\`.${listed && ` It has ${listed}.`}`,
  );
}

function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const code: ErrorCode = 'GRAPHQL_VALIDATION_FAILED';
  return copyError(error, { extensions: { ...error.extensions, code } });
}

function howToSubscribe(): GraphQLError {
  return badInput(
    'query',
    'A subscription needs an open connection. Send it with the header `accept: text/event-stream`, or over a WebSocket of the protocol `graphql-transport-ws`.',
  );
}
