import { performance } from 'node:perf_hooks';
import type { LaneSizes, OperationsAtOnce } from '../../pool-sizes.ts';
import type { ClientShare } from '../bounds/client-share.ts';
import { type Release, Slots } from '../bounds/slots.ts';
import type { Waiter } from '../bounds/waiting-list.ts';
import type { OperationKind } from '../check/operation-kind.ts';
import { type Client, isSignedIn } from '../identify/client.ts';

/** What an operation needs a slot for. */
export interface Load extends Omit<Waiter<Client>, 'cost'> {
  kind: OperationKind;
  /** milliseconds of the database and the server together, estimated */
  work: number;
}

/** From so much work on an operation is not light, or heavy. */
const from = { medium: 30, heavy: 250 };
/** A slot rests if the event loop was busy for the first number of milliseconds, and never longer than the second. */
const rest = { min: 10, max: 200 };
/** Milliseconds that slots still rest after the last light request: its client mostly sends more. */
const lightMemory = 1_000;
/** Operations that may wait: of 50 people behind one address, each with a page of several queries. */
const waiting: ClientShare = { client: 300, all: 1_000 };

type Lane = Record<keyof LaneSizes, Slots>;

/** The slots of all operations: cheap ones do not wait behind expensive ones, nor signed-in clients behind the public. */
export class Lanes {
  readonly #public: Lane;
  readonly #signedIn: Lane;
  readonly #writes: Record<Exclude<OperationKind, 'read'>, Slots>;
  /** the time of the last light request, as `performance.now()` counts it */
  #lightAt = Number.NEGATIVE_INFINITY;

  /**
   * @param atOnce how many operations of each kind run at once
   * @param onRefused called with the name of the lane in which an operation is refused
   */
  constructor(atOnce: OperationsAtOnce, onRefused: (lane: string) => void = () => {}) {
    const slots = (lane: string, size: number) => new Slots(size, waiting, () => onRefused(lane));
    const lanesOf = (audience: string, { light, medium, heavy }: LaneSizes): Lane => ({
      light: slots(`light, ${audience}`, light),
      medium: slots(`medium, ${audience}`, medium),
      heavy: slots(`heavy, ${audience}`, heavy),
    });
    this.#public = lanesOf('public', atOnce.public);
    this.#signedIn = lanesOf('signed-in', atOnce.signedIn);
    this.#writes = {
      write: slots('mutations', atOnce.mutations),
      accessTokens: slots('mutations on access tokens', atOnce.accessTokens),
    };
  }

  /**
   * Takes a slot for an operation.
   * @returns at once if a slot is free
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  take({ kind, work, ...waiter }: Load): Release | Promise<Release> {
    const isKnown = isSignedIn(waiter.client);
    const next = { ...waiter, cost: Math.max(1, work) };
    const weight = laneFor(work);
    const isWrite = kind !== 'read' && isKnown;
    const lane = isWrite ? this.#writes[kind] : (isKnown ? this.#signedIn : this.#public)[weight];
    if (weight === 'light' || isWrite) this.noteLight();
    const slot = lane.take(next);
    if (weight === 'light' && !isWrite) return slot;
    return slot instanceof Promise
      ? slot.then((release) => this.#resting(release))
      : this.#resting(slot);
  }

  /** Notes a light request, in a lane or without one. */
  noteLight(): void {
    this.#lightAt = performance.now();
  }

  /**
   * If the event loop was busy while an operation ran, for whatever reason, its slot stays empty for as long
   * afterwards, so that light operations get on in between, if there are any.
   */
  #resting(release: Release): Release {
    const before = performance.eventLoopUtilization();
    return () => {
      const { active } = performance.eventLoopUtilization(before);
      const isAlone = performance.now() - this.#lightAt > lightMemory;
      if (isAlone || active < rest.min) release();
      else setTimeout(release, Math.min(active, rest.max));
    };
  }
}

function laneFor(work: number): keyof LaneSizes {
  if (work >= from.heavy) return 'heavy';
  return work >= from.medium ? 'medium' : 'light';
}
