import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  connectionsOfWorker,
  divideConnections,
  minConnections,
  minConnectionsOf,
} from '../../db/pool-sizes.ts';
import { ConfigError, readConfig } from '../../src/config/config.ts';

/** How a server divides its connections. */
const sum = (sizes: object) =>
  Object.values(sizes).reduce((total: number, size: number) => total + size, 0);
const all = sum(divideConnections().pools);

test('the pools of a server have as many connections as its bound allows, or as they have use for', () => {
  for (let bound = minConnections; bound < all + 10; bound += 1) {
    const total = sum(divideConnections(bound).pools);
    expect(total).toBeLessThanOrEqual(bound);
    // A mutation takes two: the last one may stay unused.
    expect(total).toBeGreaterThanOrEqual(Math.min(all, bound) - 1);
  }
});

test('no operation waits for the connection of another, whatever the bound', () => {
  for (let bound = minConnections; bound <= all; bound += 1) {
    const { atOnce, liveReads, pools } = divideConnections(bound);
    const { files, mutations, accessTokens } = atOnce;
    const ofPublic = sum(atOnce.public) + files.public + sum(liveReads);
    expect(pools.public).toBeGreaterThan(ofPublic);
    expect(pools.press).toBe(sum(atOnce.signedIn) + files.signedIn + mutations + accessTokens);
    expect(pools.writer).toBeGreaterThan(mutations);
  }
});

test('two servers fit into the 100 connections that PostgreSQL allows by default, with a command', () => {
  const { maxConnections } = readConfig({});
  const ofCommand = 4;
  const reserved = 3;
  expect(2 * sum(divideConnections(maxConnections).pools) + ofCommand + reserved).toBeLessThan(100);
});

test('a query of the public that has a slot has a connection to each standby', () => {
  for (let bound = minConnections; bound <= all; bound += 1) {
    const { atOnce, standby } = divideConnections(bound);
    expect(standby).toBe(sum(atOnce.public) + 1);
  }
  const most = 15;
  expect(divideConnections().standby).toBeLessThanOrEqual(most);
  expect(readFileSync('docs/scaling.md', 'utf8')).toContain(`at most ${most} connections`);
});

test.each([String(minConnections - 1), '0', 'many', '40.5'])(
  'DATABASE_MAX_CONNECTIONS=%s is refused, and the message has the least number',
  (text) => {
    const read = () => readConfig({ DATABASE_MAX_CONNECTIONS: text });
    expect(read).toThrow(ConfigError);
    expect(readFileSync('docs/configuration.md', 'utf8')).toContain(`at least ${minConnections}`);
    expect(read).toThrow(
      `DATABASE_MAX_CONNECTIONS must be a whole number of at least ${minConnections}`,
    );
    expect(readConfig({ DATABASE_MAX_CONNECTIONS: String(minConnections) }).maxConnections).toBe(
      minConnections,
    );
  },
);

test.each([2, 4, 16])('%i workers have no more connections than their server', (workers) => {
  const least = minConnectionsOf(workers);
  for (const bound of [least, least + 1, 3 * least]) {
    const { publisher, listener, server, ...others } = divideConnections(
      connectionsOfWorker(bound, workers),
    ).pools;
    const once = publisher + listener + server;
    expect(once + workers * sum(others)).toBeLessThanOrEqual(bound);
  }
  const env = { WORKERS: String(workers) };
  expect(readConfig(env).maxConnections).toBe(Math.max(45, least));
  expect(() => readConfig({ ...env, DATABASE_MAX_CONNECTIONS: String(least - 1) })).toThrow(
    `DATABASE_MAX_CONNECTIONS must be at least ${least} with ${workers} workers (WORKERS).`,
  );
  const docs = readFileSync('docs/scaling.md', 'utf8');
  if (workers < 16) expect(docs).toContain(String(least));
});
