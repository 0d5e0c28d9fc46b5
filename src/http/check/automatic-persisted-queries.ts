import { LRUCache } from 'lru-cache';
import type { Desk } from '#desk';
import { hashIn } from '../../../db/persisted-document-id.ts';
import type { Client } from '../identify/client-address.ts';

/** Milliseconds between two writes, and the most that one writes. */
const pause = 1_000;
const maxDocuments = 20;
const maxCharacters = 200_000;
/** Documents of a client that are written in a minute, and clients that are counted. */
const maxOfClient = 60;
const maxClients = 10_000;
/** Documents that need not be written again, and for how many milliseconds. */
const maxWritten = 10_000;
const writtenFor = 60_000;

export interface AutomaticPersistedQueriesOptions {
  desk: Pick<Desk, 'storeAutomaticPersistedQueries'>;
  /** hears of the first of successive failures */
  report: (error: unknown) => void;
}

/**
 * Writes query documents to the database in the background, where the other servers find them. A document above a limit,
 * or of a write that fails, is left out: the client sends it again to the next server that does not know it.
 */
export class AutomaticPersistedQueries {
  readonly #options: AutomaticPersistedQueriesOptions;
  readonly #written = new LRUCache<string, true>({ max: maxWritten, ttl: writtenFor });
  readonly #counts = new LRUCache<Client, number>({
    max: maxClients,
    ttl: 60_000,
    noUpdateTTL: true,
  });
  #waiting = new Map<string, { hash: Buffer; text: string }>();
  #characters = 0;
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;
  #isClosed = false;

  constructor(options: AutomaticPersistedQueriesOptions) {
    this.#options = options;
  }

  /** @param id made of the hash of `text`, which is a valid document */
  add(id: string, text: string, client: Client): void {
    const hash = hashIn(id);
    if (hash === null || this.#written.has(id) || this.#waiting.has(id)) return;
    // PostgreSQL has no NUL in texts, and would refuse the whole write.
    if (this.#waiting.size === maxDocuments || text.includes('\0')) return;
    if (this.#characters + text.length > maxCharacters) return;
    const count = this.#counts.get(client) ?? 0;
    if (count === maxOfClient) return;
    this.#counts.set(client, count + 1);
    this.#waiting.set(id, { hash, text });
    this.#characters += text.length;
    this.#start();
  }

  /** Documents that wait are not written any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #start(): void {
    if (this.#isClosed || this.#waiting.size === 0) return;
    this.#timer ??= setTimeout(() => void this.#write(), pause).unref();
  }

  async #write(): Promise<void> {
    const documents = this.#waiting;
    this.#waiting = new Map();
    this.#characters = 0;
    try {
      await this.#options.desk.storeAutomaticPersistedQueries([...documents.values()]);
      for (const id of documents.keys()) this.#written.set(id, true);
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) this.#options.report(error);
      this.#hasFailed = true;
    }
    this.#timer = undefined;
    this.#start();
  }
}
