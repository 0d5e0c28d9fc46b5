import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { connect, type Database } from '../db/connect.ts';
import { ensureLogin } from '../db/logins.ts';
import { searchPathOf } from '../db/states.ts';
import { readConfig } from '../src/config.ts';
import { createGraphql } from '../src/graphql.ts';
import { noClientLimits } from '../src/http/client-limits.ts';
import { openStore } from '../src/store.ts';
import { explain, linesOf, nodesOf, type Plan, type Sent } from './plans/query-plan.ts';
import { type Question, questions } from './plans/questions.ts';
import { findValues } from './plans/values.ts';

/**
 * Asks every shape of question of the data that DATABASE_URL holds, as the public login, and writes how each of its
 * statements is planned to docs/plans.md. Ends with 1 where one reads a large table from end to end without need.
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
  const found = await findValues(owner);
  const values: Record<string, string> = { ...found, middle: await middleOf(found.year) };
  const sections: string[] = [];
  let needless = 0;
  for (const question of questions) {
    const query = question.query.replaceAll(/\$(\w+)/g, (_, name) => values[name] ?? '');
    const plans = await plansOf(query);
    const scanned = plans.flatMap((plan) => largeScans(plan, rows));
    if (scanned.length > 0 && question.readsAll === undefined) {
      needless += 1;
      console.error(`${question.title}: reads all of ${scanned.join(', ')}`);
    }
    sections.push(section(question, query, plans, scanned));
    console.error(`${question.title}: ${timeOf(plans).toFixed(1)} ms`);
  }
  const { rows: versions } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(owner);
  writeFileSync(
    path.join(import.meta.dirname, '..', 'docs', 'plans.md'),
    page(rows, versions[0]?.version ?? '', sections),
  );
  process.exitCode = needless > 0 ? 1 : 0;
} finally {
  await db.destroy();
  await owner.destroy();
  await store.close();
}

/** A cursor from the middle of the list of honors. */
async function middleOf(year: string | undefined): Promise<string> {
  const data = await ask(
    `{ honors(first: 1, filter: { year: { eq: ${year} } }) { edges { cursor } } }`,
  );
  return /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '';
}

async function ask(query: string): Promise<unknown> {
  const graphql = createGraphql({
    ...{ db, logger: pino({ level: 'warn' }), corsOrigins: [], clientLimits: noClientLimits },
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

/** How the statements of a question are planned, those that read the revision left out. */
async function plansOf(query: string): Promise<Plan[]> {
  await ask(query);
  sent.length = 0;
  await ask(query);
  const statements = sent.filter(({ sql: text }) => !text.includes('from "dataset"'));
  const plans: Plan[] = [];
  for (const statement of statements) plans.push(await explain(db, statement));
  return plans;
}

/** How many rows each table has, about. */
async function countRows(database: Database): Promise<Map<string, number>> {
  await sql`analyze`.execute(database);
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

function timeOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, { time }) => sum + time, 0);
}

function section(
  { title, readsAll }: Question,
  query: string,
  plans: readonly Plan[],
  scanned: readonly string[],
): string {
  const all = [...new Set(scanned)].join(', ');
  const why = readsAll ?? 'no index serves it';
  return [
    `## ${title}`,
    '```graphql',
    query,
    '```',
    `${plans.length === 1 ? 'One statement' : `${plans.length} statements`}, ${timeOf(plans).toFixed(1)} ms.${all ? ` Reads all of ${all}: ${why}.` : ''}`,
    '```',
    plans.map(({ root }) => linesOf(root).join('\n')).join('\n\n'),
    '```',
    '',
  ].join('\n');
}

function page(rows: ReadonlyMap<string, number>, version: string, all: readonly string[]): string {
  const tables = [...rows]
    .filter(([, count]) => count >= large)
    .map(([table, count]) => `| \`${table}\` | ${count.toLocaleString('en')} |`);
  return `# Plans

How PostgreSQL ${version} plans each shape of question, asked by the public login of data made by \`npm run generate\`. Written by \`npm run plans\`, which fails where a large table (${large.toLocaleString('en')} rows or more) is read from end to end though an index could serve. Times are of one machine, planning included, with warm caches; rows in brackets, times how often where that is more than once. Statements that read the revision are left out.

| large table | rows, about |
|---|---|
${tables.join('\n')}

${all.join('\n')}`;
}
