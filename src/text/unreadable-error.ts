/** A text that cannot be read. The message says why in a sentence. */
export class UnreadableError extends Error {
  /** line that it happened at, from 1 */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
