import pg from 'pg';
import { EmbeddedError } from '../../db/embedded.ts';
import { isLostConnection } from '../../db/lost-connection.ts';
import { ConfigError } from '../config.ts';
import { DocumentProblemsError, NotScheduledError, PastTimeError } from '../desk/errors.ts';
import { isLockTimeout } from '../desk/lock-timeout.ts';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from '../desk/redaction/errors.ts';
import { ExportError } from '../export/export.ts';
import { ImportError } from '../import/problem.ts';
import { commandPatience, StartError } from '../store.ts';
import { runCommand } from './command.ts';
import { advice, createProgram } from './program.ts';

/**
 * Runs a command of `awards`.
 * @param args what people typed after `awards`; help if there is nothing
 * @returns the exit code: 0, or 1 if it failed and said why in a sentence, or 2 for a wrong command
 */
export async function main(args: readonly string[]): Promise<number> {
  const given = args.length === 0 ? ['help'] : args;
  return orPrintError(() => runCommand(createProgram, advice, given));
}

/**
 * Runs something to its end, or prints an error for people.
 * @returns its exit code, or 1
 */
export async function orPrintError(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (isLostConnection(error)) {
      console.error(`The connection to the database was lost (${error.message}).`);
      return 1;
    }
    if (isRefusedWrite(error)) {
      console.error(
        'The database takes no writes: it is a standby, or default_transaction_read_only is on. Nothing has been changed. Connect to the primary, or try again later.',
      );
      return 1;
    }
    if (isLockTimeout(error)) {
      console.error(
        `Another change has been in progress for more than ${commandPatience / 1_000} seconds. Try again later.`,
      );
      return 1;
    }
    if (isForPeople(error)) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

/** Errors whose message says what is wrong and what to do; others are bugs and show where they are. */
function isForPeople(error: unknown): error is Error {
  return [
    ...[ConfigError, EmbeddedError, StartError, ImportError, ExportError],
    ...[DocumentProblemsError, NotScheduledError, PastTimeError],
    ...[NothingToRedactError, RedactionRefusedError, ValueScheduledError, RedactionInputError],
  ].some((kind) => error instanceof kind);
}

/** Whether the database is a standby or read-only (PostgreSQL's manual, appendix A). */
function isRefusedWrite(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '25006';
}
