import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { announcementIn, announcements } from '../../support/server/announcements.ts';
import { until } from '../../support/server/files.ts';
import { dataOf, publish, startLive, watch } from '../../support/server/live.ts';

/** Which announcements a subscription tells, and that it shares their work. */
const database = await createDatabase('empty');
const { owner, statements } = database;
const { url } = await startLive(database);

beforeEach(async () => {
  await sql`truncate entity, change cascade`.execute(owner);
});

test('without `after`, a subscription begins with the next announcement, and its event id is the cursor', async () => {
  await publish(owner, { key: 'before' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'now' });
  const [event] = await watcher.take(1);
  const announcement = event && announcementIn(event);
  expect(event).toMatchObject({ event: 'next', id: announcement?.cursor });
  expect(announcement).toMatchObject({
    more: 0,
    honor: { result: 'WON', program: { slug: 'prize' } },
  });
  watcher.cut();
});

test('after a cursor, it begins with the missed announcements, each once and in order', async () => {
  const first = await watch(url, announcements);
  await publish(owner, { key: 'a' });
  const [a] = await first.take(1);
  first.cut();
  await publish(owner, { key: 'b' }, { key: 'c' });
  await publish(owner, { key: 'd' });
  const byArgument = await watch(url, announcements, { variables: { after: a?.id } });
  const byHeader = await watch(url, announcements, { lastEventId: a?.id ?? '' });
  await publish(owner, { key: 'e' });
  const events = await byArgument.take(4);
  expect(await byHeader.take(4)).toEqual(events);
  const revisions = events.map((event) => BigInt(announcementIn(event).revision));
  const [start = 0n] = revisions;
  expect(revisions).toEqual([start, start, start + 1n, start + 2n]);
  byArgument.cut();
  byHeader.cut();
});

test('Last-Event-ID overrides `after`', async () => {
  const first = await watch(url, announcements);
  await publish(owner, { key: 'a' });
  await publish(owner, { key: 'b' });
  await publish(owner, { key: 'c' });
  const [a, b, c] = await first.take(3);
  first.cut();
  const again = await watch(url, announcements, {
    variables: { after: a?.id },
    lastEventId: b?.id ?? '',
  });
  expect(await again.take(1)).toEqual([c]);
  again.cut();
});

test('a program and a year select announcements', async () => {
  await publish(owner, { key: 'z', program: 'other', year: 2020 });
  const watcher = await watch(url, announcements, { variables: { program: 'other', year: 2024 } });
  await publish(owner, { key: 'a', program: 'prize', year: 2024 });
  await publish(owner, { key: 'b', program: 'other', year: 2025 });
  await publish(owner, { key: 'c', program: 'other', year: 2024 });
  const [event] = await watcher.take(1);
  expect(event && announcementIn(event).honor).toMatchObject({
    edition: { year: 2024 },
    program: { slug: 'other' },
  });
  watcher.cut();
});

test('an unknown program is refused', async () => {
  const watcher = await watch(url, announcements, { variables: { program: 'nowhere' } });
  const [event] = await watcher.rest();
  expect(event && dataOf(event)).toMatchObject({
    errors: [
      {
        message: 'There is no program `nowhere`.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'program' },
      },
    ],
  });
});

test('a bulk import announces 1,000 honors, and says how many more there are', async () => {
  const watcher = await watch(
    url,
    `subscription { announcements { cursor more kind honor { position } } }`,
  );
  const honors = Array.from({ length: 1_200 }, (_, index) => ({ key: `h${index}` }));
  await publish(owner, ...honors);
  const events = (await watcher.take(1_001)).map(announcementIn);
  expect(events.slice(0, -1).every(({ more, honor }) => more === 0 && honor !== null)).toBe(true);
  expect(new Set(events.map(({ cursor }) => cursor)).size).toBe(1_001);
  expect(events.at(-1)).toMatchObject({ more: 200, kind: 'MORE', honor: null });
  await publish(owner, { key: 'next' });
  const [next] = await watcher.take(1);
  watcher.cut();

  const [middle, last] = [events[499]?.cursor ?? '', events.at(-1)?.cursor ?? ''];
  const query = `subscription { announcements { cursor more kind honor { position } } }`;
  const resumed = await watch(url, query, { lastEventId: middle });
  expect((await resumed.take(501)).map(announcementIn)).toEqual(events.slice(500));
  expect(await resumed.take(1)).toEqual([next]);
  resumed.cut();
  const afterAll = await watch(url, query, { lastEventId: last });
  expect(await afterAll.take(1)).toEqual([next]);
  afterAll.cut();
});

test('writes to the preview are not even read', async () => {
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a' });
  await watcher.take(1);
  statements.length = 0;
  await sql`select pg_notify('awards_revision', 'preview_7:99')`.execute(owner);
  await sql`select pg_notify('awards_revision', 'published:1')`.execute(owner);
  await until(() => statements.length > 0);
  expect(statements).toHaveLength(1);
  watcher.cut();
});

describe('the number of statements for an event', () => {
  const count = async (subscribers: number) => {
    const watchers = await Promise.all(
      Array.from({ length: subscribers }, () => watch(url, announcements)),
    );
    statements.length = 0;
    await publish(owner, { key: `of ${subscribers}` });
    const events = await Promise.all(watchers.map((watcher) => watcher.take(1)));
    expect(new Set(events.map(([event]) => event?.data)).size).toBe(1);
    for (const watcher of watchers) watcher.cut();
    return statements.length;
  };

  test('is the same for 1 subscriber and for 50 with the same query', async () => {
    expect(await count(50)).toBe(await count(1));
  });
});
