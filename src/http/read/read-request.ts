import { type DocumentNode, type GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { badInput } from '../../../schema/errors.ts';
import type { Viewer } from '../../viewer.ts';
import type { DocumentParameters } from '../check/document-parameters.ts';
import type { PersistedDocuments } from '../check/persisted-documents.ts';
import { malformed } from '../encode/status.ts';
import type { Audience, Connection } from '../identify/audience.ts';
import { longestBodyOf, type ReadChunk, readWithin } from './body-limit.ts';
import { checkMediaType } from './media-type.ts';
import { searchParametersOf } from './search-parameters.ts';

/**
 * Reads requests: the media type, the body within its limit, the parameters, the query document or its id, and which of
 * its operations is meant. What is wrong with any of these is refused before anything runs.
 * @param isOurs whether the gateway has written the query of a request itself
 */
export function readRequests(
  audience: Pick<Audience, 'senderOf' | 'hold' | 'clientOf' | 'spend' | 'lookUpAgain'>,
  documents: PersistedDocuments,
  isOurs: (request: Request) => boolean,
): Plugin<object, Connection> {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      checkMediaType(request);
      if (request.method === 'GET') {
        checkJsonParameter('variables', request);
        checkJsonParameter('extensions', request);
      } else if (request.method === 'POST') {
        setRequestParser(async (parsed) => {
          const sender = await audience.senderOf(request);
          const read = readerOf(parsed, serverContext.body);
          return readJson(parsed, read, sender, (bytes) => audience.hold(request, bytes));
        });
      }
    },
    async onParams({ params, request, context, setParams }) {
      const { documentId = idInUrl(request), ...others }: Params = params;
      const { operationName, query: sent, extensions } = others;
      if (operationName != null && typeof operationName !== 'string') {
        throw malformed('operationName', '`operationName` must be text.');
      }
      if (documents.allowed === 'persisted' && isOurs(request)) return;
      const query =
        context.document ??
        (await documents.read(
          { query: sent, documentId, extensions },
          {
            client: audience.clientOf(request),
            signal: () => request.signal,
            spend: (work) => audience.spend(request, work),
            onLookup: () => audience.lookUpAgain(request),
          },
        ));
      if (query !== null) setParams({ ...others, query });
      else if (!sent)
        throw malformed('query', 'The request needs a `query`: a GraphQL document as text.');
    },
    onParse() {
      return ({ result, context: { params } }) => {
        if (result && !(result instanceof Error)) checkOperationName(result, params.operationName);
      };
    },
  };
}

type Params = GraphQLParams & Pick<DocumentParameters, 'documentId'>;

/** The id of a document in a URL; null if there is none. */
function idInUrl({ method, url }: Request): string | null {
  return method === 'GET' ? searchParametersOf(url).get('documentId') : null;
}

/**
 * The parameters in the body of a POST.
 * @param hold reserves memory for the bytes of a chunk; returns an error if there is no room
 * @throws BAD_USER_INPUT if it is longer than the viewer may send, or no object in JSON
 */
async function readJson(
  { headers }: Request,
  read: ReadChunk,
  viewer: Viewer,
  hold: (bytes: number) => GraphQLError | null,
): Promise<object> {
  const bytes = await readWithin(longestBodyOf(viewer), headers.get('content-length'), read, hold);
  let params: unknown;
  try {
    params = JSON.parse(bytes.toString());
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

/** Reads a body chunk by chunk. @param whole of a request whose body has been read already */
function readerOf({ body }: Request, whole: Buffer | undefined): ReadChunk {
  const chunks = whole === undefined ? body?.getReader() : [whole].values();
  if (chunks === undefined) return async () => ({ done: true });
  if (!('read' in chunks)) return async () => chunks.next();
  return async () =>
    chunks.read().catch(() => {
      throw malformed('body', 'The request ended before its body was complete.');
    });
}

/** @throws BAD_USER_INPUT if a URL parameter is not JSON */
function checkJsonParameter(name: string, { url }: Request): void {
  const text = searchParametersOf(url).get(name);
  if (!text) return;
  try {
    JSON.parse(text);
  } catch {
    throw malformed(name, `\`${name}\` must be a JSON object.`);
  }
}

/** @throws BAD_USER_INPUT if it is not clear which operation of the document is meant */
function checkOperationName(document: DocumentNode, name: string | null | undefined): void {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  const names = operations.flatMap((operation) => operation.name?.value ?? []);
  const listed = names.map((each) => `\`${each}\``).join(', ');
  if (operations.length === 0) {
    throw badInput('query', 'The document has only fragments. Add the operation that uses them.');
  }
  if (name == null) {
    if (operations.length === 1) return;
    throw badInput(
      'operationName',
      `The document has several operations. Set \`operationName\` to one of ${listed}.`,
    );
  }
  if (names.includes(name)) return;
  throw badInput(
    'operationName',
    `The document has no operation \`${name}\`.${listed && ` It has ${listed}.`}`,
  );
}
