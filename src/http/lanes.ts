import { availableParallelism } from 'node:os';
import { type Client, isSignedIn } from './client.ts';
import type { ClientShare } from './client-share.ts';
import { type Release, Slots } from './slots.ts';
import type { Waiter } from './waiting-list.ts';

/** How many operations of each weight run at once. */
export interface LaneSizes {
  light: number;
  /** of those that take as long as statistics over many honors */
  medium: number;
  heavy: number;
}

/** What an operation needs a slot for. */
export interface Load extends Omit<Waiter<Client>, 'cost'> {
  isMutation: boolean;
  /** milliseconds of the database and the server together, estimated */
  work: number;
}

/** From so much work on an operation is not light, or heavy. */
const from = { medium: 50, heavy: 250 };
/** What is not light takes a processor: of the database, which often has the same ones. */
const processors = Math.min(4, availableParallelism());

/** Strangers have lanes of their own, so that a flood of them delays nobody who signs in. */
export const laneSizes = {
  public: { light: 6, medium: Math.max(2, processors), heavy: Math.max(1, processors - 1) },
  signedIn: { light: 4, medium: 2, heavy: 1 },
  /** Mutations wait for each other in the database, too. */
  mutations: 4,
};

/** Operations that may wait: of 50 people behind one address, each with a page of several queries. */
const waiting: ClientShare = { client: 300, all: 1_000 };

type Lane = Record<keyof LaneSizes, Slots>;

/** The slots of all operations: cheap ones do not stand behind dear ones, nor clients behind strangers. */
export class Lanes {
  readonly #public: Lane;
  readonly #signedIn: Lane;
  readonly #mutations: Slots;

  /** @param connections how many connections the pool has that strangers read from */
  constructor(connections: number) {
    this.#public = lanesOf(within(laneSizes.public, connections));
    this.#signedIn = lanesOf(within(laneSizes.signedIn, connections));
    this.#mutations = new Slots(laneSizes.mutations, waiting);
  }

  /**
   * Takes a slot for an operation.
   * @returns at once if a slot is free
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  take({ isMutation, work, ...waiter }: Load): Release | Promise<Release> {
    const isKnown = isSignedIn(waiter.client);
    const lanes = isKnown ? this.#signedIn : this.#public;
    const lane = isMutation && isKnown ? this.#mutations : lanes[weightOf(work)];
    return lane.take({ ...waiter, cost: Math.max(1, work) });
  }
}

function weightOf(work: number): keyof LaneSizes {
  if (work >= from.heavy) return 'heavy';
  return work >= from.medium ? 'medium' : 'light';
}

function lanesOf({ light, medium, heavy }: LaneSizes): Lane {
  return {
    light: new Slots(light, waiting),
    medium: new Slots(medium, waiting),
    heavy: new Slots(heavy, waiting),
  };
}

/** Not more than there are connections, as far as three can be shared: who has a slot does not wait for one. */
function within({ light, medium, heavy }: LaneSizes, connections: number): LaneSizes {
  if (light + medium + heavy <= connections) return { light, medium, heavy };
  const few = Math.max(1, Math.floor(connections / 4));
  return { light: Math.max(1, connections - 2 * few), medium: few, heavy: few };
}
