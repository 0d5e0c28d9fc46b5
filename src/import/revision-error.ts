/** The data has another revision than was expected. */
export class RevisionError extends Error {
  /** that it has */
  readonly revision: string;
  readonly expected: string;

  constructor(revision: string, expected: string) {
    super(
      `The data has changed: its revision is ${revision}, not ${expected}. See what changed, then try again with the current revision.`,
    );
    this.revision = revision;
    this.expected = expected;
  }
}
