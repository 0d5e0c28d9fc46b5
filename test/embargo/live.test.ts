import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followWrites } from '../support/desk/preview.ts';
import { createToken, tester } from '../support/desk/tester.ts';
import { startLive, watch } from '../support/server/live.ts';
import { hidden } from './documents/documents.ts';
import { openTwins } from './twins.ts';

/**
 * Whoever follows what is public hears nothing of what is scheduled. All that is followed begins with a notification of the
 * database, which names the state that was written. What subscriptions make of it belongs here too.
 */

const twins = await openTwins();
const listener = new pg.Client({ connectionString: twins.hiding.publicUrl });
const payloads: string[] = [];

beforeAll(async () => {
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => payloads.push(payload));
  await listener.query('listen awards_revision');
});
afterAll(() => listener.end());

/** The payloads heard until now; a notification comes before the answer to what is asked after it. */
async function payloadsNow(): Promise<string[]> {
  await listener.query('select 1');
  return payloads.splice(0);
}

test('only a publication notifies listeners of a new public revision', async () => {
  const [document] = hidden;
  if (!document) throw new Error('nothing to hide');
  const { id } = await twins.hide(document);
  const received = await payloadsNow();
  expect(received.filter((payload) => payload.startsWith('published'))).toEqual([]);
  await twins.hiding.desk.rescheduleDocument(id, new Date('2098-01-01T00:00:00Z'), tester);
  await followWrites(twins.hiding.owner);
  expect((await payloadsNow()).filter((payload) => payload.startsWith('published'))).toEqual([]);
  await twins.hiding.desk.publishDocument(id, tester);
  await followWrites(twins.hiding.owner);
  expect(await payloadsNow()).toContain(`published:${BigInt(twins.base) + 2n}`);
});

/** All that an event can tell, of every kind of honor. */
const subscriptions = [
  `subscription { announcements {
    cursor revision publishedAt more kind honorId
    honor { __typename id result leadership credit position edition { name } award { name } recipients { recipient { id name } } }
  } }`,
  `subscription { changes {
    cursor revision publishedAt more
    change { revision at writer action kind subjectId subject { id } key field before after reason source { slug } }
  } }`,
];

test('subscribers receive the same events, byte for byte, whether or not something is scheduled, with a token too', async () => {
  const servers = [await startLive(twins.hiding), await startLive(twins.pure)];
  const signedIn = await startLive({ ...twins.hiding }, { desk: twins.hiding.desk });
  const { secret } = await createToken(twins.hiding.desk, 'PRESS', 'Petra');
  const [winner, ...others] = hidden.filter(({ what }) => /winner|new|changed/.test(what));
  const retraction = hidden.find(({ what }) => what === 'an honor that goes');
  if (!winner || !retraction) throw new Error('nothing to hide');
  await twins.follow(...hidden.slice(0, 1));

  const watchers = await Promise.all(
    subscriptions.flatMap((query) => [
      ...servers.map(({ url }) => watch(url, query)),
      watch(signedIn.url, query, { token: secret }),
    ]),
  );
  await twins.hide(winner, ...others.slice(0, 10));
  await twins.hide(retraction);
  const marker = {
    what: 'what everybody may know',
    text: `format: awards/1
editions:
  - program: harbor-prize
    year: 2024
    honors:
      - { key: late, award: best-port, recipients: [sandbank], result: SPECIAL_MENTION }`,
  };
  await twins.write(marker);
  await twins.follow(marker);
  const events = await Promise.all(watchers.map((watcher) => watcher.take(1)));
  const gone = {
    what: 'that it is gone',
    text: `format: awards/1
retract: [{ honor: { program: harbor-prize, edition: 2024, key: late } }]`,
  };
  await twins.write(gone);
  await twins.follow(gone);
  const retractedTo = await Promise.all(watchers.slice(0, 3).map((watcher) => watcher.take(1)));
  for (const watcher of watchers) watcher.cut();
  const [announced, ...announcedToOthers] = events.slice(0, 3);
  const [changed, ...changedToOthers] = events.slice(3);
  expect(JSON.stringify(announced)).toContain('SPECIAL_MENTION');
  expect(announcedToOthers).toEqual([announced, announced]);
  const [retracted, ...retractedToOthers] = retractedTo;
  expect(JSON.stringify(retracted)).toContain('RETRACTED');
  expect(retractedToOthers).toEqual([retracted, retracted]);
  expect(JSON.stringify(changed)).toContain('late');
  expect(changedToOthers).toEqual([changed, changed]);
});
