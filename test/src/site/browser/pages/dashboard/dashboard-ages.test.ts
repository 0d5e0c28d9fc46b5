import { expect, test } from 'vitest';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { startServer } from '../../../../../support/server/http.ts';

/** Ages on the dashboard: an age that can be one of two numbers has no list of its own. */
const { owner, reader, desk } = await createDatabase('empty');
const person = (slug: string, bornOn: string) => ({ slug, names: { en: slug }, bornOn });
const document = {
  format: 'awards/1',
  people: [person('day', '1950-01-01'), person('year', '1950')],
  programs: [{ slug: 'prize', names: { en: 'Prize' } }],
  editions: [2004, 2005].map((year) => ({
    program: 'prize',
    year,
    names: { en: `Prize ${year}` },
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

test('bars of ages are in the order of age, and a line has a gap where nothing is known', async () => {
  const second = {
    format: 'awards/1',
    people: ['one', 'two'].map((slug) => ({ ...person(slug, '1935-01-01'), gender: 'FEMALE' })),
    editions: [
      {
        program: 'prize',
        year: 2005,
        honors: ['one', 'two'].map((key) => ({
          key,
          recipients: [key],
          announcedOn: '2005-06-01',
        })),
      },
    ],
  };
  await importDocuments(owner, [{ name: '2.json', text: JSON.stringify(second) }]);
  const bars = await open('/dashboard?by=AGE&chart=bars');
  const ages = new Set(bars.matchAll(/<title>([\d-]+): /g).map(([, age]) => age));
  expect([...ages]).toEqual(['53-54', '54', '54-55', '55', '70']);
  const lines = await open('/dashboard?by=YEAR&by=GENDER&chart=lines');
  const paths = [...lines.matchAll(/class="line" d="([^"]*)"/g)].map(([, path]) => path);
  // Of 2004 no gender is known: that line has one point, and the line of the unknown two.
  expect(paths.slice(0, 2)).toEqual([
    expect.stringMatching(/^M[^L]*$/),
    expect.stringMatching('L'),
  ]);
  expect(lines).toContain('Lines break in years for which no value is known.');
  // There was no edition in 2006.
  const third = { program: 'prize', year: 2007, names: { en: 'Prize 2007' } };
  const later = {
    format: 'awards/1',
    editions: [{ ...third, honors: [{ key: 'day', recipients: ['day'] }] }],
  };
  await importDocuments(owner, [{ name: '3.json', text: JSON.stringify(later) }]);
  const [, line] =
    /class="line" d="([^"]*)"/.exec(await open('/dashboard?by=YEAR&chart=lines')) ?? [];
  expect(line).toMatch(/^M[^M]*L[^M]*M[^L]*$/);
});
