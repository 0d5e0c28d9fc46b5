import { type ClientShare, Quota } from '#http';

import { WaitingBytes } from './waiting-bytes.ts';

/** The amounts that subscribers may hold: each client, and all together. */
export interface LiveLimits {
  /** streams of events and WebSockets that are open */
  connections: ClientShare;
  subscriptions: ClientShare;
  /** bytes of the documents and variables of subscriptions, as `memoryOf` counts them */
  documents: ClientShare;
  /** channels: different choices of program and year, each of which is read from the database */
  channels: ClientShare;
  /**
   * bytes of responses that connections have not taken yet; if all together hold too many, the client that holds most
   * is cut
   */
  waiting: ClientShare;
}

export const liveLimits: LiveLimits = {
  connections: { client: 300, all: 4_000 },
  subscriptions: { client: 1_000, all: 20_000 },
  documents: { client: 10_000_000, all: 100_000_000 },
  channels: { client: 100, all: 2_000 },
  waiting: { client: 32_000_000, all: 128_000_000 },
};

/** Counts what subscribers hold. */
export type LiveQuotas = { readonly [Name in Exclude<keyof LiveLimits, 'waiting'>]: Quota } & {
  readonly waiting: WaitingBytes;
};

export function createQuotas(limits: Partial<LiveLimits> = {}): LiveQuotas {
  const all = { ...liveLimits, ...limits };
  return {
    connections: new Quota(all.connections),
    subscriptions: new Quota(all.subscriptions),
    documents: new Quota(all.documents),
    channels: new Quota(all.channels),
    waiting: new WaitingBytes(all.waiting),
  };
}
