import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { FailureLog } from '#database-health';
import type { Desk } from '#desk';
import type { Standbys } from '#standbys';
import type { Database } from '../../db/connections/connect.ts';
import type { RowCache } from '../../db/loaders/row-cache.ts';
import { schema } from '../../schema/index.ts';

import type { Admission } from './admit/admission.ts';
import { workOfRequest } from './admit/client-limits.ts';
import { type CheckedRequest, checkRequest } from './check/check-request.ts';
import { CheckedOperations } from './check/checked-operations.ts';
import type { PersistedDocuments } from './check/persisted-documents.ts';
import { heldForASecond, notStored } from './encode/cache-headers.ts';
import { compression } from './encode/compression.ts';
import { type Content, sendable } from './encode/content.ts';
import { minCompressedFirst } from './encode/content-encoding.ts';
import { corsHeaders } from './encode/cors.ts';
import { contentHash } from './encode/etag.ts';
import type { Endpoint } from './endpoint.ts';
import { errorContent } from './errors/error-content.ts';
import { errorsIn, shownErrors, shownResult } from './errors/shown-errors.ts';
import type { OperationTimes } from './execute/operation-budget.ts';
import { runOperation } from './execute/run-operation.ts';
import { createGraphqlServer } from './execute/yoga.ts';
import { createTableFiles, jsonLdContent } from './files/file-content.ts';
import { formatsOfOperation } from './files/formats-of.ts';
import type { FileLimits } from './files/table-pages.ts';
import type { OperationLimits } from './limits/operation-limits.ts';
import type { Exchange } from './read/exchange.ts';
import { formatOf, responseTypeOf } from './read/format.ts';
import { revisionHeader } from './read/request-headers.ts';
import type { KnownRevision } from './response-cache/known-revision.ts';
import type { Pending } from './response-cache/pending-response.ts';
import type { SharedResponses } from './response-cache/shared-responses.ts';

export interface GraphqlEndpointOptions {
  /** the state that the public reads */
  db: Database;
  /** what those who sign in read and write; null if nobody can sign in */
  desk: Desk | null;
  logger: Logger;
  failures: FailureLog;
  corsOrigins: readonly string[];
  /** what URLs in files begin with; the origin of each request if null */
  publicUrl: string | null;
  fileLimits: FileLimits;
  admission: Admission;
  documents: PersistedDocuments;
  costLimits: OperationLimits;
  times: OperationTimes;
  knownRevision: Pick<KnownRevision, 'current'> | null;
  rowCache: RowCache | null;
  standbys: Pick<Standbys, 'choose'> | null;
  responses: SharedResponses | null;
}

/** Where GraphiQL finds out in which formats a query can be downloaded. */
export const formatsPath = '/graphql/formats';

/** The headers that decide what the response to a request with GET is, which has no access token. */
const varyOfGet = 'accept, accept-encoding';
const varyOfPost = `authorization, ${varyOfGet}`;
/** Of what a token took part in. Nginx reads the second, also if it is set up to ignore the first. */
const ofTokens = { 'cache-control': 'private, no-store', 'x-accel-expires': '0' };

