import { EmbeddedError, errorCode } from './folder.ts';

/** The sentence that says what is wrong and what to do, by the code of a system error. */
const systemErrors: Readonly<Record<string, (path: string) => string>> = {
  EACCES: belongsToOther,
  EPERM: belongsToOther,
  EROFS: (path) =>
    `${path} is on a read-only file system. Set DATA_FOLDER to another folder, or DATABASE_URL to a PostgreSQL server.`,
  ENOSPC: noSpace,
  EDQUOT: noSpace,
};

/** The sentence for a folder that this user, or Postgres' user, may not use. */
export function belongsToOther(path: string): string {
  return (
    `${path} belongs to another user, or this user cannot create it. Start as its owner, ` +
    'remove it, or set DATABASE_URL to a PostgreSQL server.'
  );
}

function noSpace(path: string): string {
  return `The disk of ${path} is full. Free some disk space, and start again.`;
}

/**
 * A sentence in place of an error of the system. Others pass.
 * @param folder of the data, if the error does not name a path
 */
export function explainSystemError(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (!(error instanceof Error) || typeof code !== 'string' || !('errno' in error)) return error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
  const sentence =
    systemErrors[code]?.(path) ??
    `${path} cannot be used (${code}). Set DATA_FOLDER to another folder, or DATABASE_URL to a PostgreSQL server.`;
  return new EmbeddedError(sentence, { cause: error });
}

/** Messages that do not say why Postgres has ended: those of its start, of its recovery and of its end. */
const routine =
  /^(starting|listening|database system|redo|startup process|aborting startup|shutting down|checkpoint|child process exited|removing|warning|hint)/;

/** Lines that go with a message, and what follows its first line. */
const besides = /^\t|\] (HINT|CONTEXT|STATEMENT|LOCATION):/;

/**
 * A sentence about a program of Postgres that has failed.
 * @param what failed, such as "The embedded PostgreSQL did not start"
 * @param messages that it printed
 */
export function explainMessages(what: string, messages: string): EmbeddedError {
  const lines = messages.split('\n').filter((line) => /\S/.test(line) && !besides.test(line));
  const reasons = lines
    .map((line) => line.replace(/^.*?\] \w+: +|^\w+: (error: )?/, '').trim())
    .filter((reason) => !routine.test(reason));
  const reason = reasons.slice(-2).join('; ') || 'it does not say why';
  const remedy = /No space left on device|Disk quota exceeded/.test(reason)
    ? 'Free some disk space, and start again.'
    : 'Fix this, or set DATABASE_URL to a PostgreSQL server.';
  return new EmbeddedError(`${what}: ${reason}. ${remedy}`);
}
