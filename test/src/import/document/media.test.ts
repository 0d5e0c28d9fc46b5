import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkSources } from '../../../../src/cli/unsourced/find-unsourced.ts';
import { openImport } from '../../../support/documents/import.ts';

/** Images and links: lists of URLs, which a document gives as a whole. */
const { db, apply, changes, problems, query } = await openImport();

const logo = {
  url: 'https://a.example/logo.svg',
  kind: 'LOGO',
  alt: { en: 'A wave', 'zh-Hans': '波浪' },
  credit: 'Ann',
  license: 'CC-BY-4.0',
  width: 640,
  height: 480,
  source: 'page',
};
const poster = { url: 'https://a.example/p.jpg', kind: 'POSTER', alt: { en: 'A ship' } };
const site = { url: 'https://a.example', kind: 'OFFICIAL' };
const video = { url: 'https://a.example/v', kind: 'VIDEO', label: { en: 'Gala', de: 'Gala!' } };
const prize = (more: object) =>
  stringify({ programs: [{ slug: 'prize', names: { en: 'Prize' }, ...more }] });
const page = 'sources: [{ slug: page, title: Page, kind: OFFICIAL_PAGE }]\n';

const urls = async (table: 'image' | 'link') =>
  (await query<{ url: string }>(`select url from ${table} order by position`)).map(
    ({ url }) => url,
  );

test('the change log has the lists before and after', async () => {
  await apply(page + prize({ links: [site] }));
  await apply(prize({ links: [video], images: [poster] }));
  expect(await changes()).toEqual([
    [
      'CHANGED PROGRAM prize',
      'images',
      null,
      [{ ...poster, alt: [{ lang: 'en', text: 'A ship' }] }],
    ],
    [
      'CHANGED PROGRAM prize',
      'links',
      [site],
      [
        {
          ...video,
          label: [
            { lang: 'en', text: 'Gala' },
            { lang: 'de', text: 'Gala!' },
          ],
        },
      ],
    ],
  ]);
});

test('a source that an image cites stays as long as the image', async () => {
  await apply(page + prize({ images: [logo] }));
  const retract = 'retract: [{ source: page }]';
  expect(await problems(retract)).toEqual([
    '1.yaml:2:11 retract[0]: The source "page" cannot be retracted: the program "prize" refers to it (images).',
  ]);
  await apply(`${prize({ images: [poster] })}${retract}`);
  expect(await query('select * from source')).toEqual([]);
});

test('a check lists the images, links and attributes that cite no source', async () => {
  const unsourced = async () =>
    (await checkSources(db, null)).entities.flatMap(({ fields }) => fields).toSorted();
  const attributes = { 'a:x': '1', 'a:y': '2' };
  await apply(page + prize({ images: [logo, poster], links: [site], attributes }));
  expect(await unsourced()).toEqual(['', 'a:x', 'a:y', 'images', 'links', 'names']);
  // An image that names its source cites it.
  const references = ['names', 'links', 'a:x'].map((field) => ({ source: 'page', field }));
  await apply(prize({ images: [logo], references }));
  expect(await unsourced()).toEqual(['', 'a:y']);
});

test.each([
  ['images: [{ url: "https://a.example", kind: LOGO }]', 'images[0].alt: Expected a map'],
  ['images: [{ url: "https://a.example", kind: LOGO, alt: {} }]', 'at least one language'],
  ['links: ["https://a.example"]', 'links[0]'],
  [`links: [${JSON.stringify(site)}, ${JSON.stringify(site)}]`, 'Expected each URL once'],
  ['links: [{ url: "javascript:alert(1)", kind: OTHER }]', 'Expected an address with http or'],
  [
    'images: [{ url: "https://a.example", kind: LOGO, alt: { en: A }, source: pag }]',
    'There is no source "pag"',
  ],
])('%s is refused', async (given, problem) => {
  const [first] = await problems(`programs: [{ slug: prize, names: { en: P }, ${given} }]`);
  expect(first).toContain(problem);
});

test('long URLs are compared to the end', async () => {
  const long = (end: string) => ({
    ...site,
    url: `https://a.example/${Array.from({ length: 1900 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')}${end}`,
  });
  await apply(prize({ links: [long('a'), long('b')], attributes: { 'a:x': long('c').url } }));
  expect(await urls('link')).toHaveLength(2);
});
