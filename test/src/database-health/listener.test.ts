import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { dataOf, publish, startLive, watch } from '../../support/server/live.ts';

/** A server whose listener gets no notifications, as behind a pooler in transaction mode. */
const database = await createDatabase('empty');
const elsewhere = await createDatabase('empty');
const { url } = await startLive(database, { listenUrl: elsewhere.publicUrl, checkInterval: 1_000 });

test('events without a notification are found by regular reads', async () => {
  const watcher = await watch(url, 'subscription { announcements { revision } }');
  for (const key of ['a', 'b']) {
    await publish(database.owner, { key });
    const [event] = await watcher.take(1);
    expect(event && dataOf(event)).toMatchObject({ data: { announcements: {} } });
  }
  watcher.cut();
});
