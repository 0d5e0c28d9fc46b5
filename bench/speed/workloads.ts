import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import { encodeNodeId } from '../../schema/arguments/node-id.ts';
import type { Values } from './workload-values.ts';

/**
 * How a server is queried: `gateway` with our graph, `postgraphile` with the graph that PostGraphile makes of the tables,
 * `sql` with the name and parameters of a statement.
 */
export type Dialect = 'gateway' | 'postgraphile' | 'sql';

/** The body that a server is sent, as JSON. */
export type Body =
  | { query: string; variables: Readonly<Record<string, unknown>> }
  | { statement: string; parameters: readonly unknown[] };

export interface Workload {
  name: string;
  title: string;
  /** The body of each request; null if the dialect cannot express it. */
  body: (dialect: Dialect, values: Values) => Body | null;
  /** whether it is sent by GET, with the body's parts in the URL; by POST if absent */
  isGet?: boolean;
  /** one that is compared often is measured in more rounds */
  isKey?: boolean;
  /** names of the contestants that it is for; all if absent */
  only?: readonly string[];
}

/** The operations of a file by their names, each with the fragments that it needs. */
function operationsIn(...file: string[]): Record<string, string> {
  const text = readFileSync(path.join(import.meta.dirname, ...file), 'utf8');
  const separated = Object.entries(separateOperations(parse(text)));
  return Object.fromEntries(separated.map(([name, document]) => [name, print(document)]));
}

const ours = operationsIn('documents.graphql');
const postgraphile = operationsIn('..', 'peers', 'postgraphile.graphql');

/** The variables and parameters of a workload; a dialect that is missing cannot express it. */
interface Parts {
  gateway: (values: Values) => Record<string, unknown>;
  postgraphile?: (values: Values) => Record<string, unknown>;
  sql?: (values: Values) => readonly unknown[];
}

/** @param name also of the statement; the operation has the same one in Pascal case */
function workload(
  name: string,
  title: string,
  parts: Parts,
  options: Pick<Workload, 'isGet' | 'isKey' | 'only'> & { operation?: string } = {},
): Workload {
  const { operation = name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()) } =
    options;
  const body = (dialect: Dialect, values: Values): Body | null => {
    if (dialect === 'sql')
      return parts.sql ? { statement: name, parameters: parts.sql(values) } : null;
    const query = (dialect === 'gateway' ? ours : postgraphile)[operation];
    const variables = parts[dialect]?.(values);
    return query !== undefined && variables ? { query, variables } : null;
  };
  return { name, title, body, ...options };
}

const oneHonor: Parts = {
  gateway: ({ honor }) => ({ id: encodeNodeId('Honor', honor) }),
  postgraphile: ({ honor: id }) => ({ id }),
  sql: ({ honor }) => [honor],
};
const ofCache = { isKey: true, operation: 'OneHonor', only: ['gateway-cached', 'static'] };

/** Those that servers are compared by. */
export const workloads: readonly Workload[] = [
  workload(
    'typename',
    '`{ __typename }`',
    { gateway: () => ({}), postgraphile: () => ({}) },
    { isKey: true },
  ),
  workload(
    'cached-get',
    'Cached, by GET',
    { gateway: oneHonor.gateway },
    { ...ofCache, isGet: true },
  ),
  workload('cached-post', 'Cached, by POST', { gateway: oneHonor.gateway }, ofCache),
  workload('one-honor', 'One honor by id', oneHonor, { isKey: true }),
  workload(
    'one-edition',
    'One edition, nested',
    {
      gateway: ({ edition }) => edition,
      postgraphile: ({ edition }) => edition,
      sql: ({ edition: { program, year } }) => [program, year],
    },
    { isKey: true },
  ),
  workload('ten-editions', 'Ten editions, nested', {
    gateway: ({ tenEditions: program }) => ({ program }),
    postgraphile: ({ tenEditions: program }) => ({ program }),
    sql: ({ tenEditions: program }) => [program],
  }),
  workload('page', '20 of a program’s honors, filtered, ordered, nested', {
    gateway: ({ program }) => ({ program: [program] }),
    postgraphile: ({ program }) => ({ program }),
    sql: ({ program }) => [program],
  }),
  workload('country', '20 of a country’s honors, nested', {
    gateway: ({ country }) => ({ country }),
    sql: ({ country }) => [country],
  }),
  workload('statistics', 'Statistics of all winners by country and year', {
    gateway: () => ({ filter: { result: ['WON'] } }),
    sql: () => [],
  }),
  workload('search', 'Search by three words', {
    gateway: ({ words }) => ({ text: words.join(' ') }),
    sql: ({ words }) => [words],
  }),
  workload('forty-ids', '40 works by their IMDb ids, with 3 honors each', {
    gateway: ({ externalIds }) => ({ by: externalIds.map((externalId) => ({ externalId })) }),
    sql: ({ externalIds }) => [JSON.stringify(externalIds)],
  }),
];

/** How a body is sent. */
export interface SentRequest {
  method: 'GET' | 'POST';
  path: string;
  /** absent by GET */
  body?: string;
}

export function requestOf({ isGet }: Workload, body: Body): SentRequest {
  if (!isGet || !('query' in body))
    return { method: 'POST', path: '/graphql', body: JSON.stringify(body) };
  const parameters = { query: body.query, variables: JSON.stringify(body.variables) };
  return { method: 'GET', path: `/graphql?${new URLSearchParams(parameters)}` };
}
