import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';

const { url, owner } = await createDatabase('shipped');
const explain = (...args: string[]) => callCli(url, ['explain', ...args]);
const typed = (query: string, ...args: string[]) =>
  callCli(url, ['explain', '-', ...args], { stdin: query });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('awards explain', () => {
  test('reports the cost of a query in a file, and its statements', async () => {
    const file = path.join(folder, 'winners.graphql');
    await writeFile(
      file,
      'query ($year: Int!) { edition(program: "world-smart-city-awards", year: $year) { name } }',
    );
    const { code, stdout, stderr } = await explain(file, '--variables', '{"year": 2015}');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Database time, about {2}\d+ ms of 1,000 ms\nResponse, about {7}\d+ bytes of 4,000,000\nDepth {17}2 of 20\n\n3 statements, [\d.]+ ms in this database:\n/,
    );
    expect(stdout).toMatch(/^ +[\d.]+ ms {2}select "edition"/m);
  });

  test('reports why the server would refuse a query, and does not run it', async () => {
    const page = (field: string, inner: string) => `${field}(first: 100) { nodes { ${inner} } }`;
    const { code, stdout } = await typed(
      `{ ${page('programs', page('editions', page('honors', 'id')))} }`,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('Refused: The operation could take about');
    expect(stdout).toContain('`programs.nodes.editions.nodes.honors`');
    expect(stdout).not.toContain('statements');
  });

  test('never runs a mutation', async () => {
    const before = await sql`select revision from published.dataset`.execute(owner);
    const { code, stdout } = await typed(
      'mutation ($document: ImportDocument!) { applyDocument(input: { document: $document }) { __typename } }',
      '--variables',
      JSON.stringify({
        document: { format: 'awards/1', programs: [{ slug: 'new', names: { en: 'New' } }] },
      }),
    );
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(
        'The statements are listed only for queries, because only queries are run.',
      ),
    ]);
    expect(await sql`select revision from published.dataset`.execute(owner)).toEqual(before);
  });

  test('takes one of several operations, and writes JSON', async () => {
    const several = 'query A { dataset { honors } } query B { programs { nodes { name } } }';
    const { stdout } = await typed(several, '--operation', 'B', '--json');
    expect(JSON.parse(stdout)).toEqual({
      cost: { milliseconds: expect.any(Number), bytes: expect.any(Number), depth: 3 },
      limits: { milliseconds: 1_000, bytes: 4_000_000, depth: 20 },
      errors: [],
      statements: ['revision', '"program"', 'revision'].map((part) => ({
        milliseconds: expect.any(Number),
        sql: expect.stringContaining(part),
      })),
    });
    const { code, stderr } = await typed(several);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Give --operation, one of A, B.')]);
  });

  test.each([
    ['{ nothing }', [], 1, 'Line 1, column 3: Cannot query field "nothing" on type "Query".'],
    ['{ programs(', [], 1, 'Syntax Error'],
    ['fragment F on Query { __typename }', [], 1, 'The file has only fragments. Add an operation.'],
    ['{ __typename }', ['--variables', '[1]'], 2, '--variables must be a JSON object. Got [1]'],
    ['{ __typename }', ['--operation', 'C'], 2, 'The file has no operation C.'],
  ])('refuses %s %j with one sentence', async (query, args, code, message) => {
    const ended = await typed(query, ...args);
    expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  test('reports a file that does not exist', async () => {
    const { code, stderr } = await explain('/nowhere.graphql');
    expect([code, stderr]).toEqual([1, 'The file /nowhere.graphql cannot be read.\n']);
  });
});