/** Operations on the graph, by GET and POST, and their results as files. */
export function createGraphqlEndpoint(options: GraphqlEndpointOptions): Endpoint {
  const { db, desk, logger, failures, corsOrigins, publicUrl, admission, documents } = options;
  const { costLimits: limits, times, knownRevision, rowCache, standbys, responses } = options;
  const stores = { db, desk };
  const operations = new CheckedOperations(schema, limits);
  const answerWithYoga = createGraphqlServer(failures);
  const run = { stores, admission, limits, times, knownRevision, rowCache, standbys };
  const writeTable = createTableFiles({
    admission,
    limits,
    logger,
    rows: options.fileLimits,
    pageTime: times.operationTimeout,
    atOnce: admission.filesAtOnce,
  });

  /**
   * The response to an operation. Yoga writes it, but for a result without errors in a media type that is known: for so
   * little it takes as long as the operation itself. Unless it is long, it is sent as it is: only a stored one is worth
   * compressing.
   */
  const respond = async (exchange: Exchange, pending: Pending | null): Promise<Content> => {
    const type = responseTypeOf(exchange.headers.accept);
    const execute = () => runOperation(exchange, pending, run);
    if (type === null) return written(exchange, pending, execute);
    const running = execute();
    const result = await running.catch(() => null);
    return result && !result.errors
      ? kept(exchange, pending, resultContent(result, type))
      : written(exchange, pending, () => running);
  };

  /** The response to an operation as Yoga writes it. */
  const written = async (
    exchange: Exchange,
    pending: Pending | null,
    execute: () => Promise<ExecutionResult>,
  ): Promise<Content> => {
    const response = await answerWithYoga(exchange, exchange.checked, execute);
    const content = compressible(response.content);
    return response.hasNoErrors ? kept(exchange, pending, content) : content;
  };

  return {
    signsIn: true,
    takesBody: true,
    responses,
    workOf({ url, headers, method }) {
      return workOfRequest(
        url.length + (method === 'POST' ? Number(headers['content-length'] ?? 0) : 0),
      );
    },
    check: (exchange, document) =>
      checkRequest(exchange, document, { stores, admission, documents, operations }),
    execute(exchange, pending) {
      if (exchange.pathname === formatsPath) return formatsContent(exchange.checked);
      const format = formatOf(exchange);
      if (format === null) return respond(exchange, pending);
      if (format !== 'jsonld') return writeTable(exchange, format);
      return runOperation(exchange, pending, run).then((found) =>
        jsonLdContent(shownResult(found, exchange, failures), publicUrl ?? exchange.origin),
      );
    },
    async refuse(exchange, error) {
      if (isForFile(exchange))
        return errorContent(shownErrors(errorsIn(error), exchange, failures));
      const { content } = await answerWithYoga(exchange, null, () => Promise.reject(error));
      return content;
    },
    headersOf({ sender, method, headers, revision }, content) {
      const vary = method === 'GET' ? varyOfGet : varyOfPost;
      const cors = corsHeaders(headers.origin, corsOrigins, vary);
      if (sender.authorization !== undefined) {
        const limit = admission.workLimitOf(sender.client).headersFor(sender.client);
        return { ...cors, ...limit, ...content.headers, ...ofTokens };
      }
      const ofGet = content.hash === undefined ? notStored : heldForASecond;
      return {
        ...cors,
        ...content.headers,
        ...(method === 'GET' && ofGet),
        ...(revision !== null && { [revisionHeader]: revision }),
      };
    },
  };
}

/** A result that the public may keep, if it is one. */
function kept(
  { sender, method, record, revision }: Exchange,
  pending: Pending | null,
  content: Content,
): Content {
  const { status, type, body } = content;
  const isKept = sender.authorization === undefined && (pending || method === 'GET');
  if (status !== 200 || !isKept || !isResult(type)) return content;
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  if (!Buffer.isBuffer(bytes)) return content;
  const hash = contentHash(bytes, type);
  const { operation } = record;
  pending?.ready({ operation, contentType: type, bytes, hash, dataRevision: revision });
  return { ...content, hash };
}

/** A response that is compressed before it is sent, if it is long and there is room. */
function compressible(content: Content): Content {
  const { body } = content;
  if (!Buffer.isBuffer(body) || body.length < minCompressedFirst) return content;
  return { ...content, encoded: (encoding) => compression.compress(body, encoding) };
}

/** @param type as the client accepts it */
function resultContent(result: ExecutionResult, type: string): Content {
  const body = sendable(JSON.stringify(result));
  return compressible({ status: 200, type: `${type}; charset=utf-8`, body });
}

function isResult(type: string | undefined): type is string {
  return /^application\/(graphql-response\+)?json\b/.test(type ?? '');
}

/** The formats that the result of an operation can be downloaded in, which is not executed. */
function formatsContent(checked: CheckedRequest): Content {
  const formats = JSON.stringify(formatsOfOperation(checked));
  return { status: 200, type: 'application/json', body: Buffer.from(formats) };
}

/** Whether a request that is refused was one for a file. */
function isForFile(exchange: Exchange): boolean {
  try {
    return formatOf(exchange) !== null;
  } catch {
    return true;
  }
}
