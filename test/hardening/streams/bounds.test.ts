import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BufferedEvents, Channel } from '../../../src/live/channel.ts';
import { limitConcurrency } from '../../../src/live/concurrency-limit.ts';
import { endOf } from '../../../src/live/event-positions.ts';
import { createDatabase } from '../../support/database/database.ts';
import { publish, startLive } from '../../support/server/live.ts';

/** Bounds on what the server holds for subscribers, where no other bound is reached before. */
const database = await createDatabase('empty');
const { owner, reader } = database;

describe('a WebSocket message', async () => {
  const { url } = await startLive(database);

  /** @returns what comes first: the code that it is closed with, or the text of a message */
  async function sendInFragments(count: number): Promise<unknown> {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    const first = Promise.race([
      once(socket, 'close').then(([code]) => code),
      once(socket, 'message').then(([text]) => JSON.parse(String(text))),
    ]);
    const message = '{"type":"connection_init"}'.padEnd(count);
    for (let index = 0; index < count; index += 1)
      socket.send(message[index] ?? '', { fin: index === count - 1 });
    const received = await first;
    socket.terminate();
    return received;
  }

  test('has at most 1,000 fragments', async () => {
    expect(await sendInFragments(1_000)).toEqual({ type: 'connection_ack' });
    expect(await sendInFragments(1_001)).toBe(1008);
  });
});

describe('the events that channels buffer', () => {
  /** A channel that may buffer 100 events by itself, and that somebody listens to. */
  function openChannel(allBuffered: BufferedEvents) {
    const topic = { kind: 'announcements', program: null, year: null } as const;
    const failed: unknown[] = [];
    const channel = new Channel(topic, 0n, {
      db: reader,
      runLimited: limitConcurrency(1),
      bufferSize: 100,
      allBuffered,
      report: (error) => failed.push(error),
      onEmpty: () => {},
    });
    return { channel, failed, listener: channel.join(endOf(0n), 'address 127.0.0.1') };
  }

  function countBuffered(channel: Channel): number {
    let count = 0;
    for (let at = endOf(0n); ; count += 1) {
      const event = channel.eventAfter(at);
      if (!event) return count;
      at = event.position;
    }
  }

  test('are limited in all; each channel buffers at least a page, and ended channels do not count', async () => {
    for (const revision of [1, 2]) {
      const honors = Array.from({ length: 30 }, (_, index) => ({ key: `${revision}-${index}` }));
      await publish(owner, ...honors);
    }
    const allBuffered = new BufferedEvents(50);
    const opened = [openChannel(allBuffered), openChannel(allBuffered)];
    for (const [index, { channel, failed }] of opened.entries()) {
      channel.advance(2n);
      const buffered = index === 0 ? 50 : 20;
      await expect.poll(() => countBuffered(channel), { timeout: 5_000 }).toBe(buffered);
      expect(failed).toEqual([]);
    }
    for (const { listener } of opened) listener.end();
    allBuffered.add(50);
    expect(allBuffered.excess).toBe(0);
    allBuffered.add(1);
    expect(allBuffered.excess).toBe(1);
  });
});
