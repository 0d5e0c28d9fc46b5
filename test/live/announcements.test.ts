import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database.ts';
import { until } from '../support/files.ts';
import {
  dataOf,
  publish,
  retract,
  type ServerSentEvent,
  startLive,
  watch,
} from '../support/live.ts';

const database = await createDatabase('empty');
const { owner, statements } = database;
const { url } = await startLive(database);

const announcements = `subscription Told($program: String, $year: Int, $after: String) {
  announcements(program: $program, year: $year, after: $after) {
    cursor
    revision
    publishedAt
    more
    kind
    honorId
    honor { id result credit edition { year } program { slug } references { field } }
  }
}`;

interface Told {
  cursor: string;
  revision: string;
  publishedAt: string;
  more: number;
  kind: 'ANNOUNCED' | 'CHANGED' | 'RETRACTED';
  honorId: string | null;
  honor: {
    id: string;
    result: string;
    credit: string;
    edition: { year: number };
    program: { slug: string };
  } | null;
}

function toldBy(event: ServerSentEvent): Told {
  const { data, errors } = dataOf(event) as { data: { announcements: Told }; errors?: unknown };
  expect(errors).toBeUndefined();
  return data.announcements;
}

beforeEach(async () => {
  await sql`truncate entity, change cascade`.execute(owner);
});

test('without `after`: what is announced from now on, and the id is the cursor', async () => {
  await publish(owner, { key: 'before' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'now' });
  const [event] = await watcher.take(1);
  const told = event && toldBy(event);
  expect(event).toMatchObject({ event: 'next', id: told?.cursor });
  expect(told).toMatchObject({ more: 0, honor: { result: 'WON', program: { slug: 'prize' } } });
  watcher.cut();
});

