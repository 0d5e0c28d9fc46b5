import { expect, test } from 'vitest';
import { divideConnections } from '../../../../db/pool-sizes.ts';
import { Lanes, type Load } from '../../../../src/http/admit/lanes.ts';

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

const { atOnce } = divideConnections();

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
  ['light', atOnce.public.light, []],
  ['medium', atOnce.public.medium, ['just not heavy']],
  ['just not heavy', atOnce.public.medium, ['medium']],
  ['heavy', atOnce.public.heavy, []],
  ['of who signs in, light', atOnce.signedIn.light, []],
  ['of who signs in, medium', atOnce.signedIn.medium, []],
  ['of who signs in, heavy', atOnce.signedIn.heavy, []],
  ['mutations', atOnce.mutations, []],
  ['of access tokens', atOnce.accessTokens, []],
])(
  'when all slots of a kind are taken, only operations of that kind wait: %s',
  (kind, size, same) => {
    const lanes = new Lanes(atOnce);
    expect(fill(lanes, kind)).toBe(size);
    const waiting = kinds.filter((other) => take(lanes, other) === 'waits');
    expect(new Set(waiting)).toEqual(new Set([kind, ...same]));
  },
);
