import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { ClientCounters, type Counter } from './client-counters.ts';
import { noteRefusal } from './refusals.ts';

export interface Policy {
  /** as headers name it */
  name: 'work' | 'sign-in';
  /** the most points that a client may take in a minute; 0 for no limit */
  points: number;
  /** what a client has done that took too many, in a sentence */
  reached: string;
}

/** Counters of clients that have taken little, and as many of those that have taken more: see `ClientCounters`. */
const maxClients = 20_000;
/** The length of the window in which points are counted. It begins with the first of them. */
const seconds = 60;
/** The part of its points that a client may have taken when it is forgotten, so that others can be counted. */
const small = 1 / 64;

/** One amount that is not a number would switch the limit off: no sum with it exceeds anything. */
function rejectUncountable(points: number): void {
  if (!Number.isFinite(points)) throw new RangeError(`${points} points cannot be counted`);
}

/** A limit on what each client does in a minute. Counted in this process only. */
export class RateLimit {
  readonly #policy: Policy;
  readonly #counters: ClientCounters;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#counters = new ClientCounters({
      ...{ window: seconds * 1_000, maxCounters: maxClients },
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
    this.#counters.add(client, amount);
  }

  /** Takes points for what is done already. */
  add(client: string, points: number): void {
    rejectUncountable(points);
    if (!this.#isOff()) this.#counters.add(client, Math.ceil(points));
  }

  /** @throws GraphQLError RATE_LIMITED if a client has no points left */
  check(client: string): void {
    if (this.#isOff()) return;
    const counter = this.#counters.find(client);
    if (counter && counter.taken >= this.#policy.points) throw this.#exceeded(counter);
  }

  /** What headers say about a client. They must not reach a cache that others share. */
  headersFor(client: string): Record<string, string> {
    if (this.#isOff()) return {};
    const counter = this.#counters.find(client);
    return this.#headers(this.#policy.points - (counter?.taken ?? 0), secondsLeft(counter));
  }

  #isOff(): boolean {
    return this.#policy.points === 0;
  }

  #headers(left: number, reset: number): Record<string, string> {
    const { name, points } = this.#policy;
    return {
      'ratelimit-policy': `"${name}";q=${points};w=${seconds}`,
      ratelimit: `"${name}";r=${Math.max(0, left)};t=${reset}`,
    };
  }

  #exceeded(counter: Counter | null): GraphQLError {
    noteRefusal(this.#policy.name);
    const code: ErrorCode = 'RATE_LIMITED';
    const wait = secondsLeft(counter);
    const message = `${this.#policy.reached} Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`;
    const headers = {
      'retry-after': String(wait),
      'cache-control': 'no-store',
      ...this.#headers(0, wait),
    };
    return new GraphQLError(message, { extensions: { code, http: { status: 429, headers } } });
  }
}

/** Until the window of a counter is over. */
function secondsLeft(counter: Counter | null): number {
  if (counter === null) return seconds;
  return Math.max(1, Math.ceil((counter.ends - performance.now()) / 1_000));
}
