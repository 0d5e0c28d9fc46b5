import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { maxProblems } from '../../db/model/problem.ts';
import { divideConnections } from '../../db/pool-sizes.ts';
import { maxPageSize } from '../../schema/arguments/connection.ts';
import { readConfig } from '../../src/config/config.ts';
import { defaultWork, maxWork, minWork } from '../../src/config/work-limits.ts';
import { maxEarlyPlanLength } from '../../src/desk/early-plan.ts';
import { clientLimits } from '../../src/http/admit/client-limits.ts';
import { connectionLimits } from '../../src/http/admit/connections.ts';
import { defaultTimes } from '../../src/http/execute/operation-budget.ts';
import * as limits from '../../src/http/limits/operation-limits.ts';
import { maxBytesOf } from '../../src/http/read/read-body.ts';
import { maxCachedBytes } from '../../src/http/response-cache/response-cache.ts';
import { maxAttributeLength, maxAttributeValues } from '../../src/import/document/attributes.ts';
import { maxListItems } from '../../src/import/document/value-schemas.ts';
import { maxColumns } from '../../src/import/read/csv/csv-table.ts';
import { documentLimits } from '../../src/import/read/server-limits.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import { sectionOf, tableOf } from '../support/docs/markdown.ts';

/** The limits that docs/limits.md and docs/import-format.md list, against the values of the code. */
const [page, format] = ['limits.md', 'import-format.md'].map((name) =>
  readFileSync(path.join(import.meta.dirname, '../../docs', name), 'utf8'),
);
const rows = [...tableOf(page ?? ''), ...tableOf(sectionOf(format ?? '', 'Limits'))];

const { atOnce } = divideConnections();
const byDefault = divideConnections(readConfig({}).maxConnections).atOnce;
const { operationTimeout, mutationTimeout } = defaultTimes;
const of = ({ client, all }: { client: number; all: number }) => [client, all];

test.each<[string, readonly number[]]>([
  ['`first`, `last`', [maxPageSize]],
  ['a query document', [limits.maxTokens, limits.maxBodyBytes]],
  ['aliases of one field', [limits.maxAliases]],
  ['errors in a response', [limits.maxErrors]],
  ['work in a minute', [defaultWork]],
  ['different invalid access tokens', [clientLimits(1).wrongTokens]],
  ['open connections of a client address', [connectionLimits.perClient]],
  ['new connections of a client address', Object.values(connectionLimits.opened)],
  ['open connections in all', [connectionLimits.total]],
  ['body of a request', [maxBytesOf.operation, maxBytesOf.document]],
  ['selections of one response key', [limits.maxSameKeys]],
  ['operations of signed-in clients at once', Object.values(atOnce.signedIn)],
  ['mutations at once', [atOnce.mutations, atOnce.accessTokens]],
  ['files under way at once', [atOnce.files.public, byDefault.files.signedIn]],
  ['files under way at once', [byDefault.files.public, atOnce.files.signedIn]],
  ['`RATE_LIMIT`', [minWork, maxWork]],
  ['cached responses', [maxCachedBytes]],
  ['open event streams and WebSockets: of a client', of(liveLimits.connections)],
  ['subscriptions: of a client', of(liveLimits.subscriptions)],
  ['query documents and variables of subscriptions', of(liveLimits.documents)],
  ['channels', of(liveLimits.channels)],
  ['responses that connections have not taken', of(liveLimits.waiting)],
  ['a query or a page of a file', [operationTimeout / 1_000]],
  ['a mutation', [mutationTimeout / 60_000]],
  ['characters of documents that are checked', [maxEarlyPlanLength]],
  ['problems that an import reports', [maxProblems]],
  ['database connections of a server', [readConfig({}).maxConnections]],
  ['columns of a CSV file', [maxColumns]],
  ['cells of a CSV file', [documentLimits.csvCells]],
  ['a JSON or NDJSON document', [documentLimits.jsonTokens]],
  ['a document in a mutation', [maxBytesOf.document]],
  ['a YAML document', [documentLimits.yamlCharacters, documentLimits.yamlTokens]],
  ['names, references', [maxListItems]],
  ['values of one attribute', [maxAttributeValues, maxAttributeLength]],
  ['categories, awards', [maxListItems]],
])('the page has the limit of the code: %s', (what, numbers) => {
  const found = rows.filter(([first = '']) => first.startsWith(what));
  const written = found.map(([, limit = '']) =>
    [...limit.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', ''))),
  );
  expect(written).toEqual([expect.arrayContaining([...numbers])]);
});

test('the page has the limits on the cost of an operation', () => {
  const { milliseconds, bytes, depth } = limits.operationLimits;
  const cost = `${milliseconds.toLocaleString('en')} ms, ${bytes.toLocaleString('en')} bytes, and ${depth} levels`;
  expect(page).toContain(cost);
});
