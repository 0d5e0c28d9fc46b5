import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createQuotas } from '../../src/live/limits.ts';
import { Sink } from '../../src/live/sse/sink.ts';

/** What a connection may hold whose client takes nothing. */
describe('a connection of events that takes nothing', () => {
  const openStuck = async (waiting: { client: number; all: number }) => {
    const { promise, resolve } = Promise.withResolvers<ServerResponse>();
    const server = createServer((_request, response) => resolve(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const reader = get({ port, host: '127.0.0.1', agent: false });
    reader.on('response', (response) => response.pause()).on('error', () => {});
    const response = await promise;
    const quotas = createQuotas({ waiting });
    const sink = new Sink(response, {}, { heartbeat: 60_000, patience: 100, quotas }, 'one');
    return { sink, response, end: () => server.closeAllConnections() };
  };
  const text = 'x'.repeat(1_000_000);

  test('holds one text, however many operations share it', async () => {
    const { sink, response, end } = await openStuck({ client: 50_000_000, all: 50_000_000 });
    // More than the system takes for a connection.
    const written = Array.from({ length: 40 }, () => sink.write(text));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(response.writableLength).toBeGreaterThan(0);
    expect(response.writableLength).toBeLessThan(1_500_000);
    end();
    await Promise.all(written);
  });

  test('is cut off if too much waits for the client', async () => {
    const { sink, end } = await openStuck({ client: 500_000, all: 50_000_000 });
    await Promise.all(Array.from({ length: 40 }, () => sink.write(text)));
    expect(sink.closed.aborted).toBe(true);
    end();
  });
});
