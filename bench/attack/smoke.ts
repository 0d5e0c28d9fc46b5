import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, OperationTypeNode, parse, validate } from 'graphql';
import { schema } from '../../schema/index.ts';
import { PoliteClient } from './polite.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The variables of the examples. */
const variables = {
  program: 'world-smart-city-awards',
  slug: 'world-smart-city-awards',
  year: 2025,
  filter: { year: { eq: 2025 } },
  first: 5,
};

/**
 * Sends every query of README.md and of the guides for clients, and fetches every URL there.
 * @returns the number of requests, and those that returned errors
 */
export async function smoke(port: number): Promise<{ count: number; wrong: string[] }> {
  const client = new PoliteClient('127.0.0.20', port);
  const pages = [
    'README.md',
    ...['quick-start', 'querying', 'limits', 'clients'].map((name) => `docs/${name}.md`),
  ].map((page) => readFileSync(path.join(root, page), 'utf8'));
  const wrong: string[] = [];
  const queries = pages.flatMap(queriesOf);
  const requestPaths = pages.flatMap(requestPathsOf);
  for (const query of queries) {
    const { status, text } = await client.sendOperation(query, variables);
    if (status !== 200 || text.includes('"errors"')) wrong.push(`${query}: ${status} ${text}`);
  }
  for (const requestPath of requestPaths) {
    const { status, text } = await client.send('GET', requestPath);
    if (status !== 200) wrong.push(`${requestPath}: ${status} ${text}`);
  }
  client.close();
  return { count: queries.length + requestPaths.length, wrong };
}

/** The queries of a page, in blocks of their own and in code, that stand alone. */
function queriesOf(page: string): string[] {
  return page
    .matchAll(/```graphql\n(.*?)```|graphql\(?`(.*?)`/gs)
    .map(([, block, inCode]) => block ?? inCode ?? '')
    .filter((text) => {
      const document = documentOf(text);
      return document && isQuery(document) && validate(schema, document).length === 0;
    })
    .toArray();
}

function documentOf(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function isQuery({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (one) => one.kind === 'OperationDefinition' && one.operation === OperationTypeNode.QUERY,
  );
}

/** Paths, with parameters, that the commands of a page fetch with `curl -sG`. */
function requestPathsOf(page: string): string[] {
  return page
    .matchAll(/curl -sG http:\/\/localhost:4000(\S+) (.*?)\n```/gs)
    .map(([, requestPath = '', options = '']) => {
      const parameters = new URLSearchParams();
      for (const [, quoted, plain] of options.matchAll(/--data-urlencode (?:'([^']*)'|(\S+))/gs)) {
        const [name = '', ...value] = (quoted ?? plain ?? '').split('=');
        parameters.set(name, value.join('='));
      }
      return `${requestPath}?${parameters}`;
    })
    .toArray();
}
