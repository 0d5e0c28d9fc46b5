import pg from 'pg';

/** Whether a statement gave up because another session held the lock for too long (PostgreSQL's manual, appendix A). */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '55P03';
}
