import pg from 'pg';

/** Whether somebody else held what was wanted for longer than it was waited for (PostgreSQL's manual, appendix A). */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '55P03';
}
