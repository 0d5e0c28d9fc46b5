/** How the database is: whether it can be reached, takes writes, and has news. */
export { DatabaseHealth } from './database-health.ts';
export { type FailureKind, failureKindOf } from './failure-kind.ts';
export { FailureLog } from './failure-log.ts';
export { listenAt, type OpenListener } from './listener.ts';
export { isConnected, isReachable } from './reachable.ts';
export { isPassing, retry } from './retry.ts';
