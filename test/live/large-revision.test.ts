import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../bench/plans/query-plan.ts';
import { connect, type Database } from '../../db/connect.ts';
import { searchPathOf } from '../../db/states.ts';
import { createDatabase } from '../support/database.ts';
import { dataOf, publish, startLive, watch } from '../support/live.ts';
import { rowsRead } from '../support/rows-read.ts';

/** A revision of many entries, as an import of a whole data set writes it: reading its news costs what it does for any. */
const [few, many] = [60_000, 120_000];

/**
 * A server, a cursor of each subscription, and then a revision of so many entries. Of four, one is of no honor, two
 * announce an honor of `prize` in 2025 and one an honor of `other` in 2020; the last one announces one in 1999.
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
  const { url, live } = await startLive({ reader, publicUrl: database.publicUrl });
  await publish(database.owner, { key: 'first' }, { key: 'first', program: 'other', year: 2020 });
  const cursors = {
    announcements: await cursorOf(url, database.owner, 'announcements'),
    changes: await cursorOf(url, database.owner, 'changes'),
  };
  await writeRevision(database.owner, entries);
  return { url, sent, cursors, reader, live };
}

async function cursorOf(url: string, owner: Database, field: string): Promise<string> {
  const watcher = await watch(url, `subscription { ${field} { cursor } }`);
  await publish(owner, { key: `for ${field}` });
  const [event] = await watcher.take(1);
  watcher.cut();
  return event?.id ?? '';
}

async function writeRevision(owner: Database, entries: number): Promise<void> {
  await sql`
    with sealed as (update dataset set revision = revision + 1 returning revision)
    insert into change (revision, number, entity_id, entity_kind, entity_key, action, announcement, year)
      select revision, number, gen_random_uuid(), kind, concat(program, '/', year, '/h', number), 'CREATED',
        case when kind = 'HONOR' then 'ANNOUNCED'::announcement_kind end, case when kind = 'HONOR' then year end
      from sealed, generate_series(0, ${entries}::int - 1) as number,
        lateral (select (case when number % 4 = 0 then 'EDITION' else 'HONOR' end)::entity_kind as kind) as kinds,
        lateral (select case when number % 4 = 3 then 'other' else 'prize' end as program) as programs,
        lateral (select case when number = ${entries}::int - 1 then 1999
          when program = 'other' then 2020 else 2025 end as year) as years`.execute(owner);
  await sql`analyze change`.execute(owner);
}

const subscriptions = {
  'all announcements': 'announcements(after: $after)',
  'announcements of a program': 'announcements(program: "other", after: $after)',
  'announcements of a year': 'announcements(year: 2020, after: $after)',
  'announcements of a year of which the revision has one at its end':
    'announcements(year: 1999, after: $after)',
  'announcements of a year that a program does not have':
    'announcements(program: "prize", year: 2020, after: $after)',
  'all changes': 'changes(after: $after)',
  'changes of a program': 'changes(program: "other", after: $after)',
};

const servers = { [few]: await openWith(few), [many]: await openWith(many) };

interface Told {
  more: number;
  kind?: string;
}

/** Takes all events of the revision from after its cursor, or so many. */
async function resume(entries: number, field: string, most = Number.POSITIVE_INFINITY) {
  const { url, cursors } = servers[entries] ?? (await openWith(entries));
  const name = field.startsWith('changes') ? 'changes' : 'announcements';
  const kind = name === 'changes' ? '' : 'kind';
  const watcher = await watch(url, `subscription($after: String) { ${field} { more ${kind} } }`, {
    variables: { after: cursors[name] },
  });
  const told: Told[] = [];
  while (told.length < most && (told.at(-1)?.more ?? 0) === 0) {
    const [event] = await watcher.take(1);
    const { data } = (event && dataOf(event)) as { data: Record<string, Told> };
    if (data[name]) told.push(data[name]);
  }
  watcher.cut();
  return told;
}

/** How many rows the most expensive of its statements on the log reads. */
async function costOf(entries: number, field: string): Promise<number> {
  const { sent, reader } = servers[entries] ?? (await openWith(entries));
  sent.length = 0;
  await resume(entries, field, 2);
  const statements = sent.filter(({ sql: text }) => /\bchange c\b/.test(text));
  expect(statements.length).toBeGreaterThan(1);
  const costs: number[] = [];
  for (const statement of statements) costs.push(await rowsRead(reader, statement));
  return Math.max(...costs);
}

describe('to resume before a revision of many entries', () => {
  test.for(Object.entries(subscriptions))('%s', { timeout: 60_000 }, async ([, field]) => {
    const cost = await costOf(few, field);
    expect(cost).toBeLessThan(45_000);
    expect(await costOf(many, field)).toBeLessThanOrEqual(cost * 1.1);
  });
});

test('what is beyond the entries that are looked at is told by the last event', async () => {
  const ofProgram = await resume(many, subscriptions['announcements of a program']);
  expect(ofProgram).toHaveLength(1_001);
  expect(ofProgram.at(-1)).toEqual({ more: 9_000, kind: 'ANNOUNCED' });
  const ofYear = subscriptions['announcements of a year of which the revision has one at its end'];
  expect(await resume(many, ofYear)).toEqual([{ more: 1, kind: 'CHANGED' }]);
});
