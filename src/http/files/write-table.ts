import { Readable } from 'node:stream';
import { type DocumentNode, type ExecutionArgs, GraphQLError, print } from 'graphql';
import { readOnce } from '../../../db/loaders/slugs.ts';
import { optionalColumnsIn } from '../../../db/queries/lists/optional-columns.ts';
import { defaultPageSize } from '../../../schema/arguments/connection.ts';
import type { Context } from '../../../schema/context/context.ts';
import type { ErrorCode } from '../../../schema/errors.ts';
import { checkOperation } from '../check/check-operation.ts';
import { type Operation, operationOf } from '../check/selected-operation.ts';
import { operationLeft } from '../errors/timeout.ts';
import type { OperationCaller } from '../execute/caller.ts';
import { contextOf, endingWith, openSnapshot } from '../execute/execute-operation.ts';
import { execute } from '../execute/executor/execute.ts';
import { withBudget } from '../execute/operation-budget.ts';
import type { OperationLimits } from '../limits/operation-limits.ts';
import { writeCsv } from './csv.ts';
import { selectTable, type Table } from './select-table.ts';
import type { ReaderPace } from './slow-reader.ts';
import { columnsOfTable } from './table-columns.ts';
import { type FileLimits, pageDocument, pageSize, rowsOfPage } from './table-pages.ts';
import { type AboutLine, writeXlsx } from './xlsx.ts';

