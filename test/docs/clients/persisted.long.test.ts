import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startLive } from '../../support/server/live.ts';
import { ClientApp, files } from './client-app.ts';

/** The examples of persisted documents, against a server of any documents and one of registered ones. */
const database = await createDatabase('shipped');
const { desk } = database;
const { url } = await startLive(database, { desk });
const { url: strict } = await startLive(database, { desk, allowedDocuments: 'persisted' });
const app = await ClientApp.create(
  url,
  'request.ts',
  'live.ts',
  'apollo.ts',
  'urql.ts',
  'codegen.ts',
  'editions.ts',
  'sha256.ts',
  'apollo-persisted.ts',
  'urql-persisted.ts',
  'request-by-id.ts',
);
await app.downloadSchema();

/** Changes a file as the page says. */
async function change(name: string, from: string, to: string): Promise<void> {
  const file = path.join(app.folder, name);
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not have ${from}`);
  await app.write(name, text.replace(from, to));
}
const useServer = (url: string) =>
  app.write('endpoint.ts', (files.get('endpoint.ts') ?? '').replace(/'http[^']+'/, `'${url}'`));

/** Prints the method of each request, and whether it had a text and a hash. */
const logRequests = `
  const send = globalThis.fetch;
  globalThis.fetch = (address, { method = 'GET', body, ...rest } = {}) => {
    const search = new URL(address).searchParams;
    const { query, extensions } = body ? JSON.parse(body) : Object.fromEntries(search);
    console.log(method, query ? 'text' : '-', extensions ? 'hash' : '-');
    return send(address, { method, body, ...rest });
  };`;

describe('automatic persisted queries', () => {
  test('Apollo Client sends the text once, and later GETs with the hash', async () => {
    const link = 'new HttpLink({ uri: url, headers })';
    await change('apollo.ts', link, `persistedQueries.concat(${link})`);
    await change(
      'apollo.ts',
      'import',
      "import { persistedQueries } from './apollo-persisted.ts';\nimport",
    );
    await app.write(
      'apollo-check.ts',
      `import { gql } from '@apollo/client';
      import { client } from './apollo.ts';
      ${logRequests}
      const query = gql('{ dataset { editions } }');
      for (const _ of [1, 2]) {
        const { data } = await client.query({ query, fetchPolicy: 'network-only' });
        console.log(data.dataset.editions);
      }`,
    );
    const { stdout, stderr } = await app.node('apollo-check.ts');
    expect(stdout).toBe('GET - hash\nPOST text hash\n19\nGET - hash\n19\n');
    expect(stderr).toBe('');
  });

  test('urql sends the text once, too', async () => {
    await change('urql.ts', '    fetchExchange,', '    persistedQueries, fetchExchange,');
    await change(
      'urql.ts',
      'import',
      "import { persistedQueries } from './urql-persisted.ts';\nimport",
    );
    await app.write(
      'urql-check.ts',
      `import { client } from './urql.ts';
      ${logRequests}
      for (const _ of [1, 2]) {
        const { data } = await client.query('{ dataset { honors } }', {}, { requestPolicy: 'network-only' });
        console.log(data.dataset.honors);
      }`,
    );
    const { stdout, stderr } = await app.node('urql-check.ts');
    expect(stdout).toBe('GET - hash\nGET text hash\n81\nGET - hash\n81\n');
    expect(stderr).toBe('');
  });
});

describe('registered documents', () => {
  test('graphql-codegen produces them for a server that runs no others', async () => {
    await change('editions.ts', './graphql.ts', './gql/index.ts');
    await change(
      'editions.ts',
      "{ request } from './request.ts'",
      "{ requestById } from './request-by-id.ts'",
    );
    await change('editions.ts', 'await request(', 'await requestById(');
    // Codegen reads all files of the folder.
    await app.write(
      'strict-check.ts',
      `
      import { request } from './request.ts';
      await request('{ dataset { editions } }').catch(({ cause }) => console.log(cause[0].extensions.code));`,
    );
    await app.npx('graphql-codegen');
    await useServer(strict);
    await expect(app.node('editions.ts')).rejects.toMatchObject({
      stderr: expect.stringContaining('No document is registered under this `documentId`.'),
    });
    const manifest = path.join(app.folder, 'gql', 'persisted-documents.json');
    const { stdout } = await callCli(database.url, ['persist', manifest]);
    expect(stdout).toMatch(/^\d+ documents? (was|were) registered\.\n$/);
    await expect
      .poll(async () => (await app.node('editions.ts').catch(() => null))?.stdout ?? '', {
        timeout: 20_000,
      })
      .toMatch(/^2026 .*\n2025 /);
    expect((await app.node('strict-check.ts')).stdout).toBe('FORBIDDEN\n');
  });

  test('Relay sends them under its ids', async () => {
    const app = await ClientApp.create(url, 'relay.config.json', 'environment.ts', 'Gala.tsx');
    await app.downloadSchema();
    const config = JSON.parse(files.get('relay.config.json') ?? '');
    const persistConfig = { file: 'queries.json' };
    await app.write('relay.config.json', JSON.stringify({ ...config, persistConfig }));
    // Relay writes into the file that it finds.
    await app.write('queries.json', '{}');
    await app.npx('relay-compiler');
    const { code, stdout } = await callCli(database.url, [
      'persist',
      path.join(app.folder, 'queries.json'),
    ]);
    expect([code, stdout]).toEqual([0, '4 documents were registered.\n']);
    const artifact = await readFile(
      path.join(app.folder, '__generated__', 'GalaWinnersQuery.graphql.ts'),
      'utf8',
    );
    const documentId = /"id": "([0-9a-f]{32})"/.exec(artifact)?.[1];
    const response = await fetch(strict, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId, variables: {} }),
    });
    expect(await response.json()).toMatchObject({ data: { winners: { edges: [] } } });
  });
});
