import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

const { reader } = await createDatabase('empty');
const base = await startServer(reader);

const query = '{ dataset { revision } }';
const extensions = {
  persistedQuery: {
    version: 1,
    sha256Hash: createHash('sha256').update(query).digest('hex'),
  },
};
const accept = 'application/graphql-response+json,application/json;q=0.9';

const post = (body: object) =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = (parameters: Record<string, string>) =>
  fetch(`${base}/graphql?${new URLSearchParams(parameters)}`, { headers: { accept } });

describe('a client with automatic persisted queries', () => {
  test.each([
    ['POST', () => post({ extensions, variables: {} })],
    ['GET', () => get({ extensions: JSON.stringify(extensions), variables: '{}' })],
  ])('learns that it has to send the query: %s', async (_method, send) => {
    const response = await send();
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'PersistedQueryNotSupported',
          extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
        },
      ],
    });
  });

  test.each([
    ['POST', () => post({ query, extensions })],
    ['GET', () => get({ query, extensions: JSON.stringify(extensions) })],
  ])('gets its result when it sends both: %s', async (_method, send) => {
    expect(await (await send()).json()).toEqual({ data: { dataset: { revision: '0' } } });
  });
});
