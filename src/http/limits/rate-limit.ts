import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { ClientCounters, type Counter } from './client-counters.ts';
import { noteRefusal } from './refusals.ts';

export interface Policy {
  /** as headers name it */
  name: 'work' | 'sign-in' | 'defects';
  /** the most points that a client may take in its window; 0 for no limit */
  points: number;
  /** what a client that took too many has done, in a sentence */
  reached: string;
  /** the length of the window in which points are counted, in seconds; a minute if absent. It begins with the first of them */
  seconds?: number;
  /** of refusals; 429 if absent */
  status?: 429 | 503;
}

/** Counters of clients that have taken little, and as many of those that have taken more: see `ClientCounters`. */
const maxClients = 20_000;
/** The part of its points that a client may have taken when it is forgotten, so that others can be counted. */
const small = 1 / 64;

/** One amount that is not a number would switch the limit off: no sum with it exceeds anything. */
function rejectUncountable(points: number): void {
  if (!Number.isFinite(points)) throw new RangeError(`${points} points cannot be counted`);
}

/** The use by a client: in points, and the milliseconds that are left of its window. */
export type ClientUse = [client: string, points: number, window: number];

/** A limit on what each client does in a minute, or another window. See `takeReport` for other processes. */
export class RateLimit {
  readonly #policy: Policy;
  readonly #seconds: number;
  readonly #counters: ClientCounters;
  /** points that have been taken here since `takeReport` was called last; null if it never was */
  #unreported: Map<string, number> | null = null;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#seconds = policy.seconds ?? 60;
    this.#counters = new ClientCounters({
      window: this.#seconds * 1_000,
      maxCounters: maxClients,
      small: Math.max(1, policy.points * small),
    });
  }

  /**
   * Takes points for a client. If that is too many, none are taken.
   * @throws GraphQLError RATE_LIMITED
   */
  take(client: string, points: number): void {
    rejectUncountable(points);
    if (this.#isOff()) return;
    const amount = Math.ceil(points);
    const counter = this.#counters.find(client);
    if ((counter?.taken ?? 0) + amount > this.#policy.points) throw this.#exceeded(counter);
    this.#count(client, amount);
  }

  /** Takes points for what is done already. */
  add(client: string, points: number): void {
    rejectUncountable(points);
    if (!this.#isOff()) this.#count(client, Math.ceil(points));
  }

  /** The use by clients here since the last call: none at the first one, from which on it is remembered. */
  takeReport(): ClientUse[] {
    const unreported = this.#unreported ?? [];
    this.#unreported = new Map();
    return [...unreported].flatMap(([client, points]): ClientUse[] => {
      const counter = this.#counters.find(client);
      // Nothing is left to count if its window has ended.
      return counter ? [[client, points, millisecondsLeft(counter)]] : [];
    });
  }

  /** The use by clients in their current windows, wherever. */
  get current(): ClientUse[] {
    return [...this.#counters.current()].map(
      ([client, counter]) => [client, counter.taken, millisecondsLeft(counter)] as const,
    );
  }

  /** Counts what clients have taken in other processes. */
  addOthers(uses: readonly ClientUse[]): void {
    for (const use of uses) this.#counters.add(...use);
  }

  #count(client: string, amount: number): void {
    this.#counters.add(client, amount);
    this.#unreported?.set(client, (this.#unreported.get(client) ?? 0) + amount);
  }

  /** @throws GraphQLError RATE_LIMITED, or SERVICE_UNAVAILABLE, if a client has no points left */
  check(client: string): void {
    if (this.isReached(client)) throw this.#exceeded(this.#counters.find(client));
  }

  /** Whether a client has no points left. */
  isReached(client: string): boolean {
    if (this.#isOff()) return false;
    return (this.#counters.find(client)?.taken ?? 0) >= this.#policy.points;
  }

  /** The headers about a client. They must not reach a cache that others share. */
  headersFor(client: string): Record<string, string> {
    if (this.#isOff()) return {};
    const counter = this.#counters.find(client);
    return this.#headers(this.#policy.points - (counter?.taken ?? 0), this.#secondsLeft(counter));
  }

  #isOff(): boolean {
    return this.#policy.points === 0;
  }

  #headers(left: number, reset: number): Record<string, string> {
    const { name, points } = this.#policy;
    return {
      'ratelimit-policy': `"${name}";q=${points};w=${this.#seconds}`,
      ratelimit: `"${name}";r=${Math.max(0, left)};t=${reset}`,
    };
  }

  #exceeded(counter: Counter | null): GraphQLError {
    noteRefusal(this.#policy.name);
    const { status = 429 } = this.#policy;
    const code: ErrorCode = status === 429 ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE';
    const wait = this.#secondsLeft(counter);
    const message = `${this.#policy.reached} Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`;
    const headers = {
      'retry-after': String(wait),
      'cache-control': 'no-store',
      ...(status === 429 && this.#headers(0, wait)),
    };
    return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
  }

  /** Until the window of a counter is over. */
  #secondsLeft(counter: Counter | null): number {
    return counter === null
      ? this.#seconds
      : Math.max(1, Math.ceil(millisecondsLeft(counter) / 1_000));
  }
}

function millisecondsLeft({ ends }: Counter): number {
  return Math.max(1, ends - performance.now());
}
