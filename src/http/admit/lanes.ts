import { performance } from 'node:perf_hooks';
import type { LaneSizes, OperationsAtOnce } from '../../../db/pool-sizes.ts';
import type { OperationKind } from '../check/operation-kind.ts';
import { type Client, isSignedIn } from '../identify/client-address.ts';
import type { ClientShare } from '../limits/client-counters.ts';
import { type Release, Slots } from '../limits/slots.ts';
import type { Waiter } from '../limits/waiting-list.ts';

/** The load that an operation needs a slot for. */
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

interface Lane {
  name: string;
  slots: Slots;
}

type LanesByWeight = Record<keyof LaneSizes, Lane>;

/** The slots of all operations: cheap ones do not wait behind expensive ones, nor signed-in clients behind the public. */
export class Lanes {
  readonly #public: LanesByWeight;
  readonly #signedIn: LanesByWeight;
  readonly #writes: Record<Exclude<OperationKind, 'read'>, Lane>;
  /** the time of the last light request, as `performance.now()` counts it */
  #lightAt = Number.NEGATIVE_INFINITY;

  /**
   * @param atOnce how many operations of each kind run at once
   * @param onRefused called with the name of the lane in which an operation is refused
   */
  constructor(atOnce: OperationsAtOnce, onRefused: (lane: string) => void = () => {}) {
    const lane = (name: string, size: number): Lane => ({
      name,
      slots: new Slots(size, waiting, () => onRefused(name)),
    });
    const lanesOf = (audience: string, { light, medium, heavy }: LaneSizes): LanesByWeight => ({
      light: lane(`light, ${audience}`, light),
      medium: lane(`medium, ${audience}`, medium),
      heavy: lane(`heavy, ${audience}`, heavy),
    });
    this.#public = lanesOf('public', atOnce.public);
    this.#signedIn = lanesOf('signed-in', atOnce.signedIn);
    this.#writes = {
      write: lane('mutations', atOnce.mutations),
      accessTokens: lane('mutations on access tokens', atOnce.accessTokens),
    };
  }

  /** All lanes: how many operations run in each, and how many wait. */
  get use(): { lane: string; running: number; waiting: number }[] {
    return [this.#public, this.#signedIn, this.#writes].flatMap((lanes) =>
      Object.values<Lane>(lanes).map(({ name, slots: { taken, waiting } }) => ({
        lane: name,
        running: taken,
        waiting,
      })),
    );
  }

  /**
   * Takes a slot for an operation.
   * @param onLane called with the name of its lane
   * @returns at once if a slot is free
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  take(
    { kind, work, ...waiter }: Load,
    onLane: (name: string) => void = () => {},
  ): Release | Promise<Release> {
    const isKnown = isSignedIn(waiter.client);
    const next = { ...waiter, cost: Math.max(1, work) };
    const weight = laneFor(work);
    const isWrite = kind !== 'read' && isKnown;
    const lane = isWrite ? this.#writes[kind] : (isKnown ? this.#signedIn : this.#public)[weight];
    if (weight === 'light' || isWrite) this.noteLight();
    onLane(lane.name);
    const slot = lane.slots.take(next);
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
