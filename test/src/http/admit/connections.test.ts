import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startServer } from '../../../support/server/http.ts';
import { headOf, openRaw } from '../../../support/server/raw.ts';

const { reader } = await createDatabase('empty');

/** The status of a response to an address, or `closed` if its connection is closed instead. */
async function statusFor(server: string, from: string): Promise<string> {
  const connection = await openRaw(server, from);
  connection.socket.write(headOf('GET', { connection: 'close' }, '/health'));
  return /^HTTP\/1\.1 (\d+)/.exec(await connection.closed)?.[1] ?? 'closed';
}

describe('connections', () => {
  test('are limited for one address, and other addresses can connect', async () => {
    const few = await startServer(reader, ['*'], undefined, undefined, {
      connections: { perClient: 5, total: 11 },
    });
    const held = await Promise.all(Array.from({ length: 5 }, () => openRaw(few, '127.0.0.2')));
    expect(await statusFor(few, '127.0.0.2')).not.toBe('200');
    expect(await statusFor(few, '127.0.0.3')).toBe('200');
    // No address may have more than it leaves to the others.
    const others = await Promise.all(Array.from({ length: 3 }, () => openRaw(few, '127.0.0.4')));
    expect(await statusFor(few, '127.0.0.4')).not.toBe('200');
    expect(await statusFor(few, '127.0.0.3')).toBe('200');
    others.push(await openRaw(few, '127.0.0.5'), await openRaw(few, '127.0.0.6'));
    expect(await statusFor(few, '127.0.0.3')).not.toBe('200');
    for (const { socket, closed } of [...held, ...others]) {
      socket.destroy();
      await closed;
    }
    while ((await statusFor(few, '127.0.0.2')) !== '200');
  });

  test('of an address that opens them too fast are closed, and other addresses can connect', async () => {
    const slow = await startServer(reader, ['*'], undefined, undefined, {
      connections: { opened: { atOnce: 20, perSecond: 20 } },
      trustedProxies: ['127.0.0.9'],
    });
    const began = performance.now();
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () => statusFor(slow, '127.0.0.2')),
    );
    const most = 21 + (20 * (performance.now() - began)) / 1_000;
    const answered = statuses.filter((status) => status === '200').length;
    expect(answered).toBeGreaterThanOrEqual(20);
    expect(answered).toBeLessThanOrEqual(most);
    expect(await statusFor(slow, '127.0.0.3')).toBe('200');
    const ofProxy = await Promise.all(
      Array.from({ length: 100 }, () => statusFor(slow, '127.0.0.9')),
    );
    expect(new Set(ofProxy)).toEqual(new Set(['200']));
    // It may connect again after a while.
    while ((await statusFor(slow, '127.0.0.2')) !== '200')
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

  test('of a trusted proxy are limited only in all', async () => {
    const few = await startServer(reader, ['*'], undefined, undefined, {
      connections: { perClient: 2, total: 10 },
      trustedProxies: ['127.0.0.9'],
    });
    const held = await Promise.all(Array.from({ length: 8 }, () => openRaw(few, '127.0.0.9')));
    held[7]?.socket.write(headOf('GET', { connection: 'close' }, '/health'));
    expect(await held[7]?.closed).toMatch(/^HTTP\/1\.1 200 /);
    for (const { socket } of held) socket.destroy();
  });
});
