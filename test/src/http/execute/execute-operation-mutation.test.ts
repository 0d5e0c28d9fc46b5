import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { everyone } from '../../../../db/model/viewer.ts';
import { noOptionalColumns } from '../../../../db/queries/lists/optional-columns.ts';
import type { Context } from '../../../../schema/context/context.ts';
import { withWrites } from '../../../../schema/desk/mutation.ts';
import { executeOperation } from '../../../../src/http/execute/execute-operation.ts';
import { createDatabase, openPreview } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const database = await createDatabase('empty');
const { owner, reader, press, desk } = database;
const { secret: admin } = await desk.tokens.create(
  {
    name: 'admin',
    role: 'ADMIN',
    expiresAt: null,
  },
  tester,
);

const raise = (license: string) =>
  sql`update published.dataset set license = ${license}, revision = revision + 1`.execute(owner);

/** A graph with one mutation, which writes by itself, and lets the caller write before each field below it is read. */
function writing(act: (license: string) => Promise<unknown>, beforeReading = async () => {}) {
  const schema = buildSchema(`
    type Query { state: State }
    type State { license: String again: String }
    type Mutation { write(license: String): State }`);
  const state = schema.getType('State') as GraphQLObjectType<unknown, Context>;
  const { license, again } = state.getFields();
  const { write } = (schema.getMutationType() as GraphQLObjectType<unknown, Context>).getFields();
  if (!license || !again || !write) throw new Error('the schema has these fields');
  write.resolve = async (_root, args) => {
    await act(args.license);
    return {};
  };
  license.resolve = async (_root, _args, { loaders }) => (await loaders.dataset()).license;
  again.resolve = async (_root, _args, { loaders }) => {
    await loaders.dataset();
    await beforeReading();
    return (await loaders.dataset()).license;
  };
  return withWrites(schema);
}

const execute = (
  schema: ReturnType<typeof writing>,
  query: string,
  db = reader,
  { signal } = new AbortController(),
) =>
  executeOperation(
    {
      db,
      desk,
      viewer: everyone,
      preferredLanguages: [],
      signal,
      refreshViewer: async () => everyone,
    },
    { schema, document: parse(query) },
    {
      kind: 'write',
      readsData: true,
      identifiers: [],
      contradictions: [],
      optionalColumns: noOptionalColumns,
    },
  );

describe('a mutation', () => {
  test('runs once, although it changes the revision itself', async () => {
    const acts: string[] = [];
    const schema = writing(async (license) => {
      acts.push(license);
      await raise(license);
    });
    await execute(schema, 'mutation { write(license: "once") { license } }');
    expect(acts).toEqual(['once']);
  });

  test('reads below each field what the field has written', async () => {
    const result = await execute(
      writing(raise),
      'mutation { a: write(license: "A") { license } b: write(license: "B") { license } }',
    );
    expect(result).toEqual({ data: { a: { license: 'A' }, b: { license: 'B' } } });
  });

  test('reads one state below a field, whatever others write', async () => {
    const schema = writing(raise, async () => void (await raise('of another')));
    expect(await execute(schema, 'mutation { write(license: "mine") { again license } }')).toEqual({
      data: { write: { again: 'mine', license: 'mine' } },
    });
  });

  test('reads the current preview after a write', async () => {
    let count = 0;
    const schema = writing(async (license) => {
      await openPreview(database, `preview_${++count}`, async (preview) => {
        await preview.updateTable('dataset').set({ license }).execute();
      });
      // Nobody may still read the one before: making or dropping it would wait for them.
      if (count > 1) await sql`drop schema preview_1 cascade`.execute(owner);
    });
    const query =
      'mutation { a: write(license: "A") { license } b: write(license: "B") { license } }';
    expect(await execute(schema, query, press)).toEqual({
      data: { a: { license: 'A' }, b: { license: 'B' } },
    });
  });

  test('that has written is reported as applied, although its client is gone or its time is over', async () => {
    const end = new AbortController();
    const acts: string[] = [];
    const schema = writing(async (license) => {
      acts.push(license);
      await raise(license);
      end.abort(new Error('over'));
    });
    const query =
      'mutation { a: write(license: "A") { __typename license } b: write(license: "B") { license } }';
    const { data, errors } = await execute(schema, query, reader, end);
    expect({ ...data }).toEqual({ a: { __typename: 'State', license: null }, b: null });
    expect(errors?.map(({ message, path }) => [path?.join('.'), message])).toEqual([
      [
        'a.license',
        'The mutation has been applied, but this part of its result could not be read in time.',
      ],
      ['b', 'over'],
    ]);
    // Nothing more is begun.
    expect(acts).toEqual(['A']);
  });

  test('that fails leaves no transaction, and the next field runs', async () => {
    const schema = writing(async (license) => {
      if (license === 'A') throw new Error('no');
      await raise(license);
    });
    const query =
      'mutation { a: write(license: "A") { license } b: write(license: "B") { license } }';
    for (let turn = 0; turn < 10; turn += 1) {
      const { data, errors } = await execute(schema, query);
      expect({ ...data }).toEqual({ a: null, b: { license: 'B' } });
      expect(errors).toHaveLength(1);
    }
    const { rows } = await sql<{ open: number }>`select count(*)::int as open from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(owner);
    expect(rows).toEqual([{ open: 0 }]);
  });

  test('of the schema runs once, although a write comes in halfway', async () => {
    await sql`create function raise() returns trigger language plpgsql as
      'begin update published.dataset set revision = revision + 1; return new; end'`.execute(owner);
    await sql`create trigger raise after insert on desk.access_token for each row execute function raise()`.execute(
      owner,
    );
    const { answer } = createTestClient(reader, desk).as(admin);
    const query =
      'mutation { createAccessToken(input: { name: "x", role: PRESS }) { __typename } }';
    // Over the published state, whose revision moves.
    const result = await answer(query, {}, '?state=published');
    expect(result).toEqual({
      data: { createAccessToken: { __typename: 'CreateAccessTokenPayload' } },
    });
    expect((await desk.tokens.list()).filter(({ name }) => name === 'x')).toHaveLength(1);
  });
});

describe('a mutation over HTTP', async () => {
  const base = await startServer(reader, ['*'], undefined, desk);
  const accept = 'application/json';
  const headers = { authorization: `Bearer ${admin}`, accept };
  const query =
    'mutation { createAccessToken(input: { name: "by GET", role: PRESS }) { __typename } }';
  const names = async () => (await desk.tokens.list()).map(({ name }) => name);

  test.each([{}, { format: 'csv' }, { format: 'ndjson' }])(
    'is refused by GET: %j',
    async (format) => {
      const search = new URLSearchParams({ query, ...format });
      const response = await fetch(`${base}/graphql?${search}`, { headers: { accept } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await names()).not.toContain('by GET');
    },
  );

  test('cannot return a file', async () => {
    for (const format of ['csv', 'ndjson']) {
      const response = await fetch(`${base}/graphql?format=${format}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(400);
      expect(await names()).not.toContain('by GET');
    }
  });
});
