import { RawConnection } from '../attack/raw-connection.ts';
import { get, post, request } from '../bytes/request.ts';
import { frame, upgrade } from '../bytes/web-socket.ts';
import { type Dice, diceOf } from '../shapes/dice.ts';
import { judge } from './judge.ts';
import type { Fuzzed } from './send-operations.ts';

const subscription = 'subscription { announcements { cursor honor { credit } } }';
const stream = { accept: 'text/event-stream' };
const frames = [
  frame({ type: 'connection_init', payload: { authorization: 'Bearer x' } }),
  frame({ type: 'ping' }),
  frame({ id: '1', type: 'subscribe', payload: { query: subscription } }),
  frame({ id: '1', type: 'complete' }),
];

/** Requests that are right, before they are corrupted. */
const samples: readonly Buffer[] = [
  post('query($first: Int) { honors(first: $first) { nodes { id credit } } }', { first: 2 }),
  post('{ search(query: "guangzhou", first: 1) { edges { matched { text } } } }'),
  post('mutation { applyDocument(input: { document: "format: awards/1" }) { __typename } }'),
  post(
    '{ viewer { role } }',
    {},
    { authorization: 'Bearer awards_x', origin: 'https://a.example' },
  ),
  request('POST', '[{"query":"{ __typename }"}]'),
  get('/graphql?query=%7B%20dataset%20%7B%20honors%20%7D%20%7D&lang=zh-Hans,en'),
  get('/graphql?format=csv&query=%7B%20honors%20%7B%20nodes%20%7B%20credit%20%7D%20%7D%20%7D'),
  get('/schemas/awards-1.json'),
  get('/health'),
  get('/ready'),
  request('OPTIONS', null, { headers: { 'access-control-request-method': 'POST' } }),
  request('HEAD', null, { path: '/graphql?query=%7B%20__typename%20%7D' }),
  post(subscription, {}, stream),
  get(`/graphql?query=${encodeURIComponent(subscription)}`, stream),
  request('PUT', null),
  Buffer.concat([upgrade, ...frames]),
  Buffer.concat([upgrade, ...frames, frame({ id: '2', type: 'subscribe', payload: {} })]),
];

/** Request number N of a seed: a right one with a few bytes flipped, left out, written twice or put in. */
export function corruptedRequest(seed: number, number: number): Buffer {
  const dice = diceOf(seed, `request/${number}`);
  const sample = dice.pick(samples);
  // Of a WebSocket mostly the frames, or it would hardly ever be opened.
  const spared = sample.includes('websocket') && dice.chance(0.8) ? upgrade.length : 0;
  let bytes = sample.subarray(spared);
  for (let left = dice.between(1, 3); left > 0; left -= 1) bytes = corrupt(bytes, dice);
  return Buffer.concat([sample.subarray(0, spared), bytes]);
}

function corrupt(bytes: Buffer, dice: Dice): Buffer {
  const from = dice.below(bytes.length);
  const to = Math.min(bytes.length, from + dice.between(1, dice.chance(0.2) ? 200 : 4));
  const [before, part, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  const random = Buffer.from(Array.from({ length: dice.between(1, 8) }, () => dice.below(256)));
  switch (dice.below(5)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, part, part, after]);
    case 3:
      return Buffer.concat([before, random, after]);
    default: {
      const flipped = Buffer.from(bytes);
      flipped[from] = (flipped[from] ?? 0) ^ (1 << dice.below(8));
      return flipped;
    }
  }
}

export interface CorruptedSeries {
  port: number;
  seed: number;
  from: number;
  to: number;
  /** how many connections are open at once */
  atOnce: number;
  onProgress?: (done: number) => void;
}

/**
 * Sends corrupted requests, each on a connection of its own, from 200 addresses in turn, and judges what comes back
 * within 300 milliseconds: many wait for more.
 */
export async function sendCorrupted(series: CorruptedSeries): Promise<Fuzzed> {
  const { port, seed, from, to, atOnce, onProgress } = series;
  const fuzzed: Fuzzed = { counts: new Map(), wrong: [] };
  let next = from;
  const sending = async () => {
    while (next < to) {
      const number = next++;
      const wire = new RawConnection(`127.0.1.${1 + (number % 200)}`, port);
      const reply = await Promise.race([
        wire.exchange(corruptedRequest(seed, number)).catch(() => null),
        wire.closed(300).then(() => null),
      ]);
      wire.close();
      const what = reply === null ? 'no response' : String(reply.status);
      fuzzed.counts.set(what, (fuzzed.counts.get(what) ?? 0) + 1);
      const wrong = reply && wrongIn(reply.status, reply.start);
      if (wrong) fuzzed.wrong.push(`request ${number} of seed ${seed}: ${wrong}`);
      onProgress?.(next - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sending));
  return fuzzed;
}

/** The fault in a response of which only the start was received, in a sentence; null if there is no fault. */
function wrongIn(status: number, start: string): string | null {
  const isWhole = start.startsWith('{"errors"') && start.endsWith('}');
  return judge({ status, contentType: isWhole ? 'json' : '', text: start }).wrong;
}
