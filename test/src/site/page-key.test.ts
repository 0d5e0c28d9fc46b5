import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pino from 'pino';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Admission } from '../../../src/http/admit/admission.ts';
import { noClientLimits } from '../../../src/http/admit/client-limits.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { isEveningOver } from '../../../src/site/browser/dates/edition-date.ts';
import { loadRenderer } from '../../../src/site/renderer.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startCaching } from '../../support/server/response-cache.ts';

/** A page is rendered once for a revision, whoever requests it and however its URL is written. */
const database = await createDatabase('shipped');
const page = await loadRenderer();
const rendered: string[] = [];
const renderer: typeof page = {
  ...page,
  render(url, fetchForPage) {
    rendered.push(url.pathname);
    return page.render(url, fetchForPage);
  },
};
// As patient as a server is.
const admission = new Admission({
  logger: pino({ level: 'silent' }),
  tokens: null,
  clientLimits: noClientLimits,
});
const { url, cache, knownRevision } = await startCaching(database, { renderer, admission });
const base = url.replace('/graphql', '');
const open = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(base + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const program = '/programs/world-smart-city-awards';

beforeEach(() => {
  rendered.length = 0;
});

test('a page that is requested again is not rendered again, and has the same bytes and headers', async () => {
  const first = await open(program, { 'accept-encoding': 'br' });
  const { hits } = cache.counts;
  const second = await open(program, { 'accept-encoding': 'br' });
  expect(cache.counts.hits).toBe(hits + 1);
  expect(rendered).toEqual([program]);
  expect(second.text).toBe(first.text);
  const named = ({ headers }: typeof first) =>
    Object.fromEntries([...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)));
  expect(named(second)).toEqual(named(first));
  expect(first.headers.get('content-encoding')).toBe('br');
});

test.each([
  ['/disputes?utm_source=x', '/disputes'],
  ['/disputes?utm_source=y&utm_source=z', '/disputes'],
  ['/disputes?gad_source=1&ttclid=2&__cf_chl_tk=3', '/disputes'],
  ['/a/../disputes', '/disputes'],
  ['/%64isputes', '/disputes'],
  ['/docs/querying?utm_campaign=1&fbclid=2', '/docs/querying'],
  ['/sources?_ga=1&lang=es', '/sources?lang=es'],
])('%s is the page %s', async (path, same) => {
  const { text } = await open(same);
  rendered.length = 0;
  expect((await open(path)).text).toBe(text);
  expect(rendered).toEqual([]);
});

test('a parameter that the page reads makes another page', async () => {
  const { text } = await open('/sources');
  expect((await open('/sources?lang=zh-Hans')).text).not.toBe(text);
  expect(rendered).toEqual(['/sources', '/sources']);
});

test.each([
  ['/sources?x=1', 'lang and after.'],
  ['/dashboard?by=YEAR&country=CN', 'lang, program, from, to, result'],
  ['/feeds/corrections.atom?recipient=x', 'lang and program.'],
  ['/honors.csv?winner=true', 'lang, from, to, year'],
])('%s is refused with the names of what there is, and not kept', async (path, known) => {
  await open(path.replace(/\?.*/, ''));
  const { status, text } = await open(path);
  expect(status).toBe(400);
  expect(text).toContain(
    `This URL has a parameter that does not exist here. These exist: ${known}`,
  );
});

test('a page with a wrong parameter is not kept, and the page without it is another', async () => {
  for (const _ of [1, 2]) expect((await open('/sources?after=x')).status).toBe(400);
  expect(rendered).toEqual(['/sources', '/sources']);
  expect((await open('/sources')).status).toBe(200);
});

test('a page shows what is written as soon as the write is over', async () => {
  await open('/programs/new-prize');
  const before = knownRevision.current;
  const programs = [{ slug: 'new-prize', names: { en: 'New Prize' } }];
  const text = JSON.stringify({ format: 'awards/1', programs });
  await importDocuments(database.owner, [{ name: 'new.json', text }]);
  while (knownRevision.current === before || knownRevision.current === null) await wait(10);
  expect((await open('/programs/new-prize')).text).toContain('New Prize');
});

