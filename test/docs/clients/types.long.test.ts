import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { ClientApp, files } from './client-app.ts';

/** All files of docs/clients.md compile, and their types are those of the schema. */
const { reader } = await createDatabase('shipped');
const url = `${await startServer(reader)}/graphql`;
const basics = ['request.ts', 'tsconfig.json', 'live.ts', 'editions.ts'];

/** Fails to compile where a type is looser than the schema, too. */
const strict = (graphql: string) => `
import { graphql } from '${graphql}';
import { request } from './request.ts';

const Check = graphql(\`
  query Check($country: CountryCode!, $year: Int!) {
    honors(filter: { country: [$country], year: { eq: $year } }) {
      nodes { result announcedOn edition { year } }
    }
  }
\`);
const { honors } = await request(Check, { country: 'CN', year: 2025 });
// @ts-expect-error A root field may be null.
honors.nodes;
for (const { result, announcedOn, edition } of honors?.nodes ?? []) {
  announcedOn?.startsWith('2025');
  edition.year.toFixed();
  // @ts-expect-error A PartialDate is a string.
  announcedOn?.toFixed();
  // @ts-expect-error Not a value of the enum.
  result === 'LOST';
}
// @ts-expect-error A CountryCode is a string.
await request(Check, { country: 86, year: 2025 });
`;

const years = Array.from({ length: 16 }, (_, index) => 2026 - index);
const yearsIn = (text: string) => text.match(/^\d+/gm)?.map(Number);

test('the example of gql.tada compiles with every file and its types', async () => {
  const app = await ClientApp.create(
    url,
    ...basics,
    'graphql.ts',
    'live-ws.ts',
    'live-event-source.ts',
    'apollo.ts',
    'apollo-gala.tsx',
    'urql.ts',
    'urql-gala.tsx',
    'sha256.ts',
    'apollo-persisted.ts',
    'urql-persisted.ts',
    'relay.config.json',
    'environment.ts',
    'Gala.tsx',
    'vite.config.ts',
  );
  await app.downloadSchema();
  await app.npx('gql.tada', 'generate-output');
  await app.npx('relay-compiler');
  await app.write('strict.ts', strict('./graphql.ts'));
  expect(await app.npx('tsc').catch((error) => error)).toMatchObject({ stdout: '' });
  expect(yearsIn((await app.node('editions.ts')).stdout)).toEqual(years);
});

test('the example of graphql-codegen compiles', async () => {
  const graphql = './gql/index.ts';
  const app = await ClientApp.create(
    url,
    ...basics,
    'codegen.ts',
    'request-by-id.ts',
    'apollo.ts',
    'urql.ts',
  );
  await app.downloadSchema();
  const editions = files.get('editions.ts')?.replace('./graphql.ts', graphql) ?? '';
  await app.write('editions.ts', editions);
  for (const name of ['apollo-gala.tsx', 'urql-gala.tsx'])
    await app.write(name, files.get(name)?.replace('./graphql.ts', graphql) ?? '');
  await app.write('strict.ts', strict(graphql));
  const byId = [/{ request }.*;/, "{ requestById as request } from './request-by-id.ts';"] as const;
  await app.write('strict-by-id.ts', strict(graphql).replace(...byId));
  await app.npx('graphql-codegen');
  expect(await app.npx('tsc').catch((error) => error)).toMatchObject({ stdout: '' });
  expect(yearsIn((await app.node('editions.ts')).stdout)).toEqual(years);
});
