import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ErrorCode } from '../../../schema/errors.ts';
import { withHttp } from '../errors/status.ts';

export interface Policy {
  /** as headers name it */
  name: 'work' | 'sign-in';
  /** the most points that a client may take in a minute; 0 for no limit */
  points: number;
  /** what a client has done that took too many, in a sentence */
  reached: string;
}

/** The length of the window in which points are counted. It begins with the first of them. */
const seconds = 60;
/** If too many clients are counted, further ones are counted together under this name. */
const others = 'others';

/** How many clients are counted one by one; the others share one allowance until the minute is over. */
export const mostClients = 20_000;

/** One amount that is not a number would switch the limit off: no sum with it exceeds anything. */
function rejectUncountable(points: number): void {
  if (!Number.isFinite(points)) throw new RangeError(`${points} points cannot be counted`);
}

/** A limit on what each client does in a minute. Counted in this process only. */
export class RateLimit {
  readonly #policy: Policy;
  readonly #limiter: RateLimiterMemory;
  /** The counter forgets a client a minute after its first request, so that it holds at most twice as many. */
  readonly #counted = new Set<string>();
  #countedSince = performance.now();

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#limiter = new RateLimiterMemory({ points: policy.points, duration: seconds });
  }

  /**
   * Takes points for a client. If that is too many, none are taken.
   * @throws GraphQLError RATE_LIMITED
   */
  async take(client: string, points: number): Promise<void> {
    rejectUncountable(points);
    if (this.#isOff()) return;
    const key = this.#keyOf(client);
    try {
      await this.#limiter.consume(key, Math.ceil(points));
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      await this.#limiter.reward(key, Math.ceil(points));
      throw this.#exceeded(state);
    }
  }

  /** Takes points for what is done already. */
  async add(client: string, points: number): Promise<void> {
    rejectUncountable(points);
    if (!this.#isOff()) await this.#limiter.penalty(this.#keyOf(client), Math.ceil(points));
  }

  /** @throws GraphQLError RATE_LIMITED if a client has no points left */
  async check(client: string): Promise<void> {
    if (this.#isOff()) return;
    const state = await this.#limiter.get(this.#keyOf(client));
    if (state && state.remainingPoints <= 0) throw this.#exceeded(state);
  }

  /** What headers say about a client. They must not reach a cache that others share. */
  async headersFor(client: string): Promise<Record<string, string>> {
    if (this.#isOff()) return {};
    return this.#headers(await this.#limiter.get(this.#keyOf(client)));
  }

  #isOff(): boolean {
    return this.#policy.points === 0;
  }

  #keyOf(client: string): string {
    if (performance.now() - this.#countedSince > seconds * 1_000) {
      this.#counted.clear();
      this.#countedSince = performance.now();
    }
    if (!this.#counted.has(client)) {
      if (this.#counted.size >= mostClients) return others;
      this.#counted.add(client);
    }
    return client;
  }

  #headers(state: RateLimiterRes | null): Record<string, string> {
    const { name, points } = this.#policy;
    const left = state?.remainingPoints ?? points;
    const reset = state ? Math.max(1, Math.ceil(state.msBeforeNext / 1_000)) : seconds;
    return {
      'ratelimit-policy': `"${name}";q=${points};w=${seconds}`,
      ratelimit: `"${name}";r=${left};t=${reset}`,
    };
  }

  #exceeded(state: RateLimiterRes): GraphQLError {
    const code: ErrorCode = 'RATE_LIMITED';
    const wait = Math.max(1, Math.ceil(state.msBeforeNext / 1_000));
    const message = `${this.#policy.reached} Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`;
    return withHttp(new GraphQLError(message, { extensions: { code } }), {
      status: 429,
      headers: {
        'retry-after': String(wait),
        'cache-control': 'no-store',
        ...this.#headers(state),
      },
    });
  }
}
