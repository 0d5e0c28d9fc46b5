import pg from 'pg';

/** Whether a statement failed because its connection was lost: PostgreSQL has ended the session, or the network failed. */
export function isLostConnection(error: unknown): error is Error {
  if (error instanceof pg.DatabaseError) return /^(57P0[123]|08)/.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  // A statement that was sent next, before the connection was known to be lost, fails in words of its own.
  if ('code' in error) return error.code === 'EPIPE' || error.code === 'ECONNRESET';
  return /^(Connection terminated|Client has encountered a connection error)/.test(error.message);
}

/** Whether a statement gave up because another session held the lock for too long (PostgreSQL's manual, appendix A). */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '55P03';
}