test('after a cursor: first what was missed, then what comes, each once and in order', async () => {
  const first = await watch(url, announcements);
  await publish(owner, { key: 'a' });
  const [a] = await first.take(1);
  first.cut();
  await publish(owner, { key: 'b' }, { key: 'c' });
  await publish(owner, { key: 'd' });
  const byArgument = await watch(url, announcements, { variables: { after: a?.id } });
  const byHeader = await watch(url, announcements, { lastEventId: a?.id ?? '' });
  await publish(owner, { key: 'e' });
  const told = await byArgument.take(4);
  expect(await byHeader.take(4)).toEqual(told);
  const revisions = told.map((event) => BigInt(toldBy(event).revision));
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

test('of a program and a year', async () => {
  await publish(owner, { key: 'z', program: 'other', year: 2020 });
  const watcher = await watch(url, announcements, { variables: { program: 'other', year: 2024 } });
  await publish(owner, { key: 'a', program: 'prize', year: 2024 });
  await publish(owner, { key: 'b', program: 'other', year: 2025 });
  await publish(owner, { key: 'c', program: 'other', year: 2024 });
  const [event] = await watcher.take(1);
  expect(event && toldBy(event).honor).toMatchObject({
    edition: { year: 2024 },
    program: { slug: 'other' },
  });
  watcher.cut();
});

test('of a program that does not exist', async () => {
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

test('a finalist who wins is announced; a field that no screen shows is not', async () => {
  await publish(owner, { key: 'a', result: 'FINALIST' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a', result: 'FINALIST', acceptance: 'DECLINED' });
  await publish(owner, { key: 'a', result: 'WON', acceptance: 'DECLINED' });
  const [event] = await watcher.take(1);
  const told = event && toldBy(event);
  expect(told).toMatchObject({ kind: 'ANNOUNCED', honor: { result: 'WON', credit: 'Ann' } });
  expect(told?.honorId).toBe(told?.honor?.id);
  watcher.cut();
});

test('a correction of who won, and of whether, is a change', async () => {
  await publish(owner, { key: 'a' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a', recipient: 'bea' });
  const [other] = await watcher.take(1);
  expect(other && toldBy(other)).toMatchObject({
    ...{ kind: 'CHANGED', honor: { result: 'WON', credit: 'Bea' } },
  });
  await publish(owner, { key: 'a', recipient: 'bea', result: 'RUNNER_UP' });
  const [lower] = await watcher.take(1);
  expect(lower && toldBy(lower)).toMatchObject({
    ...{ kind: 'CHANGED', honor: { result: 'RUNNER_UP' } },
  });
  watcher.cut();
});

test('a better result for another recipient is one announcement', async () => {
  await publish(owner, { key: 'a', result: 'FINALIST' });
  const watcher = await watch(url, announcements);
  await publish(owner, { key: 'a', recipient: 'bea' });
  await publish(owner, { key: 'b' });
  const told = (await watcher.take(2)).map(toldBy);
  expect(told).toMatchObject([
    { kind: 'ANNOUNCED', honor: { credit: 'Bea' } },
    { kind: 'ANNOUNCED' },
  ]);
  expect(told[0]?.honorId).not.toBe(told[1]?.honorId);
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
  expect(event && toldBy(event).kind).toBe('CHANGED');
  watcher.cut();
});

test('a retracted honor is reported by its id, in its program and year only', async () => {
  const all = await watch(url, announcements);
  await publish(owner, { key: 'a' });
  const here = await watch(url, announcements, { variables: { program: 'prize', year: 2025 } });
  const elsewhere = await watch(url, announcements, {
    variables: { program: 'prize', year: 2024 },
  });
  await retract(owner, 'a');
  await publish(owner, { key: 'b', year: 2024 });
  const [announced, retracted] = (await all.take(2)).map(toldBy);
  const gone = { kind: 'RETRACTED', honor: null, honorId: announced?.honorId, more: 0 };
  expect(announced?.honorId).toMatch(/^honor_/);
  expect(retracted).toMatchObject(gone);
  const [event] = await here.take(1);
  expect(event && toldBy(event)).toEqual(retracted);
  const [other] = await elsewhere.take(1);
  expect(other && toldBy(other)).toMatchObject({ kind: 'ANNOUNCED', honor: { credit: 'Ann' } });
  for (const watcher of [all, here, elsewhere]) watcher.cut();
});

test('an edition that goes with its honors does not hide what year they were of', async () => {
  await publish(owner, { key: 'a' });
  const watcher = await watch(url, announcements, { variables: { year: 2025 } });
  const text = `format: awards/1
retract: [{ honor: { program: prize, edition: 2025, key: a } }, { edition: { program: prize, slug: "2025" } }]`;
  await importDocuments(owner, [{ name: 'retract.yaml', text }]);
  const [event] = await watcher.take(1);
  expect(event && toldBy(event)).toMatchObject({ kind: 'RETRACTED', honor: null });
  watcher.cut();
});

test('a client that was away is told of what was announced and retracted meanwhile', async () => {
  const first = await watch(url, announcements);
  await publish(owner, { key: 'start' });
  const [start] = await first.take(1);
  await publish(owner, { key: 'a' });
  const [announced] = (await first.take(1)).map(toldBy);
  await retract(owner, 'a');
  const [, retracted] = await Promise.all([publish(owner, { key: 'b' }), first.take(1)]);
  first.cut();
  const watcher = await watch(url, announcements, { variables: { after: start?.id } });
  const told = (await watcher.take(3)).map(toldBy);
  expect(told).toMatchObject([
    { kind: 'ANNOUNCED', honorId: announced?.honorId, honor: null },
    { kind: 'RETRACTED', honorId: announced?.honorId, honor: null },
    { kind: 'ANNOUNCED', honor: { credit: 'Ann' } },
  ]);
  expect(told[1]).toEqual(retracted.map(toldBy)[0]);
  watcher.cut();
});

test('a bulk import announces 1,000, and says how many more', async () => {
  const watcher = await watch(
    url,
    `subscription { announcements { cursor more kind honor { position } } }`,
  );
  const honors = Array.from({ length: 1_200 }, (_, index) => ({ key: `h${index}` }));
  await publish(owner, ...honors);
  const told = (await watcher.take(1_001)).map(toldBy);
  expect(told.slice(0, -1).every(({ more, honor }) => more === 0 && honor !== null)).toBe(true);
  expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(1_001);
  expect(told.at(-1)).toMatchObject({ more: 200, kind: 'ANNOUNCED', honor: null });
  await publish(owner, { key: 'next' });
  const [next] = await watcher.take(1);
  watcher.cut();

  const [middle, last] = [told[499]?.cursor ?? '', told.at(-1)?.cursor ?? ''];
  const query = `subscription { announcements { cursor more kind honor { position } } }`;
  const resumed = await watch(url, query, { lastEventId: middle });
  expect((await resumed.take(501)).map(toldBy)).toEqual(told.slice(500));
  expect(await resumed.take(1)).toEqual([next]);
  resumed.cut();
  const afterAll = await watch(url, query, { lastEventId: last });
  expect(await afterAll.take(1)).toEqual([next]);
  afterAll.cut();
});

test('what is written to a preview is not even looked for', async () => {
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

describe('a cursor that cannot be gone on from', () => {
  const refusalOf = async (after: string) => {
    const watcher = await watch(url, announcements, { variables: { after } });
    const [next, complete, ...others] = await watcher.rest();
    expect(complete).toEqual({ event: 'complete', id: null, data: '' });
    expect(others).toEqual([]);
    const { errors } = (next && dataOf(next)) as { errors: { extensions: object }[] };
    return errors.map(({ extensions }) => extensions);
  };
  const unknown = [{ code: 'BAD_USER_INPUT', argument: 'after', reason: 'UNKNOWN_CURSOR' }];
  const tooOld = [{ code: 'BAD_USER_INPUT', argument: 'after', reason: 'CURSOR_TOO_OLD' }];

  test('is unknown where it is none', async () => {
    expect(await refusalOf('nonsense')).toEqual(unknown);
  });

  test('is unknown where it is of another subscription', async () => {
    const watcher = await watch(url, 'subscription { changes { cursor } }');
    await publish(owner, { key: 'a' });
    const [event] = await watcher.take(1);
    watcher.cut();
    expect(await refusalOf(event?.id ?? '')).toEqual(unknown);
  });

  test('is unknown where its revision is not there yet', async () => {
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

  test('is too old where more has come since than is told again', async () => {
    const watcher = await watch(url, announcements);
    await publish(owner, { key: 'a' });
    const [event] = await watcher.take(1);
    watcher.cut();
    await sql`update dataset set revision = revision + 10000`.execute(owner);
    const still = await watch(url, announcements, { variables: { after: event?.id } });
    await publish(owner, { key: 'b' });
    expect(await still.take(1)).toHaveLength(1);
    still.cut();
    expect(await refusalOf(event?.id ?? '')).toEqual(tooOld);
  });
});

describe('how many statements an event takes', () => {
  const count = async (subscribers: number) => {
    const watchers = await Promise.all(
      Array.from({ length: subscribers }, () => watch(url, announcements)),
    );
    statements.length = 0;
    await publish(owner, { key: `of ${subscribers}` });
    const told = await Promise.all(watchers.map((watcher) => watcher.take(1)));
    expect(new Set(told.map(([event]) => event?.data)).size).toBe(1);
    for (const watcher of watchers) watcher.cut();
    return statements.length;
  };

  test('is the same for 1 subscriber and for 50 with the same question', async () => {
    expect(await count(50)).toBe(await count(1));
  });
});
