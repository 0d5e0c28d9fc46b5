import type { Logger } from 'pino';
import type { ConnectOptions } from '../../db/connections/connect.ts';
import type { LoaderSource } from '../../db/loaders/scope.ts';
import { currentRecord } from './request-record.ts';

type OnStatement = NonNullable<ConnectOptions['onStatement']>;

/** How many tables the name of a statement has. */
const maxTables = 8;

/** Tables that a statement reads or writes: not functions, `is distinct from`, or `extract(epoch from`. */
const table =
  /(?<!distinct |\(\w+ )\b(?:from|join|into|update) (?:lateral )?("?[a-z_]+"?(?:\."?[a-z_]+"?)?)(?![\w".]| ?\()/g;

/**
 * The name of a statement: what it does, and the tables in the order in which it names them, such as
 * `select honor, award`. It has no values in it.
 */
export function statementName(text: string): string {
  const [verb = ''] = /\b(?:select|insert|update|delete|set|begin|commit)\b/i.exec(text) ?? [];
  const tables = new Set<string>();
  for (const [, name = ''] of text.replace(/\s+/g, ' ').matchAll(table)) {
    if (tables.size === maxTables) break;
    tables.add(name.replaceAll('"', ''));
  }
  // The revision is read along with most statements.
  if (tables.size > 1) tables.delete('dataset');
  return `${verb.toLowerCase()} ${[...tables].join(', ')}`.trim();
}

/** Adds statements to the record of the request for which they ran. */
export const recordStatement: OnStatement = (text, _parameters, milliseconds) => {
  const record = currentRecord.getStore();
  if (!record) return;
  record.statements += 1;
  record.statementTime += milliseconds;
  if (record.work === null) return;
  const ended = performance.now();
  const name = statementName(text);
  record.work.push({ name, kind: 'statement', began: ended - milliseconds, ended });
};

/** Adds the batches of loaders to the record of the request for which they run, if its trace has its work. */
export const recordBatch: NonNullable<LoaderSource['onBatch']> = (loader) => {
  const work = currentRecord.getStore()?.work;
  if (!work) return null;
  const began = performance.now();
  // The words after the first one are the arguments of a list.
  const [name = ''] = loader.split(' ', 1);
  return () => work.push({ name, kind: 'loader', began, ended: performance.now() });
};

/**
 * Logs statements that take long, by their names.
 * @param bound milliseconds
 */
export function logSlowStatements(logger: Logger, bound: number): OnStatement {
  return (text, _parameters, milliseconds) => {
    if (milliseconds < bound) return;
    const record = currentRecord.getStore();
    const { id: requestId, operation } = record ?? {};
    logger.warn(
      {
        statement: statementName(text),
        time: Math.round(milliseconds),
        ...(requestId && { requestId }),
        ...(operation && { operation }),
      },
      'a statement was slow',
    );
  };
}

/** Calls several for each statement. @returns undefined if there are none, so that none is measured */
export function callAll(observers: readonly OnStatement[]): OnStatement | undefined {
  if (observers.length === 0) return undefined;
  return (...statement) => {
    for (const observe of observers) observe(...statement);
  };
}
