/** The estimated cost of an operation. */
export interface Cost {
  /** of the database's time, with 100,000 honors in it */
  milliseconds: number;
  /** of the response, as JSON */
  bytes: number;
  /** how deep fields nest */
  depth: number;
}

/** Bytes of a response that the server resolves and writes in a millisecond, as measured with large responses. */
export const bytesPerMillisecond = 10_000;

/** The cost as one number of milliseconds, which adds up over many operations of a client. */
export function workOf({ milliseconds, bytes }: Cost): number {
  return milliseconds + bytes / bytesPerMillisecond;
}
