/** Milliseconds that the database may take to respond to the publisher. */
const silenceTimeout = 10_000;

/** The database has not responded: its connection may be broken without a sign. */
export class SilentDatabaseError extends Error {
  constructor() {
    super(`The database has not responded for ${silenceTimeout / 1000} seconds.`);
  }
}

/** Waits for a response. @throws SilentDatabaseError */
export async function orSilence<Result>(response: Promise<Result>): Promise<Result> {
  const silence = Promise.withResolvers<never>();
  const timeout = setTimeout(() => silence.reject(new SilentDatabaseError()), silenceTimeout);
  return Promise.race([response, silence.promise]).finally(() => clearTimeout(timeout));
}
