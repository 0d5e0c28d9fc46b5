import pg from 'pg';
import { ImportError } from '../../../db/model/problem.ts';

/**
 * Converts an error of a constraint that the checks of the import do not cover to an ImportError. Returns other errors
 * unchanged.
 */
export function toImportError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const message = sentenceOf(error);
  return message === undefined ? error : new ImportError([{ file: '', path: '', message }]);
}

function sentenceOf({ code, constraint, column, table }: pg.DatabaseError): string | undefined {
  const rule = words(constraint ?? column ?? table ?? 'a value');
  switch (code?.slice(0, 2)) {
    case '22':
      return `The documents contain a value that the database cannot store (${rule}).`;
    case '23':
      break;
    default:
      return undefined;
  }
  switch (code) {
    case '23502':
      return `The documents leave a required value empty (${rule}).`;
    case '23503':
      return `The documents would leave a reference to an entity that does not exist (${rule}).`;
    case '23505':
      return `The documents would create two entities with the same key (${rule}).`;
    default:
      return `The documents would break a rule of the database (${rule}).`;
  }
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}
