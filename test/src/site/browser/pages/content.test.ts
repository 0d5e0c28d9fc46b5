import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { startServer } from '../../../../support/server/http.ts';

/** The part of the graph's data that the pages show, and in which language. */
const { reader, owner, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

async function bodyOf(path: string): Promise<string> {
  const response = await fetch(base + path);
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
}

/** Names of honors of the second award, which are more than a page of it has. */
const people = Array.from({ length: 101 }, (_, number) => `person-${number}`);

const text = `
format: awards/1
source: test-page
sources: [{ slug: test-page, title: The test page, kind: OFFICIAL_PAGE }]
programs:
  - { slug: old-program, names: { en: Old program } }
  - slug: test-program
    names: { zh-Hans: 测试奖, en: Test program }
    website: https://test.example/
    attributes: { test:region: East, test:names: [{ value: 东, lang: zh-Hans, url: "https://test.example/east" }] }
    references: [{ paragraph: 4, field: "test:region" }]
    images: [{ url: "https://test.example/logo.svg", kind: LOGO, alt: { en: The logo } }]
places: [{ slug: test-place, names: { zh-Hans: 测试城 }, placeKind: CITY, attributes: { test:size: Large } }]
people:
${people.map((slug) => `  - { slug: ${slug}, names: { en: ${slug} } }`).join('\n')}
events: [{ slug: test-event, names: { en: Test event }, venue: Hall 5, attributes: { test:hall: North } }]
editions:
  - { program: old-program, year: 1999, names: { en: Old }, honors: [{ key: one, recipients: [person-1] }] }
  - program: test-program
    year: 2030
    slug: spring-2030
    names: { en: Spring 2030 }
    event: test-event
    ceremony: { heldOn: "2030-05-08" }
    attributes: { test:theme: Growing }
    images: [{ url: "https://test.example/poster.svg", kind: POSTER, alt: { en: The poster } }]
    figures: [{ slug: entries, label: { en: Entries }, value: 12, unit: papers }]
    categories:
      - slug: cities
        names: { zh-Hans: 城市, en: Cities }
        kind: CITY
        participants: [{ person: person-1, role: JUROR }]
        awards:
          - slug: best
            names: { zh-Hans: 最佳 }
            highest: true
            attributes: { test:metal: Gold }
            links: [{ url: "https://test.example/best", kind: OFFICIAL, label: { en: About the award } }]
            reason: { en: For cities that grow. }
            reasonQuote: { zh-Hans: 城市要生长。 }
            honors:
              - recipients: [test-place]
                credit: { en: The mayor of the test city }
                announcedOn: "2030-05-06"
                attributes: { test:score: "9.5" }
                reason: { en: It planted trees. }
                reasonQuote: { es: Más árboles que casas. }
                note: { en: The trees came late. }
                references: [{ paragraph: 3 }, { paragraph: 1, field: announcedOn }]
          - { slug: oldest, names: { en: Oldest }, status: NOT_AWARDED, statusReason: { en: None is old. } }
    statements:
      - { slug: quoted, speaker: person-3, summary: { en: Cities need trees. }, quote: { zh-Hans: 城市需要树。 } }
      - { slug: told, speaker: person-3, summary: { en: Trees take time. } }
    honors: [{ key: extra/one, recipients: [person-2], result: WON, announcedOn: "2030-06-01" }]
  - program: test-program
    year: 2030
    slug: autumn-2030
    names: { en: Autumn 2030 }
    categories:
      - slug: cities
        names: { en: Cities }
        kind: CITY
        awards:
          - slug: best
            names: { en: Best }
            honors:
${people.map((slug) => `              - { recipients: [${slug}] }`).join('\n')}
`;

/** Another source, which names another day. */
const second = `
format: awards/1
source: other-page
sources: [{ slug: other-page, title: The other page, kind: NEWS }]
editions: [{ program: test-program, year: 2030, slug: spring-2030, ceremony: { heldOn: "2030-05-09" } }]`;

await importDocuments(owner, [{ name: 'content.yaml', text }]);
await importDocuments(owner, [{ name: 'second.yaml', text: second }]);

/** The body of a page without tags, so that a test reads it as a reader does. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const spring = '/programs/test-program/2030/spring-2030';
const best = '/programs/test-program/awards/best';

describe('a page shows', () => {
  test.each([
    [
      '/programs/test-program',
      ['test:region East', 'test:names 东', 'The logo', 'Website test.example'],
    ],
    [
      spring,
      [
        'test:theme Growing',
        'test:metal Gold',
        'test:score 9.5',
        'The poster',
        'Announced 6 May 2030 to 1 June 2030',
        'Highest award of its category',
        'About the award',
        'Announced 1 June 2030',
        '12 papers',
        'Hall 5',
        'Award not known',
        'person-2',
        'person-1 , 城市',
      ],
    ],
    [best, ['test:metal Gold', 'test:score 9.5']],
    [
      '/programs/region-china-smart-city-awards/2024',
      ['City Award', 'Enterprise All categories No winners are recorded.'],
    ],
    [
      `${best}/2030/spring-2030`,
      ['test:metal Gold', 'Winner', 'test:score 9.5', 'Announced 6 May 2030'],
    ],
    ['/events/test-event', ['test:hall North']],
    ['/places/test-place', ['test:size Large', 'Winner', 'test:score 9.5']],
  ])('on %s what the sources record', async (path, texts) => {
    const words = wordsOf(await bodyOf(path));
    for (const text of texts) expect(words).toContain(text);
  });

  test.each([
    ['/live/region-china-smart-city-awards', 'Announced 4 September 2025'],
    ['/live/old-program', 'person-1'],
  ])('on %s when it was announced, and not when it was imported long after', async (path, text) => {
    const words = wordsOf(await bodyOf(path));
    expect(words).toContain(text);
    expect(words).not.toMatch(/Published \d/);
  });

  test.each([spring, best, '/places/test-place', '/honors?program=test-program'])(
    'on %s the credit as a source prints it, where it is not just the names',
    async (path) => {
      const words = wordsOf(await bodyOf(path));
      expect(words.match(/As printed: [^.]*?city/g)).toEqual([
        'As printed: The mayor of the test city',
      ]);
    },
  );

  test('the source of an attribute', async () => {
    const body = await bodyOf('/programs/test-program');
    const [, fact = ''] = /<dt class="key">test:region<\/dt>(.*?)<\/dd>/s.exec(body) ?? [];
    expect(fact).toContain('The test page');
    expect(fact).toContain('paragraph 4');
  });

  test('the values that sources disagree on, beside the fact', async () => {
    const words = wordsOf(await bodyOf(spring));
    expect(words).toMatch(/day of the ceremony Sources disagree: 8 May 2030 .*9 May 2030/);
  });
});

describe('what a source says', () => {
  const quoted = '<blockquote lang="zh-Hans">“城市需要树。”</blockquote>';
  const reasonQuoted = '<blockquote lang="es">“Más árboles que casas.”</blockquote>';

  test.each([spring, '/recipients/person-3'])(
    'of a speaker is a quotation, or carries the word that it is paraphrased, on %s',
    async (path) => {
      const body = await bodyOf(path);
      expect(body.match(/<blockquote/g)).toHaveLength(path === spring ? 3 : 1);
      expect(body).toContain(quoted);
      const words = wordsOf(body);
      // With the word beside it, what is copied from the page says so, too.
      expect(words).toContain('Paraphrased: Cities need trees.');
      expect(words).toContain('Paraphrased: Trees take time.');
    },
  );

  test.each([
    spring,
    '/places/test-place',
    `${best}/2030/spring-2030`,
    '/honors?program=test-program',
  ])('of the reason of an honor likewise, on %s', async (path) => {
    const body = await bodyOf(path);
    expect(body).toContain(reasonQuoted);
    const words = wordsOf(body);
    expect(words).toContain('Reason, quoted: “Más árboles que casas.”');
    expect(words).toContain('Reason, paraphrased: It planted trees.');
    expect(words).toContain('Note, paraphrased: The trees came late.');
  });

  test('of an award likewise, and of why it was not given', async () => {
    const words = wordsOf(await bodyOf(spring));
    expect(words).toContain(
      'Reason, quoted: “城市要生长。” Reason, paraphrased: For cities that grow.',
    );
    expect(words).toContain('Not awarded · Note, paraphrased: None is old.');
  });

  test('is told apart in the language of the page', async () => {
    expect(await bodyOf(`${spring}?lang=zh-Hans`)).toContain(quoted);
    expect(wordsOf(await bodyOf(`${spring}?lang=zh-Hans`))).toContain('转述： Trees take time.');
    expect(await bodyOf(`${spring}?lang=es`)).toContain('«Más árboles que casas.»');
  });

  test('is cited with its title once, and with what is known in place of a URL', async () => {
    const body = await bodyOf('/places/test-place');
    const lists = body.match(/<ul class="source-list">.*?<\/ul>/gs)?.map(wordsOf);
    expect(lists).toEqual([
      expect.stringMatching(/^ The test page paragraph 1 and paragraph 3 No URL is recorded\. $/),
    ]);
    const release = '/sources/region-china-smart-city-awards-2025';
    expect(wordsOf(await bodyOf(release))).toContain(
      'No URL is recorded. Published by PRNewswire, 16 September 2025.',
    );
    const withUrl = '/sources/globe-newswire-tomorrow-city-shanghai-2025';
    expect(wordsOf(await bodyOf(withUrl))).not.toContain('No URL is recorded');
  });
});

describe('the language of a name', () => {
  test.each([
    ['/programs/test-program', /<h1[^>]*><span lang="zh-Hans">测试奖<\/span><\/h1>/],
    [`${best}`, /<h1[^>]*><span lang="zh-Hans">最佳<\/span><\/h1>/],
    ['/places/test-place', /<h1[^>]*><span lang="zh-Hans">测试城<\/span><\/h1>/],
    [spring, /<a href="\/places\/test-place"><span lang="zh-Hans">测试城<\/span><\/a>/],
    ['/places/guangzhou?lang=zh-Hans', /<html lang="zh-Hans">[\s\S]*<h1[^>]*>广州<\/h1>/],
    ['/search?q=guangzhou&lang=zh-Hans', /<a [^>]*>广州<\/a>/],
    [
      '/programs/test-program?lang=es',
      /<html lang="es">[\s\S]*<span lang="en">Spring 2030<\/span>/,
    ],
    ['/places/guangzhou', /<h1[^>]*>Guangzhou<\/h1>/],
  ])('is announced to screen readers for %s', async (path, pattern) => {
    expect(await bodyOf(path)).toMatch(pattern);
  });
});

test('the language of a text is announced, too, if it is not that of the page', async () => {
  const body = await bodyOf(`${spring}?lang=es`);
  for (const text of [
    'For cities that grow.',
    'It planted trees.',
    'The trees came late.',
    'None is old.',
    'Cities need trees.',
    'Entries',
  ])
    expect(body).toContain(`<span lang="en">${text}</span>`);
  expect(await bodyOf(spring)).not.toContain('<span lang="en">It planted trees.</span>');
});

describe('“Run this query yourself”', () => {
  test('keeps the language of its page', async () => {
    const body = await bodyOf('/places/guangzhou?lang=zh-Hans');
    const [, href = ''] = /class="run-query-link"><a href="([^"]+)"/.exec(body) ?? [];
    const link = href.replaceAll('&amp;', '&');
    expect(new URL(link, base).searchParams.get('lang')).toBe('zh-Hans');
    const response = await fetch(base + link, { headers: { accept: 'application/json' } });
    expect(await response.json()).toMatchObject({ data: { place: { name: '广州' } } });
  });
});

describe('an award of one edition', () => {
  test('has separate cursors, even if its year has several editions', async () => {
    const autumn = `${best}/2030/autumn-2030`;
    const series = await bodyOf(best);
    expect(series).toContain(`<a href="${autumn}">All 101 honors</a>`);
    const first = await bodyOf(autumn);
    expect(first).toContain('Autumn 2030');
    expect(first).not.toContain('Spring 2030');
    const [, next = ''] = /href="([^"]*winners=[^"]*)"/.exec(first) ?? [];
    const rest = await bodyOf(next.replaceAll('&amp;', '&'));
    expect(rest.match(/class="honor won"/g)).toHaveLength(1);
    expect(rest).toContain('Back to the start');
  });

  test('is not found if only another edition of the year has it', async () => {
    expect((await fetch(`${base}${best}/2030`)).status).toBe(404);
    expect((await fetch(`${base}${best}/2030/winter-2030`)).status).toBe(404);
  });
});

test('sources that disagree on a figure are shown with the edition that it is about', async () => {
  const text = `
format: awards/1
source: other-page
editions: [{ program: test-program, year: 2030, slug: spring-2030, figures: [{ slug: entries, label: { en: Entries }, value: 13 }] }]`;
  await importDocuments(owner, [{ name: 'figure.yaml', text }]);
  const html = await bodyOf('/disputes');
  expect(wordsOf(html)).toContain('Figure, Spring 2030 Entries : value');
  const [, anchor = ''] = new RegExp(`href="${spring}#(figure_[^"]*)"`).exec(html) ?? [];
  expect(await bodyOf(spring)).toContain(`id="${anchor}"`);
});
