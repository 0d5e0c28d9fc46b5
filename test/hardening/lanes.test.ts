import { expect, test } from 'vitest';
import { Lanes, type Load, laneSizes } from '../../src/http/lanes.ts';

/** Operations of each kind wait only for operations of the same kind. */
const stranger = 'address 127.0.0.1';
const signedIn = 'token t';
const loads = {
  light: { client: stranger, work: 29, kind: 'read' },
  medium: { client: stranger, work: 30, kind: 'read' },
  'just not heavy': { client: stranger, work: 249, kind: 'read' },
  heavy: { client: stranger, work: 250, kind: 'read' },
  'of who signs in, light': { client: signedIn, work: 29, kind: 'read' },
  'of who signs in, medium': { client: signedIn, work: 30, kind: 'read' },
  'of who signs in, heavy': { client: signedIn, work: 250, kind: 'read' },
  mutations: { client: signedIn, work: 250, kind: 'write' },
  'of access tokens': { client: signedIn, work: 1, kind: 'accessTokens' },
} satisfies Record<string, Pick<Load, 'client' | 'work' | 'kind'>>;
const kinds = Object.keys(loads) as (keyof typeof loads)[];

const plenty = 100;

function take(lanes: Lanes, kind: keyof typeof loads) {
  const taken = lanes.take({ ...loads[kind], until: performance.now() + 60_000 });
  // Those who wait are let in when the others have gone, or never.
  if (taken instanceof Promise) taken.catch(() => {});
  return taken instanceof Promise ? 'waits' : 'runs';
}

/** Takes slots until one has to wait. @returns how many did not */
function fill(lanes: Lanes, kind: keyof typeof loads): number {
  for (let count = 0; ; count += 1) if (take(lanes, kind) === 'waits') return count;
}

test.each<[keyof typeof loads, number, (keyof typeof loads)[]]>([
  ['light', laneSizes.public.light, []],
  ['medium', laneSizes.public.medium, ['just not heavy']],
  ['just not heavy', laneSizes.public.medium, ['medium']],
  ['heavy', laneSizes.public.heavy, []],
  ['of who signs in, light', laneSizes.signedIn.light, []],
  ['of who signs in, medium', laneSizes.signedIn.medium, []],
  ['of who signs in, heavy', laneSizes.signedIn.heavy, []],
  ['mutations', laneSizes.mutations, []],
  ['of access tokens', laneSizes.accessTokens, []],
])(
  'when all slots of a kind are taken, only operations of that kind wait: %s',
  (kind, size, same) => {
    const lanes = new Lanes(plenty);
    expect(fill(lanes, kind)).toBe(size);
    const waiting = kinds.filter((other) => take(lanes, other) === 'waits');
    expect(new Set(waiting)).toEqual(new Set([kind, ...same]));
  },
);

test.each([3, 4, 6, 10])(
  'a pool of %i connections has no more slots than connections',
  (connections) => {
    const lanes = new Lanes(connections);
    const slots = (['light', 'medium', 'heavy'] as const).map((kind) => fill(lanes, kind));
    expect(Math.min(...slots)).toBeGreaterThan(0);
    expect(slots.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(connections);
  },
);
