import pino from 'pino';
import { connect, type Database } from '../../db/connections/connect.ts';
import { ensureLogin } from '../../db/states/logins.ts';
import { searchPathOf } from '../../db/states/states.ts';
import { readConfig } from '../../src/config/config.ts';
import { noClientLimits } from '../../src/http/admit/client-limits.ts';
import { createGraphql } from '../../src/server/create-graphql.ts';

/** The graph of the published data, read as the public's database user, whatever an operation costs. */
export interface PublicGraph {
  db: Database;
  /** @returns the text of a response without errors */
  fetchText: (query: string) => Promise<string>;
}

const unlimited = { milliseconds: Number.MAX_VALUE, bytes: Number.MAX_VALUE, depth: 100 };

/**
 * @param url of the owner
 * @param onStatement called for each statement, with its parameters and the milliseconds that it took
 */
export async function openPublicGraph(
  url: string,
  onStatement: (statement: string, parameters: readonly unknown[], milliseconds: number) => void,
): Promise<PublicGraph> {
  const db = connect({
    url: await ensureLogin(url, 'public', readConfig().loginPrefix),
    searchPath: await searchPathOf(url, 'published'),
    readOnly: true,
    max: 1,
    onStatement,
  });
  const graphql = createGraphql({
    db,
    logger: pino({ level: 'warn' }),
    corsOrigins: [],
    costLimits: unlimited,
    clientLimits: noClientLimits,
    operationTimeout: 60_000,
  });
  return {
    db,
    async fetchText(query) {
      const response = await graphql.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      if (text.includes('"errors":'))
        throw new Error(`${query}: ${text.slice(text.indexOf('"errors":')).slice(0, 500)}`);
      return text;
    },
  };
}

/** A cursor from the middle of the list of honors. @param year of the honor there */
export async function middleCursor({ fetchText }: PublicGraph, year: string): Promise<string> {
  const page = await fetchText(
    `{ honors(first: 1, filter: { year: { eq: ${year} } }) { edges { cursor } } }`,
  );
  return /"cursor":"([^"]+)"/.exec(page)?.[1] ?? '';
}

/** A query with the values that its `$names` stand for; other names stay. */
export const withValues = (query: string, values: Readonly<Record<string, string>>): string =>
  query.replaceAll(/\$(\w+)/g, (whole, name) => values[name] ?? whole);
