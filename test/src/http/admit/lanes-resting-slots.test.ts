import { expect, test } from 'vitest';
import { divideConnections, type LaneSizes } from '../../../../db/pool-sizes.ts';
import { Lanes } from '../../../../src/http/admit/lanes.ts';
import type { Release } from '../../../../src/http/limits/slots.ts';

/** The event loop serves others after an operation that kept it busy. */
const { atOnce } = divideConnections();
const work: LaneSizes = { light: 1, medium: 100, heavy: 500 };
const tick = () => new Promise((resolve) => setImmediate(resolve));

function take(lanes: Lanes, weight: keyof LaneSizes) {
  const until = performance.now() + 30_000;
  return lanes.take({ kind: 'read', client: 'address a', work: work[weight], until });
}

/** Takes all slots of a lane. */
function fill(lanes: Lanes, weight: keyof LaneSizes): Promise<Release[]> {
  const slots = Array.from({ length: atOnce.public[weight] }, () => take(lanes, weight));
  return Promise.all(slots);
}

/** Keeps the event loop busy, as what completes a large response does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

// Again if the machine kept the event loop busy.
test('the slot of a heavy operation pauses if the event loop was busy', { retry: 3 }, async () => {
  for (const busy of [0, 100]) {
    const lanes = new Lanes(atOnce);
    lanes.noteLight();
    const [slot] = await fill(lanes, 'heavy');
    let isGiven = false;
    const next = Promise.resolve(take(lanes, 'heavy')).then(() => {
      isGiven = true;
    });
    block(busy);
    // The event loop counts a turn when it is over.
    await tick();
    slot?.();
    await tick();
    expect(isGiven).toBe(busy === 0);
    await next;
  }
});

test.each([
  ['a light operation', (lanes: Lanes) => take(lanes, 'light')],
  ['nothing light', () => undefined],
])(
  'the slot of a heavy operation rests only while there are light operations: %s',
  { retry: 3 },
  async (what, begin) => {
    const lanes = new Lanes(atOnce);
    await begin(lanes);
    const [slot] = await fill(lanes, 'heavy');
    const next = Promise.resolve(take(lanes, 'heavy')).then(() => true);
    block(100);
    await tick();
    slot?.();
    const isGiven = await Promise.race([next, tick().then(() => false)]);
    expect(isGiven).toBe(what === 'nothing light');
    await next;
  },
);

test('the slot of a light operation does not rest', async () => {
  const lanes = new Lanes(atOnce);
  const [slot] = await fill(lanes, 'light');
  const next = take(lanes, 'light');
  block(100);
  await tick();
  slot?.();
  const isGiven = Promise.resolve(next).then(() => true);
  expect(await Promise.race([isGiven, tick()])).toBe(true);
});
