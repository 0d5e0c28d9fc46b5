import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bench, openShipped, openWorlds } from './against/bench.ts';
import { type Amount, overOne, overWorlds } from './against/over.ts';
import { filtersOf } from './random/filters.ts';
import { randomGraph } from './random/graph.ts';
import { type Values, valuesOf, worldValues } from './random/values.ts';
import type { HonorFilter } from './reference/arguments.ts';

/** A winner is a winner everywhere: each list of winners is that of honors with a filter. */

const open = await openWorlds();
const shipped = await openShipped();
const amount: Amount = { rounds: 3, cases: 4 };

const filters = (values: Values): fc.Arbitrary<HonorFilter> =>
  fc.oneof(fc.constant({}), filtersOf(values, 1).honors);

interface Count {
  totalCount: number;
}

interface Counts {
  winners: Count;
  won: Count;
  honorees: Count;
  wonInLeadership: Count;
  nominees: Count;
  notWon: Count;
  mentioned: Count;
  all: Count;
  editions: { nodes: { winners: Count; honorees: Count; nominees: Count }[] };
}

const query = `query Counts($filter: HonorFilter!) {
  all: honors(filter: $filter) { totalCount }
  winners(filter: $filter) { totalCount }
  won: honors(filter: { and: [$filter], result: [WON] }) { totalCount }
  honorees(filter: $filter) { totalCount }
  wonInLeadership: honors(filter: { and: [$filter], result: [WON], leadership: true }) { totalCount }
  nominees(filter: $filter) { totalCount }
  notWon: honors(filter: { and: [$filter], result: [RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, NOMINATED] }) { totalCount }
  mentioned: honors(filter: { and: [$filter], result: [SPECIAL_MENTION] }) { totalCount }
  editions(first: 100) {
    nodes {
      winners(filter: $filter) { totalCount }
      honorees(filter: $filter) { totalCount }
      nominees(filter: $filter) { totalCount }
    }
  }
}`;

async function holdLaw({ answer }: Bench, filters: readonly HonorFilter[]): Promise<void> {
  for (const filter of filters) {
    const { data, errors } = await answer(query, { filter });
    expect(errors).toBeUndefined();
    const { editions, all, ...counts } = data as unknown as Counts;
    const { winners, honorees, nominees, mentioned } = counts;
    expect(winners).toEqual(counts.won);
    expect(honorees).toEqual(counts.wonInLeadership);
    expect(nominees).toEqual(counts.notWon);
    expect(winners.totalCount + nominees.totalCount + mentioned.totalCount).toBe(all.totalCount);
    const sum = (of: 'winners' | 'honorees' | 'nominees') =>
      editions.nodes.reduce((total, edition) => total + edition[of].totalCount, 0);
    expect(sum('winners')).toBe(winners.totalCount);
    expect(sum('honorees')).toBe(honorees.totalCount);
    expect(sum('nominees')).toBe(nominees.totalCount);
  }
}

test('winners, honorees and nominees match the results of honors, over random data and for any filter', () =>
  overWorlds(open, filters(worldValues), amount, holdLaw));

test('winners, honorees and nominees match the results of honors, over the shipped data and for any filter', () =>
  overOne(shipped, filters(valuesOf(shipped.graph)), amount, holdLaw));

interface Awards {
  nodes: {
    winners: { id: string }[];
    won: { nodes: { id: string }[] };
    completeness: { named: number };
    named: Count;
  }[];
}

const awardsQuery = `{
  awards(first: 100) {
    nodes {
      winners { id }
      won: honors(first: 100, filter: { result: [WON] }) { nodes { id } }
      completeness { named }
      named: honors(filter: { result: [WON], hasRecipient: true }) { totalCount }
    }
  }
}`;

test('the winners of an award are its honors that won, and `named` counts those with a recipient', async () => {
  const world = await open(fc.sample(randomGraph, { numRuns: 1, seed: 7 })[0] ?? {});
  for (const { answer } of [shipped, world]) {
    const { data } = await answer(awardsQuery);
    const nodes = (data?.awards as Awards | undefined)?.nodes ?? [];
    expect(nodes.some(({ winners }) => winners.length > 0)).toBe(true);
    for (const { winners, won, completeness, named } of nodes) {
      expect(winners).toEqual(won.nodes);
      expect(completeness.named).toBe(named.totalCount);
    }
  }
});

test('`Honor.leadership` agrees with the filter `leadership`', async () => {
  const { data } = await shipped.answer(`{
    yes: honors(filter: { leadership: true }, first: 100) { nodes { leadership } }
    no: honors(filter: { leadership: false }, first: 100) { nodes { leadership category { kind } } }
  }`);
  const { yes, no } = data as Record<'yes' | 'no', { nodes: { leadership: boolean }[] }>;
  expect(new Set(yes.nodes.map(({ leadership }) => leadership))).toEqual(new Set([true]));
  expect(new Set(no.nodes.map(({ leadership }) => leadership))).toEqual(new Set([false]));
  expect(no.nodes).toContainEqual({ leadership: false, category: null });
});
