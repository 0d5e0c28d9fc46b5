import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDatabase } from '../support/database/database.ts';
import { createTestClient } from '../support/server/test-client.ts';
import { openWorlds } from './against/bench.ts';
import { randomGraph } from './random/graph.ts';

/** What awards and honors say of winners beside the lists of filters.test.ts. */

const open = await openWorlds();
const shipped = createTestClient((await createDatabase('shipped')).reader);

interface Awards {
  nodes: {
    winners: { id: string }[];
    won: { nodes: { id: string }[] };
    completeness: { named: number };
    named: { totalCount: number };
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
