import { buildSchema, type GraphQLResolveInfo, graphqlSync } from 'graphql';
import { expect, test } from 'vitest';
import { selects } from '../../../schema/arguments/look-ahead.ts';

const schema = buildSchema(`
  type Query { edition: Edition }
  interface Named { name: String }
  type Edition implements Named { name: String, awards: [Award!], previous: Edition, others: [Named!] }
  type Award implements Named { name: String, winners: [Winner!] }
  type Winner { credit: String }
`);

/** Whether an operation selects a path below `edition`, as the resolver of that sees it. */
function sees(source: string, path: string[], variableValues: Record<string, unknown> = {}) {
  let found: boolean | undefined;
  const edition = (_args: object, _context: unknown, info: GraphQLResolveInfo) => {
    found = selects(info, ...path);
    return null;
  };
  const { errors } = graphqlSync({ schema, source, rootValue: { edition }, variableValues });
  expect(errors).toBeUndefined();
  return found;
}

const credit = ['awards', 'winners', 'credit'];

test.each([
  ['below fields', '{ edition { awards { winners { credit } } } }'],
  ['below aliases', '{ it: edition { all: awards { won: winners { text: credit } } } }'],
  [
    'in inline fragments',
    '{ edition { ... on Named { ... on Edition { awards { ... { winners { credit } } } } } } }',
  ],
  [
    'in fragments that spread each other',
    `{ edition { ...below } } fragment below on Edition { awards { ...won } }
      fragment won on Award { winners { ...named } } fragment named on Winner { credit }`,
  ],
  [
    'in one of several selections of the same field',
    '{ edition { awards { name } ...more } edition { name } } fragment more on Edition { awards { winners { credit } } }',
  ],
])('a selected field is found %s', (_where, source) => {
  expect(sees(source, credit)).toBe(true);
  expect(sees(source, ['awards'])).toBe(true);
  expect(sees(source, ['winners'])).toBe(false);
  expect(sees(source, ['awards', 'credit'])).toBe(false);
});

test('a selected field is found neither below another field nor by its alias', () => {
  expect(sees('{ edition { previous { awards { winners { credit } } } } }', credit)).toBe(false);
  expect(sees('{ edition { awards: previous { name } } }', ['awards'])).toBe(false);
  expect(sees('{ edition { name } }', ['awards'])).toBe(false);
});

test.each([
  'awards @include(if: $wanted) { winners { credit } }',
  'awards { winners @skip(if: $unwanted) { credit } }',
  '... @include(if: $wanted) { awards { winners { credit } } }',
  '...below @skip(if: $unwanted)',
])('directives apply: %s', (selection) => {
  const query = `query ($wanted: Boolean!, $unwanted: Boolean = false) {
    edition { name @skip(if: $unwanted) ...other @include(if: $wanted) ${selection} } }
    fragment other on Edition { name }
    fragment below on Edition { awards { winners { credit } } }`;
  const whole = query.includes('...below') ? query : query.replace(/\n *fragment below.*/, '');
  expect(sees(whole, credit, { wanted: true })).toBe(true);
  expect(sees(whole, credit, { wanted: false, unwanted: true })).toBe(false);
});

test('a fragment that is skipped in one place is found in another', () => {
  const query = `query ($first: Boolean!) {
    edition { ...below @include(if: $first) ...below @skip(if: $first) } }
    fragment below on Edition { awards { winners { credit } } }`;
  expect(sees(query, credit, { first: true })).toBe(true);
  expect(sees(query, credit, { first: false })).toBe(true);
});

test('a field is found in a fragment that is spread at several levels', () => {
  const query = `{ edition { ...named awards { ...named } } } fragment named on Named { name }`;
  expect(sees(query, ['name'])).toBe(true);
  expect(sees(query, ['awards', 'name'])).toBe(true);
});

test('fragments on other types are left out', () => {
  const query =
    '{ edition { ... on Named { ... on Award { name } ... on Edition { awards { name } } } } }';
  expect(sees(query, ['name'])).toBe(false);
  expect(sees(query, ['awards', 'name'])).toBe(true);
});

test.each([
  ['an object', '...f0', ['name']],
  ['an interface', 'others { ...f0 }', ['others', 'name']],
])(
  'each fragment on %s is visited once for a type, however often it is spread',
  (_of, set, path) => {
    const last = 21;
    const fragments = Array.from({ length: last }, (_, index) => {
      const next = `...f${index + 1}`;
      return `fragment f${index} on Named { ${next} ${next} ... on Edition { ${next} } ... on Award { ${next} } }`;
    });
    const query = `{ edition { ${set} } } ${fragments.join('\n')} fragment f${last} on Named { name }`;
    const start = performance.now();
    expect(sees(query, path)).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);
