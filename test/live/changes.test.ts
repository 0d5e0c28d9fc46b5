import { expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import {
  dataOf,
  publish,
  retract,
  type ServerSentEvent,
  startLive,
  watch,
} from '../support/live.ts';

const database = await createDatabase('empty');
const { owner } = database;
const { url } = await startLive(database);

const changes = `subscription Changed($program: String, $after: String) {
  changes(program: $program, after: $after) {
    more
    change { action kind key field before after subject { id } }
  }
}`;

function changeIn(event: ServerSentEvent): Record<string, unknown> {
  const { data } = dataOf(event) as { data: { changes: { change: Record<string, unknown> } } };
  return data.changes.change;
}

test('the change log as it grows, with the tombstone of what is retracted', async () => {
  await publish(owner, { key: 'before', year: 2024 });
  const watcher = await watch(url, changes, { variables: { program: 'prize' } });
  await publish(owner, { key: 'one', result: 'FINALIST' });
  await publish(owner, { key: 'one', result: 'WON' });
  await retract(owner, 'one');
  const events = await watcher.take(4);
  watcher.cut();
  const told = events.map(changeIn);
  expect(told.map(({ action, kind, field }) => [action, kind, field])).toEqual([
    ['CREATED', 'EDITION', null],
    ['CREATED', 'HONOR', null],
    ['CHANGED', 'HONOR', 'result'],
    ['RETRACTED', 'HONOR', null],
  ]);
  expect(told[2]).toMatchObject({ key: 'prize/2025/one', before: 'FINALIST', after: 'WON' });
  expect(told[3]).toMatchObject({ before: { result: 'WON' }, after: null, subject: null });

  const again = await watch(url, changes, {
    variables: { program: 'prize', after: events[1]?.id },
  });
  expect((await again.take(2)).map(({ id }) => id)).toEqual(events.slice(2).map(({ id }) => id));
  again.cut();
});
