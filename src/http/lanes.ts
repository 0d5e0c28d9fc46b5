import { availableParallelism } from 'node:os';
import { type Client, isSignedIn } from './client.ts';
import type { QueueLimits } from './fair-queue.ts';
import { type Release, Slots } from './slots.ts';

/** How many operations run at once. */
export interface LaneSizes {
  light: number;
  /** of those that keep a processor of the database busy for a while */
  heavy: number;
}

/** What an operation needs a slot for. */
export interface Load {
  client: Client;
  isMutation: boolean;
  /** of the database's time, estimated */
  milliseconds: number;
}

/** An operation of so many estimated milliseconds is heavy. */
const heavyFrom = 50;
/** Each heavy operation takes a processor: of the database, which often has the same ones. */
const heavy = Math.max(1, Math.min(4, availableParallelism()));

/** Strangers have lanes of their own, so that a flood of them delays nobody who signs in. */
export const laneSizes = {
  public: { light: 6, heavy },
  signedIn: { light: 4, heavy: Math.max(1, heavy - 1) },
  /** Mutations wait for each other in the database, too. */
  mutations: 4,
};

/** Operations that may wait: of 50 people behind one address, each with a page of several queries. */
const waiting: QueueLimits = { client: 300, all: 1_000 };

/** The slots of all operations: cheap ones do not stand behind dear ones, nor clients behind strangers. */
export class Lanes {
  readonly #public: Record<keyof LaneSizes, Slots>;
  readonly #signedIn: Record<keyof LaneSizes, Slots>;
  readonly #mutations: Slots;

  /** @param connections how many connections the pool has that strangers read from */
  constructor(connections: number) {
    this.#public = lanesOf(within(laneSizes.public, connections));
    this.#signedIn = lanesOf(within(laneSizes.signedIn, connections));
    this.#mutations = new Slots(laneSizes.mutations, waiting);
  }

  /**
   * Takes a slot for an operation.
   * @param until the time, as `performance.now()` counts it, at which it is refused
   * @returns at once if a slot is free
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  take(load: Load, until: number, signal?: () => AbortSignal): Release | Promise<Release> {
    return this.#laneOf(load).take(load.client, until, signal);
  }

  #laneOf({ client, isMutation, milliseconds }: Load): Slots {
    if (isMutation && isSignedIn(client)) return this.#mutations;
    const lanes = isSignedIn(client) ? this.#signedIn : this.#public;
    return milliseconds < heavyFrom ? lanes.light : lanes.heavy;
  }
}

function lanesOf({ light, heavy }: LaneSizes): Record<keyof LaneSizes, Slots> {
  return { light: new Slots(light, waiting), heavy: new Slots(heavy, waiting) };
}

/** Not more than there are connections: who has a slot does not wait for one. */
function within({ light, heavy }: LaneSizes, connections: number): LaneSizes {
  if (light + heavy <= connections) return { light, heavy };
  const few = Math.max(1, Math.min(heavy, Math.floor(connections / 2)));
  return { light: Math.max(1, connections - few), heavy: few };
}
