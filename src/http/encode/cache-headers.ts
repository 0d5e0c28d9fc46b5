/**
 * The headers of a response to the public that caches on the way may answer with for a second. The second is the same
 * whatever is scheduled: a shorter one would tell that something is about to be published. It is not extended if the
 * server does not respond, and browsers, which ask each time, add none of their own.
 */
export const heldForASecond: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
  // The tags that `PURGE_URL` is told to forget. Some caches read the one, some the other.
  'surrogate-key': 'awards',
  'cache-tag': 'awards',
};

/** Of what no cache may keep. Without a word, some keep what is not found for minutes. */
export const notStored: Readonly<Record<string, string>> = { 'cache-control': 'no-store' };
