import { buildSchema, type DocumentNode, parse } from 'graphql';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { revisionQuery } from '../../../../db/connections/revision-watch.ts';
import { everyone, type Viewer } from '../../../../db/model/viewer.ts';
import { noOptionalColumns } from '../../../../db/queries/lists/optional-columns.ts';
import { searchPathOf } from '../../../../db/states/states.ts';
import { schema } from '../../../../schema/index.ts';
import type { OperationNeeds } from '../../../../src/http/check/check-operation.ts';
import { executeOperation } from '../../../../src/http/execute/execute-operation.ts';
import { block, countBlocked, untilBlocked } from '../../../support/database/blocked.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { url, publicUrl, owner, desk } = await createDatabase('empty');
const searchPath = await searchPathOf(url, 'published');

/** Whoever sends the operations, unless a test says otherwise. */
const caller = {
  viewer: everyone,
  desk: null,
  preferredLanguages: [],
  refreshViewer: async () => everyone,
};
/** One statement reads it; a slug would also be warned about. */
const unknownRecipient = 'recipient(by: { externalId: { scheme: "x", value: "x" } }) { slug }';
const needs: OperationNeeds = {
  kind: 'read',
  readsData: true,
  identifiers: [],
  contradictions: [],
  optionalColumns: noOptionalColumns,
};

