import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isPassing, retry } from '#database-health';
import { type ConcurrencyLimit, limitConcurrency } from './concurrency-limit.ts';

/** The answer that a subscriber is sent for an event. */
export interface Answer {
  result: ExecutionResult;
  /** the result as JSON */
  text: string;
}

/** An answer that a client waits for. */
export interface WantedAnswer {
  /** of the event and the subscription */
  key: string;
  client: string;
  /** units of work that it takes to make the answer */
  work: number;
  /** Takes the work from what the client may do. Throws if that is too much. */
  pay: () => void;
  /** Tries to make it. It is tried again if it throws because the database cannot be reached. */
  make: () => Promise<Answer>;
}

const maxBytes = 32_000_000;
/** Bytes of an answer for each character of its text: the text itself, and the objects of the result. */
const bytesPerCharacter = 8;
/** Bytes that an answer takes while it is being made. */
const bytesPending = 1_000;

/**
 * An answer that several subscribers wait for is made once. The first client whose turn it is pays for it, so nobody
 * waits behind the queue of another client. Answers are cached while the data is of one revision, up to a limit.
 */
export class Answers {
  private readonly cache = new LRUCache<string, Promise<Answer>>({ maxSize: maxBytes });
  /** what clients wait for, by the client and the key: however many subscriptions it has, it is in line once */
  private readonly wanted = new Map<string, Promise<Answer>>();
  private readonly runLimited: ConcurrencyLimit;
  private readonly closing: AbortSignal;

  /**
   * @param closing aborted when nothing is tried again any more
   * @param atOnce how many answers are made at once
   */
  constructor(closing: AbortSignal, atOnce: number) {
    this.closing = closing;
    this.runLimited = limitConcurrency(atOnce);
  }

  /**
   * The answer, which is made unless it is there.
   * @throws what `pay` throws, to this client only: another one that waits for the answer pays for itself; what `make`
   *   throws for good; the reason of the signal
   */
  share(wanted: WantedAnswer): Promise<Answer> {
    const name = `${wanted.client} ${wanted.key}`;
    const known = this.wanted.get(name);
    if (known) return known;
    const answer = this.find(wanted).finally(() => {
      if (this.wanted.get(name) === answer) this.wanted.delete(name);
    });
    this.wanted.set(name, answer);
    return answer;
  }

  private async find({ key, client, work, pay, make }: WantedAnswer): Promise<Answer> {
    const turn = { client, cost: Math.max(1, work) };
    for (;;) {
      // One that another client could not pay for is made anew.
      const known = await this.cache.get(key)?.catch(() => null);
      if (known) return known;
      const own = await this.runLimited(turn, async () => {
        // Another client had its turn before.
        if (this.cache.has(key)) return null;
        const paid = Promise.resolve().then(pay);
        const first = paid.then(make);
        const answer = first.catch(async (error: unknown) => {
          await paid;
          if (!isPassing(error)) throw error;
          return retry(
            () => this.runLimited(turn, make),
            this.closing,
            () => {},
          );
        });
        this.addToCache(key, answer);
        // A turn lasts for one attempt: what fails again and again holds up nobody.
        await first.catch(() => {});
        return { answer };
      });
      if (own) return own.answer;
    }
  }

  private addToCache(key: string, answer: Promise<Answer>): void {
    this.cache.set(key, answer, { size: bytesPending });
    answer.then(
      ({ text }) => {
        if (this.cache.peek(key) !== answer) return;
        this.cache.set(key, answer, { size: bytesPending + bytesPerCharacter * text.length });
      },
      () => {
        if (this.cache.peek(key) === answer) this.cache.delete(key);
      },
    );
  }

  /** Later requests get new results. */
  forget(): void {
    this.cache.clear();
    this.wanted.clear();
  }
}