test('a ceremony is not to come any more on the day after it, without a write', async () => {
  const text = `
format: awards/1
programs: [{ slug: evening-prize, names: { en: Evening Prize } }, { slug: a-prize, names: { en: A Later Prize } }]
editions:
  - program: evening-prize
    year: 2030
    names: { en: Evening Prize 2030 }
    ceremony: { startsAt: "2030-05-08T20:00:00Z" }
    categories:
      - { slug: best, kind: OTHER, names: { en: Best }, awards: [{ slug: best, names: { en: Best }, status: UPCOMING }] }
  - program: a-prize
    year: 2030
    names: { en: A Later Prize 2030 }
    ceremony: { heldOn: "2030-05-20" }
    categories:
      - { slug: best, kind: OTHER, names: { en: Best }, awards: [{ slug: best, names: { en: Best }, status: UPCOMING }] }`;
  await importDocuments(database.owner, [{ name: 'evening.yaml', text }]);
  const openOn = async (path: string, time: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
    const { text: body } = await open(path).finally(() => vi.useRealTimers());
    return body;
  };
  const sectionOn = async (time: string) => {
    const [before = ''] = (await openOn('/', time)).split('Evening Prize 2030</p>');
    return /.*<h2>(.*?)<\/h2>/s.exec(before)?.[1];
  };
  /** The headings of the hall's list, and between them these programs, from the top down. */
  const hallsOn = async (time: string) =>
    (await openOn('/live', time)).match(
      /(?<=<h2>)[^<]+|Evening Prize(?= ?<)|A Later Prize(?= ?<)/g,
    );
  // The page is stored once the server knows the revision.
  const stored = async () => {
    rendered.length = 0;
    return [await sectionOn('2030-05-08T23:59:00Z'), ...rendered];
  };
  await expect.poll(stored).toEqual(['What comes next']);
  expect(await sectionOn('2030-05-09T00:01:00Z')).toBe('Held, and the results are not known yet');
  const [toCome, others] = ['Awards to come', 'Other programs'];
  const [evening, later] = ['Evening Prize', 'A Later Prize'];
  expect(await hallsOn('2030-05-08T23:59:00Z')).toEqual([toCome, evening, later, others]);
  // Over everywhere on Earth.
  expect(await hallsOn('2030-05-10T00:01:00Z')).toEqual([toCome, later, others, evening]);
});

test.each([
  ['2030-05-08T23:59:00Z', false],
  ['2030-05-09T12:00:00Z', false],
  ['2030-05-10T00:01:00Z', true],
])('at %s, the last evening of an event of three days is over everywhere: %s', (time, expected) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
  onTestFinished(() => void vi.useRealTimers());
  const event = { startsOn: '2030-05-06', endsOn: '2030-05-08' };
  expect(isEveningOver({ year: 2030, ceremony: null, event })).toBe(expected);
});

describe('equal requests at the same time, while the revision moves and a table is locked', () => {
  const crowd = 40;
  const held = async (send: () => Promise<{ status: number }>) => {
    let responses: Promise<{ status: number }>[] = [];
    await database.owner.transaction().execute(async (transaction) => {
      await sql`lock table program in access exclusive mode`.execute(transaction);
      await sql`update dataset set revision = revision + 1`.execute(transaction);
      responses = Array.from({ length: crowd }, send);
      // Longer than a request may wait for a turn.
      await wait(1_500);
    });
    return Promise.all(responses);
  };

  test('render a page once, and all get it', async () => {
    await open(`${program}/awards/city-award`);
    const before = knownRevision.current;
    await sql`update dataset set revision = revision + 1`.execute(database.owner);
    while (knownRevision.current === before || knownRevision.current === null) await wait(10);
    rendered.length = 0;
    const responses = await held(() => open(`${program}/awards/city-award`));
    expect(responses.map(({ status }) => status)).toEqual(Array(crowd).fill(200));
    expect(rendered.length).toBeLessThan(4);
  });

  test('execute a query for all of them', async () => {
    const query = encodeURIComponent('{ programs(first: 7) { nodes { slug name } } }');
    const responses = await held(() => open(`/graphql?query=${query}`));
    expect(responses.map(({ status }) => status)).toEqual(Array(crowd).fill(200));
  });
});
