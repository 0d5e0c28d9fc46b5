import type { Config } from '#config';
import { withPublished } from '#server';
import type { Database } from '../../db/connections/connect.ts';

import { type CheckResult, checkSources } from './unsourced/find-unsourced.ts';

export interface CheckArguments {
  /** slug of the program that is looked at; null for everything */
  program: string | null;
  /** kinds of entities that need no source */
  except: readonly string[];
  json: boolean;
  /** a fact without a source is a failure */
  strict: boolean;
}

/**
 * `npx awards check`: reports which facts cite no source.
 * @returns the exit code: 1 if `strict` is true and there are any
 * @throws ExportError where there is no such program or kind
 */
export async function runCheck(
  config: Config,
  { program, except, json, strict }: CheckArguments,
  out: (line: string) => void,
): Promise<number> {
  const check = (db: Database) => checkSources(db, program, except);
  const result = await withPublished(config, 'needed', check, console.error);
  const { facts, unsourced, entities } = result;
  if (json) out(JSON.stringify({ facts, unsourced, entities }, null, 2));
  else for (const line of checkLines(result)) out(line);
  return strict && unsourced > 0 ? 1 : 0;
}

function checkLines({ facts, unsourced, entities }: CheckResult): string[] {
  const width = Math.max(0, ...entities.map(({ kind }) => kind.length));
  const lines = entities.map(({ kind, key, fields }) => {
    const named = fields.map((field) => field || 'the entity itself').join(', ');
    return `${kind.padEnd(width)}  ${key}: ${named}`;
  });
  const number = (count: number) => count.toLocaleString('en');
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `${number(facts - unsourced)} of ${number(facts)} facts cite a source, ${number(unsourced)} do not.`,
  ];
}
