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
 * been read again. src/database-health/listener.ts hears of writes, and src/live/live.ts passes it on; the desk reports its own.
 */
export class KnownRevision {
  readonly #readRevision: () => Promise<string>;
  readonly #validity: number;
  readonly #onLost: () => void;
  readonly #timer: NodeJS.Timeout;
  #known: { revision: string; until: number } | null = null;
  /** the newest revision that was read: here, or by what this process has responded with */
  #newest = '0';
  #isListening = false;
  /** the read under way */
  #reading: Promise<void> | null = null;
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

  /**
   * Notes a revision that a response was read from: if it is newer than the known one, no later response may be older.
   */
  saw(revision: string): void {
    if (revision === this.#newest || BigInt(revision) <= BigInt(this.#newest)) return;
    this.#newest = revision;
    this.invalidate();
  }

  /**
   * Has the known revision reach one that a client has seen, through another server for example.
   * @returns null if it has; else resolves after one read that begins now and that all callers share: if the database
   * has no such revision, the client has made it up
   */
  reach(seen: number): Promise<void> | null {
    const { current } = this;
    return current === null || Number(current) >= seen ? null : this.#readAnew();
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

  async #readAnew(): Promise<void> {
    const read = async () => {
      // The one that is under way may have begun before.
      await this.#reading;
      await this.#read();
    };
    // A revision that is known until then, is not known any more.
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, this.#validity);
    await Promise.race([read(), late.promise]);
    clearTimeout(timer);
  }

  /** A read that is under way checks for invalidations when it ends. */
  #read(): Promise<void> {
    this.#reading ??= this.#readUntilValid().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readUntilValid(): Promise<void> {
    let invalidations: number;
    do {
      invalidations = this.#invalidations;
      if (!this.#isListening) return;
      const until = performance.now() + this.#validity;
      // The database may be away, which each query reports. The next read comes soon.
      const revision = await this.#readRevision().catch(() => null);
      if (invalidations !== this.#invalidations) continue;
      if (revision === null) {
        this.#known = null;
        return;
      }
      // A database that was restored may come to the same revision again, with other data.
      if (BigInt(revision) < BigInt(this.#newest)) this.#onLost();
      this.#newest = revision;
      this.#known = { revision, until };
    } while (invalidations !== this.#invalidations);
  }
}
