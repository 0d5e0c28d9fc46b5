import { sql } from 'kysely';
import { connect, type Database } from '../../db/connections/connect.ts';
import { revisionQuery } from '../../db/connections/revision-watch.ts';
import type { BenchDatabase } from '../speed/database.ts';
import { figure, table } from '../speed/table.ts';
import { type Index, otherUses, readIndexes } from './indexes.ts';
import { middleCursor, openPublicGraph, withValues } from './public-graph.ts';
import { plannedQueries } from './queries.ts';
import { explain, nodesOf, type Plan, type Sent } from './query-plan.ts';
import { reads } from './reads.ts';
import { findValues } from './template-values.ts';

/** A query or read, and how its statements are planned. */
interface Planned {
  kind: string;
  title: string;
  /** indexes that they use */
  used: readonly string[];
  /** large tables that they read from end to end */
  scanned: readonly string[];
  /** why they have to, if they do */
  readsAll: string | undefined;
}

/** A table with so many rows is large. */
const large = 50_000;

/**
 * Sends every shape of query, and looks how its statements are planned.
 * @returns the page, and the indexes that nothing needs and the queries that read a large table without need
 */
export async function planQueries({ url, searchPath, facts }: BenchDatabase) {
  const sent: Sent[] = [];
  const graph = await openPublicGraph(url, (statement, parameters) => {
    sent.push({ sql: statement, parameters });
  });
  const owner = connect({ url, searchPath });
  try {
    const rows = await countRows(owner);
    const found = await findValues(owner);
    const values = { ...found, middle: await middleCursor(graph, found.year ?? '') };
    const all = [
      ...plannedQueries.map((one) => ({
        ...one,
        title: `\`${one.query}\``,
        run: () => graph.fetchText(`{ ${withValues(one.query, values)} }`),
      })),
      ...reads.map(({ title, run }) => ({
        kind: 'Subscriptions',
        title,
        readsAll: undefined,
        run: () => run(graph.db, values),
      })),
    ];
    const planned: Planned[] = [];
    for (const { kind, title, run, readsAll } of all) {
      await run();
      sent.length = 0;
      await run();
      // Explaining one sends another.
      const statements = sent.filter(({ sql: text }) => text !== revisionQuery.sql);
      const plans: Plan[] = [];
      for (const statement of statements) plans.push(await explain(graph.db, statement));
      const used = plans.flatMap(({ root }) =>
        [...nodesOf(root)].flatMap((node) => node['Index Name'] ?? []),
      );
      const scanned = plans.flatMap((plan) => largeScans(plan, rows));
      planned.push({ kind, title, used, scanned, readsAll });
    }
    const indexes = await readIndexes(owner);
    const used = new Set(planned.flatMap((one) => one.used));
    const useless = indexes.filter(
      ({ name, constraints }) =>
        constraints.length === 0 && !used.has(name) && !(name in otherUses),
    );
    const needless = planned.filter((one) => one.scanned.length > 0 && !one.readsAll);
    return {
      page: plansPage(facts.version, rows, indexes, planned),
      wrong: [
        ...useless.map(({ name }) => `${name}: nothing needs it`),
        ...needless.map(({ title, scanned }) => `${title}: reads all of ${scanned.join(', ')}`),
      ],
    };
  } finally {
    await graph.db.destroy();
    await owner.destroy();
  }
}

/** How many rows each table has, about. */
async function countRows(database: Database): Promise<Map<string, number>> {
  await sql`vacuum analyze`.execute(database);
  const { rows } = await sql<{ table: string; rows: number }>`
    select relname as table, reltuples::int as rows from pg_class
    where relkind = 'r' and relnamespace = 'published'::regnamespace and reltuples > 0
    order by 2 desc, 1`.execute(database);
  return new Map(rows.map(({ table: name, rows: count }) => [name, count]));
}

/** The large tables that a plan reads from end to end. */
function largeScans({ root }: Plan, rows: ReadonlyMap<string, number>): string[] {
  return [...nodesOf(root)].flatMap((node) => {
    const name = node['Relation Name'] ?? '';
    const isScan = node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0;
    return isScan && (rows.get(name) ?? 0) >= large ? [name] : [];
  });
}

const unique = (names: readonly string[]) => [...new Set(names)].toSorted();
const inCode = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

function plansPage(
  version: string,
  rows: ReadonlyMap<string, number>,
  indexes: readonly Index[],
  planned: readonly Planned[],
): string {
  const largeTables = [...rows].filter(([, count]) => count >= large).map(([name]) => name);
  const used = new Set(planned.flatMap((one) => one.used));
  const ofConstraints = indexes.filter(
    ({ name, constraints }) => constraints.length > 0 && !used.has(name),
  );
  const others = Object.entries(otherUses).map(([name, use]) => `\`${name}\` (${use})`);
  const megabytes = indexes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  return `# Plans

Which indexes each kind of query uses, and what no index serves. Written by \`npm run bench -- plans\` with PostgreSQL ${version} and data made by \`npm run generate\`, sent by the public role. The command fails if an index has no use, or if a large table (${large.toLocaleString('en')} rows or more) is read from end to end though an index could serve. Large are ${inCode(largeTables)}.

## Indexes

The published data has ${indexes.length} indexes, ${figure(megabytes)} MB of this data. The queries of \`bench/plans/queries.ts\` and the reads of subscriptions (\`reads.ts\`) use ${used.size} of them. ${ofConstraints.length} others only serve constraints: primary and unique keys, and the rows of foreign keys. The rest serve writes: ${others.join(', ')}.

${table(
  ['queries', 'how many', 'indexes'],
  [...Map.groupBy(planned, ({ kind }) => kind)].map(([kind, those]) => [
    kind,
    String(those.length),
    inCode(unique(those.flatMap((one) => one.used))),
  ]),
)}

## What no index serves

${table(
  ['query', 'reads all of', 'because'],
  planned
    .filter(({ scanned }) => scanned.length > 0)
    .map((one) => [one.title, inCode(unique(one.scanned)), one.readsAll ?? 'no index serves it']),
)}
`;
}
