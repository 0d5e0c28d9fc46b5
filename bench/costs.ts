import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { connect, type Database } from '../db/connections/connect.ts';
import { ensureLogin } from '../db/states/logins.ts';
import { searchPathOf } from '../db/states/states.ts';
import { readConfig } from '../src/config/config.ts';
import { maxAliases, maxTokens, operationLimits } from '../src/http/limits/operation-limits.ts';
import { openStore } from '../src/server/store.ts';
import { fieldsOfEntities } from './costs/fields.ts';
import { type Measurement, measurer } from './costs/measure.ts';
import { type Measured, rootFields } from './costs/operations.ts';
import { costsPage, type Row, shortened } from './costs/page.ts';
import { findValues } from './plans/template-values.ts';

/**
 * Measures operations of all kinds with the data that DATABASE_URL holds, as the public login, and writes bench/COSTS.md:
 * what each field weighs, and what each operation took beside what was estimated. Then fills operations up to the limit
 * with the fields that take most of their estimate. Ends with 1 if an estimate is too low, or if an operation that is
 * allowed takes more than a second.
 */

/** An estimate is too low if the operation takes so many times as long, and some milliseconds more. */
const tolerance = { times: 1.5, milliseconds: 5 };
/** Operations that are filled up to the limit. */
const filledUp = 25;

const config = readConfig();
const store = await openStore(config);
let waited = 0;
const db = connect({
  url: await ensureLogin(store.url, 'public', config.loginPrefix),
  searchPath: await searchPathOf(store.url, 'published'),
  readOnly: true,
  max: 1,
  onStatement: (_statement, _parameters, milliseconds) => (waited += milliseconds),
});
try {
  const { fetchText, measure } = await measurer(db, () => waited, 3);
  const names = await namesOf(db, fetchText);
  const named = (field: string) =>
    field.replaceAll(/\$(\w+)/g, (whole, name) => names[name] ?? whole);
  const fields = [...rootFields, ...(await fieldsOfEntities(db))].map(
    (measured): Measured => ({ ...measured, field: named(measured.field) }),
  );
  const rows: Row[] = [];
  for (const { group, field } of fields) {
    const measurement = await measure(`{ ${field.replaceAll('$i', '100')} }`);
    rows.push({ group, field, measurement, isWrong: isWrong(measurement) });
    if (isWrong(measurement)) console.error(lineOf(measurement));
  }
  const share = ({ measurement: { milliseconds, estimated } }: Row) =>
    milliseconds / estimated.milliseconds;
  const tightest = rows
    .filter(({ measurement }) => measurement.error === null && measurement.milliseconds > 1)
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, filledUp);
  const full: Row[] = [];
  for (const { group, field, measurement } of tightest) {
    const copies = Math.min(
      Math.floor(operationLimits.milliseconds / measurement.estimated.milliseconds),
      Math.floor(operationLimits.bytes / measurement.estimated.bytes),
      Math.floor(maxTokens / (tokensOf(field) + 3)),
    );
    const filled = await measure(aliased(field, Math.max(1, Math.min(maxAliases, copies))));
    full.push({ group, field, measurement: filled, isWrong: isWrong(filled) });
    console.error(lineOf(filled));
  }
  const { rows: facts } = await sql<{ version: string; honors: number }>`
    select current_setting('server_version') as version, (select count(*)::int from honor) as honors`.execute(
    db,
  );
  const file = path.join(import.meta.dirname, '..', 'bench', 'COSTS.md');
  const [fact] = facts;
  writeFileSync(file, costsPage({ version: '', honors: 0, ...fact }, tolerance, rows, full));
  const wrong = [...rows, ...full].filter((row) => row.isWrong).length;
  console.error(`${rows.length + full.length} operations, ${wrong} wrong`);
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  await db.destroy();
  await store.close();
}

/** The root field so many times, each with another number. */
function aliased(field: string, copies: number): string {
  const all = Array.from(
    { length: copies },
    (_, index) => `a${index}: ${field.replaceAll('$i', String(100 - index))}`,
  );
  return `{ ${all.join(' ')} }`;
}

/** About how many words and signs it has. */
function tokensOf(text: string): number {
  return text.match(/"[^"]*"|\w+|\.\.\.|[^\s,\w]/g)?.length ?? 0;
}

function isWrong({ estimated, milliseconds, error }: Measurement): boolean {
  const isLow = milliseconds > estimated.milliseconds * tolerance.times + tolerance.milliseconds;
  return isLow || (error === null && milliseconds > operationLimits.milliseconds);
}

function lineOf({ query, estimated, milliseconds, error }: Measurement): string {
  const shown = shortened(query).slice(0, 150);
  return `${milliseconds.toFixed(1)} ms of ${estimated.milliseconds}${error ? ', refused' : ''}: ${shown}`;
}

/** The values that `$names` stand for: things that have much, and a cursor from the middle of all honors. */
async function namesOf(
  reader: Database,
  fetchText: (query: string) => Promise<string>,
): Promise<Record<string, string>> {
  const found = await findValues(reader);
  const { rows } = await sql<{ program: string }>`
    select program_slug as program from honor group by 1 order by count(*) desc limit 1`.execute(
    reader,
  );
  const page = await fetchText(
    `{ honors(first: 1, filter: { year: { eq: ${found.year} } }) { edges { cursor } } }`,
  );
  const middle = /"cursor":"([^"]+)"/.exec(page)?.[1] ?? '';
  return { ...found, middle, largest: rows[0]?.program ?? '' };
}
