import { expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { loadRenderer } from '../../src/web/renderer.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** The dashboard of few data: an age that can be one of two numbers has no list of its own, and publishers are named. */
const { owner, reader, desk } = await createDatabase('empty');
const person = (slug: string, bornOn: string) => ({ slug, names: { en: slug }, bornOn });
const document = {
  format: 'awards/1',
  people: [person('day', '1950-01-01'), person('year', '1950')],
  sources: [
    { slug: 'courier', title: 'Winners', kind: 'OFFICIAL_PAGE', publisher: 'The Courier' },
    { slug: 'courier-2', title: 'More winners', kind: 'OFFICIAL_PAGE', publisher: 'The Courier' },
    { slug: 'post', title: 'Winners', kind: 'OFFICIAL_PAGE', publisher: 'The Post' },
  ],
  programs: [{ slug: 'prize', names: { en: 'Prize' } }],
  editions: [2004, 2005].map((year) => ({
    ...{ program: 'prize', year, names: { en: `Prize ${year}` } },
    honors: ['day', 'year'].map((key) => ({
      key,
      recipients: [key],
      announcedOn: `${year}-06-01`,
    })),
  })),
};
await importDocuments(owner, [{ name: '1.json', text: JSON.stringify(document) }]);
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });
const open = async (path: string) => (await fetch(base + path)).text();

/** The ages that marks and numbers link to. */
const linked = (html: string) => [
  ...new Set(html.matchAll(/href="[^"]*[?;]age=([\d-]+)/g).map(([, age]) => age)),
];

test.each(['by=AGE&chart=bars', 'by=AGE&by=YEAR&chart=heat', 'by=YEAR&by=AGE&chart=lines'])(
  'an age that is not exact is drawn without a link: %s',
  async (parameters) => {
    const html = await open(`/dashboard?${parameters}`);
    expect(linked(html)).toEqual(expect.arrayContaining(['54', '55']));
    expect(linked(html)).toHaveLength(2);
    expect(html).toMatch(/<title>[^<]*54-55[^<]*: 1 honor<\/title>/);
    expect(html).toContain('54-55, which are not known exactly, have no link');
  },
);

test('the list of an age has as many honors as its number', async () => {
  expect(await open('/honors?age=54')).toMatch(/<h1[^>]*>1 honor</);
  expect(await open('/honors?age=54&age=55')).toMatch(/<h1[^>]*>3 honors</);
  expect((await fetch(`${base}/honors?age=54-55`)).status).toBe(400);
});

test('a saved chart and an embedded one name the publishers of the sources if these are few', async () => {
  const text = 'From a data set with 3 sources, published by The Courier and The Post';
  expect(await open('/dashboard')).toContain(text);
  expect(await open('/embed/dashboard')).toContain(text);
  expect(await open('/dashboard?lang=zh-Hans')).toContain(
    '数据集共有 3 个来源，由The Courier和The Post发布',
  );
});
