/** A command that is wrong; the message says what is wrong with it. */
export class UsageError extends Error {}
