import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import {
  KnownRevision,
  type KnownRevisionOptions,
} from '../../../../src/http/response-cache/known-revision.ts';

const opened: KnownRevision[] = [];
afterAll(() => {
  for (const known of opened) known.close();
});

/** The revision that is in the database. */
let present = '1';

/** One that reads only when it is told to, and knows what it has read for ever. */
function open(options: Partial<KnownRevisionOptions> = {}): KnownRevision {
  const rare = { readEvery: 600_000, validity: 600_000 };
  const known = new KnownRevision({ read: async () => present, ...rare, ...options });
  opened.push(known);
  return known;
}

const untilKnown = (known: KnownRevision, revision: string) =>
  expect.poll(() => known.current, { interval: 10 }).toBe(revision);

describe('the revision is unknown', () => {
  test('before a listener has connected', async () => {
    const known = open();
    known.invalidate();
    await wait(50);
    expect(known.current).toBe(null);
    known.connected();
    expect(known.current).toBe(null);
    await untilKnown(known, present);
  });

  test('from a write until it has been read again', async () => {
    const known = open();
    known.connected();
    await untilKnown(known, '1');
    present = '2';
    known.invalidate();
    expect(known.current).toBe(null);
    await untilKnown(known, '2');
  });

  test('after a write, whatever a read finds that began before it', async () => {
    const reads: PromiseWithResolvers<string>[] = [];
    const read = () => {
      const next = Promise.withResolvers<string>();
      reads.push(next);
      return next.promise;
    };
    const known = open({ read });
    known.connected();
    expect(reads).toHaveLength(1);
    known.invalidate();
    reads[0]?.resolve('1');
    await wait(10);
    expect(known.current).toBe(null);
    expect(reads).toHaveLength(2);
    reads[1]?.resolve('2');
    await untilKnown(known, '2');
  });

  test('while no listener is connected', async () => {
    let lost = 0;
    const known = open({ readEvery: 10, onLost: () => (lost += 1) });
    known.connected();
    await untilKnown(known, present);
    known.lost();
    expect(lost).toBe(1);
    expect(known.current).toBe(null);
    await wait(100);
    expect(known.current).toBe(null);
    known.connected();
    await untilKnown(known, present);
  });

  test('if it was read too long ago', async () => {
    const known = open({ validity: 500 });
    known.connected();
    await untilKnown(known, present);
    await expect.poll(() => known.current, { timeout: 5_000 }).toBe(null);
  });

  test('after a read that took too long', async () => {
    const known = open({
      validity: 100,
      read: async () => {
        await wait(200);
        return present;
      },
    });
    known.connected();
    await wait(400);
    expect(known.current).toBe(null);
  });

  test('after it is closed', async () => {
    const known = open();
    known.connected();
    await untilKnown(known, present);
    known.close();
    expect(known.current).toBe(null);
  });
});

test('a revision that has fallen is that of a restored database, so the caches are emptied', async () => {
  let lost = 0;
  present = '50';
  const known = open({ onLost: () => (lost += 1) });
  known.connected();
  await untilKnown(known, '50');
  expect(lost).toBe(0);
  present = '40';
  known.invalidate();
  await untilKnown(known, '40');
  expect(lost).toBe(1);
});

test('reading continues after a read that failed', async () => {
  let isAway = true;
  const read = async () => {
    if (isAway) throw new Error('away');
    return '7';
  };
  const known = open({ readEvery: 10, read });
  known.connected();
  await wait(50);
  expect(known.current).toBe(null);
  isAway = false;
  await untilKnown(known, '7');
});

test('the revision is read regularly, because notifications can be lost', async () => {
  const known = open({ readEvery: 10 });
  known.connected();
  await untilKnown(known, present);
  present = '3';
  await untilKnown(known, '3');
});
