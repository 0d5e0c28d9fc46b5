import type { GraphQLError } from 'graphql';
import { type Client, isSignedIn } from '../identify/client-address.ts';
import type { Sender } from '../identify/sender.ts';
import { Quota } from '../limits/quota.ts';
import { noteRefusal } from '../limits/refusals.ts';
import { busy } from '../limits/waiting-list.ts';
import type { BodyQuota } from '../read/read-body.ts';

/** Bytes of the bodies of unfinished requests. Two documents of a curator fit in. */
const bodyLimits = {
  public: { client: 32_000_000, all: 128_000_000 },
  signedIn: { client: 50_000_000, all: 256_000_000 },
};
/** Bytes of a body that are not counted: Node.js holds more for the head of each request, and limits on connections bound both. */
const uncounted = 4_096;
/** How many refused bodies are read and discarded at a time. Other connections are closed, and may lose the response. */
const discardLimits = { client: 4, all: 16 };

/** Memory for all bodies. The public and signed-in clients have separate shares. */
export class SharedBodyMemory {
  readonly #public = new Quota(bodyLimits.public, true);
  readonly #signedIn = new Quota(bodyLimits.signedIn, true);
  /** places for refused bodies that are read to their end */
  readonly discards = new Quota(discardLimits);

  /** Reserves memory. @returns a function that frees it; null if the client or all clients together have too much */
  take(client: Client, bytes: number): (() => void) | null {
    return (isSignedIn(client) ? this.#signedIn : this.#public).take(client, bytes);
  }
}

/** Memory for the body of one request. */
export class BodyMemory implements BodyQuota {
  readonly #shared: SharedBodyMemory;
  readonly #sender: Pick<Sender, 'client'>;
  readonly #taken: (() => void)[] = [];
  #isOver = false;

  constructor(shared: SharedBodyMemory, sender: Pick<Sender, 'client'>) {
    this.#shared = shared;
    this.#sender = sender;
  }

  /** Reserves memory. @returns an error if there is too little; the connection must then be closed */
  take(bytes: number): GraphQLError | null {
    if (this.#isOver || bytes <= uncounted) return null;
    const free = this.#shared.take(this.#sender.client, bytes);
    if (!free) {
      noteRefusal('bodies');
      // The server would read the rest of the body as the next request.
      return busy(tooMuch, { connection: 'close' });
    }
    this.#taken.push(free);
    return null;
  }

  discard(): boolean {
    const free = this.#shared.discards.take(this.#sender.client);
    if (free) this.#taken.push(free);
    return free !== null;
  }

  /** Frees the memory. Call it when the response is ready or the client has disconnected. */
  release(): void {
    this.#isOver = true;
    for (const free of this.#taken) free();
    this.#taken.length = 0;
  }
}

const tooMuch = 'The server is receiving too much at the moment. Try again in a moment.';
