import { expect } from 'vitest';
import { fetchFields, type RootField } from './batch.ts';
import type { Bench } from './bench.ts';

interface Named {
  id: string;
  label: string;
}

/** A list of the graph, and what is to be in it. */
export interface List {
  /** the field that is a connection */
  field: string;
  /** the entity whose field it is; null where it is a field of Query */
  owner: { type: string; id: string } | null;
  /** the arguments, with their types */
  variables: RootField['variables'];
  expected: readonly Named[];
}

interface Page {
  nodes: { id: string }[];
  totalCount: number;
}

const pageSize = 100;

/** Holds that the server's lists are the expected ones: their first page, or their last one, and how many there are. */
export async function holdLists({ answer }: Bench, lists: readonly List[]): Promise<void> {
  const ends = lists.map((_, index) => (index % 2 === 0 ? 'first' : 'last'));
  const answers = await fetchFields<Page | { list: Page }>(
    answer,
    lists.map((list, index) =>
      rootFieldOf(list, `${ends[index]}: ${pageSize}`, 'nodes { id } totalCount'),
    ),
  );
  for (const [index, { expected, field, owner, variables }] of lists.entries()) {
    const found = answers[index];
    if (found === undefined) throw new Error('There is no answer.');
    const { nodes, totalCount } = 'list' in found ? found.list : found;
    const page = ends[index] === 'first' ? expected.slice(0, pageSize) : expected.slice(-pageSize);
    const labels = new Map(expected.map(({ id, label }) => [id, label]));
    const list = { field, owner, ...variables };
    expect({ list, nodes: nodes.map(({ id }) => labels.get(id) ?? id), totalCount }).toEqual({
      list,
      nodes: page.map(({ label }) => label),
      totalCount: expected.length,
    });
  }
}

/** @param page the paging arguments; @param selection what is selected of the connection */
export function rootFieldOf(
  { field, owner, variables }: Omit<List, 'expected'>,
  page: string,
  selection: string,
): RootField {
  const args = [page, ...Object.keys(variables).map((name) => `${name}: $${name}`)].join(', ');
  const text = `${field}(${args}) { ${selection} }`;
  if (owner === null) return { text, variables };
  return {
    text: `node(id: $id) { ... on ${owner.type} { list: ${text} } }`,
    variables: { ...variables, id: { type: 'ID!', value: owner.id } },
  };
}