/** Rows as NDJSON: each as it was selected, on a line. */
async function* writeNdjson(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A file under way. */
export interface TableFile {
  format: 'csv' | 'ndjson' | 'xlsx';
  /** of the field: `honors` */
  name: string;
  /** of the state that all of it is read from */
  revision: string;
  /** The caller has to end or destroy it: the transaction it is read in ends with it. */
  body: Readable;
}

export interface TableRequest {
  format: TableFile['format'];
  /** whether a CSV file begins with a byte order mark */
  bom: boolean;
  /** of an operation that has passed all checks */
  args: ExecutionArgs;
  limits: OperationLimits;
  rows: FileLimits;
  /** called after each page that was read, with its work */
  onPage: (work: number) => void;
  /** milliseconds that each page may take */
  pageTime: number;
  /** of the reader */
  pace: ReaderPace;
}

/** Milliseconds that a file may take: its transaction holds a connection, and old rows, all that time. */
const fileTimeout = 600_000;

/** The bytes that a reader takes at once, beside what the sockets of both sides hold. */
const pieceSize = 65_536;

/**
 * Begins to write the table that an operation selects, in one snapshot of the data. The first page is read
 * when it returns, so that what can be refused is refused before the first byte.
 * @throws GraphQLError or AggregateError of what the first page failed with
 */
export async function openTable(
  caller: OperationCaller,
  request: TableRequest,
): Promise<TableFile> {
  const { args, format, bom, pageTime } = request;
  const { schema, document, operationName, variableValues } = args;
  const operation = operationOf(schema, document, operationName, variableValues ?? {});
  const table = selectTable(operation);
  const columns = format === 'ndjson' ? [] : columnsOfTable(operation, table);
  const { identifiers, optionalColumns, size, work } = checkPages(operation, table, request);
  // Aborted when the file ends, whatever ends it: the statement under way is cancelled then, and the transaction ends.
  const file = new AbortController();
  const leave = () => file.abort(operationLeft());
  const timer = setTimeout(() => file.abort(new Error('a file took too long')), fileTimeout);
  caller.signal.addEventListener('abort', leave);
  const { signal: tooSlow } = request.pace;
  tooSlow.addEventListener('abort', () => file.abort(tooSlow.reason));
  const end = (error: unknown) => {
    clearTimeout(timer);
    caller.signal.removeEventListener('abort', leave);
    file.abort(error);
  };
  if (caller.signal.aborted) leave();
  try {
    const cancellable = endingWith(file.signal, caller);
    const state = await openSnapshot(cancellable.db);
    const slugs = readOnce(state.db, identifiers);
    const parts = optionalColumnsIn(cancellable.preferredLanguages, optionalColumns);
    const newContext = () => contextOf(cancellable, parts, state.db, slugs);
    const run = (document: DocumentNode) =>
      withBudget(pageTime, null, async (page) => {
        page.addEventListener('abort', () => file.abort(page.reason));
        // New loaders, so that nothing of earlier pages is kept.
        const contextValue = newContext();
        const { data, errors = [] } = await execute({ ...args, document, contextValue });
        request.onPage(work);
        file.signal.throwIfAborted();
        const [error] = errors;
        if (errors.length > 1) throw new AggregateError(errors, 'a page failed');
        if (error) throw error;
        return data;
      });
    const pages = readPages(operation, table, size, request, run);
    const first = await pages.next();
    const all = continued(first.value ?? [], pages);
    const write = {
      csv: () => writeCsv(columns, all, bom),
      ndjson: () => writeNdjson(all),
      xlsx: async () => writeXlsx(table.name, columns, all, await aboutOf(document, newContext())),
    };
    const pieces = piecesOf(await write[format](), request.pace);
    const body = Readable.from(pieces, { highWaterMark: 1 });
    file.signal.addEventListener('abort', () => body.destroy(file.signal.reason));
    body.once('close', () => end(new Error('the file has ended')));
    return { format, name: table.name, revision: state.revision, body };
  } catch (error) {
    end(error);
    throw error;
  }
}

/** The slugs and ids in the pages of a table, the work of a page, and how many rows it has. */
function checkPages(operation: Operation, table: Table, { args, limits, rows }: TableRequest) {
  const { schema, operationName, variableValues } = args;
  const page = { first: table.sized ? null : 100, after: null, counted: false };
  const document = pageDocument(operation, table, page);
  const checked = checkOperation(schema, document, operationName, variableValues ?? {}, limits);
  const { errors, identifiers, optionalColumns } = checked;
  // Full pages where a hundred rows at once would be allowed, else small ones.
  const size = errors.length > 0 ? defaultPageSize : pageSize;
  const isOnePage = table.sized || table.kind === 'rows';
  const work = isOnePage ? checked.work : (checked.work * size) / 100;
  return {
    identifiers,
    optionalColumns,
    work,
    size: table.kind === 'rows' ? rows.statistics : size,
  };
}

/** The rows, page by page; where the operation says how many it wants, they are one page. */
async function* readPages(
  operation: Operation,
  table: Table,
  size: number,
  { rows: { rows, statistics } }: TableRequest,
  run: (document: DocumentNode) => Promise<unknown>,
): AsyncGenerator<readonly unknown[], undefined> {
  const document = (first: number | null, after: string | null, counted: boolean) =>
    pageDocument(operation, table, { first, after, counted });
  if (table.sized) {
    yield rowsOfPage(table, await run(document(null, null, false))).rows;
    return;
  }
  const limit = table.kind === 'rows' ? statistics : rows;
  let next: string | null = null;
  do {
    const page = rowsOfPage(table, await run(document(size, next, next === null)));
    if (page.count !== null && page.count > limit) throw tooLong(table, page.count, limit);
    yield page.rows;
    next = page.next;
  } while (next !== null);
}

async function* continued<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* rest;
}

/** The information of a workbook about itself. */
async function aboutOf(document: DocumentNode, { loaders }: Context) {
  const { revision, updated_at, license } = await loaders.dataset();
  const lines: AboutLine[] = [
    ['revision', revision],
    ['updatedAt', updated_at.toISOString()],
    ['license', license ?? ''],
    ['query', print(document)],
  ];
  return { name: 'About', lines };
}

/** A file in pieces. */
async function* piecesOf(
  text: AsyncIterable<string | Buffer>,
  pace: ReaderPace,
): AsyncGenerator<Buffer> {
  for await (const page of text) {
    const bytes = Buffer.from(page);
    for (let start = 0; start < bytes.length; start += pieceSize)
      yield* pace.give(bytes.subarray(start, start + pieceSize));
  }
}

function tooLong({ name }: Table, count: number, limit: number): GraphQLError {
  const code: ErrorCode = 'COST_LIMIT_EXCEEDED';
  return new GraphQLError(
    `\`${name}\` has ${count} rows here, and a file has at most ${limit}. Narrow the filter.`,
    { extensions: { code } },
  );
}
