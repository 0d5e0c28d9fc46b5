import { expect, test } from 'vitest';
import { tester } from '../../support/desk/tester.ts';
import { codesIn, sectionOf, tableOf } from '../../support/docs/markdown.ts';
import { ClientApp, page } from './client-app.ts';
import { openGala } from './open-gala.ts';

/** How each client sends an access token, and shows errors and warnings. */
const { url, database } = await openGala();
const { tokens } = database.desk;
const { secret } = await tokens.create({ name: 'press', role: 'PRESS', expiresAt: null }, tester);
const app = await ClientApp.create(
  url,
  'request.ts',
  'live.ts',
  'apollo.ts',
  'urql.ts',
  'relay.config.json',
  'vite.config.ts',
  'environment.ts',
);
await app.downloadSchema();
await app.readToken();

const role = '{ viewer { role } }';
const mistake = '{ honors(first: 101) { totalCount } }';
const unknown = '{ honors(filter: { program: ["no-such-program"] }) { totalCount } }';
const operations = JSON.stringify({ role, mistake, unknown });

/** Code of a function that resolves to the data of an operation, or rejects. */
const clients = new Map([
  [
    'request.ts',
    `import { request } from './request.ts';
    const queryData = (name) => request(${operations}[name]);`,
  ],
  [
    'Apollo Client',
    `import { gql } from '@apollo/client';
    import { client } from './apollo.ts';
    const queryData = async (name) => (await client.query({ query: gql(${operations}[name]) })).data;`,
  ],
  [
    'urql',
    `import { client } from './urql.ts';
    const queryData = async (name) => {
      const { data, error } = await client.query(${operations}[name], {});
      if (error) throw error;
      return data;
    };`,
  ],
  [
    'Relay',
    `import { fetchQuery, graphql } from 'relay-runtime';
    import { environment } from './environment.ts';
    const operations = {
      role: graphql\`query CheckRoleQuery ${role}\`,
      mistake: graphql\`query CheckMistakeQuery ${mistake}\`,
      unknown: graphql\`query CheckUnknownQuery ${unknown}\`,
    };
    const queryData = (name) => fetchQuery(environment, operations[name], {}).toPromise();`,
  ],
]);
const rows = tableOf(sectionOf(page, 'Errors and warnings'));

test.each(rows)('the code of the page works in %s', async (name = '', _what, code = '') => {
  const client = name.replaceAll('`', '');
  const [expression = ''] = codesIn(code);
  await app.write(
    'Check.ts',
    `${clients.get(client)}
    const show = ({ viewer, honors }) => viewer?.role ?? honors.totalCount;
    for (const name of ['role', 'mistake', 'unknown']) {
      console.log(await queryData(name).then(show, (error) => ${expression}));
    }`,
  );
  let script = 'Check.ts';
  if (client === 'Relay') {
    // Node.js does not know the tag of Relay.
    await app.npx('relay-compiler');
    await app.npx('vite', 'build', '--ssr', script);
    script = 'dist/Check.js';
  }
  const [everyone, press, stranger] = await Promise.all([
    app.node(script),
    app.node(script, { TOKEN: secret }),
    app.node(script, { TOKEN: `${secret}x` }),
  ]);
  expect(everyone.stdout).toBe('PUBLIC\nBAD_USER_INPUT\n0\n');
  expect(everyone.stderr).toBe('No program has the slug or id "no-such-program".\n');
  expect(press.stdout).toMatch(/^PRESS\n/);
  expect(stranger.stdout).toMatch(/^UNAUTHENTICATED\n/);
});

test('the test covers each client of the page', () => {
  expect(rows.map(([name]) => name?.replaceAll('`', ''))).toEqual([...clients.keys()]);
});
