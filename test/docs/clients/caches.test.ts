import { describe, expect, test } from 'vitest';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';

/** The data that the caches of Apollo Client and urql keep. */
const { url } = await openGala();
const app = await ClientApp.create(url, 'request.ts', 'live.ts', 'apollo.ts', 'urql.ts');
await app.downloadSchema();

/** Code of a function that resolves to the data of a query. */
const queryFunctions = {
  apollo: `import { gql } from '@apollo/client';
    import { client } from './apollo.ts';
    const queryData = async (query, fetchPolicy) =>
      (await client.query({ query: gql(query), fetchPolicy })).data;`,
  urql: `import { client } from './urql.ts';
    const queryData = async (query, requestPolicy) =>
      (await client.query(query, {}, { requestPolicy })).data;`,
};

describe.each(Object.entries(queryFunctions))('%s', (name, queryFunction) => {
  const run = async (code: string) => {
    await app.write(`${name}-check.ts`, `${queryFunction}\n${code}`);
    return app.node(`${name}-check.ts`);
  };

  test('merges the fields of all queries for an object without an id', async () => {
    const { stdout, stderr } = await run(`
      await queryData('{ dataset { honors } }');
      await queryData('{ dataset { editions } }');
      const { dataset } = await queryData('{ dataset { honors editions } }', 'cache-only');
      console.log(dataset.honors, dataset.editions);`);
    expect(stdout).toBe('7 1\n');
    expect(stderr).toBe('');
  });

  test('matches fragments on interfaces', async () => {
    const { stdout, stderr } = await run(`
      const query = \`{
        honors(first: 1) {
          edges { node { id recipients { recipient { id ... on Recipient { kind ... on Named { name } } } } } }
        }
      }\`;
      await queryData(query);
      const { honors } = await queryData(query, 'cache-only');
      const [{ recipient }] = honors.edges[0].node.recipients;
      console.log(recipient.kind, recipient.name);`);
    expect(stdout).toBe('PLACE Paper Harbor\n');
    expect(stderr).toBe('');
  });
});
