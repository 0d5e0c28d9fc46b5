import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../support/database/database.ts';
import { startServer } from '../support/server/http.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** The responses that docs/querying.md and docs/limits.md show are those of the gateway. */
const docs = path.join(import.meta.dirname, '..', '..', 'docs');
const page = ['querying.md', 'limits.md']
  .map((name) => readFileSync(path.join(docs, name), 'utf8'))
  .join('\n');
const { reader } = await createDatabase('shipped');
const { answer } = createTestClient(reader);
const server = await startServer(reader, ['*'], undefined, undefined, {
  publicUrl: 'http://localhost:4000',
});

const queries = page
  .matchAll(/```graphql\n(.*?)```\n\n```json\n(.*?)```/gs)
  .map(([, query = '', printed = '']) => ({ query, printed }))
  .toArray();
const commands = page
  .matchAll(/```sh\ncurl -sG http:\/\/localhost:4000(\S+) (.*?)\n```\n\n```\w+\n(.*?)```/gs)
  .map(([, path = '', options = '', printed = '']) => ({ path, options, printed }))
  .toArray();

test('the pages have queries and commands', () => {
  expect(queries.length).toBeGreaterThan(6);
  expect(commands.length).toBeGreaterThan(2);
});

test.each(queries)('the response is the one on the page, to $query', async ({ query, printed }) => {
  expect(await answer(query)).toEqual(JSON.parse(printed));
});

test.each(commands)(
  'the command works as printed: curl $options',
  async ({ path, options, printed }) => {
    const parameters = new URLSearchParams();
    for (const [, quoted, plain] of options.matchAll(/--data-urlencode (?:'([^']*)'|(\S+))/gs)) {
      const [name = '', ...value] = (quoted ?? plain ?? '').split('=');
      parameters.set(name, value.join('='));
    }
    const response = await fetch(`${server}${path}?${parameters}`);
    expect(response.status).toBe(200);
    // A byte order mark and the ends of lines are not seen in the page.
    expect((await response.text()).replaceAll('\r\n', '\n').trimEnd()).toBe(printed.trimEnd());
  },
);
