import { availableParallelism } from 'node:os';

/** How many operations of each weight run at once. */
export interface LaneSizes {
  light: number;
  /** of those that take as long as statistics over many honors */
  medium: number;
  heavy: number;
}

/** How many operations of each kind run at once. */
export interface OperationsAtOnce {
  /** The public has separate lanes, so that a flood of public requests does not delay signed-in clients. */
  public: LaneSizes;
  signedIn: LaneSizes;
  mutations: number;
  accessTokens: number;
  files: { public: number; signedIn: number };
}

/** How many reads for subscriptions run at once: for those that begin, for events, and for the results of events. */
export interface LiveReads {
  opening: number;
  channels: number;
  results: number;
}

/** How the connections of a server are divided. */
export interface Connections {
  atOnce: OperationsAtOnce;
  liveReads: LiveReads;
  /** the most connections of each pool; those of the publisher's process, and of the one that starts the others */
  pools: Record<PoolName, number>;
  /** to each standby: one for each query of the public that runs at once, and one that watches it */
  standby: number;
}

type PoolName =
  | 'public'
  | 'press'
  | 'writer'
  | 'desk'
  | 'lookups'
  | 'server'
  | 'publisher'
  | 'listener';

/** How many operations or jobs of one kind run at once. Each takes a connection of each of the pools. */
interface Share {
  pools: readonly PoolName[];
  size: number;
  min: number;
  /** how many it has use for */
  max: number;
}

const share = (pools: readonly PoolName[], min: number, max = min): Share => ({
  pools,
  size: min,
  min,
  max,
});

/**
 * Work that is not light takes a processor: of the database, which often has the same. One more than these runs while
 * the server resolves another.
 */
const processors = Math.min(4, availableParallelism());

/** All shares, each as small as it may be. */
const minShares = () => ({
  publicLight: share(['public'], 2, 6),
  publicMedium: share(['public'], 1, processors + 1),
  publicHeavy: share(['public'], 1, Math.max(1, processors - 1)),
  publicFiles: share(['public'], 1, 4),
  opening: share(['public'], 1, 2),
  channels: share(['public'], 1, 2),
  results: share(['public'], 1, 3),
  revision: share(['public'], 1),
  /** Signed-in clients seldom read the published data, and may wait for each other. */
  signedInPublished: share(['public'], 1, 4),
  signedInLight: share(['press'], 1, 4),
  signedInMedium: share(['press'], 1, 2),
  signedInHeavy: share(['press'], 1),
  signedInFiles: share(['press'], 1, 4),
  /** Mutations wait for each other in the database, too. Each returns what press reads. */
  mutations: share(['writer', 'press'], 1, 4),
  /** for mutations that were cancelled, until they have ended */
  endingMutations: share(['writer'], 1, 2),
  /** An admin can revoke the access token of a curator whose mutations take all slots. */
  accessTokens: share(['press'], 1, 2),
  /** Statements on the desk and lookups are short, and may wait for each other. */
  desk: share(['desk'], 1, 4),
  lookups: share(['lookups'], 2, 4),
  /** `/ready` has one of the public's, without which no query can be answered. */
  readiness: share(['public'], 1),
  /** counts connections */
  server: share(['server'], 1),
  /** for publications, for previews, and to watch other writers */
  publisher: share(['publisher'], 3),
  listener: share(['listener'], 1),
});

const connectionsOf = (shares: readonly Share[]) =>
  shares.reduce((sum, { pools, size }) => sum + pools.length * size, 0);

/** The least number of connections that a server with one worker works with. */
export const minConnections = connectionsOf(Object.values(minShares()));

const { publisher, listener, server } = divideConnections(minConnections).pools;
/** The connections that a worker does not open: there is one of each for all. */
const notOfWorker = publisher + listener + server;

/** The least number of connections that a server with so many workers works with. */
export function minConnectionsOf(workers: number): number {
  return notOfWorker + workers * (minConnections - notOfWorker);
}

/**
 * The connections that one of the workers divides (`divideConnections`): with those that it does not open.
 * @param bound the most connections of the server, at least `minConnectionsOf(workers)`
 */
export function connectionsOfWorker(bound: number, workers: number): number {
  return Math.floor((bound - notOfWorker) / workers) + notOfWorker;
}

/**
 * Divides the connections of a server: an operation that has a slot has a connection, too, and waits for no other. The
 * queries of the public get what they have use for first, then its files, and the rest is divided evenly.
 * @param bound the most connections, those of the publisher's process included; as many as there is use for if absent
 */
export function divideConnections(bound = Number.POSITIVE_INFINITY): Connections {
  const shares = minShares();
  const all = Object.values(shares);
  const { publicLight, publicMedium, publicHeavy, publicFiles } = shares;
  let left = bound - connectionsOf(all);
  for (const group of [[publicLight, publicMedium, publicHeavy], [publicFiles], all]) {
    for (let next = smallest(group, left); next; next = smallest(group, left)) {
      next.size += 1;
      left -= next.pools.length;
    }
  }
  const sizeOf = (pool: PoolName) =>
    all.reduce((sum, { pools, size }) => sum + (pools.includes(pool) ? size : 0), 0);
  return {
    atOnce: {
      public: { light: publicLight.size, medium: publicMedium.size, heavy: publicHeavy.size },
      signedIn: {
        light: shares.signedInLight.size,
        medium: shares.signedInMedium.size,
        heavy: shares.signedInHeavy.size,
      },
      mutations: shares.mutations.size,
      accessTokens: shares.accessTokens.size,
      files: { public: shares.publicFiles.size, signedIn: shares.signedInFiles.size },
    },
    liveReads: {
      opening: shares.opening.size,
      channels: shares.channels.size,
      results: shares.results.size,
    },
    pools: {
      public: sizeOf('public'),
      press: sizeOf('press'),
      writer: sizeOf('writer'),
      desk: sizeOf('desk'),
      lookups: sizeOf('lookups'),
      server: sizeOf('server'),
      publisher: sizeOf('publisher'),
      listener: sizeOf('listener'),
    },
    standby: publicLight.size + publicMedium.size + publicHeavy.size + 1,
  };
}

/** The share that has the least of what it has use for; undefined if none can grow. @param left connections */
function smallest(shares: readonly Share[], left: number): Share | undefined {
  const filled = ({ size, min, max }: Share) => (size - min) / (max - min);
  return shares
    .filter(({ size, max, pools }) => size < max && pools.length <= left)
    .toSorted((one, other) => filled(one) - filled(other))[0];
}
