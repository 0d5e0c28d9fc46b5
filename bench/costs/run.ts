import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';
import { schema } from '../../schema/index.ts';
import { checkOperation } from '../../src/http/check/check-operation.ts';
import type { Cost } from '../../src/http/check/cost/cost.ts';
import { usualList, usualLoad, weights } from '../../src/http/check/cost/weights.ts';
import { maxAliases, maxTokens, operationLimits } from '../../src/http/limits/operation-limits.ts';
import {
  middleCursor,
  openPublicGraph,
  type PublicGraph,
  withValues,
} from '../plans/public-graph.ts';
import { findValues } from '../plans/template-values.ts';
import type { BenchDatabase } from '../speed/database.ts';
import { median } from '../speed/statistics.ts';
import { figure, table } from '../speed/table.ts';
import { fieldsOfEntities } from './fields.ts';
import { type Measured, rootFields } from './operations.ts';

/** A root field as it was measured. */
interface Row extends Measured {
  estimated: Cost;
  /** whether the operation exceeds a limit */
  isRefused: boolean;
  /** of the database's time: the fastest of several runs */
  milliseconds: number;
  /** of the response */
  bytes: number;
}

/** An estimate is too low if the operation takes so many times as long, and some milliseconds more. */
const tolerance = { times: 1.5, milliseconds: 5 };
/** Fields that operations are filled up to the limit with: those that take most of their estimate. */
const filledUp = 12;
/** How often each is run; one that takes more than three seconds is run once. */
const runs = 3;

const share = ({ milliseconds, estimated }: Row) => milliseconds / estimated.milliseconds;

function isWrong({ estimated, milliseconds, isRefused }: Row): boolean {
  const isLow = milliseconds > estimated.milliseconds * tolerance.times + tolerance.milliseconds;
  return isLow || (!isRefused && milliseconds > operationLimits.milliseconds);
}

/**
 * Measures operations of all kinds, and fills operations up to the limit with the fields that take most of their estimate.
 * @returns the page, and the operations whose estimate is too low or that are allowed and take more than a second
 */
export async function measureCosts({ url, facts }: BenchDatabase) {
  let waited = 0;
  const graph = await openPublicGraph(url, (_statement, _parameters, milliseconds) => {
    waited += milliseconds;
  });
  const { db } = graph;
  try {
    const clock = (await timeOfBackend(db)) ?? (() => waited);
    const values = await valuesOf(graph);
    const measure = async ({ group, field }: Measured, query: string): Promise<Row> => {
      const { cost, errors } = checkOperation(schema, parse(query), null, {}, operationLimits);
      const times: number[] = [];
      let bytes = 0;
      while (times.length < runs && (times[0] ?? 0) < 3_000) {
        const before = clock();
        bytes = Buffer.byteLength(await graph.fetchText(query));
        times.push(clock() - before);
      }
      const isRefused = errors.length > 0;
      return { group, field, estimated: cost, isRefused, bytes, milliseconds: Math.min(...times) };
    };
    const rows: Row[] = [];
    for (const { group, field } of [...rootFields, ...(await fieldsOfEntities(db))]) {
      const measured = { group, field: withValues(field, values) };
      rows.push(await measure(measured, `{ ${measured.field.replaceAll('$i', '100')} }`));
    }
    const tightest = rows
      .filter(({ isRefused, milliseconds }) => !isRefused && milliseconds > 1)
      .toSorted((a, b) => share(b) - share(a))
      .slice(0, filledUp);
    const full: Row[] = [];
    for (const row of tightest) full.push(await measure(row, filled(row)));
    const wrong = [...rows, ...full].filter(isWrong);
    return {
      page: costsPage(facts, rows, tightest, full),
      wrong: wrong.map(
        ({ field, milliseconds, estimated }) =>
          `${shortened(field)}: ${figure(milliseconds)} ms of ${figure(estimated.milliseconds)}`,
      ),
    };
  } finally {
    await db.destroy();
  }
}

