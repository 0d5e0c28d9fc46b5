import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../../schema/errors.ts';
import type { OperationsAtOnce } from '../../pool-sizes.ts';
import { Quota } from '../admit/quota.ts';
import { busy } from '../admit/waiting-list.ts';
import type { Limits } from '../check/limits.ts';
import { shownError } from '../encode/mask-error.ts';
import { statusOf } from '../encode/status.ts';
import type { Audience } from '../identify/audience.ts';
import { isSignedIn } from '../identify/client.ts';
import { isHead } from '../read/head-request.ts';
import { requestIdOf } from '../read/request-id.ts';
import { searchParametersOf } from '../read/search-parameters.ts';
import { type FileToSend, fileResponse } from './file-response.ts';
import { formatOf, hasByteOrderMark, mediaTypes } from './format.ts';
import { toJsonLd } from './json-ld/json-ld.ts';
import { inTermsOfUrl, type LookupResult, lookupQuery, nodeOf } from './json-ld/lookup.ts';
import { absoluteIds } from './json-ld/thing.ts';
import type { FileLimits } from './pages.ts';
import { readAhead } from './read-ahead.ts';
import { openTable, SlowReaderError, type TableRequest } from './write-table.ts';

export interface FileOptions {
  /** the caller, and what they read */
  audience: Pick<Audience, 'of' | 'clientOf' | 'spend'>;
  limits: Limits;
  rows: FileLimits;
  /** milliseconds that each page of a table may take */
  pageTime: number;
  logger: Logger;
  /** what the addresses in JSON-LD begin with; that of the request if null */
  publicUrl: string | null;
  /** how many may be under way at once: each holds a connection */
  atOnce: OperationsAtOnce['files'];
}

/** Files of one client that may be under way at once. */
const mostOfClient = 2;

/** What Yoga knows of a request that came over a socket. */
interface Connection {
  req?: IncomingMessage;
  res?: ServerResponse;
}

/**
 * Responds with a file if `?format=` or `accept` requests one. The operation is read and checked as any
 * other before; what it fails with is JSON, with the status of an error.
 */
export function answerFiles({
  audience,
  limits,
  rows,
  pageTime,
  logger,
  publicUrl,
  atOnce,
}: FileOptions): Plugin<object, Connection> {
  const files = new WeakMap<Request, FileToSend>();
  const quotaOf = (all: number) => new Quota({ client: Math.min(mostOfClient, all), all });
  const underWay = { public: quotaOf(atOnce.public), signedIn: quotaOf(atOnce.signedIn) };
  const open = async (request: Request, table: TableRequest) => {
    const client = audience.clientOf(request);
    const release = underWay[isSignedIn(client) ? 'signedIn' : 'public'].take(client);
    if (!release)
      throw busy('The server is already writing as many files as it can. Try again shortly.');
    try {
      const caller = await audience.of(request);
      const file = await openTable({ ...caller, signal: request.signal }, table);
      file.body.once('close', release);
      file.body.once('error', (error) => {
        if (request.signal.aborted) return;
        const level = error instanceof SlowReaderError ? 'info' : 'error';
        logger[level]({ err: error, requestId: requestIdOf(request) }, 'a file was cut off');
      });
      return file;
    } catch (error) {
      release();
      throw error;
    }
  };
  return {
    onParams: ({ request, setParams }) => {
      const format = formatOf(request);
      if (format instanceof GraphQLError) throw format;
      hasByteOrderMark(request.url);
      if (format === 'jsonld') setParams(lookupQuery(searchParametersOf(request.url)));
    },
    onExecute: ({ args: { contextValue }, setExecuteFn }) => {
      const { request } = contextValue;
      const format = formatOf(request);
      if (format !== 'csv' && format !== 'ndjson') return;
      const bom = hasByteOrderMark(request.url);
      setExecuteFn(async (args) => {
        try {
          const onPage = (work: number) => audience.spend(request, work);
          const table = { format, bom, args, limits, rows, pageTime, onPage };
          const { body, ...file } = await open(request, table);
          files.set(request, { ...file, content: await readAhead(body) });
          return { data: null };
        } catch (error) {
          return { errors: error instanceof AggregateError ? error.errors : [error] };
        }
      });
    },
    onResultProcess: ({ request, result, setResultProcessor, serverContext }) => {
      const format = formatOf(request);
      if (format === null || Array.isArray(result) || Symbol.asyncIterator in result) return;
      setResultProcessor((_result, { Response }) => {
        const { data, errors } = result;
        const file = files.get(request);
        if (errors?.length) {
          return errorResponse(format === 'jsonld' ? errors.map(inTermsOfUrl) : errors, Response);
        }
        if (!file) return jsonLd(data, publicUrl ?? new URL(request.url).origin, Response);
        return fileResponse(file, {
          ...{ request, isHead: isHead(serverContext.req), Response },
          onFailure: () => serverContext.res?.destroy(),
        });
      }, 'application/json');
    },
  };
}

/**
 * @param data of the lookup that `onParams` set
 * @param base what addresses begin with
 */
function jsonLd(data: LookupResult, base: string, Response: typeof globalThis.Response): Response {
  const node = nodeOf(data);
  if (node === null) return errorResponse([notFound()], Response);
  return new Response(JSON.stringify(toJsonLd(node), absoluteIds(base)), {
    headers: { 'content-type': mediaTypes.jsonld, 'cache-control': 'no-store' },
  });
}

function errorResponse(
  errors: readonly GraphQLError[],
  Response: typeof globalThis.Response,
): Response {
  const [first] = errors;
  return new Response(JSON.stringify({ errors: errors.map(shownError) }), {
    status: first ? statusOf(first) : 400,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...first?.extensions.http?.headers,
    },
  });
}

function notFound(): GraphQLError {
  const code: ErrorCode = 'NOT_FOUND';
  return new GraphQLError('Nothing is found under this id or slug.', { extensions: { code } });
}
