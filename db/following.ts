import type { Writable } from 'node:stream';

/** How many rounds of statements each operation took when it last ran. */
const roundsTaken = new WeakMap<object, number>();

/**
 * A statement that follows those of an operation on its connection: it is sent after them, in the same write as those of
 * the last round, and so takes no round trip. Which round is the last one is known from when the operation ran before.
 * It may be another this time, since variables and data differ, and then the statement is sent once more by itself.
 */
export class FollowingStatement<Row> {
  readonly #stream: Writable;
  readonly #send: () => Promise<Row[]>;
  readonly #operation: object;
  readonly #expectedRounds: number;
  #rounds = 0;
  /** the rows that it returned after all statements sent so far; null if it has not been sent after all of them */
  #rows: Promise<Row[]> | null = null;
  #isWriting = false;
  #hasEnded = false;

  /**
   * @param stream what the statements of the connection are written to
   * @param send sends the statement itself, at once
   * @param operation what is the same when the operation runs again
   */
  constructor(stream: Writable, send: () => Promise<Row[]>, operation: object) {
    this.#stream = stream;
    this.#send = send;
    this.#operation = operation;
    this.#expectedRounds = roundsTaken.get(operation) ?? Number.POSITIVE_INFINITY;
  }

  /** Has to be called before any statement of the connection is sent, this one included. */
  beforeStatement(): void {
    this.#rows = null;
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#rounds += 1;
    this.#stream.cork();
    afterRound(() => {
      // Sent while it still writes, so that it begins no round itself.
      const isDue = !this.#hasEnded && this.#rounds >= this.#expectedRounds;
      const rows = isDue ? this.#send() : null;
      rows?.catch(() => {});
      this.#rows = rows;
      this.#isWriting = false;
      this.#stream.uncork();
    });
  }

  /**
   * Ends it: no statement is followed any more.
   * @returns the rows that it returned after all statements sent so far; it is sent now if it has not been sent after them
   */
  async last(): Promise<Row[]> {
    this.#hasEnded = true;
    roundsTaken.set(this.#operation, this.#rounds);
    return this.#rows ?? this.#send();
  }
}

/** Calls back once all that goes out with a statement has been sent: a round (`Rounds`) begins a tick later. */
function afterRound(act: () => void): void {
  process.nextTick(() => queueMicrotask(() => process.nextTick(act)));
}
