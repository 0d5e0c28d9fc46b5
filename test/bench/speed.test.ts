import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentLines } from '../../bench/shapes/document.ts';
import { difference } from '../../bench/speed/compare.ts';
import { contestants } from '../../bench/speed/contestants.ts';
import { workBetween } from '../../bench/speed/database.ts';
import { type Outcome, outcomeTable, resultsPage } from '../../bench/speed/report.ts';
import { participants } from '../../bench/speed/rounds.ts';
import { statements } from '../../bench/speed/statements.ts';
import { median, ratio } from '../../bench/speed/statistics.ts';
import { figure } from '../../bench/speed/table.ts';
import { findValues, type Values } from '../../bench/speed/workload-values.ts';
import { type Body, workloads } from '../../bench/speed/workloads.ts';
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
    const { data, errors } = await ours(body('gateway', values, 0));
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).length).toBeGreaterThan(20);
    expect(Object.values(data ?? {})).not.toContain(null);
  });

  test.each([...statements].map(([name, statement]) => ({ name, statement })))(
    'gets the response of the server from the SQL statement: $name',
    async ({ name, statement }) => {
      const workload = workloads.find((one) => one.name === name);
      const body = workload?.body('sql', values, 0);
      if (!workload || !body || !('statement' in body)) throw new Error('Nobody asks for it.');
      expect(body.statement).toBe(name);
      const { rows } = await owner.executeQuery<{ json: string }>(
        CompiledQuery.raw(statement, [...body.parameters]),
      );
      const theirs: unknown = JSON.parse(rows[0]?.json ?? '');
      expect(difference(await ours(workload.body('gateway', values, 0)), theirs)).toBeNull();
    },
  );

  test('sends a different query in a fifth of the requests of the mix', () => {
    const mix = workloads.find(({ name }) => name === 'mix');
    const bodies = Array.from({ length: 5_000 }, (_, index) =>
      JSON.stringify(mix?.body('gateway', values, index)),
    );
    const times = [...Map.groupBy(bodies, (body) => body).values()].map(({ length }) => length);
    expect(times.filter((count) => count === 1)).toHaveLength(1_000);
    expect(times.filter((count) => count > 1)).toHaveLength(5);
    expect(Math.min(...times.filter((count) => count > 1))).toBe(400);
    // Documents that are compiled when they come for the second time come twice before anything is measured.
    const rare = mix?.rare?.map((index) => bodies[index] ?? '') ?? [];
    expect(new Set(rare).size).toBe(2);
    for (const body of rare) expect(body).toContain('query Statistics(');
  });

  test('sends a peer only the workloads that it supports', () => {
    const names = (workload: string) =>
      workloads
        .filter(({ name }) => name === workload)
        .flatMap((one) => participants(contestants, one, values))
        .map(({ name }) => name);
    const ours = ['gateway', 'gateway-rows', 'gateway-cached'];
    const all = [...ours, 'postgraphile', 'postgraphile-unnamed', 'apollo', 'mercurius'];
    expect(names('one-edition')).toEqual([...all, 'sql', 'static']);
    expect(names('search')).toEqual([...ours, 'apollo', 'mercurius', 'sql', 'static']);
    expect(names('mix')).toEqual([...ours, 'apollo', 'mercurius']);
    expect(names('typename')).toContain('yoga');
  });
});

test.each([
  ['--only', 'pages', 'Unknown workload "pages". Choose from: gala, one-edition, '],
  ['--peers', 'gateway', 'Unknown peer "gateway". Choose from: gateway-rows, gateway-cached, '],
  ['--rounds', '0', 'Expected a whole number from 1 to 1,000.'],
])('the option %s %s is refused before anything starts', (option, value, sentence) => {
  const program = path.join(import.meta.dirname, '..', '..', 'bench', 'speed.ts');
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

  test('omits names for a peer that does not return them', () => {
    const slugs = { data: [{ slug: '2025' }] };
    expect(difference(ours, slugs, false)).toBeNull();
    expect(difference(ours, slugs)).not.toBeNull();
  });
});

describe('the results', () => {
  const turn = (contestant: string, requests: number) => ({
    workload: 'page',
    contestant,
    requests,
    refused: 0,
    p50: 2,
    p99: 9,
    loadBusy: 0.5,
    cpu: { server: 1.25, database: null },
  });
  const facts = { date: '2026-01-01', machine: 'M', versions: 'V', data: 'D', method: 'H' };
  const outcome: Outcome = {
    workload: { name: 'page', title: 'A page' },
    contestants: [
      { name: 'gateway', title: 'The gateway' },
      { name: 'sql', title: 'SQL' },
    ],
    sent: [
      { contestant: 'gateway', statements: 7, bytes: 9_000 },
      { contestant: 'sql', statements: 1, bytes: 9_000 },
    ],
    measurements: [
      turn('gateway', 100),
      turn('sql', 200),
      turn('sql', 50),
      turn('gateway', 100),
      turn('gateway', 30),
      turn('sql', 30),
    ],
  };

  const typename: Outcome = {
    ...outcome,
    workload: { name: 'typename', title: 'A name' },
    measurements: [turn('gateway', 10), turn('sql', 10)],
  };

  test('show the median of the ratios of each round, not the ratio of the medians', () => {
    expect(ratio([100, 100, 30], [200, 50, 30])).toEqual({ median: 1, least: 0.5, most: 2 });
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([1, Number.NaN, 3, 2, 4])).toBeNaN();
    expect(outcomeTable(outcome).split('\n').at(-1)).toBe(
      '| SQL | 50 | 30 to 200 | 1 (0.5 to 2) | 2 | 9 | 1 | 1.3 | unknown | 9 | 0.5 | 0 % |',
    );
  });

  test('have a table of ratios for each configuration of the gateway', () => {
    const contestants = [
      ...outcome.contestants,
      { name: 'gateway-cached', title: 'The gateway, responses cached' },
    ];
    const measurements = [
      ...outcome.measurements,
      ...[800, 800, 60].map((requests) => turn('gateway-cached', requests)),
    ];
    const page = resultsPage(
      { facts, outcomes: [{ ...outcome, contestants, measurements }, typename] },
      '',
    );
    const tables = page
      .slice(page.indexOf('## Ratios'), page.indexOf('## Processor time'))
      .split('\n')
      .filter((line) => /^(###|\| \w)/.test(line));
    expect(tables).toEqual([
      '### The gateway',
      '| A page | 1 (0.5 to 2) |',
      '| A name | 1 (1 to 1) |',
      '### The gateway, responses cached',
      '| A page | 4 (2 to 16) |',
      // It has not been measured.
      '| A name |  |',
    ]);
  });

  test('count the processor time of the server and of PostgreSQL', () => {
    const worked = outcome.measurements.map((one) => ({
      ...one,
      cpu: { server: 1, database: one.contestant === 'sql' ? 1 : 3 },
    }));
    expect(resultsPage({ facts, outcomes: [{ ...outcome, measurements: worked }] }, '')).toContain(
      '| A page | 0.5 (0.5 to 0.5) |',
    );
  });

  test('keep the text that people wrote', () => {
    const first = resultsPage({ facts, outcomes: [outcome] }, '');
    expect(first).toContain('| A page | 1 (0.5 to 2) |');
    expect(first).toContain('| A page | unknown |');
    const annotated = `${first}\n## What falls short\n\nThe page.\n`;
    expect(resultsPage({ facts, outcomes: [outcome] }, annotated)).toBe(annotated);
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