/** An operation that has the root field as often as the limits allow. */
function filled({ field, estimated }: Row): string {
  const tokens = field.match(/"[^"]*"|\w+|\.\.\.|[^\s,\w]/g)?.length ?? 0;
  const copies = Math.min(
    maxAliases,
    Math.floor(operationLimits.milliseconds / estimated.milliseconds),
    Math.floor(operationLimits.bytes / estimated.bytes),
    Math.floor(maxTokens / (tokens + 3)),
  );
  const all = Array.from(
    { length: Math.max(1, copies) },
    (_, index) => `a${index}: ${field.replaceAll('$i', String(100 - index))}`,
  );
  return `{ ${all.join(' ')} }`;
}

/** The values that `$names` stand for: entities that have much, and a cursor from the middle of all honors. */
async function valuesOf(graph: PublicGraph): Promise<Record<string, string>> {
  const found = await findValues(graph.db);
  const { rows } = await sql<{ program: string }>`
    select program_slug as program from honor group by 1 order by count(*) desc limit 1`.execute(
    graph.db,
  );
  const middle = await middleCursor(graph, found.year ?? '');
  return { ...found, middle, largest: rows[0]?.program ?? '' };
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

/** A field without the ids in it. */
const shortened = (text: string) => text.replace(/\(ids: \[[^\]]*\]\)/, '(ids: ...)');

function costsPage(
  { version, honors }: BenchDatabase['facts'],
  rows: readonly Row[],
  tightest: readonly Row[],
  full: readonly Row[],
): string {
  const { milliseconds, bytes, depth } = operationLimits;
  const grouped = (number: number) => number.toLocaleString('en');
  return `# Costs

The server estimates what an operation costs before it runs: milliseconds of the database's time and bytes of the response, both for a database with 100,000 honors. It allows ${grouped(milliseconds)} ms, ${grouped(bytes)} bytes, and ${depth} levels of fields. \`npx awards explain FILE\` reports the cost of an operation.

A field costs some milliseconds once, some for each object that it is selected of, and some for each item of its list. A list has as many items as \`first\` or \`last\` says, and what is selected of it is multiplied by them. An object or a list of objects takes ${usualLoad.once} ms, ${usualLoad.each} for each object and ${usualLoad.item} for each item; a list with pages ${usualList.once}, ${usualList.each} and ${usualList.item}. \`src/http/check/cost/weights.ts\` has ${Object.keys(weights).length} fields that differ, and the weights of orders, statistics and searches; \`db/model/honor-filters.ts\` and \`db/model/dimensions.ts\` have those of filters and dimensions.

## Measured

Written by \`npm run bench -- costs\`, with PostgreSQL ${version} and ${grouped(honors)} honors made by \`npm run generate\`. Milliseconds are the time that the process of the database has worked: the least of three runs, with warm caches. Its share of the estimate is 1 if they are equal. An estimate is too low if the operation takes ${tolerance.times} times as long and ${tolerance.milliseconds} ms more; the command then prints the operation and fails.

${table(
  ['operations', 'measured', 'too low', 'refused', 'share of the estimate: median', 'most'],
  [...Map.groupBy(rows, ({ group }) => group)].map(([group, those]) => [
    group.charAt(0).toUpperCase() + group.slice(1),
    String(those.length),
    String(those.filter(isWrong).length),
    String(those.filter(({ isRefused }) => isRefused).length),
    figure(median(those.map(share))),
    figure(Math.max(...those.map(share))),
  ]),
)}

## Where they differ

The fields that take most of their estimate (\`$i\` stands for 100), and an operation that has each of them as often as the limits allow.

${table(
  ['field', 'ms', 'estimated', 'filled up: ms', 'estimated', 'bytes', 'estimated'],
  tightest.map((row, index) => {
    const filledRow = full[index] ?? row;
    return [
      `\`${shortened(row.field)}\``,
      ...[row.milliseconds, row.estimated.milliseconds].map(figure),
      ...[filledRow.milliseconds, filledRow.estimated.milliseconds].map(figure),
      ...[filledRow.bytes, filledRow.estimated.bytes].map(figure),
    ];
  }),
)}
`;
}
