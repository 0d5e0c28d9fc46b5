import { describe, expect, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { searchPathOf } from '../../../../db/states/states.ts';
import { block, untilBlocked } from '../../../support/database/blocked.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { promptly } from '../../../support/run/promptly.ts';
import { startServer } from '../../../support/server/http.ts';

/** Operations have a time limit: they end with it, and so do their statements. */
const database = await createDatabase('shipped');
const { owner, desk, url } = database;
const operationTimeout = 1_000;
const reader = connect({
  url: database.publicUrl,
  searchPath: await searchPathOf(url, 'published'),
  readOnly: true,
  max: 1,
});
const graph = `${await startServer(reader, ['*'], undefined, desk, { operationTimeout })}/graphql`;

const slow = '{ honors(first: 1) { nodes { id } } }';
const timeout = {
  message: 'The operation took longer than 1 second.',
  extensions: { code: 'TIMEOUT' },
};

const tokenOf = async (role: 'PRESS' | 'CURATOR') => (await createToken(desk, role)).secret;

async function post(query: string, headers: Record<string, string> = {}, search = '') {
  const response = await fetch(`${graph}${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

describe('an operation that takes too long', () => {
  test('ends with only a TIMEOUT error, and its statement ends', async () => {
    const release = await block(owner, 'honor');
    try {
      const started = performance.now();
      const { status, body } = await post(`{ programs { nodes { slug } } a: ${slow.slice(1)}`);
      const took = performance.now() - started;
      expect({ status, body }).toEqual({ status: 503, body: { errors: [timeout] } });
      expect(took).toBeGreaterThanOrEqual(operationTimeout);
      expect(took).toBeLessThan(operationTimeout + promptly);
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
      // The only connection of the pool is free, and right.
      const next = await post('{ programs(first: 1) { nodes { slug } } }');
      expect(next.body.data.programs.nodes).toHaveLength(1);
    } finally {
      await release();
    }
    expect((await post(slow)).body.data.honors.nodes).toHaveLength(1);
  });

  test('ends with a token and in files, too', async () => {
    const token = await tokenOf('PRESS');
    const release = await block(owner, 'honor');
    try {
      const get = await fetch(`${graph}?query=${encodeURIComponent(slow)}`);
      expect([get.status, await get.json()]).toEqual([503, { errors: [timeout] }]);
      const press = await post(slow, { authorization: `Bearer ${token}` });
      expect(press.body).toEqual({ errors: [timeout] });
      for (const format of ['csv', 'ndjson']) {
        const file = await post(slow, {}, `?format=${format}`);
        expect(file).toEqual({ status: 503, body: { errors: [timeout] } });
      }
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
    } finally {
      await release();
    }
  });

  test('ends in the tables of the desk, too', async () => {
    const token = await tokenOf('CURATOR');
    const release = await block(owner, 'desk.scheduled_document');
    try {
      const { body } = await post('{ scheduledDocuments { nodes { name } } }', {
        authorization: `Bearer ${token}`,
      });
      expect(body).toEqual({ errors: [timeout] });
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
    } finally {
      await release();
    }
  });

  test('ends while it waits for a connection, too', async () => {
    const taken = Promise.withResolvers<void>();
    const holding = reader.connection().execute(() => taken.promise);
    expect((await post(slow)).body).toEqual({ errors: [timeout] });
    taken.resolve();
    await holding;
    expect((await post(slow)).body.errors).toBeUndefined();
  });
});
