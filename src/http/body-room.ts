import type { GraphQLError } from 'graphql';
import { type Client, isSignedIn } from './client.ts';
import { Quota } from './quota.ts';
import { busy } from './waiting-list.ts';

/** Bytes of bodies that are on their way, wait or are worked on. Two documents of a curator fit in. */
const bodyLimits = {
  public: { client: 32_000_000, all: 256_000_000 },
  signedIn: { client: 50_000_000, all: 256_000_000 },
};
/** Bytes that are taken at a time: a body in tiny chunks is not counted chunk by chunk. */
const block = 65_536;

/** The memory for all bodies. Strangers have a share of their own, so that they take nothing from those who sign in. */
export class BodyQuotas {
  readonly #public = new Quota(bodyLimits.public);
  readonly #signedIn = new Quota(bodyLimits.signedIn);

  /** @returns releases it; null if it would be too much: of this client, or in all */
  take(client: Client, bytes: number): (() => void) | null {
    return (isSignedIn(client) ? this.#signedIn : this.#public).take(client, bytes);
  }
}

/** Room for the body of one request. */
export class BodyRoom {
  readonly #quotas: BodyQuotas;
  readonly #taken: (() => void)[] = [];
  #isOver = false;
  /** that have come */
  bytes = 0;

  constructor(quotas: BodyQuotas) {
    this.#quotas = quotas;
  }

  /**
   * Takes room for bytes that have come.
   * @returns SERVICE_UNAVAILABLE if there is none, for the connection to be closed; or else null
   */
  take(client: Client, bytes: number): GraphQLError | null {
    this.bytes += bytes;
    while (!this.#isOver && this.bytes > this.#taken.length * block) {
      const free = this.#quotas.take(client, block);
      // What is left of the body would be taken for the next request.
      if (!free) return busy(tooMuch, { connection: 'close' });
      this.#taken.push(free);
    }
    return null;
  }

  /** Gives it back: the response is ready, or the client has gone. */
  release(): void {
    this.#isOver = true;
    for (const free of this.#taken.splice(0)) free();
  }
}

const tooMuch = 'The server is receiving too much at the moment. Try again in a moment.';
