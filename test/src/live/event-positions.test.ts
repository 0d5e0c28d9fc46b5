import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { announcements } from '../../support/server/announcements.ts';
import { dataOf, publish, startLive, watch } from '../../support/server/live.ts';

/** Cursors that a subscription cannot go on from. */
const database = await createDatabase('empty');
const { owner } = database;
const { url } = await startLive(database);

beforeEach(async () => {
  await sql`truncate entity, change cascade`.execute(owner);
});

describe('a cursor that a subscription cannot continue from', () => {
  const errorsAfter = async (after: string) => {
    const watcher = await watch(url, announcements, { variables: { after } });
    const [next, complete, ...others] = await watcher.rest();
    expect(complete).toEqual({ event: 'complete', id: null, data: '' });
    expect(others).toEqual([]);
    const { errors } = (next && dataOf(next)) as { errors: { extensions: object }[] };
    return errors.map(({ extensions }) => extensions);
  };
  const unknown = [{ code: 'BAD_USER_INPUT', argument: 'after', reason: 'UNKNOWN_CURSOR' }];
  const tooOld = [{ code: 'BAD_USER_INPUT', argument: 'after', reason: 'CURSOR_TOO_OLD' }];

  test('is unknown if it is not a cursor', async () => {
    expect(await errorsAfter('nonsense')).toEqual(unknown);
  });

  test('is unknown if it belongs to another subscription', async () => {
    const watcher = await watch(url, 'subscription { changes { cursor } }');
    await publish(owner, { key: 'a' });
    const [event] = await watcher.take(1);
    watcher.cut();
    expect(await errorsAfter(event?.id ?? '')).toEqual(unknown);
  });

  test('is unknown if its revision does not exist yet', async () => {
    const watcher = await watch(url, announcements);
    await publish(owner, { key: 'a' });
    const [event] = await watcher.take(1);
    watcher.cut();
    const { rows } = await sql<{ revision: string }>`select revision from dataset`.execute(owner);
    const other = await createDatabase('empty');
    const { url: elsewhere } = await startLive(other);
    const stranger = await watch(elsewhere, announcements, { variables: { after: event?.id } });
    const [refused] = await stranger.take(1);
    expect(rows[0]?.revision).not.toBe('0');
    expect(refused && dataOf(refused)).toMatchObject({ errors: [{ extensions: unknown[0] }] });
  });

  test('is too old if more events have followed than are replayed', async () => {
    const watcher = await watch(url, announcements);
    await publish(owner, { key: 'a' });
    const [event] = await watcher.take(1);
    watcher.cut();
    await sql`update dataset set revision = revision + 10000`.execute(owner);
    const still = await watch(url, announcements, { variables: { after: event?.id } });
    await publish(owner, { key: 'b' });
    expect(await still.take(1)).toHaveLength(1);
    still.cut();
    expect(await errorsAfter(event?.id ?? '')).toEqual(tooOld);
  });
});
