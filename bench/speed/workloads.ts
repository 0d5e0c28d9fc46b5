import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeNodeId } from '../../schema/arguments/node-id.ts';
import { distinctRequest, statisticsEach } from './distinct.ts';
import type { Values } from './workload-values.ts';

/**
 * How a server is queried: `gateway` with our graph, `postgraphile` with the graph that PostGraphile makes of the tables,
 * `unnamed` with the same and no names, `sql` with the name and parameters of a statement.
 */
export type Dialect = 'gateway' | 'postgraphile' | 'unnamed' | 'sql';

export interface GraphqlRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** The body that a server is sent, as JSON. */
export type Body = GraphqlRequest | { statement: string; parameters: readonly unknown[] };

export interface Workload {
  name: string;
  title: string;
  /**
   * The body of a request; null if the dialect cannot express it.
   * @param index counts the requests of a run: most workloads send the same one always
   */
  body: (dialect: Dialect, values: Values, index: number) => Body | null;
  /** whether all requests are the same, so that static bytes can stand in for the response */
  isConstant: boolean;
  /** requests, by their index, that servers are sent before they are measured: those whose documents come rarely */
  rare?: readonly number[];
}

const document = (folder: string, name: string) =>
  readFileSync(
    path.join(import.meta.dirname, '..', folder, 'documents', `${name}.graphql`),
    'utf8',
  );

/** The variables and parameters of a workload; a dialect that is missing cannot express it. */
interface Parts {
  gateway: (values: Values) => Record<string, unknown>;
  postgraphile?: (values: Values) => Record<string, unknown>;
  sql?: (values: Values) => readonly unknown[];
}

function constant(name: string, title: string, { gateway, postgraphile, sql }: Parts): Workload {
  const ours = document('speed', name);
  const theirs = postgraphile && document('peers', name);
  const body = (dialect: Dialect, values: Values): Body | null => {
    if (dialect === 'gateway') return { query: ours, variables: gateway(values) };
    if (dialect === 'sql') return sql ? { statement: name, parameters: sql(values) } : null;
    if (!postgraphile || theirs === undefined) return null;
    return {
      query: theirs,
      variables: { ...postgraphile(values), names: dialect === 'postgraphile' },
    };
  };
  return { name, title, body, isConstant: true };
}

const typename: Workload = {
  name: 'typename',
  title: '`{ __typename }`',
  isConstant: true,
  body: (dialect) =>
    dialect === 'sql' || dialect === 'unnamed'
      ? null
      : { query: document('speed', 'typename'), variables: {} },
};

const repeated: readonly Workload[] = [
  constant('one-edition', 'One edition, nested', {
    gateway: ({ edition }) => edition,
    postgraphile: ({ edition }) => edition,
    sql: ({ edition: { program, year } }) => [program, year],
  }),
  constant('ten-editions', 'Ten editions, nested', {
    gateway: ({ tenEditions: program }) => ({ program }),
    postgraphile: ({ tenEditions: program }) => ({ program }),
    sql: ({ tenEditions: program }) => [program],
  }),
  constant('one-honor', 'One honor by id', {
    gateway: ({ honor }) => ({ id: encodeNodeId('Honor', honor) }),
    postgraphile: ({ honor: id }) => ({ id }),
    sql: ({ honor }) => [honor],
  }),
  constant('page', 'A filtered and ordered page of 20 honors, nested', {
    gateway: ({ program }) => ({ program: [program] }),
    postgraphile: ({ program }) => ({ program }),
    sql: ({ program }) => [program],
  }),
  constant('country', "20 of a country's honors (`honorsWithin`), nested", {
    gateway: ({ country }) => ({ country }),
    sql: ({ country }) => [country],
  }),
  constant('statistics', 'Statistics by country and year, over all winners', {
    gateway: () => ({ filter: { result: ['WON'] } }),
    sql: () => [],
  }),
  constant('search', 'Search by three words', {
    gateway: ({ words }) => ({ text: words.join(' ') }),
    sql: ({ words }) => [words],
  }),
  constant('forty-ids', '40 works by their IMDb ids, with 3 honors each', {
    gateway: ({ externalIds }) => ({ by: externalIds.map((externalId) => ({ externalId })) }),
    sql: ({ externalIds }) => [JSON.stringify(externalIds)],
  }),
];

/** The workloads that a dashboard shows again and again: of ten requests, how many are for each. */
const shown = { 'one-edition': 3, page: 3, country: 2, 'one-honor': 1, search: 1 };
const dashboard = repeated.flatMap((workload) =>
  Object.entries(shown).flatMap(([name, times]) =>
    workload.name === name ? Array<Workload>(times).fill(workload) : [],
  ),
);

/** One request in so many is for something else each time. */
const distinctEach = 5;

/** The workloads that a dashboard shows again and again, with a fifth that is not repeated. */
export const mix: Workload = {
  name: 'mix',
  title: 'Dashboard mix: 80 % repeated, 20 % not',
  isConstant: false,
  rare: [0, statisticsEach].map((number) => (number + 1) * distinctEach - 1),
  body: (dialect, values, index) => {
    if (dialect !== 'gateway') return null;
    if (index % distinctEach === distinctEach - 1)
      return distinctRequest(documents, values.choices, Math.floor(index / distinctEach));
    const at = index - Math.floor(index / distinctEach);
    return dashboard[at % dashboard.length]?.body(dialect, values, index) ?? null;
  },
};

/** Nothing but queries that nobody has sent yet: the fifth of the mix that is not repeated. */
export const distinct: Workload = {
  name: 'distinct',
  title: 'Different queries',
  isConstant: false,
  body: (dialect, values, index) =>
    dialect === 'gateway' ? distinctRequest(documents, values.choices, index) : null,
};

const documents = { list: document('speed', 'list'), statistics: document('speed', 'statistics') };

/** Those that servers are compared by. */
export const workloads: readonly Workload[] = [...repeated, mix, typename];

/** All that can be sent. */
export const sendable: readonly Workload[] = [...workloads, distinct];
