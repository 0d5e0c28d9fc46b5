/** Milliseconds that a reader may take for so many bytes before it makes room for others. */
const slowTime = 30_000;
const slowBytes = 1_000_000;

/** Milliseconds that a reader may take nothing. Buffers of the system hide less. */
const stallTime = 60_000;

/** A file is cut off because its reader takes too little of it. */
export class SlowReaderError extends Error {}

export interface ReaderPaceLimits {
  /** milliseconds that a reader may take for a megabyte if others wait; 30 seconds if absent */
  slow?: number;
  /** milliseconds that a reader may take nothing; a minute if absent */
  stall?: number;
}

/** How fast the reader of a file takes it. Only the time counts in which the server waits for the reader. */
export class ReaderPace {
  readonly #limits: Required<ReaderPaceLimits>;
  readonly #cut = new AbortController();
  /** of the megabyte that is being read */
  #bytes = 0;
  #waited = 0;
  /** the time since when the next piece waits, as `performance.now()` counts it; null if none does */
  #since: number | null = null;

  constructor({ slow = slowTime, stall = stallTime }: ReaderPaceLimits) {
    this.#limits = { slow, stall };
  }

  /** Aborted if the file is to be cut off. */
  get signal(): AbortSignal {
    return this.#cut.signal;
  }

  /** Whether it has to make room if others wait. */
  get isSlow(): boolean {
    return this.#waited + this.#waiting > this.#limits.slow;
  }

  /** Cuts the file off. */
  makeRoom(): void {
    const { slow } = this.#limits;
    this.#cutOff(`less than 1 MB in ${slow / 1_000} seconds, and others wait`);
  }

  /** Yields a piece, and returns when the reader requests the next one. */
  *give(piece: Buffer): Generator<Buffer, void> {
    const { stall } = this.#limits;
    const timer = setTimeout(() => this.#cutOff(`nothing for ${stall / 1_000} seconds`), stall);
    this.#since = performance.now();
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
    this.#waited += this.#waiting;
    this.#since = null;
    this.#bytes += piece.length;
    if (this.#bytes < slowBytes) return;
    this.#bytes = 0;
    this.#waited = 0;
  }

  get #waiting(): number {
    return this.#since === null ? 0 : performance.now() - this.#since;
  }

  #cutOff(taken: string): void {
    this.#cut.abort(new SlowReaderError(`The reader has taken ${taken}.`));
  }
}
