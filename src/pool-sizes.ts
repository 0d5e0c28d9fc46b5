import { filesAtOnce } from './http/files/answer.ts';
import { type LaneSizes, laneSizes } from './http/lanes.ts';

const sum = ({ light, medium, heavy }: LaneSizes) => light + medium + heavy;

/** What is read for subscriptions at once: responses, and news of the revision and of what it made public. */
const liveReads = 8;

/**
 * How many connections each pool has at most: one for each operation that has a slot, so that none waits for another.
 * They are opened when they are needed. PostgreSQL allows 100 in all by default.
 */
export const poolSizes = {
  /** Signed-in viewers can read the published data, too. */
  public: sum(laneSizes.public) + sum(laneSizes.signedIn) + 2 * filesAtOnce.all + liveReads,
  press: sum(laneSizes.signedIn) + laneSizes.mutations + laneSizes.accessTokens + filesAtOnce.all,
  writer: laneSizes.mutations + 2,
  desk: 4,
  /** two for access tokens, two for query documents */
  lookups: 4,
  readiness: 1,
};
