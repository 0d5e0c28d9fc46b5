import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentLines } from '../../bench/shapes/document.ts';
import { difference } from '../../bench/speed/compare.ts';
import { gateways, participants, peers } from '../../bench/speed/contestants.ts';
import { workBetween } from '../../bench/speed/database.ts';
import type { MechanismOutcome } from '../../bench/speed/mechanisms.ts';
import { type Outcome, outcomeTable, resultsPage } from '../../bench/speed/report.ts';
import { statements } from '../../bench/speed/statements.ts';
import { median, ratios } from '../../bench/speed/statistics.ts';
import { figure, spread } from '../../bench/speed/table.ts';
import { findValues, type Values } from '../../bench/speed/workload-values.ts';
import { type Body, requestOf, workloads } from '../../bench/speed/workloads.ts';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database/database.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** `npm run bench`: the server beside its peers. The peers themselves are not installed here. */

describe('a benchmark over generated data', async () => {
  const { owner, reader } = await createDatabase('empty');
  const { answer } = createTestClient(reader);
  let values: Values;

  beforeAll(async () => {
    const text = [...documentLines(1_000, 1)].map((line) => `${JSON.stringify(line)}\n`).join('');
    await importDocuments(owner, [{ name: 'honors.ndjson', text }]);
    values = await findValues(owner);
  });

  const ours = async (body: Body | null) => {
    if (!body || !('query' in body)) throw new Error('This is not a query.');
    return answer(body.query, { ...body.variables });
  };

  test.each(workloads)('gets a response with data from the server: $name', async ({ body }) => {
    const { data, errors } = await ours(body('gateway', values));
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).length).toBeGreaterThan(20);
    expect(Object.values(data ?? {})).not.toContain(null);
  });

  test.each([...statements].map(([name, statement]) => ({ name, statement })))(
    'gets the response of the server from the SQL statement: $name',
    async ({ name, statement }) => {
      const workload = workloads.find((one) => one.name === name);
      const body = workload?.body('sql', values);
      if (!workload || !body || !('statement' in body)) throw new Error('Nobody asks for it.');
      expect(body.statement).toBe(name);
      const { rows } = await owner.executeQuery<{ json: string }>(
        CompiledQuery.raw(statement, [...body.parameters]),
      );
      const theirs: unknown = JSON.parse(rows[0]?.json ?? '');
      expect(difference(await ours(workload.body('gateway', values)), theirs)).toBeNull();
    },
  );

  test('sends a peer only the workloads that it supports', () => {
    const names = (workload: string) =>
      workloads
        .filter(({ name }) => name === workload)
        .flatMap((one) =>
          participants([...gateways, ...peers], one).filter(
            ({ dialect }) => one.body(dialect, values) !== null,
          ),
        )
        .map(({ name }) => name);
    const ours = ['gateway', 'gateway-rows', 'gateway-cached'];
    const graphs = ['apollo', 'mercurius'];
    expect(names('one-edition')).toEqual([...ours, 'postgraphile', ...graphs, 'sql', 'static']);
    expect(names('search')).toEqual([...ours, ...graphs, 'sql', 'static']);
    expect(names('typename')).toContain('yoga');
    expect(names('cached-get')).toEqual(['gateway-cached', 'static']);
  });

  test('sends the same query by GET and by POST', async () => {
    const [get, post] = ['cached-get', 'cached-post'].map((name) => {
      const workload = workloads.find((one) => one.name === name);
      const body = workload?.body('gateway', values);
      return workload && body && requestOf(workload, body);
    });
    const sent = JSON.parse(post?.body ?? '');
    const { searchParams } = new URL(get?.path ?? '', 'http://localhost');
    expect(searchParams.get('query')).toBe(sent.query);
    expect(JSON.parse(searchParams.get('variables') ?? '')).toEqual(sent.variables);
    expect([get?.method, get?.body, post?.method]).toEqual(['GET', undefined, 'POST']);
  });
});

test.each([
  ['--only', 'pages', 'Unknown workload "pages". Choose from: typename, cached-get, '],
  ['--peers', 'gateway', 'Unknown peer "gateway". Choose from: postgraphile, apollo, '],
  ['--rounds', '0', 'Expected a whole number from 1 to 1,000.'],
])('the option %s %s is refused before anything starts', (option, value, sentence) => {
  const program = path.join(import.meta.dirname, '..', '..', 'bench', 'bench.ts');
  const { status, stderr } = spawnSync(process.execPath, [program, option, value], {
    encoding: 'utf8',
  });
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});

