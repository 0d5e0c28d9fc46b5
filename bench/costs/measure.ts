import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { sql } from 'kysely';
import pino from 'pino';
import type { Database } from '../../db/connections/connect.ts';
import { schema } from '../../schema/index.ts';
import { noClientLimits } from '../../src/http/admit/client-limits.ts';
import { checkOperation } from '../../src/http/check/check-operation.ts';
import type { Cost } from '../../src/http/check/cost/cost.ts';
import { operationLimits } from '../../src/http/limits/operation-limits.ts';
import { createGraphql } from '../../src/server/create-graphql.ts';

export interface Measurement {
  query: string;
  estimated: Cost;
  /** the message if the operation exceeds a limit; null if it does not */
  error: string | null;
  /** of the database's time: the fastest of several runs */
  milliseconds: number;
  /** of the response */
  bytes: number;
}

const unlimited = { milliseconds: Number.MAX_VALUE, bytes: Number.MAX_VALUE, depth: 100 };

/**
 * Creates functions that execute a query, whatever it costs, and that measure it.
 * @param db a pool of one connection
 * @param waited milliseconds that statements have taken so far
 * @param runs at least; one that takes more than three seconds is run once
 */
export async function measurer(db: Database, waited: () => number, runs: number) {
  const clock = (await timeOfBackend(db)) ?? waited;
  const logger = pino({ level: 'silent' });
  const graphql = createGraphql({
    db,
    logger,
    corsOrigins: [],
    costLimits: unlimited,
    clientLimits: noClientLimits,
    operationTimeout: 60_000,
  });
  const fetchText = async (query: string): Promise<string> => {
    const response = await graphql.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    if (text.includes('"errors":'))
      throw new Error(`${query}: ${text.slice(text.indexOf('"errors":')).slice(0, 500)}`);
    return text;
  };
  const measure = async (query: string): Promise<Measurement> => {
    const { cost, errors } = checkOperation(schema, parse(query), null, {}, operationLimits);
    const times: number[] = [];
    let bytes = 0;
    while (times.length < runs && (times[0] ?? 0) < 3_000) {
      const before = clock();
      const text = await fetchText(query);
      times.push(clock() - before);
      bytes = Buffer.byteLength(text);
    }
    const [error] = errors;
    return {
      query,
      estimated: cost,
      error: error?.message ?? null,
      milliseconds: Math.min(...times),
      bytes,
    };
  };
  return { fetchText, measure };
}

/**
 * Milliseconds that the process of the connection has worked, which others on the machine do not make longer. Null if
 * it is on another machine, or Linux does not report it.
 */
async function timeOfBackend(db: Database): Promise<(() => number) | null> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const file = `/proc/${rows[0]?.pid}/schedstat`;
  try {
    if (!readFileSync(`/proc/${rows[0]?.pid}/cmdline`, 'utf8').includes('postgres')) return null;
    readFileSync(file);
  } catch {
    return null;
  }
  return () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
}
