import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { divideConnections, minConnections } from '../../../db/pool-sizes.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { schema } from '../../../schema/index.ts';
import { checkOperation } from '../../../src/http/check/check-operation.ts';
import { operationLimits } from '../../../src/http/limits/operation-limits.ts';
import { RateLimit } from '../../../src/http/limits/rate-limit.ts';
import { encodePosition, endOf } from '../../../src/live/event-positions.ts';
import { block, expectEndsWithClient, untilBlocked } from '../../support/database/blocked.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { promptly } from '../../support/run/promptly.ts';
import { startLive } from '../../support/server/live.ts';

/** A client that goes away takes its statements along, and harms nobody else's. */
const database = await createDatabase('shipped');
const { owner, desk } = database;
const [published, ...others] = await searchPathOf(database.url, 'published');
/** Each query of the public has a connection: two light ones, a medium one and a heavy one. */
const { atOnce } = divideConnections(minConnections);
const connections = 4;
const reader = connect({
  url: database.publicUrl,
  searchPath: [published ?? '', ...others],
  readOnly: true,
  max: connections,
});
const { url: graph, live } = await startLive(database, { db: reader, desk, atOnce });
const { secret } = await createToken(desk, 'PRESS', 'press');

const slow = '{ honors(first: 1) { nodes { id } } }';

interface Sent {
  /** the slow one if absent */
  query?: string;
  method?: 'GET' | 'POST';
  search?: string;
  headers?: Record<string, string>;
}

/** Sends a slow query. @returns closes the connection */
function send({ query = slow, method = 'POST', search = '', headers = {} }: Sent = {}): () => void {
  const parameters = method === 'GET' ? `?query=${encodeURIComponent(query)}` : search;
  const sent = request(`${graph}${parameters}`, {
    method,
    agent: false,
    headers: { ...(method === 'POST' && { 'content-type': 'application/json' }), ...headers },
  });
  sent.on('error', () => {});
  sent.end(method === 'POST' ? JSON.stringify({ query }) : '');
  return () => void sent.destroy();
}

/** The response that another client gets meanwhile. */
async function programs(first: number): Promise<string[]> {
  const response = await fetch(graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ programs(first: ${first}) { nodes { slug } } }` }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data.programs.nodes.map(({ slug }: { slug: string }) => slug);
}

describe('a client that disconnects ends its statement at once', () => {
  test.for<[string, Sent]>([
    ['by POST', {}],
    ['by GET', { method: 'GET' }],
    ['with an access token', { headers: { authorization: `Bearer ${secret}` } }],
    ['for a stream of events', { headers: { accept: 'text/event-stream' } }],
    ['for CSV', { search: '?format=csv' }],
    ['for NDJSON', { search: '?format=ndjson' }],
  ])('%s', ([, sent]) => expectEndsWithClient(owner, 'honor', () => send(sent)));

  test('if it is a subscriber that catches up', async () => {
    const work = new RateLimit({ name: 'work', points: 0, reached: '' });
    const client = 'address 127.0.0.1';
    const subscriber = { client, work, gone: new AbortController().signal } as const;
    const subscription = await live.subscribe(subscriber, {
      query: 'subscription { changes { cursor } }',
      operationName: null,
      variables: {},
      preferredLanguages: [],
      lastEventId: encodePosition('changes', endOf(0n)),
    });
    if ('errors' in subscription) throw new AggregateError(subscription.errors);
    const release = await block(owner, 'change');
    try {
      const next = subscription.results.next();
      await untilBlocked(owner, 1);
      await subscription.results.return?.();
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
      expect(await next).toEqual({ done: true, value: undefined });
    } finally {
      await release();
    }
  });

  test('if many disconnect at once, most of which wait for a connection', async () => {
    const release = await block(owner, 'honor');
    try {
      const leave = Array.from({ length: 40 }, () => send());
      await untilBlocked(owner, atOnce.public.light);
      for (const each of leave) each();
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
      expect(await programs(1)).toHaveLength(1);
    } finally {
      await release();
    }
  });

  test('if ten clients disconnect from a query with 40 aliases of the most expensive field after a second', async () => {
    const alternatives = [
      'statistics(by: [COUNTRY]) { total }',
      'statistics(by: [YEAR]) { total }',
      'honors(first: 1, orderBy: [{ field: RECIPIENT_NAME }]) { totalCount nodes { id } }',
      'honors(first: 1) { totalCount nodes { id } }',
    ].map((field) => {
      const names = Array.from({ length: 40 }, (_, index) => `a${index}: ${field}`);
      const query = `{ ${names.join(' ')} }`;
      return { query, ...checkOperation(schema, parse(query), null, {}, operationLimits) };
    });
    const [dearest] = alternatives
      .filter(({ errors }) => errors.length === 0)
      .toSorted((one, other) => other.cost.milliseconds - one.cost.milliseconds);
    expect(dearest?.cost.milliseconds).toBeGreaterThan(operationLimits.milliseconds / 4);
    const release = await block(owner, 'honor');
    try {
      const leave = Array.from({ length: 10 }, () => send({ query: dearest?.query ?? '' }));
      await untilBlocked(owner, 1);
      const end = performance.now() + 1_000;
      while (performance.now() < end) {
        const started = performance.now();
        expect(await programs(1)).toHaveLength(1);
        expect(performance.now() - started).toBeLessThan(promptly);
      }
      for (const each of leave) each();
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
    } finally {
      await release();
    }
  });

  test('at any moment, and cancels no other statement', { timeout: 60_000 }, async () => {
    const all = await programs(5);
    const release = await block(owner, 'honor');
    try {
      const answers = await Promise.all(
        Array.from({ length: 3 }, async () => {
          const own: string[][] = [];
          for (let round = 0; round < 70; round += 1) {
            const leave = send();
            await wait(Math.random() * 12);
            leave();
            own.push(await programs(5));
          }
          return own;
        }),
      );
      expect(answers.flat().filter((answer) => answer.join() !== all.join())).toEqual([]);
      expect(await untilBlocked(owner, 0)).toBeLessThan(promptly);
    } finally {
      await release();
    }
  });
});
