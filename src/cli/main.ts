import { ConfigError } from '#config';
import { ExportError } from '#export';
import { commandLockTimeout, StartError } from '#server';
import { isLockTimeout } from '../../db/connections/error-codes.ts';
import { explainFailure } from '../../db/connections/explain-failure.ts';
import { EmbeddedError } from '../../db/embedded/embedded-postgres.ts';
import { ImportError } from '../../db/model/problem.ts';
import {
  DocumentProblemsError,
  NothingToRedactError,
  NotScheduledError,
  PastTimeError,
  RedactionInputError,
  RedactionRefusedError,
  UndoError,
  UnknownDocumentError,
  ValueScheduledError,
} from '../../schema/context/desk-errors.ts';

import { BackupError } from './backup/format.ts';
import { runCommand } from './command.ts';
import { advice, createProgram } from './program.ts';
import { FileError } from './write-file.ts';

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
    const sentence = sentenceFor(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  }
}

/** @returns null for a bug, which shows where it is */
function sentenceFor(error: unknown): string | null {
  if (isForPeople(error)) return error.message;
  if (isLockTimeout(error))
    return `Another change has been in progress for more than ${commandLockTimeout / 1_000} seconds. Try again later.`;
  if (isDiskFull(error))
    return `${error.path ? `The disk of ${error.path}` : 'A disk'} is full. Free some disk space, and try again.`;
  const failure = explainFailure(error);
  return failure && `The database cannot be used: ${failure.reason}. ${failure.remedy}`;
}

/** Errors whose message says what is wrong and what to do. */
function isForPeople(error: unknown): error is Error {
  return [
    ConfigError,
    EmbeddedError,
    StartError,
    ImportError,
    ExportError,
    DocumentProblemsError,
    NotScheduledError,
    UnknownDocumentError,
    PastTimeError,
    NothingToRedactError,
    RedactionRefusedError,
    ValueScheduledError,
    RedactionInputError,
    UndoError,
    BackupError,
    FileError,
  ].some((kind) => error instanceof kind);
}

/** Whether a disk of this machine is full; a full disk of the database has a code of PostgreSQL. */
function isDiskFull(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));
}
