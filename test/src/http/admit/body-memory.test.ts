import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { BodyMemory, SharedBodyMemory } from '../../../../src/http/admit/body-memory.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { tester } from '../../../support/desk/tester.ts';
import { clientAt, codesOf } from '../../../support/server/from-address.ts';
import { startServer } from '../../../support/server/http.ts';
import { chunkOf, headOf, openRaw } from '../../../support/server/raw.ts';

/** Request bodies are limited by memory and by the work of the client. */
const { reader, desk } = await createDatabase('shipped');
const base = await startServer(reader, ['*'], undefined, desk, {
  clientLimits: { work: 5_000, tokenWork: 0, wrongTokens: 0 },
});
const query = '{ dataset { revision } }';
const newToken = async (name: string, role: 'CURATOR' | 'PRESS') =>
  (await desk.tokens.create({ name, role, expiresAt: null }, tester)).secret;

const drained = (socket: Socket) => new Promise<void>((resolve) => socket.once('drain', resolve));

describe('bodies that never end', () => {
  /** Sends most of a document, and waits until the server has taken it. */
  async function begin(secret: string, bytes: number) {
    const raw = await openRaw(base);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
    raw.socket.write(headOf('POST', { ...headers, 'transfer-encoding': 'chunked' }));
    const chunk = chunkOf('x'.repeat(1_000_000));
    for (let sent = 0; sent < bytes && !raw.socket.destroyed; sent += 1_000_000)
      if (!raw.socket.write(chunk)) await Promise.race([drained(raw.socket), raw.closed]);
    return raw;
  }

  test('take at most 50,000,000 bytes of memory for a client, and others are served', async () => {
    const curator = await newToken('curator', 'CURATOR');
    const held = await Promise.all([begin(curator, 19e6), begin(curator, 19e6)]);
    expect(held.map((body) => body.received())).toEqual(['', '']);
    const refused = await begin(curator, 19e6);
    expect(await refused.closed).toMatch(/^HTTP\/1\.1 503 [\s\S]*The server is receiving too much/);

    const other = await newToken('another curator', 'CURATOR');
    expect(codesOf(await clientAt('127.0.0.2', base)({ query, token: other }))).toEqual([]);

    for (const { socket, closed } of held) {
      socket.destroy();
      await closed;
    }
    const again = await begin(curator, 19e6);
    expect(again.received()).toBe('');
    again.socket.destroy();
  });
});

test('a body takes memory only for what has arrived', async () => {
  const many = { connections: { perClient: 700, opened: { atOnce: 700, perSecond: 700 } } };
  const server = await startServer(reader, ['*'], undefined, desk, many);
  const head = headOf('POST', { 'content-type': 'application/json', 'content-length': '90000' });
  const open = await Promise.all(Array.from({ length: 600 }, () => openRaw(server)));
  for (const { socket } of open) socket.write(`${head}{`);
  const response = await clientAt('127.0.0.1', server)({ query });
  expect(response.status).toBe(200);
  expect(open.map((raw) => raw.received()).join('')).toBe('');
  for (const { socket } of open) socket.destroy();
});

test('a few refused bodies at a time are read to the end, so that their clients get the response', () => {
  const bodies = new SharedBodyMemory();
  const memories = ['a', 'a', 'a', 'a', 'a', 'b'].map(
    (name) => new BodyMemory(bodies, { client: `address ${name}` }),
  );
  expect(memories.map((memory) => memory.discard())).toEqual([true, true, true, true, false, true]);
  memories[0]?.release();
  expect(memories[4]?.discard()).toBe(true);
});

describe('a request counts toward the work limit of its client', () => {
  /** Sends requests until one gets 429. @returns how many came before it */
  async function countUntilLimited(send: () => Promise<number>): Promise<number> {
    for (let count = 0; count < 100; count += 1) if ((await send()) === 429) return count;
    return Number.POSITIVE_INFINITY;
  }
  const variables = { x: 'y'.repeat(90_000) };

  test('for the bytes of its body, with a length or in chunks', async () => {
    for (const [address, headers] of [
      ['127.0.0.3', {}],
      ['127.0.0.4', { 'transfer-encoding': 'chunked' }],
    ] as const) {
      const client = clientAt(address, base);
      const send = async () => (await client({ query, variables, headers })).status;
      expect(await countUntilLimited(send)).toBe(5);
    }
  });

  test('for the variables in its URL', async () => {
    const url = `${base}/graphql?query={__typename}&variables={"x":"${'y'.repeat(11_000)}"}`;
    const send = async () => (await fetch(url)).status;
    expect(await countUntilLimited(send)).toBeLessThan(45);
  });
});
