import { once } from 'node:events';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { Admission } from '../../../src/http/admit/admission.ts';
import { clientLimits } from '../../../src/http/admit/client-limits.ts';
import { createDatabase } from '../../support/database/database.ts';
import { until } from '../../support/server/files.ts';
import { publish, startLive } from '../../support/server/live.ts';
import { headOf, openRaw } from '../../support/server/raw.ts';
import { json, openSocket, send, stream, textOf, untilSaid } from '../../support/server/streams.ts';

/** The work of subscriptions within the allowance of a client for a minute. */
const database = await createDatabase('empty');
const { owner } = database;
const work = 20_000;
const admission = new Admission({
  logger: pino({ level: 'silent' }),
  tokens: null,
  clientLimits: clientLimits(work),
  queueTimeout: 30_000,
});
const { url } = await startLive(database, { admission });
const query = 'subscription { announcements { cursor } }';
await publish(owner, { key: 'first' });

let addresses = 1;
/** An address that nothing has come from yet. */
const newcomer = () => {
  addresses += 1;
  return `127.0.3.${addresses}`;
};

async function spentBy(address: string): Promise<number> {
  const client = `address ${address}` as const;
  const { ratelimit = '' } = admission.workLimitOf(client).headersFor(client);
  return work - Number(/r=(\d+)/.exec(ratelimit)?.[1]);
}

/** Uses up the work of an address, but for this much. */
async function leave(left: number, address: string): Promise<void> {
  const client = `address ${address}` as const;
  admission.count(client, work - left - (await spentBy(address)));
}

const subscribe = (from: string, text = query) =>
  send({ to: url, from, method: 'POST', headers: { ...json, ...stream }, body: { query: text } });

/** The work of a subscription apart from that of the request: what is spent less is the request. */
const padded = `${query} # ${'x'.repeat(10_000)}`;

describe('the work of a client includes', () => {
  test('each request for a stream, and each kilobyte of it', async () => {
    const [short, long] = [newcomer(), newcomer()];
    const opened = [await subscribe(short), await subscribe(long, padded)];
    const more = (await spentBy(long)) - (await spentBy(short));
    expect(more).toBeGreaterThanOrEqual(99);
    expect(more).toBeLessThanOrEqual(101);
    for (const response of opened) response.destroy();
  });

  test('a query over a stream, like any query', async () => {
    const [plain, alone] = [newcomer(), newcomer()];
    const message = { to: url, method: 'POST', headers: json, body: { query: '{ __typename }' } };
    await textOf(await send({ ...message, from: plain }));
    await textOf(await send({ ...message, from: alone, headers: { ...json, ...stream } }));
    expect(await spentBy(alone)).toBe(await spentBy(plain));
  });

  test('a WebSocket, each message on it, and each subscription', async () => {
    const from = newcomer();
    const { socket, messages, subscribe } = await openSocket(url, from);
    const connected = await spentBy(from);
    expect(connected).toBeGreaterThanOrEqual(8);
    for (let count = 0; count < 10; count += 1) socket.send('{"type":"ping"}');
    await until(() => messages.filter(({ type }) => type === 'pong').length === 10);
    expect(await spentBy(from)).toBeGreaterThanOrEqual(connected + 40);
    subscribe('a', padded);
    await until(async () => (await spentBy(from)) > connected + 140);
    socket.terminate();
  });

  test('the estimated cost of a selection, when a subscription opens and for each event', async () => {
    const [cheap, dear, same] = [newcomer(), newcomer(), newcomer()];
    const fields = Array.from({ length: 20 }, (_, index) => `a${index}: honor { id credit }`);
    const long = `subscription { announcements { cursor ${fields.join(' ')} } }`;
    const opened = [await subscribe(cheap)];
    const base = await spentBy(cheap);
    opened.push(await subscribe(dear, long), await subscribe(same, long));
    const atFirst = [await spentBy(dear), await spentBy(same)];
    const [first = 0] = atFirst;
    expect(first).toBeGreaterThan(base + 10);
    expect(atFirst[1]).toBe(first);
    const events = opened.map((response) => untilSaid(response, 'event: next'));
    await publish(owner, { key: 'charged' });
    await Promise.all(events);
    // Of two who share the result, one pays for it.
    const after = [await spentBy(dear), await spentBy(same)];
    const paid = after.map((spent) => spent - first).toSorted((a, b) => a - b);
    expect(paid[0]).toBe(0);
    expect(paid[1]).toBeGreaterThan(10);
    for (const response of opened) response.destroy();
  });
});

describe('a client that has used up its work', () => {
  const coded = { errors: [{ extensions: { code: 'RATE_LIMITED' } }] };

  test('is refused with 429 before its body is read', async () => {
    const from = newcomer();
    await leave(0, from);
    const connection = await openRaw(url, from);
    connection.socket.write(headOf('POST', { ...json, ...stream, 'content-length': '1000' }));
    await connection.until('RATE_LIMITED');
    expect(connection.received()).toMatch(/^HTTP\/1\.1 429 /);
    expect(connection.received()).toMatch(/\r\nretry-after: \d+\r\n/i);
    connection.socket.destroy();
  });

  test('opens no subscription that costs more than what is left', async () => {
    const from = newcomer();
    await leave(6, from);
    const said = await textOf(await subscribe(from));
    const [, sent = ''] =
      /^:\n\nevent: next\ndata: (.*)\n\nevent: complete\ndata: \n\n$/.exec(said) ?? [];
    const data = JSON.parse(sent);
    expect(data).toMatchObject(coded);
    expect(Object.keys(data.errors[0].extensions)).toEqual(['code']);
  });

  test('loses its WebSocket with 1013 when it sends more', async () => {
    const from = newcomer();
    const { socket } = await openSocket(url, from);
    await leave(0, from);
    socket.send('{"type":"ping"}');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1013);
    // Its next one can still say who it is, by an access token.
    (await openSocket(url, from)).socket.terminate();
  });

  test('is dropped at an event, and others with the same subscription get it', async () => {
    const [broke, brokeToo, other] = [newcomer(), newcomer(), newcomer()];
    const text = 'subscription { announcements { cursor more } }';
    const dropped = await subscribe(broke, text);
    const socket = await openSocket(url, brokeToo);
    const before = await spentBy(brokeToo);
    socket.subscribe('a', text);
    // The message is 5, and the subscription that it opens 3.
    await until(async () => (await spentBy(brokeToo)) > before + 6);
    const served = await subscribe(other, text);
    for (const each of [broke, brokeToo]) await leave(0, each);
    const said = untilSaid(served, 'event: next');
    const closed = once(socket.socket, 'close');
    await publish(owner, { key: 'shared' });
    expect(await said).toMatch(/"more":0/);
    const last = await textOf(dropped);
    const [code, reason] = await closed;
    expect(last).toMatch(/RATE_LIMITED.*\n\nevent: complete\ndata: \n\n$/);
    expect([code, String(reason)]).toEqual([
      1013,
      'Rate limited: subscribe again after the last cursor that you have',
    ]);
    served.destroy();
  });
});
