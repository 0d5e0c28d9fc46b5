import type { GraphQLError } from 'graphql';
import { Quota } from '../bounds/quota.ts';
import { busy } from '../bounds/waiting-list.ts';
import { type Client, isSignedIn } from '../identify/client.ts';

/** Bytes of the bodies of unfinished requests. Two documents of a curator fit in. */
const bodyLimits = {
  public: { client: 32_000_000, all: 256_000_000 },
  signedIn: { client: 50_000_000, all: 256_000_000 },
};
/** Bytes that are taken at a time: a body in tiny chunks is not counted chunk by chunk. */
const block = 65_536;

/** Memory for all bodies. The public and signed-in clients have separate shares. */
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
  /** that have arrived */
  bytes = 0;

  constructor(quotas: BodyQuotas) {
    this.#quotas = quotas;
  }

  /**
   * Reserves memory for bytes that have arrived.
   * @returns null, or SERVICE_UNAVAILABLE if there is no room; the connection has to be closed then
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

  /** Frees the memory. Call it when the response is ready or the client has disconnected. */
  release(): void {
    this.#isOver = true;
    for (const free of this.#taken) free();
    this.#taken.length = 0;
  }
}

const tooMuch = 'The server is receiving too much at the moment. Try again in a moment.';
