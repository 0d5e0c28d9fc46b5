import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Sent } from '../../../../bench/plans/query-plan.ts';
import { connect } from '../../../../db/connections/connect.ts';
import {
  readStatistics,
  type StatisticsArguments,
} from '../../../../db/queries/statistics/statistics.ts';
import { searchPathOf } from '../../../../db/states/states.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { rowsRead } from '../../../support/database/rows-read.ts';

/** How much statistics of all honors read, if not all rows are shown and what is in no row has to be counted too. */
const { url, publicUrl, owner } = await createDatabase('shipped');
const sent: Sent[] = [];
const reader = connect({
  url: publicUrl,
  searchPath: await searchPathOf(url, 'published'),
  readOnly: true,
  onStatement: (statement, parameters) => sent.push({ sql: statement, parameters }),
});
await sql`vacuum analyze`.execute(owner);

const sizes = async () => {
  const { rows } = await sql<
    Record<'honors' | 'places' | 'received' | 'recipients' | 'totals', number>
  >`
    select (select count(*) from honor)::int as honors, (select count(*) from honor_place)::int as places,
      (select count(*) from honor_recipient)::int as received, (select count(*) from recipient)::int as recipients,
      (select count(*) from honor_total)::int as totals`.execute(owner);
  const [found] = rows;
  if (!found) throw new Error('no sizes');
  return found;
};
const { honors, places, received, recipients, totals } = await sizes();

async function costOf(grouping: Pick<StatisticsArguments, 'by' | 'measure'>): Promise<number> {
  sent.length = 0;
  const result = await readStatistics(reader, {
    filter: null,
    of: null,
    recipients: null,
    orderBy: null,
    first: 1,
    fill: false,
    ...grouping,
  });
  expect(result.groups).toBeGreaterThan(1);
  const [statement] = sent;
  if (!statement || sent.length > 1) throw new Error('statistics take one statement');
  return rowsRead(reader, statement);
}

/** Rows that nodes without any count for, since EXPLAIN rounds. */
const slack = 5;

test('statistics by place count honors, and read their links to places once', async () => {
  expect(await costOf({ by: ['PLACE'], measure: 'HONORS' })).toBeLessThanOrEqual(
    honors + places + totals + slack,
  );
});

test('statistics by country read the same table', async () => {
  expect(await costOf({ by: ['COUNTRY'], measure: 'HONORS' })).toBeLessThanOrEqual(
    honors + places + totals + slack,
  );
});

test('statistics by kind of recipient read the links to recipients once', async () => {
  expect(await costOf({ by: ['RECIPIENT_KIND'], measure: 'HONORS' })).toBeLessThanOrEqual(
    honors + received + recipients + totals + slack,
  );
});

test('statistics by recipient read the names of recipients once, too', async () => {
  expect(await costOf({ by: ['RECIPIENT'], measure: 'HONORS' })).toBeLessThanOrEqual(
    honors + received + recipients + slack,
  );
});

test('recipients by year join honors and recipients once, and count all recipients', async () => {
  expect(await costOf({ by: ['YEAR'], measure: 'RECIPIENTS' })).toBeLessThanOrEqual(
    honors + received + recipients + slack,
  );
});
