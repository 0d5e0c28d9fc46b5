/** The data has another revision than was expected. */
export class RevisionError extends Error {
  /** that it has */
  readonly revision: string;
  readonly expected: string;

  constructor(revision: string, expected: string) {
    super(`The data has revision ${revision}, and not ${expected}.`);
    this.revision = revision;
    this.expected = expected;
  }
}
