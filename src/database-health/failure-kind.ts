/** Postgres error codes and classes (its manual, appendix A), and Node's, for a database out of reach. */
const unavailable =
  /^(08...|28...|53...|57P0[1-3]|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOENT|ENOTFOUND|EPIPE|ETIMEDOUT|OLDER_PRIMARY)$/;
/** PostgreSQL responds, and has no disk space or memory left for this statement. */
const exhausted = /^53[124]00$/;
const timedOut = '57014';
const readOnly = '25006';

/** A failure, by what a client can do about it. */
export type FailureKind = 'timeout' | 'unreachable' | 'exhausted' | 'readOnly' | 'internal';

/** Whether an error says that the database is out of reach, or has no room for what was sent. */
export function isUnavailability(error: unknown): boolean {
  return failureKindOf(error) === 'unreachable' || isExhaustion(error);
}

/** Whether an error says that the database responds, and has no room for what was sent. */
export function isExhaustion(error: unknown): boolean {
  return failureKindOf(error) === 'exhausted';
}

/** Whether an error says that the database takes no writes. */
export function isRefusedWrite(error: unknown): boolean {
  return failureKindOf(error) === 'readOnly';
}

/** The messages of pg and Kysely for errors without a code. */
const lostConnection =
  /connection (terminated|timeout)|timeout exceeded|encountered a connection error|driver has already been destroyed/i;

/** The kind of failure that an error is: `internal` if it says nothing about the database. */
export function failureKindOf(error: unknown): FailureKind {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === timedOut) return 'timeout';
  if (code === readOnly) return 'readOnly';
  if (exhausted.test(code)) return 'exhausted';
  if (unavailable.test(code)) return 'unreachable';
  return error instanceof Error && lostConnection.test(error.message) ? 'unreachable' : 'internal';
}
