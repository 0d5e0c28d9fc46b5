import type { Readable } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { OperationsAtOnce } from '../../../db/pool-sizes.ts';
import { notFound } from '../../../schema/errors.ts';
import type { Admission } from '../admit/admission.ts';
import { compression } from '../encode/compression.ts';
import type { Content } from '../encode/content.ts';
import { isCompressed, minCompressedBytes } from '../encode/content-encoding.ts';
import { contentHash } from '../encode/etag.ts';
import { argsOf, charge } from '../execute/run-operation.ts';
import { isSignedIn } from '../identify/client-address.ts';
import type { OperationLimits } from '../limits/operation-limits.ts';
import { noteRefusal } from '../limits/refusals.ts';
import { busy } from '../limits/waiting-list.ts';
import type { Exchange, Filling } from '../read/exchange.ts';
import { hasByteOrderMark, mediaTypes } from '../read/format.ts';
import { revisionHeader } from '../read/request-headers.ts';
import { toJsonLd } from './json-ld/json-ld.ts';
import { inTermsOfUrl, type LookupResult, nodeOf } from './json-ld/lookup.ts';
import { absoluteIds } from './json-ld/thing.ts';
import { readAhead } from './read-ahead.ts';
import { FileSlots } from './slots.ts';
import { ReaderPace, SlowReaderError } from './slow-reader.ts';
import type { FileLimits } from './table-pages.ts';
import { openTable, type TableFile } from './write-table.ts';

export interface FileOptions {
  admission: Pick<Admission, 'charge' | 'count'>;
  limits: OperationLimits;
  rows: FileLimits;
  /** milliseconds that each page of a table may take */
  pageTime: number;
  logger: Logger;
  /** how many may be under way at once: each holds a connection */
  atOnce: OperationsAtOnce['files'];
}

/** Files of one client that may be under way at once. */
const maxFilesOfClient = 2;

/** Writes the tables that operations select as files. */
export function createTableFiles(options: FileOptions) {
  const { admission, limits, rows, pageTime, logger, atOnce } = options;
  const slotsOf = (all: number) => new FileSlots({ client: maxFilesOfClient, all });
  const underWay = { public: slotsOf(atOnce.public), signedIn: slotsOf(atOnce.signedIn) };

  const open = async (exchange: Exchange, format: TableFile['format']): Promise<TableFile> => {
    const { sender, requestId, checked } = exchange;
    const { client } = sender;
    const pace = new ReaderPace(rows);
    const release = underWay[isSignedIn(client) ? 'signedIn' : 'public'].take(client, pace);
    if (!release) {
      noteRefusal('files');
      throw busy('The server is already writing as many files as it can. Try again shortly.');
    }
    try {
      const { signal } = exchange;
      const file = await openTable(
        { ...checked.caller, signal },
        {
          format,
          bom: hasByteOrderMark(exchange),
          args: argsOf(checked),
          limits,
          rows,
          pageTime,
          pace,
          onPage: (work) => admission.count(client, work),
        },
      );
      file.body.once('close', release);
      file.body.once('error', (error) => {
        if (signal.aborted) return;
        const level = error instanceof SlowReaderError ? 'info' : 'error';
        logger[level]({ err: error, requestId }, 'a file was cut off');
      });
      return file;
    } catch (error) {
      release();
      throw error;
    }
  };

  /**
   * The table that an operation selects, as a file.
   * @throws GraphQLError or AggregateError of what it cannot be written for
   */
  return async (exchange: Filling<'revision'>, format: TableFile['format']): Promise<Content> => {
    const { errors } = exchange.checked;
    const [error] = errors;
    if (error) throw errors.length > 1 ? new AggregateError(errors) : error;
    charge(exchange, admission);
    const { body, ...file } = await open(exchange, format);
    if (exchange.sender.authorization === undefined) exchange.revision = file.revision;
    return contentOf(file, await readAhead(body), exchange);
  };
}

/**
 * A short file has a hash of its content, by which clients can ask whether it has changed. A long one is sent while it
 * is read, so its content is not known when the headers are sent.
 */
function contentOf(
  { format, name, revision }: Omit<TableFile, 'body'>,
  body: Buffer | Readable,
  { method, headers }: Exchange,
): Content {
  const parameters = {
    csv: '; charset=utf-8; header=present',
    ndjson: '; charset=utf-8',
    xlsx: '',
  };
  const type = mediaTypes[format] + parameters[format];
  const ofFile = {
    'content-disposition': `attachment; filename="${name}.${format}"`,
    [revisionHeader]: revision,
  };
  const notStored = { ...ofFile, 'cache-control': 'no-store' };
  const isText = !isCompressed(type);
  if (!Buffer.isBuffer(body))
    return { status: 200, type, headers: notStored, body, ...(isText && { encoded: () => null }) };
  const encoded: Content['encoded'] = (encoding) =>
    !isText || body.length < minCompressedBytes ? null : compression.compress(body, encoding);
  // A response that others than the public see says `private, no-store`.
  const isKept = method === 'GET' && headers.authorization === undefined;
  return isKept
    ? { status: 200, type, headers: ofFile, body, hash: contentHash(body, type), encoded }
    : { status: 200, type, headers: notStored, body, encoded };
}

/**
 * The entity that a lookup has found, as JSON-LD.
 * @param base what URLs begin with
 * @throws GraphQLError NOT_FOUND; AggregateError of what the lookup failed with, in terms of the URL
 */
export function jsonLdContent({ data, errors }: ExecutionResult, base: string): Content {
  if (errors?.length) throw new AggregateError(errors.map(inTermsOfUrl));
  const text = jsonLdOf(data ?? {}, base);
  if (text === null) throw notFound('Nothing is found under this id or slug.');
  return {
    status: 200,
    type: mediaTypes.jsonld,
    headers: { 'cache-control': 'no-store' },
    body: Buffer.from(text),
  };
}

/** The entity in the result of a lookup as JSON-LD; null if there is none. @param base what URLs begin with */
export function jsonLdOf(data: LookupResult, base: string): string | null {
  const node = nodeOf(data);
  return node && JSON.stringify(toJsonLd(node), absoluteIds(base));
}
