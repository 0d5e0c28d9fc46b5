import { expect, test } from 'vitest';
import { openClients } from '../support/docs/clients.ts';

/** Queries of client apps for sources, disputes and single entities. */
const fetchData = await openClients();

test('a client shows the sources of a fact', async () => {
  const { source } = (await fetchData(`{
    source(slug: "region-china-smart-city-awards-2025") {
      title publisher publishedOn
      citations(first: 100) { totalCount nodes { field locator { paragraph } subject { __typename ... on Honor { credit } ... on Figure { label value } } } }
    }
  }`)) as {
    source: {
      citations: {
        totalCount: number;
        nodes: { locator: { paragraph: number } | null; subject: object }[];
      };
    };
  };
  const { nodes, totalCount } = source.citations;
  expect(totalCount).toBeGreaterThan(100);
  expect(nodes.map(({ subject }) => subject)).toContainEqual(
    expect.objectContaining({ __typename: 'Figure', value: 152 }),
  );
  const paragraphs = nodes.map(({ locator }) => locator?.paragraph ?? Number.POSITIVE_INFINITY);
  expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
});

test('a client shows the values that sources disagree on', async () => {
  const { disputes } = (await fetchData(`{
    disputes(first: 20) {
      nodes { field subject { __typename ... on Named { name } ... on Figure { label } } claims { value accepted note node { id } references { source { title url } } } }
    }
  }`)) as { disputes: { nodes: { claims: { accepted: boolean }[] }[] } };
  expect(disputes.nodes).toHaveLength(6);
  for (const { claims } of disputes.nodes) {
    expect(claims.length).toBeGreaterThan(1);
    expect(claims.filter(({ accepted }) => accepted).length).toBeLessThan(2);
  }
});

test('a client fetches entities again by their ids', async () => {
  const { a, b, c } = (await fetchData(`{
    a: honors(first: 1) { nodes { id } }
    b: recipients(first: 1) { nodes { id } }
    c: editions(first: 1) { nodes { id } }
  }`)) as Record<string, { nodes: { id: string }[] }>;
  const ids = [a, b, c].map((list) => list?.nodes[0]?.id);
  expect(
    await fetchData(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { __typename id ... on Honor { credit } ... on Recipient { name kind } ... on Edition { year } }
      }`,
      { ids },
    ),
  ).toMatchObject({ nodes: ids.map((id) => ({ id })) });
});

test('a client shows a person', async () => {
  expect(
    await fetchData(
      `query ($slug: String!) {
        recipient(by: { slug: $slug }) {
          __typename name names { text lang kind } externalIds { scheme value url }
          honors { totalCount nodes { result award { name history { edition { year } } } } }
          ... on Person { birthPlace { name } affiliations { title asOf organization { name } } statements { summary capacity event { name } } }
        }
      }`,
      { slug: 'marie-curie' },
    ),
  ).toMatchObject({
    recipient: { __typename: 'Person', birthPlace: { name: 'Warsaw' }, honors: { totalCount: 1 } },
  });
});

test('a client shows the totals of the data set', async () => {
  expect(
    await fetchData(`{
      dataset { revision updatedAt license programs events editions awards honors recipients sources disputes }
      programs { nodes { name foundedYear leadsTo { name } parts { name } editions(first: 3) { nodes { year } } } }
    }`),
  ).toMatchObject({
    dataset: { revision: '2', programs: 4, disputes: 6 },
    programs: { nodes: { length: 4, 2: { leadsTo: [{ name: 'World Smart City Awards' }] } } },
  });
});
