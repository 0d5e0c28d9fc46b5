import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import { writeExamples } from '../../../src/http/graphiql/examples/examples.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** An operation that the guides show. */
export interface UserOperation {
  /** the file */
  where: string;
  document: string;
  /** of the operation in the document; null if it has none */
  name: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** The values that the variables of the guides stand for. */
const values: Readonly<Record<string, unknown>> = {
  program: 'world-smart-city-awards',
  year: 2015,
  slug: 'barcelona',
  first: 20,
  ids: [],
  place: 'barcelona',
  query: 'Barcelona',
  country: 'CN',
  lang: ['en'],
};

const edition = { slug: '2025', year: 2025, program: { slug: 'region-china-smart-city-awards' } };

/** The subjects of the examples of GraphiQL. */
const facts = {
  edition,
  sourced: { slug: 'mobility-award', edition },
  gap: { slug: 'best-projects-award', edition },
  editionGap: null,
  translated: { slug: 'guangzhou', lang: 'zh-Hans' },
  place: 'china',
  person: 'grace-de-leon',
  hasDispute: true,
  hasWoman: true,
  hasHonoree: true,
  country: 'CN',
  since: 2020,
  misspelled: 'guangzou',
};

/** Every operation in README.md, the guides, and the examples of GraphiQL that needs no input document. */
export function userOperations(): UserOperation[] {
  const pages = ['README.md', ...globSync('docs/*.md', { cwd: root })].flatMap((where) =>
    readFileSync(path.join(root, where), 'utf8')
      .matchAll(/```graphql\n(.*?)```/gs)
      .map(([, document = '']) => ({ where, document }))
      .toArray(),
  );
  const examples = writeExamples(facts).map(({ name, query }) => ({
    where: `the example ${name}`,
    document: query,
  }));
  return [...pages, ...examples].flatMap(operationsOf);
}

function operationsOf({ where, document }: { where: string; document: string }): UserOperation[] {
  return parse(document).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const names = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    if (names.includes('input')) return [];
    const variables = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
    return { where, document, name: definition.name?.value ?? null, variables };
  });
}
