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

/**
 * @param expected the revision that the data has to have, if one is expected. A part after + distinguishes previews;
 * writers compare the published revision only
 * @throws RevisionError
 */
export function rejectOtherRevision(revision: string, expected: string | undefined): void {
  if (expected !== undefined && revision !== expected.split('+')[0])
    throw new RevisionError(revision, expected);
}
