import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../../../bench/plans/query-plan.ts';
import { connect, type Database } from '../../../../db/connections/connect.ts';
import { endOfRevision } from '../../../../db/queries/changes/published-events.ts';
import { searchPathOf } from '../../../../db/states/states.ts';
import type { Position } from '../../../../schema/context/live-event.ts';
import { encodePosition } from '../../../../src/live/event-positions.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { rowsRead } from '../../../support/database/rows-read.ts';
import { dataOf, publish, startLive, watch } from '../../../support/server/live.ts';

/** Revisions of many entries, as imports of whole data sets write them: reading their news costs what it does for any. */
const [few, many] = [60_000, 120_000];

const servers = { [few]: await openWith(few), [many]: await openWith(many) };

/**
 * A server whose second revision has so many changes that announce nothing, and whose third one has so many entries:
 * of four, one is of no honor, two announce an honor of `prize` in 2025 and one an honor of `other` in 2020. The last
 * one announces one in 1999. The fourth revision is a small one. The planner knows of none of them.
 */
async function openWith(entries: number) {
  const database = await createDatabase('empty');
  const sent: Sent[] = [];
  const [published, ...others] = await searchPathOf(database.url, 'published');
  const reader = connect({
    url: database.publicUrl,
    searchPath: [published ?? '', ...others],
    readOnly: true,
    onStatement: (statement, parameters) => sent.push({ sql: statement, parameters }),
  });
  const { url } = await startLive({ reader, publicUrl: database.publicUrl });
  await sql`alter table change set (autovacuum_enabled = false)`.execute(database.owner);
  await publish(database.owner, { key: 'a' }, { key: 'b', program: 'other', year: 2020 });
  await sql`analyze change`.execute(database.owner);
  await writeRevision(database.owner, entries, false);
  await writeRevision(database.owner, entries, true);
  await publish(database.owner, { key: 'c', program: 'late', year: 2020 });
  return { url, sent, reader };
}

async function writeRevision(owner: Database, entries: number, announces: boolean): Promise<void> {
  await sql`
    with sealed as (update dataset set revision = revision + 1 returning revision)
    insert into change (revision, number, entity_id, entity_kind, entity_key, action, announcement, year)
      select revision, number, gen_random_uuid(), kind, concat(program, '/', year, '/h', number), 'CREATED',
        case when announces then 'ANNOUNCED'::announcement_kind end, case when announces then year end
      from sealed, generate_series(0, ${entries}::int - 1) as number,
        lateral (select (case when number % 4 = 0 then 'EDITION' else 'HONOR' end)::entity_kind as kind) as kinds,
        lateral (select kind = 'HONOR' and ${announces} as announces) as announced,
        lateral (select case when number % 4 = 3 then 'other' else 'prize' end as program) as programs,
        lateral (select case when number = ${entries}::int - 1 then 1999
          when program = 'other' then 2020 else 2025 end as year) as years`.execute(owner);
}

const subscriptions = {
  'all announcements': 'announcements(after: $after)',
  'announcements of a program': 'announcements(program: "other", after: $after)',
  'announcements of a program that the revisions do not have':
    'announcements(program: "late", after: $after)',
  'announcements of a year': 'announcements(year: 2020, after: $after)',
  'announcements of a year of which the revision has one at its end':
    'announcements(year: 1999, after: $after)',
  'announcements of a year that a program does not have':
    'announcements(program: "prize", year: 2020, after: $after)',
  'all changes': 'changes(after: $after)',
  'changes of a program': 'changes(program: "other", after: $after)',
  'changes of a program that the revisions do not have': 'changes(program: "late", after: $after)',
};

const positions = {
  'before the revisions': { revision: 1n, number: endOfRevision },
  'within the first of them': { revision: 2n, number: 5_000 },
  'within the second one': { revision: 3n, number: 500 },
};

interface Item {
  more: number;
  kind?: string;
}

/** Takes so many events from after a position. */
async function resume(entries: number, field: string, position: Position, count: number) {
  const { url } = servers[entries] ?? (await openWith(entries));
  const name = field.startsWith('changes') ? 'changes' : 'announcements';
  const kind = name === 'changes' ? '' : 'kind';
  const watcher = await watch(url, `subscription($after: String) { ${field} { more ${kind} } }`, {
    variables: { after: encodePosition(name, position) },
  });
  const events = await watcher.take(count);
  watcher.cut();
  return events.map((event) => (dataOf(event) as { data: Record<string, Item> }).data[name]);
}

/** How many rows the most expensive of its statements on the log reads. */
async function costOf(entries: number, field: string, position: Position): Promise<number> {
  const { sent, reader } = servers[entries] ?? (await openWith(entries));
  sent.length = 0;
  await resume(entries, field, position, 1);
  const statements = sent.filter(({ sql: text }) => /\bchange c\b/.test(text));
  expect(statements.length).toBeGreaterThan(1);
  const costs: number[] = [];
  for (const statement of statements) costs.push(await rowsRead(reader, statement));
  return Math.max(...costs);
}

describe.for(Object.entries(positions))('to resume %s', ([, position]) => {
  test.for(Object.entries(subscriptions))('%s', { timeout: 60_000 }, async ([, field]) => {
    const cost = await costOf(few, field, position);
    expect(cost).toBeLessThan(45_000);
    expect(await costOf(many, field, position)).toBeLessThanOrEqual(cost * 1.1);
  });
});

test('the last event reports how many entries were not read', async () => {
  const position = positions['before the revisions'];
  const all = await resume(many, subscriptions['all announcements'], position, 1_002);
  expect(all.slice(0, 1_000).every((event) => event?.more === 0)).toBe(true);
  expect(all.slice(1_000)).toEqual([
    { more: 9_000, kind: 'MORE' },
    { more: 0, kind: 'ANNOUNCED' },
  ]);
  const ofYear = subscriptions['announcements of a year of which the revision has one at its end'];
  expect(await resume(many, ofYear, position, 1)).toEqual([{ more: 1, kind: 'MORE' }]);
});
