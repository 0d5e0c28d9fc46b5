import type { Index } from './indexes.ts';
import { nodesOf, type Plan } from './query-plan.ts';

/** A query or read, how its statements are planned, and which large tables they read from end to end. */
export interface Planned {
  title: string;
  plans: readonly Plan[];
  scanned: readonly string[];
  /** why it has to read all rows of a large table, if it does */
  readsAll: string | undefined;
}

/** An index, what it costs, and what needs it. */
export interface IndexRow extends Index {
  /** milliseconds to build it */
  build: number;
  /** titles of queries whose plans have it */
  queries: readonly string[];
  /** a use that neither those nor the constraints show */
  otherUse: string | undefined;
}

interface Page {
  version: string;
  /** a table with so many rows is large */
  large: number;
  /** how many rows each table has, about */
  rows: ReadonlyMap<string, number>;
  indexes: readonly IndexRow[];
  planned: readonly Planned[];
}

/** How many queries are named for an index. */
const maxNamed = 3;

/** The page on indexes and the queries that use them, bench/PLANS.md. */
export function pageOf({ version, large, rows, indexes, planned }: Page): string {
  const tables = [...rows]
    .filter(([, count]) => count >= large)
    .map(([table, count]) => `| \`${table}\` | ${count.toLocaleString('en')} |`);
  return `# Indexes and plans

Which indexes the published data has, what each costs and what needs it, and which indexes each shape of query uses. Written by \`npm run plans\` with PostgreSQL ${version} and data made by \`npm run generate\`, sent by the public role. The command fails if an index has no use, or if a large table (${large.toLocaleString('en')} rows or more) is read from end to end though an index could serve.

| large table | rows, about |
|---|---|
${tables.join('\n')}

## Indexes

Sizes are of this data; the time is what a build of the index takes, in milliseconds. *Needed by* names the constraints, and up to ${maxNamed} of the queries below whose plans use it. *target of*: a foreign key refers to the columns of this unique index. *rows of*: it finds the rows of a foreign key when the other row changes or goes.

| table | indexes | size | build |
|---|---|---|---|
${totalsOf(indexes).join('\n')}

| index | of | size | build | needed by |
|---|---|---|---|---|
${indexes.map(rowOf).join('\n')}

## Queries

From \`query-templates.ts\` and \`reads.ts\` in \`bench/plans/\`. Times are of one machine, planning included, with warm caches. Statements that read nothing but the revision are left out.

| query | statements | ms | indexes |
|---|---|---|---|
${planned.map(queryRow).join('\n')}
`;
}

function totalsOf(indexes: readonly IndexRow[]): string[] {
  const byTable = Map.groupBy(indexes, ({ table }) => table);
  const totals = [...byTable].map(([table, those]) => ({
    table,
    count: those.length,
    bytes: those.reduce((sum, { bytes }) => sum + bytes, 0),
    build: those.reduce((sum, { build }) => sum + build, 0),
  }));
  return totals
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(
      ({ table, count, bytes, build }) =>
        `| \`${table}\` | ${count} | ${sizeOf(bytes)} | ${Math.round(build)} |`,
    );
}

function rowOf({ name, table, definition, bytes, build, ...uses }: IndexRow): string {
  const columns = `\`${table} ${definition.replaceAll('|', '\\|')}\``;
  return `| \`${name}\` | ${columns} | ${sizeOf(bytes)} | ${Math.round(build)} | ${needsOf(uses).join('; ')} |`;
}

/** The list of what needs an index; empty if nothing does. */
export function needsOf({
  constraints,
  queries,
  otherUse,
}: Pick<IndexRow, 'constraints' | 'queries' | 'otherUse'>): string[] {
  const further = queries.length - maxNamed;
  return [
    ...constraints.map((text) =>
      text.replace(/\S+$/, (name) => (/_/.test(name) ? `\`${name}\`` : name)),
    ),
    ...queries.slice(0, maxNamed),
    ...(further > 0 ? [`${further} more`] : []),
    ...(otherUse === undefined ? [] : [otherUse]),
  ];
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Milliseconds that the statements take together. */
export function timeOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, { time }) => sum + time, 0);
}

function queryRow({ title, plans, scanned, readsAll }: Planned): string {
  const nodes = plans.flatMap(({ root }) => [...nodesOf(root)]);
  const used = nodes.flatMap((node) => node['Index Name'] ?? []);
  const names = [...new Set(used)].toSorted().map((name) => `\`${name}\``);
  const all = [...new Set(scanned)].join(', ');
  const reads = all ? [`all of ${all}: ${readsAll ?? 'no index serves it'}`] : [];
  const cells = [title, plans.length, timeOf(plans).toFixed(1), [...names, ...reads].join(', ')];
  return `| ${cells.join(' | ')} |`;
}
