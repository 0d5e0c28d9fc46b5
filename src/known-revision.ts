export interface KnownRevisionOptions {
  /** reads the revision of the published data */
  read: () => Promise<string>;
  /** milliseconds between reads; 400 if absent */
  readEvery?: number;
  /**
   * milliseconds that a revision is known for, from when it began to be read: another process may have written
   * meanwhile, and its notification may be lost on the way; 900 if absent
   */
  validity?: number;
  /**
   * called when nothing listens any more, and when the revision has fallen: what is cached should be forgotten, since a
   * database that was restored or replaced may use a revision twice
   */
  onLost?: () => void;
}

/**
 * The current revision of the published data, as far as this process knows it: for what is cached by revision. It is
 * unknown before it is first read, while nothing listens for notifications, and from each sign of a write until it has
 * been read again. src/live/listener.ts hears of writes, and src/live/live.ts passes it on; the desk reports its own.
 */
export class KnownRevision {
  readonly #readRevision: () => Promise<string>;
  readonly #validity: number;
  readonly #onLost: () => void;
  readonly #timer: NodeJS.Timeout;
  #known: { revision: string; until: number } | null = null;
  /** the revision that was read last, as a number */
  #last = 0n;
  #isListening = false;
  #isReading = false;
  /** how often it has become unknown: a read that began before that does not count */
  #invalidations = 0;

  constructor({ read, readEvery = 400, validity = 900, onLost = () => {} }: KnownRevisionOptions) {
    this.#readRevision = read;
    this.#validity = validity;
    this.#onLost = onLost;
    this.#timer = setInterval(() => void this.#read(), readEvery).unref();
  }

  /** The revision; null while it is unknown. */
  get current(): string | null {
    const known = this.#known;
    return known !== null && performance.now() < known.until ? known.revision : null;
  }

  /** The listener has connected: from now on notifications come. */
  connected(): void {
    this.#isListening = true;
    this.invalidate();
  }

  /** The listener has lost its connection: notifications may be missed. */
  lost(): void {
    this.#isListening = false;
    this.#forget();
    this.#onLost();
  }

  /** A notification has come, or this process has written, or may have. */
  invalidate(): void {
    this.#forget();
    void this.#read();
  }

  /** Stops reading. The revision is unknown from then on. */
  close(): void {
    clearInterval(this.#timer);
    this.lost();
  }

  #forget(): void {
    this.#invalidations += 1;
    this.#known = null;
  }

  async #read(): Promise<void> {
    // A read that is under way checks for invalidations when it ends.
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      let invalidations: number;
      do {
        invalidations = this.#invalidations;
        if (!this.#isListening) return;
        const until = performance.now() + this.#validity;
        const revision = await this.#readRevision();
        // A database that was restored may come to the same revision again, with other data.
        if (BigInt(revision) < this.#last) this.#onLost();
        this.#last = BigInt(revision);
        if (invalidations === this.#invalidations) this.#known = { revision, until };
      } while (invalidations !== this.#invalidations);
    } catch {
      // The database is away, which each query reports. The next read comes soon.
    } finally {
      this.#isReading = false;
    }
  }
}
