import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createQuotas, type LiveQuotas } from '../../../../src/live/live-limits.ts';
import { Sink } from '../../../../src/live/sse/sink.ts';

/** The amount that a connection may hold whose client takes nothing. */
describe('an event stream whose client reads nothing', () => {
  const openStuck = async (quotas: LiveQuotas, client = 'one') => {
    const { promise, resolve } = Promise.withResolvers<ServerResponse>();
    const server = createServer((_request, response) => resolve(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const reader = get({ port, host: '127.0.0.1', agent: false });
    reader.on('response', (response) => response.pause()).on('error', () => {});
    const response = await promise;
    const sink = new Sink(response, {}, { heartbeat: 60_000, drainTimeout: 100, quotas }, client);
    return { sink, response, end: () => server.closeAllConnections() };
  };
  const text = 'x'.repeat(1_000_000);

  test('counts what it has not taken until it ends', async () => {
    const quotas = createQuotas({ waiting: { client: 32_000_000, all: 128_000_000 } });
    const { sink, response, end } = await openStuck(quotas);
    // More than the system takes for a connection.
    const written = sink.write('x'.repeat(30_000_000));
    await wait(1_000);
    expect(response.writableLength).toBeGreaterThan(0);
    const taken = () => quotas.waiting.take('one', 20_000_000, () => {});
    expect(taken()).toBeNull();
    end();
    await written;
    expect(taken()).toBeInstanceOf(Function);
  });

  test('is cut off if too much waits for the client', async () => {
    const { sink, end } = await openStuck(
      createQuotas({ waiting: { client: 500_000, all: 50_000_000 } }),
    );
    const closed = once(sink.closed, 'abort');
    await sink.write(text);
    await closed;
    end();
  });

  test('is cut off if its client holds most of the total, and no other stream is', async () => {
    const quotas = createQuotas({ waiting: { client: 3_000_000, all: 4_500_000 } });
    const greedy = [
      await openStuck(quotas, 'greedy'),
      await openStuck(quotas, 'greedy'),
      await openStuck(quotas, 'greedy too'),
    ];
    const modest = await openStuck(quotas, 'modest');
    const all = [...greedy, modest];
    const fill = async ({ sink, response }: typeof modest) => {
      // Until the system takes no more, not even a little later.
      for (let stuck = 0; stuck < 10 && !sink.closed.aborted; await wait(10)) {
        stuck = response.writableLength < 900_000 ? 0 : stuck + 1;
        if (stuck === 0) void sink.write(text);
      }
    };
    for (const each of all) await fill(each);
    expect(greedy.some(({ sink }) => sink.closed.aborted)).toBe(false);
    const late = await openStuck(quotas, 'late');
    await fill(late);
    expect(greedy.slice(0, 2).filter(({ sink }) => sink.closed.aborted)).toHaveLength(1);
    expect([modest, late].map(({ sink }) => sink.closed.aborted)).toEqual([false, false]);
    for (const { end } of [...all, late]) end();
  });
});