describe('the comparison of responses', () => {
  const ours = {
    data: { edition: { slug: '2025', awards: [{ name: 'A', winners: [{ name: 'B' }] }] } },
  };
  const theirs = {
    data: {
      allEditions: [
        {
          slug: '2025',
          awardList: [{ entity: { names: [{ name: 'A' }] }, honors: [{ name: 'B' }] }],
        },
      ],
    },
  };

  test('compares values at any depth', () => {
    expect(difference(ours, theirs)).toBeNull();
  });

  test.each([
    ['another value', 'B', 'C', '3 values instead of 3; number 3 is name: C instead of name: B'],
    [
      'another field',
      '"name":"B"',
      '"slug":"B"',
      '3 values instead of 3; number 3 is slug: B instead of name: B',
    ],
    [
      'one that is missing',
      '{"name":"B"}',
      '',
      '2 values instead of 3; number 3 is nothing instead of name: B',
    ],
    [
      'one too many',
      '{"name":"B"}',
      '{"name":"B"},{"name":"D"}',
      '4 values instead of 3; number 4 is name: D instead of nothing',
    ],
  ])('reports a difference: %s', (_what, from, to, expected) => {
    expect(difference(ours, JSON.parse(JSON.stringify(theirs).replace(from, to)))).toBe(expected);
  });
});

describe('the results', () => {
  const turn = (contestant: string, requests: number, database: number | null = 3) => ({
    contestant,
    requests,
    refused: 0,
    p99: 9,
    loadBusy: 0.5,
    cpu: { server: 1.25, database },
  });
  const facts = { date: '2026-01-01', machine: 'M', versions: 'V', data: 'D', method: 'H' };
  const outcome: Outcome = {
    workload: { name: 'page', title: 'A page' },
    contestants: [
      { name: 'gateway', title: 'The gateway' },
      { name: 'sql', title: 'SQL' },
    ],
    statements: { gateway: 7, sql: 1 },
    measurements: [
      turn('gateway', 100),
      turn('sql', 200, 0.875),
      turn('sql', 50, 0.875),
      turn('gateway', 100),
      turn('gateway', 30),
      turn('sql', 30, 0.875),
    ],
  };
  const page = (outcomes: readonly Outcome[], old = '', mechanisms: MechanismOutcome[] = []) =>
    resultsPage({ facts, outcomes, mechanisms }, old);

  test('show the median of the ratios of each round, not the ratio of the medians', () => {
    expect(spread(ratios([100, 100, 30], [200, 50, 30]))).toBe('1 (0.5 to 1)');
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([1, Number.NaN, 3, 2, 4])).toBeNaN();
  });

  test('are printed for each contestant', () => {
    expect(outcomeTable(outcome).split('\n').at(-1)).toBe(
      '| SQL | 2.1 (2.1 to 2.1) | 50 (30 to 50) | 9 (9 to 9) | 1 | 0.5 (0.5 to 0.5) | 0 (0 to 0) |',
    );
  });

  test('have the processor time, its ratios and those of the requests', () => {
    const lines = page([outcome])
      .split('\n')
      .filter((line) => line.startsWith('| A page'));
    expect(lines).toEqual([
      '| A page | 7 | 4.3 (4.3 to 4.3) |  |  |  |  |  | 2.1 (2.1 to 2.1) |  |  |',
      '| A page |  |  |  | 0.5 (0.5 to 0.5) |  |  |',
      '| A page |  |  |  | 1 (0.5 to 1) |  |  |',
    ]);
  });

  test('report processor time that is not known', () => {
    const measurements = [turn('gateway', 1, null), turn('sql', 1)];
    expect(page([{ ...outcome, measurements }])).toContain('| A page | 7 | unknown |');
  });

  test('keep the text that people wrote, and what each mechanism saves', () => {
    const annotated = `${page([outcome])}\n## Mechanisms\n\nA table.\n\n## What falls short\n\nThe page.\n`;
    expect(page([outcome], annotated)).toBe(annotated);
    const [before] = annotated.split('## Mechanisms');
    const work = { gateway: [1, 1], 'without plans': [1, 3] };
    const measured = page([], annotated, [{ workload: 'A page', work }]);
    expect(measured.startsWith(`${before}## Mechanisms`)).toBe(true);
    expect(measured).not.toContain('A table.');
    expect(measured).toContain('| Plans of operations, beside graphql-js | 2.00 (1.00 to 1.00) |');
    expect(measured).toContain('## What falls short\n\nThe page.');
  });

  test('round numbers to two or three significant digits', () => {
    expect([0.01234, 1.26, 12.34, 123.4, 12_345].map(figure)).toEqual([
      '0.012',
      '1.3',
      '12.3',
      '123',
      '12,345',
    ]);
  });

  test('count the work of connections that were opened in between', () => {
    const before = new Map([
      [1, 10],
      [2, 5],
    ]);
    const after = new Map([
      [1, 14],
      [3, 2],
    ]);
    expect(workBetween(before, after)).toBe(6);
    expect(workBetween(null, after)).toBeNull();
  });
});
