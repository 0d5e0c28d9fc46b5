/** There is no document with the id that waits: there was none, or it is published or withdrawn. */
export class NotWaitingError extends Error {}

/** What is to be published later is to be published at once: the time that was given has passed. */
export class PastTimeError extends Error {
  constructor(time: Date) {
    super(
      `${time.toISOString()} has passed. To publish at once, leave the time out, or publish what waits now.`,
    );
  }
}
