import { beforeAll, describe, expect, test } from 'vitest';
import { callCli } from '../support/cli/cli.ts';
import { createToken } from '../support/desk/tester.ts';
import { startServer } from '../support/server/http.ts';
import { hidden } from './documents/documents.ts';
import { openTwins } from './twins.ts';

/**
 * A scheduled winner, looked for on each surface of the real server. Its twin is a database that never had it. Every kind
 * of change, field and argument: holds.test.ts and coverage.test.ts.
 */
const twins = await openTwins();
const { hiding, pure } = twins;
const servers = {
  hiding: await startServer(hiding.reader, ['*'], undefined, hiding.desk),
  pure: await startServer(pure.reader, ['*'], undefined, pure.desk),
};
const scheduled = [
  'a new winner',
  'a new nominee of a new program, as press releases tell of them',
];
let token = '';
/** ids of a hidden honor, recipient and program, and the cursor of the honor */
let [honor, recipient, program, cursor] = ['', '', '', ''];

beforeAll(async () => {
  await twins.hide(...hidden.filter(({ what }) => scheduled.includes(what)));
  const created = await createToken(hiding.desk, 'PRESS', 'Pia');
  token = created.secret;
  const found = await sendQuery(
    servers.hiding,
    {
      query:
        '{ program(slug: "secret-medal") { id honors { edges { cursor node { id recipient { id } } } } } }',
    },
    token,
  );
  const idOf = (kind: string) => new RegExp(`"(${kind}_[^"]+)"`).exec(found)?.[1] ?? '';
  [honor, recipient, program] = [idOf('honor'), idOf('person'), idOf('program')];
  cursor = /"cursor":"([^"]+)"/.exec(found)?.[1] ?? '';
});

/** All of a response that does not name the time or the request. */
async function sendQuery(base: string, parameters: Record<string, string>, signIn?: string) {
  const { query = '', ...search } = parameters;
  const response = await (signIn === undefined
    ? fetch(`${base}/graphql?${new URLSearchParams(parameters)}`)
    : fetch(`${base}/graphql/signed-in?${new URLSearchParams(search)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${signIn}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }));
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'x-request-id'].includes(name),
  );
  return `${response.status} ${JSON.stringify(headers)}\n${await response.text()}`;
}

const bodyOf = (response: string) => response.slice(response.indexOf('\n'));

const award = 'award(program: "harbor-prize", year: 2025, slug: "best-port")';

const surfaces: Record<string, () => Record<string, string>> = {
  'a list': () => ({ query: '{ honors(first: 100) { nodes { credit } } }' }),
  node: () => ({ query: `{ node(id: "${recipient}") { id } }` }),
  nodes: () => ({ query: `{ nodes(ids: ["${honor}", "${recipient}", "${program}"]) { id } }` }),
  'a look-up by slug': () => ({ query: '{ program(slug: "secret-medal") { name } }' }),
  search: () => ({ query: '{ search(query: "Zephyrine") { edges { matched { text } } } }' }),
  totalCount: () => ({ query: '{ honors { totalCount } recipients { totalCount } }' }),
  statistics: () => ({ query: '{ statistics(by: [PROGRAM]) { total groups rows { value } } }' }),
  completeness: () => ({ query: `{ ${award} { completeness { declared named missing } } }` }),
  history: () => ({ query: `{ ${award} { history { winners { id } } } }` }),
  'nested edges': () => ({
    query:
      '{ place(by: { slug: "harbor-city" }) { honorsWithin { edges { cursor node { id } } } } }',
  }),
  'the dataset': () => ({ query: '{ dataset { revision honors recipients programs } }' }),
  changes: () => ({ query: '{ changes(last: 50) { totalCount nodes { key subjectId } } }' }),
  'the warnings of a filter': () => ({
    query: '{ honors(filter: { program: ["secret-medal"] }) { totalCount } }',
  }),
  'the list behind its cursor': () => ({
    query: `{ program(slug: "harbor-prize") { honors(after: "${cursor}") { totalCount nodes { id } } } }`,
  }),
  'a file': () => ({ query: '{ honors { nodes { id credit } } }', format: 'csv' }),
  'JSON-LD': () => ({ format: 'jsonld', id: program }),
};

describe.each(Object.entries(surfaces))('%s', (_name, parametersOf) => {
  test('has the same responses, byte for byte, as if nothing were scheduled', async () => {
    const response = await sendQuery(servers.hiding, parametersOf());
    expect(response).toBe(await sendQuery(servers.pure, parametersOf()));
    expect(response).not.toMatch(/zephyr/i);
    // It would be found: press finds it there.
    expect(bodyOf(await sendQuery(servers.hiding, parametersOf(), token))).not.toBe(
      bodyOf(response),
    );
  });
});

test('an export of the published data has no hidden result', async () => {
  const exported = await callCli(hiding.url, ['export', '--program', 'harbor-prize']);
  expect(exported.code).toBe(0);
  expect(exported.stdout).toContain('harbor-prize');
  expect(exported.stdout).not.toMatch(/zephyr|secret/i);
});
