import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { connect, type Database } from '../db/connections/connect.ts';
import { revisionQuery } from '../db/connections/revision-watch.ts';
import { ensureLogin } from '../db/states/logins.ts';
import { searchPathOf } from '../db/states/states.ts';
import { readConfig } from '../src/config/config.ts';
import { noClientLimits } from '../src/http/admit/client-limits.ts';
import { createGraphql } from '../src/server/create-graphql.ts';
import { openStore } from '../src/server/store.ts';
import { type Index, otherUses, readIndexes, timeBuilds } from './plans/indexes.ts';
import { type IndexRow, needsOf, type Planned, pageOf, timeOf } from './plans/page.ts';
import { explain, nodesOf, type Plan, type Sent } from './plans/query-plan.ts';
import { queryTemplates } from './plans/query-templates.ts';
import { reads } from './plans/reads.ts';
import { findValues } from './plans/template-values.ts';

/**
 * Sends every shape of query to the data that DATABASE_URL holds, as the public role, and writes bench/PLANS.md: which
 * indexes there are and what needs them, and which ones each query uses. Ends with 1 if an index has no use, or if a
 * statement reads a large table from end to end without need.
 */

/** A table with so many rows is large. */
const large = 50_000;

const config = readConfig();
const store = await openStore(config);
const sent: Sent[] = [];
const db = connect({
  url: await ensureLogin(store.url, 'public', config.loginPrefix),
  searchPath: await searchPathOf(store.url, 'published'),
  readOnly: true,
  max: 4,
  onStatement: (statement, parameters) => sent.push({ sql: statement, parameters }),
});
const owner = connect({ url: store.url, searchPath: await searchPathOf(store.url, 'published') });
try {
  const rows = await countRows(owner);
  const planned = await planAll(rows);
  const found = await readIndexes(owner);
  const times = await timeBuilds(owner, found);
  const indexes = found.map((index) => usesOf(index, times.get(index.name) ?? 0, planned));
  const useless = indexes.filter((index) => needsOf(index).length === 0);
  for (const { name } of useless) console.error(`${name}: nothing needs it`);
  const needless = planned.filter(
    ({ scanned, readsAll }) => scanned.length > 0 && readsAll === undefined,
  );
  for (const { title, scanned } of needless) {
    console.error(`${title}: reads all of ${scanned.join(', ')}`);
  }
  const { rows: versions } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(owner);
  const version = versions[0]?.version ?? '';
  writeFileSync(
    path.join(import.meta.dirname, '..', 'bench', 'PLANS.md'),
    pageOf({ version, large, rows, indexes, planned }),
  );
  process.exitCode = useless.length + needless.length > 0 ? 1 : 0;
} finally {
  await db.destroy();
  await owner.destroy();
  await store.close();
}

async function planAll(rows: ReadonlyMap<string, number>): Promise<Planned[]> {
  const found = await findValues(owner);
  const values: Record<string, string> = { ...found, middle: await middleOf(found.year) };
  const planned: Planned[] = [];
  const add = async (title: string, run: () => Promise<unknown>, readsAll?: string) => {
    const plans = await plansOf(run);
    const scanned = plans.flatMap((plan) => largeScans(plan, rows));
    planned.push({ title, plans, scanned, readsAll });
    console.error(`${title}: ${timeOf(plans).toFixed(1)} ms`);
  };
  for (const template of queryTemplates) {
    const query = template.query.replaceAll(/\$(\w+)/g, (_, name) => values[name] ?? '');
    await add(template.title, () => fetchData(query), template.readsAll);
  }
  for (const { title, run } of reads) await add(title, () => run(db, values));
  return planned;
}

/** A cursor from the middle of the list of honors. */
async function middleOf(year: string | undefined): Promise<string> {
  const data = await fetchData(
    `{ honors(first: 1, filter: { year: { eq: ${year} } }) { edges { cursor } } }`,
  );
  return /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '';
}

async function fetchData(query: string): Promise<unknown> {
  const graphql = createGraphql({
    db,
    logger: pino({ level: 'warn' }),
    corsOrigins: [],
    clientLimits: noClientLimits,
  });
  const response = await graphql.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: { data: unknown; errors?: unknown } = await response.json();
  if (answer.errors) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

/** How the statements that something runs are planned, those that read nothing but the revision left out. */
async function plansOf(run: () => Promise<unknown>): Promise<Plan[]> {
  await run();
  sent.length = 0;
  await run();
  const statements = sent.filter(({ sql: text }) => text !== revisionQuery.sql);
  const plans: Plan[] = [];
  for (const statement of statements) plans.push(await explain(db, statement));
  return plans;
}

/** How many rows each table has, about. */
async function countRows(database: Database): Promise<Map<string, number>> {
  await sql`vacuum analyze`.execute(database);
  const { rows } = await sql<{ table: string; rows: number }>`
    select relname as table, reltuples::int as rows from pg_class
    where relkind = 'r' and relnamespace = 'published'::regnamespace and reltuples > 0
    order by 2 desc, 1`.execute(database);
  return new Map(rows.map(({ table, rows: count }) => [table, count]));
}

/** The large tables that a plan reads from end to end. */
function largeScans({ root }: Plan, rows: ReadonlyMap<string, number>): string[] {
  return [...nodesOf(root)].flatMap((node) => {
    const table = node['Relation Name'] ?? '';
    const isScan = node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0;
    return isScan && (rows.get(table) ?? 0) >= large ? [table] : [];
  });
}

function usesOf(index: Index, build: number, planned: readonly Planned[]): IndexRow {
  const isUsed = ({ plans }: Planned) =>
    plans.some(({ root }) => [...nodesOf(root)].some((node) => node['Index Name'] === index.name));
  const queries = planned.filter(isUsed).map(({ title }) => title);
  return { ...index, build, queries, otherUse: otherUses[index.name] };
}
