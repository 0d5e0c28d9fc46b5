import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hidden } from './documents/documents.ts';
import { openTwins } from './twins.ts';

/**
 * Whoever follows what is public hears nothing of what waits. All that is followed begins with a notification of the
 * database, which names the state that was written. What subscriptions make of it belongs here too.
 */

const twins = await openTwins();
const listener = new pg.Client({ connectionString: twins.hiding.publicUrl });
const heard: string[] = [];

beforeAll(async () => {
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => heard.push(payload));
  await listener.query('listen awards_revision');
});
afterAll(() => listener.end());

/** What was heard until now; a notification comes before the answer to what is asked after it. */
async function heardNow(): Promise<string[]> {
  await listener.query('select 1');
  return heard.splice(0);
}

test('only what is published is told as a revision of the public state', async () => {
  const [document] = hidden;
  if (!document) throw new Error('nothing to hide');
  const { id } = await twins.hide(document);
  const told = await heardNow();
  expect(told.filter((payload) => payload.startsWith('published'))).toEqual([]);
  await twins.hiding.desk.reschedule(id, new Date('2098-01-01T00:00:00Z'));
  expect((await heardNow()).filter((payload) => payload.startsWith('published'))).toEqual([]);
  await twins.hiding.desk.publishNow(id);
  expect(await heardNow()).toContain(`published:${BigInt(twins.base) + 2n}`);
});
