import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { announcementIn, announcements } from '../../support/server/announcements.ts';
import { publish, retract, startLive, watch } from '../../support/server/live.ts';

/** The changes that are announced, and as which kind. */
const database = await createDatabase('empty');
const { owner } = database;
const { url } = await startLive(database);

beforeEach(async () => {
  await sql`truncate entity, change cascade`.execute(owner);
});

test('a finalist who wins is announced, and fields that screens do not show are not', async () => {
  await publish(owner, { key: 'a', result: 'FINALIST' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a', result: 'FINALIST', acceptance: 'DECLINED' });
  await publish(owner, { key: 'a', result: 'WON', acceptance: 'DECLINED' });
  const [event] = await watcher.take(1);
  const announcement = event && announcementIn(event);
  expect(announcement).toMatchObject({
    kind: 'ANNOUNCED',
    honor: { result: 'WON', credit: 'Ann' },
  });
  expect(announcement?.honorId).toBe(announcement?.honor?.id);
  watcher.cut();
});

test('a correction of the recipient or of the result is a change', async () => {
  await publish(owner, { key: 'a' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a', recipient: 'bea' });
  const [other] = await watcher.take(1);
  expect(other && announcementIn(other)).toMatchObject({
    kind: 'CHANGED',
    honor: { result: 'WON', credit: 'Bea' },
  });
  await publish(owner, { key: 'a', recipient: 'bea', result: 'RUNNER_UP' });
  const [lower] = await watcher.take(1);
  expect(lower && announcementIn(lower)).toMatchObject({
    kind: 'CHANGED',
    honor: { result: 'RUNNER_UP' },
  });
  watcher.cut();
});

test('a better result for another recipient is one announcement', async () => {
  await publish(owner, { key: 'a', result: 'FINALIST' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a', recipient: 'bea' });
  await publish(owner, { key: 'b' });
  const announced = (await watcher.take(2)).map(announcementIn);
  expect(announced).toMatchObject([
    { kind: 'ANNOUNCED', honor: { credit: 'Bea' } },
    { kind: 'ANNOUNCED' },
  ]);
  expect(announced[0]?.honorId).not.toBe(announced[1]?.honorId);
  watcher.cut();
});

test('an honor of another award is a change', async () => {
  const document = (award: string) => `format: awards/1
people: [{ slug: ann, names: { en: Ann } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize 2025 }
    categories:
      - slug: all
        names: { en: All }
        kind: PERSON
        awards: [{ slug: gold, names: { en: Gold } }, { slug: silver, names: { en: Silver } }]
    honors: [{ key: a, award: ${award}, recipients: [ann] }]`;
  await importDocuments(owner, [{ name: '1.yaml', text: document('gold') }]);
  const watcher = await watch(url, announcements);
  await importDocuments(owner, [{ name: '2.yaml', text: document('silver') }]);
  const [event] = await watcher.take(1);
  expect(event && announcementIn(event).kind).toBe('CHANGED');
  watcher.cut();
});

test('a retracted honor is reported by its id, only in its program and year', async () => {
  const all = await watch(url, announcements);
  await publish(owner, { key: 'a' });
  const here = await watch(url, announcements, { variables: { program: 'prize', year: 2025 } });
  const elsewhere = await watch(url, announcements, {
    variables: { program: 'prize', year: 2024 },
  });
  await retract(owner, 'a');
  await publish(owner, { key: 'b', year: 2024 });
  const [announced, retracted] = (await all.take(2)).map(announcementIn);
  const gone = { kind: 'RETRACTED', honor: null, honorId: announced?.honorId, more: 0 };
  expect(announced?.honorId).toMatch(/^honor_/);
  expect(retracted).toMatchObject(gone);
  const [event] = await here.take(1);
  expect(event && announcementIn(event)).toEqual(retracted);
  const [other] = await elsewhere.take(1);
  expect(other && announcementIn(other)).toMatchObject({
    kind: 'ANNOUNCED',
    honor: { credit: 'Ann' },
  });
  for (const watcher of [all, here, elsewhere]) watcher.cut();
});

test('the year of honors is known although their edition is retracted with them', async () => {
  await publish(owner, { key: 'a' });
  const watcher = await watch(url, announcements, { variables: { year: 2025 } });
  const text = `format: awards/1
retract: [{ honor: { program: prize, edition: 2025, key: a } }, { edition: { program: prize, slug: "2025" } }]`;
  await importDocuments(owner, [{ name: 'retract.yaml', text }]);
  const [event] = await watcher.take(1);
  expect(event && announcementIn(event)).toMatchObject({ kind: 'RETRACTED', honor: null });
  watcher.cut();
});

test('a client that reconnects receives what was announced and retracted meanwhile', async () => {
  const first = await watch(url, announcements);
  await publish(owner, { key: 'start' });
  const [start] = await first.take(1);
  await publish(owner, { key: 'a' });
  const [announced] = (await first.take(1)).map(announcementIn);
  await retract(owner, 'a');
  const [, retracted] = await Promise.all([publish(owner, { key: 'b' }), first.take(1)]);
  first.cut();
  const watcher = await watch(url, announcements, { variables: { after: start?.id } });
  const caughtUp = (await watcher.take(3)).map(announcementIn);
  expect(caughtUp).toMatchObject([
    { kind: 'ANNOUNCED', honorId: announced?.honorId, honor: null },
    { kind: 'RETRACTED', honorId: announced?.honorId, honor: null },
    { kind: 'ANNOUNCED', honor: { credit: 'Ann' } },
  ]);
  expect(caughtUp[1]).toEqual(retracted.map(announcementIn)[0]);
  watcher.cut();
});
