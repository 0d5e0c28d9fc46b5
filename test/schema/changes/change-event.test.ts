import { expect, test } from 'vitest';
import { redact } from '../../../src/desk/redaction/redact.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';
import { announcementIn, announcements } from '../../support/server/announcements.ts';
import {
  dataOf,
  publish,
  retract,
  type ServerSentEvent,
  startLive,
  watch,
} from '../../support/server/live.ts';

const database = await createDatabase('empty');
const { owner } = database;
const { url } = await startLive(database);

const changes = `subscription Changed($program: String, $after: String) {
  changes(program: $program, after: $after) {
    more
    change { action kind key field before after subject { id } }
  }
}`;

/** The last event of the first test. */
let retracted: ServerSentEvent | undefined;

function changeIn(event: ServerSentEvent): Record<string, unknown> {
  const { data } = dataOf(event) as { data: { changes: { change: Record<string, unknown> } } };
  return data.changes.change;
}

test('a subscription follows the change log, with the tombstones of retracted entities', async () => {
  await publish(owner, { key: 'before', year: 2024 });
  const watcher = await watch(url, changes, { variables: { program: 'prize' } });
  await publish(owner, { key: 'one', result: 'FINALIST' });
  await publish(owner, { key: 'one', result: 'WON' });
  await retract(owner, 'one');
  const events = await watcher.take(4);
  watcher.cut();
  const logged = events.map(changeIn);
  expect(logged.map(({ action, kind, field }) => [action, kind, field])).toEqual([
    ['CREATED', 'EDITION', null],
    ['CREATED', 'HONOR', null],
    ['CHANGED', 'HONOR', 'result'],
    ['RETRACTED', 'HONOR', null],
  ]);
  expect(logged[2]).toMatchObject({ key: 'prize/2025/one', before: 'FINALIST', after: 'WON' });
  expect(logged[3]).toMatchObject({ before: { result: 'WON' }, after: null, subject: null });

  retracted = events[3];
  const again = await watch(url, changes, {
    variables: { program: 'prize', after: events[1]?.id },
  });
  expect((await again.take(2)).map(({ id }) => id)).toEqual(events.slice(2).map(({ id }) => id));
  again.cut();
});

test('a redaction is an entry of the log, and old cursors lead to entries without the value', async () => {
  const changed = await watch(url, changes, { variables: { program: 'prize' } });
  const announced = await watch(url, announcements);
  await publish(owner, { key: 'two', result: 'WON' });
  const [created] = await changed.take(1);
  expect(created && changeIn(created)).toMatchObject({ key: 'prize/2025/two', action: 'CREATED' });
  await redact(
    owner,
    { kind: 'honor', key: ['prize', '2025', 'two'] },
    {
      field: null,
      pastOnly: false,
      withdraw: false,
      reason: 'On request',
      writer: 'OPERATOR',
      by: tester,
    },
  );
  const gone = { kind: 'HONOR', key: 'prize/2025/[redacted]', before: null, after: null };
  const [redaction] = await changed.take(1);
  expect(redaction && changeIn(redaction)).toEqual({
    action: 'REDACTED',
    ...gone,
    field: null,
    subject: null,
  });
  // Screens take the honor away, as after a retraction.
  expect((await announced.take(2)).map((event) => announcementIn(event).kind)).toEqual([
    'ANNOUNCED',
    'RETRACTED',
  ]);
  changed.cut();
  announced.cut();
  const variables = { program: 'prize', after: retracted?.id };
  const again = await watch(url, changes, { variables });
  expect((await again.take(2)).map(changeIn)).toMatchObject([
    { ...gone, action: 'CREATED' },
    { ...gone, action: 'REDACTED' },
  ]);
  again.cut();
});
