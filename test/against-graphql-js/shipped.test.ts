import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import {
  type DocumentNode,
  execute as executeByGraphql,
  GraphQLError,
  getOperationAST,
  parse,
} from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { randomOperation } from '../../bench/fuzz/operation.ts';
import { findSampleValues } from '../../bench/fuzz/sample-values.ts';
import { connectLike } from '../../db/connections/connect.ts';
import { type CachedRows, RowCache } from '../../db/loaders/row-cache.ts';
import { readOnce } from '../../db/loaders/slugs.ts';
import { everyone } from '../../db/model/viewer.ts';
import { schema } from '../../schema/index.ts';
import { checkOperation } from '../../src/http/check/check-operation.ts';
import { validateDocument } from '../../src/http/check/parse-document.ts';
import { contextOf } from '../../src/http/execute/execute-operation.ts';
import { execute } from '../../src/http/execute/executor/execute.ts';
import { operationLimits } from '../../src/http/limits/operation-limits.ts';
import { createDatabase } from '../support/database/database.ts';
import { userOperations } from '../support/docs/user-operations.ts';
import { times } from '../support/run/runs.ts';
import { createTestClient } from '../support/server/test-client.ts';
import { expectErrors, watched } from './compare.ts';

const { reader } = await createDatabase('shipped');
const rowCache = new RowCache();
/** The statements of one execution: after an error, graphql-js may still send some while the next one runs. */
const sentBy = new AsyncLocalStorage<string[]>();
const db = connectLike(reader, { onStatement: (statement) => sentBy.getStore()?.push(statement) });
afterAll(() => db.destroy());

interface Sent {
  source: string;
  name: string | null;
  variableValues: Readonly<Record<string, unknown>>;
}

/** How many queries were executed again since they sent more statements than graphql-js. */
let repeated = 0;

/** Executes a query over the shipped data, and holds that it is as by graphql-js. @returns how it ended */
async function holds({ source, name: operationName, variableValues }: Sent) {
  const document = documentOf(source);
  if (!document || validateDocument(document).length > 0) return 'refused';
  if (getOperationAST(document, operationName)?.operation !== 'query') return 'refused';
  const checked = checkOperation(schema, document, operationName, variableValues, operationLimits);
  if (checked.errors.length > 0) return 'refused';
  const run = (executor: typeof executeByGraphql, cachedRows: CachedRows | null = null) =>
    sentBy.run([], async () => {
      const caller = { db, viewer: everyone, desk: null, preferredLanguages: [] };
      const [result, rejected] = await watched(() =>
        executor({
          schema,
          document,
          operationName,
          variableValues,
          contextValue: contextOf(
            { ...caller, refreshViewer: async () => everyone },
            checked.optionalColumns,
            db,
            readOnce(db, checked.identifiers, cachedRows),
            cachedRows,
          ),
        }),
      );
      cachedRows?.commit();
      return { result, rejected, sent: sentBy.getStore() ?? [] };
    });
  const expected = await run(executeByGraphql);
  // Rows that other operations have read are there, as they are for most requests, and those of this one the next time.
  const cached = () => run(execute, rowCache.of('1', checked.optionalColumns));
  const uncached = await run(execute);
  for (const { result, rejected } of [uncached, await cached(), await cached()]) {
    expect(rejected, source).toEqual([]);
    expect(JSON.stringify(result.data)).toBe(JSON.stringify(expected.result.data));
    expectErrors(result, expected.result);
  }
  if (expected.result.errors) return 'failed';
  // It needs no more statements. Those that run at the same time end in any order, which decides their batches, so the
  // best of a few executions counts.
  let { sent } = uncached;
  if (sent.length > expected.sent.length) repeated += 1;
  for (let more = 0; more < 5 && sent.length > expected.sent.length; more += 1)
    ({ sent } = await run(execute));
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(expected.sent.length);
  return sent.length > 0 ? 'read' : 'read nothing';
}

/** @returns null if it cannot be parsed */
function documentOf(source: string): DocumentNode | null {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

test('the queries of the guides return what graphql-js returns', async () => {
  const ends: string[] = [];
  for (const { document, name, variables } of userOperations()) {
    ends.push(await holds({ source: document, name, variableValues: variables }));
  }
  expect(ends.filter((end) => end === 'read').length).toBeGreaterThan(ends.length / 2);
});

const seed = randomInt(1_000_000);

test(`random queries return what graphql-js returns (seed ${seed})`, async () => {
  const { answer } = createTestClient(reader);
  const known = await findSampleValues(schema, async (query) =>
    JSON.stringify(await answer(query)),
  );
  const ends: string[] = [];
  for (let number = 0; number < times(100); number += 1) {
    const { query, variables } = randomOperation(schema, known, seed, number);
    ends.push(await holds({ source: query, name: null, variableValues: variables }));
  }
  expect(ends).toContain('read');
  expect(repeated).toBeLessThanOrEqual(ends.length / 100);
});
