import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

const { reader, desk } = await createDatabase('shipped');
const { secret } = await createToken(desk, 'ADMIN', 'admin');
const { answer } = createTestClient(reader, desk).as(secret);
const document =
  'format: awards/1\nplaces: [{ slug: alton, placeKind: CITY, names: { en: Alton } }]';
await desk.submitDocument(
  textInput('alton.yaml', document),
  { role: 'ADMIN', tokenId: null, name: 'admin', expiresAt: null },
  { publishAt: new Date('2099-01-01T00:00:00Z') },
);

/** Where to find one of each type that the data set has. */
const reach: Record<string, { query: string; path: string[] }> = {
  Program: { query: '{ program(slug: "world-smart-city-awards") { id } }', path: ['program'] },
  AwardSeries: {
    query: '{ awardSeries(program: "region-china-smart-city-awards", slug: "city-award") { id } }',
    path: ['awardSeries'],
  },
  Event: { query: '{ event(slug: "tomorrow-city-shanghai-2025") { id } }', path: ['event'] },
  Edition: { query: edition('id'), path: ['edition'] },
  Category: { query: edition('category(slug: "city") { id }'), path: ['edition', 'category'] },
  Award: {
    query:
      '{ award(program: "region-china-smart-city-awards", year: 2025, slug: "city-award") { id } }',
    path: ['award'],
  },
  Honor: { query: '{ honors(first: 1) { nodes { id } } }', path: ['honors', 'nodes', '0'] },
  Place: { query: '{ place(by: { countryCode: "CN" }) { id } }', path: ['place'] },
  Organization: recipient('national-information-center'),
  Product: {
    query: edition(
      'category(slug: "best-products") { honors(first: 1) { nodes { recipient { id } } } }',
    ),
    path: ['edition', 'category', 'honors', 'nodes', '0', 'recipient'],
  },
  Person: recipient('wu-zhiqiang'),
  Team: {
    query: '{ honorees(first: 1) { nodes { recipient { id } } } }',
    path: ['honorees', 'nodes', '0', 'recipient'],
  },
  Affiliation: {
    query: '{ recipient(by: { slug: "wu-zhiqiang" }) { ... on Person { affiliations { id } } } }',
    path: ['recipient', 'affiliations', '0'],
  },
  Participant: {
    query: edition('event { participants { id } }'),
    path: ['edition', 'event', 'participants', '0'],
  },
  Figure: { query: edition('figures { id }'), path: ['edition', 'figures', '0'] },
  Statement: {
    query: edition('event { statements { id } }'),
    path: ['edition', 'event', 'statements', '0'],
  },
  AccessToken: {
    query: '{ accessTokens { nodes { id } } }',
    path: ['accessTokens', 'nodes', '0'],
  },
  ScheduledDocument: {
    query: '{ scheduledDocuments { nodes { id } } }',
    path: ['scheduledDocuments', 'nodes', '0'],
  },
  Source: { query: '{ sources(first: 1) { nodes { id } } }', path: ['sources', 'nodes', '0'] },
};

/** Types that the 2025 awards have none of. */
const absent = ['Project', 'Work'];

function edition(fields: string): string {
  return `{ edition(program: "region-china-smart-city-awards", year: 2025) { ${fields} } }`;
}

function recipient(slug: string) {
  return { query: `{ recipient(by: { slug: "${slug}" }) { id } }`, path: ['recipient'] };
}

test('every type with an id is tested below', () => {
  const node = schema.getType('Node');
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some((one) => one === node))
    .map((type) => type.name);
  expect([...Object.keys(reach), ...absent].toSorted()).toEqual(types.toSorted());
});

test.each(Object.entries(reach))(
  '`node` finds a %s by its id',
  async (typename, { query, path }) => {
    const { data, errors } = await answer(query);
    expect(errors).toBeUndefined();
    const found = path.reduce<unknown>((value, step) => Object(value)[step], data);
    const { id } = found as { id: string };
    const again = await answer(
      'query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }',
      { id },
    );
    expect(again.data).toEqual({ node: { __typename: typename, id }, nodes: [{ id }] });
  },
);
