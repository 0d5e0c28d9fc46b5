import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { times } from '../../support/run/runs.ts';
import { chunkOf, headOf, openRaw } from '../../support/server/raw.ts';
import { processesOf, type Serving, startServe } from '../../support/server/serve.ts';

/** A server whose heap may be 256 MB, which a cache that counts documents fills within 200 of these. */
const { url } = await createDatabase('shipped');
const server: Serving = await startServe(url, {
  NODE_OPTIONS: '--max-old-space-size=256',
  RATE_LIMIT: '0',
  LOG_LEVEL: 'fatal',
});
afterAll(() => server.end());

const json = { 'content-type': 'application/json' };
const megabyte = 1_000_000;

/** The amount of the machine's memory that the process that answers requests holds, in bytes. */
function residentMemory(): number {
  const status = readFileSync(`/proc/${processesOf(server, 'worker')[0]}/status`, 'utf8');
  return 1_024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}

const sendQuery = async (query: string) => {
  const response = await fetch(server.graph, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query }),
  });
  return response.json();
};

/** A document of just under 2,000 tokens that no other is equal to. */
function documentOf(number: number): string {
  const fields = '... on Dataset { revision a: revision b: revision } '.repeat(160);
  return `query Q${number} { dataset { ${fields} } }`;
}

/** Runs it so often, ten at a time. */
async function repeat(times: number, act: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async () => {
    while (next < times) await act(next++);
  };
  await Promise.all(Array.from({ length: 10 }, run));
}

/** Far more than the heap would hold. */
const documents = times(1_000);

test('many different documents of 2,000 tokens, each sent twice, do not fill the memory', async () => {
  await repeat(300, async (number) => void (await sendQuery(documentOf(number))));
  const before = residentMemory();
  let most = 0;
  let answered = 0;
  await repeat(documents, async (number) => {
    // A document that is sent again is kept, within the bound.
    for (const _ of [1, 2]) {
      const { data, errors = [] } = await sendQuery(documentOf(10_000 + number));
      const codes = errors.map(({ extensions }: { extensions: object }) => extensions);
      // A machine that has much else to do makes some wait too long.
      expect([[], [{ code: 'SERVICE_UNAVAILABLE' }]]).toContainEqual(codes);
      if (data?.dataset) answered += 1;
    }
    most = Math.max(most, residentMemory());
  });
  console.log(`Memory: ${before / megabyte} MB before, at most ${most / megabyte} MB.`);
  expect(answered).toBeGreaterThan(1.6 * documents);
  expect(most).toBeLessThan(600 * megabyte);
  expect(most - before).toBeLessThan(250 * megabyte);
});

test('many documents that are not valid do not fill the memory', async () => {
  await repeat(documents, async (number) => {
    const { errors } = await sendQuery(documentOf(number).replaceAll('revision', `x${number}`));
    expect(errors.length).toBeGreaterThan(0);
  });
  expect(residentMemory()).toBeLessThan(600 * megabyte);
});

test('500 bodies of 1 MB, with and without their length, do not fill the memory', async () => {
  const base = server.graph.replace('/graphql', '');
  const padded = JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(megabyte) });
  let most = 0;
  const sendBody = async (number: number) => {
    // An address may open 300 connections at once.
    const connection = await openRaw(base, `127.0.0.${1 + (number % 5)}`);
    const isDeclared = number % 2 === 0;
    const framing: Record<string, string> = isDeclared
      ? { 'content-length': String(padded.length) }
      : { 'transfer-encoding': 'chunked' };
    connection.socket.write(headOf('POST', { ...json, ...framing }));
    connection.socket.write(isDeclared ? padded : `${chunkOf(padded)}0\r\n\r\n`);
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 413 /);
    most = Math.max(most, residentMemory());
  };
  await repeat(100, sendBody);
  const before = residentMemory();
  await repeat(500, sendBody);
  expect(most - before).toBeLessThan(100 * megabyte);
  expect(most).toBeLessThan(600 * megabyte);
});