test('a response has one state of the data, although a write came in halfway', async () => {
  await owner.updateTable('dataset').set({ license: 'before', revision: '1' }).execute();
  const statements: string[] = [];
  let written = false;
  const reader = connect({
    url: publicUrl,
    searchPath,
    max: 2,
    onStatement: (statement) => statements.push(statement),
  });
  const { answer } = createTestClient(reader);
  // The first read of a program waits for the lock below; the write happens meanwhile.
  const lock = owner.transaction().execute(async (trx) => {
    await sql`lock table program in access exclusive mode`.execute(trx);
    while (!statements.some((statement) => statement.includes('"program"'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_locks
        where not granted and relation = 'program'::regclass
          and database = (select oid from pg_database where datname = current_database())`.execute(
        trx,
      );
      if ((rows[0]?.waiting ?? 0) > 0) break;
    }
    await sql`update dataset set license = 'after', revision = revision + 1`.execute(trx);
    written = true;
  });
  const { data, errors, extensions } = await answer(
    '{ dataset { revision license } program(slug: "x") { slug } honors(filter: { award: ["x"] }) { totalCount } }',
  );
  await lock;
  expect(errors).toBeUndefined();
  expect(written).toBe(true);
  expect(data).toEqual({
    dataset: { revision: '2', license: 'after' },
    program: null,
    honors: { totalCount: 0 },
  });
  // It has run twice, and warns of each slug once.
  expect(extensions?.warnings).toHaveLength(2);
  await reader.destroy();
});

test('a query reads the revision before and after what it reads', async () => {
  const statements: string[] = [];
  const reader = connect({
    url: publicUrl,
    searchPath,
    onStatement: (statement) => statements.push(statement),
  });
  const { answer } = createTestClient(reader);
  await answer('{ dataset { license } }');
  expect(statements).toHaveLength(3);
  expect(statements[0]).toMatch(/^select .* from dataset$/);
  expect(statements[2]).toBe(statements[0]);
  await reader.destroy();
});

const documents = new Map<string, DocumentNode>();

/** Asks with a revision that the server knows; what it sends, and which revision it tells. */
async function executeKnowing(
  knownRevision: string,
  query: string,
  whileReading = async (_statements: readonly string[]) => {},
  viewer = everyone,
) {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const statements: string[] = [];
  const revisions: string[] = [];
  const reader = connect({
    url: publicUrl,
    searchPath,
    max: 2,
    onStatement: (statement) => statements.push(statement),
  });
  const running = executeOperation(
    {
      db: reader,
      viewer,
      desk,
      preferredLanguages: [],
      knownRevision,
      refreshViewer: async () => viewer,
      signal: new AbortController().signal,
      onRevision: (revision) => revisions.push(revision),
    },
    { schema, document },
    needs,
  );
  await whileReading(statements);
  const { data, errors } = await running;
  expect(errors).toBeUndefined();
  await reader.destroy();
  return { data, statements, revisions };
}

test('a revision that is known is read once', async () => {
  await owner.updateTable('dataset').set({ revision: '7' }).execute();
  for (const _turn of ['first', 'again']) {
    const { data, statements, revisions } = await executeKnowing('7', `{ ${unknownRecipient} }`);
    expect(data).toEqual({ recipient: null });
    expect(statements).toHaveLength(2);
    expect(statements[1]).toBe(revisionQuery.sql);
    expect(revisions).toEqual(['7']);
  }
});

test('an outdated revision costs a second run, in one state, whose revision is reported', async () => {
  await owner.updateTable('dataset').set({ license: 'newer', revision: '9' }).execute();
  const { data, statements, revisions } = await executeKnowing(
    '8',
    '{ dataset { revision license } }',
  );
  expect(data).toEqual({ dataset: { revision: '9', license: 'newer' } });
  expect(statements.filter((statement) => statement.includes('isolation level'))).toHaveLength(1);
  expect(revisions).toEqual(['9']);
});

test.each([
  ['first', '20', '21'],
  ['again', '30', '31'],
])(
  'a write while an operation reads is in all of the response or in none of it (%s)',
  async (turn, revision, next) => {
    await owner.updateTable('dataset').set({ license: 'before', revision }).execute();
    const query = `{ dataset { license } program(slug: "${turn}") { slug } }`;
    if (turn === 'again')
      expect((await executeKnowing(revision, query)).revisions).toEqual([revision]);
    const writing = await owner.startTransaction().execute();
    await sql`lock table program in access exclusive mode`.execute(writing);
    // The license is read before the write, and the program after it.
    const { data, revisions } = await executeKnowing(revision, query, async () => {
      await untilBlocked(owner, 1);
      await sql`with new as (insert into entity values (gen_random_uuid(), 'PROGRAM') returning id)
      insert into program (id, slug, sort_name) select id, ${turn}, ${turn} from new`.execute(
        writing,
      );
      await sql`update dataset set license = 'after', revision = revision + 1`.execute(writing);
      await writing.commit().execute();
    });
    expect(data).toEqual({ dataset: { license: 'after' }, program: { slug: turn } });
    expect(revisions).toEqual([next]);
  },
);

test('a write while the desk is still read repeats the query of a curator', async () => {
  await owner.updateTable('dataset').set({ revision: '40' }).execute();
  const query = '{ program(slug: "x") { slug } scheduledDocuments { totalCount } }';
  const curator: Viewer = { role: 'CURATOR', tokenId: null, name: null, expiresAt: null };
  const execute = (
    revision: string,
    whileReading?: (statements: readonly string[]) => Promise<void>,
  ) => executeKnowing(revision, query, whileReading, curator);
  expect((await execute('40')).revisions).toEqual(['40']);
  // The desk has connections of the owner's pool.
  const other = connect({ url, searchPath });
  const release = await block(other, 'desk.scheduled_document');
  const { data, revisions } = await execute('40', async (statements) => {
    await untilBlocked(other, 1);
    await expect.poll(() => statements.length).toBeGreaterThan(0);
    await other.updateTable('dataset').set({ revision: '41' }).execute();
    await release();
  });
  await other.destroy();
  expect(data).toEqual({ program: null, scheduledDocuments: { totalCount: 0 } });
  expect(revisions).toEqual(['41']);
});

test('an operation ends with its signal, although a resolver continues', async () => {
  const stop = new AbortController();
  const over = new Error('over');
  const operationCaller = { db: owner, ...caller, signal: stop.signal };
  const schema = buildSchema('type Query { endless: String }');
  const rootValue = {
    endless: () => {
      stop.abort(over);
      return new Promise(() => {});
    },
  };
  const args = { schema, rootValue, document: parse('{ endless }') };
  await expect(executeOperation(operationCaller, args, needs)).rejects.toBe(over);
  await expect(
    executeOperation(operationCaller, { ...args, document: parse('{ __typename }') }, needs),
  ).rejects.toBe(over);
});

test('an operation ends with its last statement, even if it is cut off before', async () => {
  const reader = connect({ url: publicUrl, searchPath, max: 1 });
  const release = await block(owner, 'program');
  const ending = new AbortController();
  const ended = Promise.withResolvers<void>();
  let hasEnded = false;
  const result = executeOperation(
    { db: reader, ...caller, signal: ending.signal },
    { schema, document: parse('{ program(slug: "x") { slug } }') },
    needs,
    () => {
      hasEnded = true;
      ended.resolve();
    },
  );
  await untilBlocked(owner, 1);
  ending.abort(new Error('cut off'));
  await expect(result).rejects.toThrow('cut off');
  expect(hasEnded).toBe(false);
  await ended.promise;
  expect(await countBlocked(owner)).toBe(0);
  await release();
  await reader.destroy();
});

test('a query reports the revision that it has read, and none if it has read nothing', async () => {
  const reader = connect({ url: publicUrl, searchPath, max: 2 });
  const run = async (query: string, readsData = true) => {
    const reported: string[] = [];
    const { signal } = new AbortController();
    const onRevision = (revision: string) => reported.push(revision);
    const operationCaller = { db: reader, ...caller, signal, onRevision };
    const { errors } = await executeOperation(
      operationCaller,
      { schema, document: parse(query) },
      { ...needs, readsData },
    );
    expect(errors).toBeUndefined();
    return reported;
  };
  const query = '{ program(slug: "x") { slug } }';
  await owner.updateTable('dataset').set({ revision: '7' }).execute();
  expect(await run(query)).toEqual(['7']);
  expect(await run('{ __typename }', false)).toEqual([]);
  const release = await block(owner, 'program');
  const running = run(query);
  await untilBlocked(owner, 1);
  await owner.updateTable('dataset').set({ revision: '8' }).execute();
  await release();
  expect(await running).toEqual(['8']);
  expect(await run(query)).toEqual(['8']);
  await reader.destroy();
});
