import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { startServer } from '../../../../support/server/http.ts';

/** Search, sources, disputes and changes, as they come from the server. */
const { reader, owner, desk } = await createDatabase('shipped');

const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

/** The body of a page, without the results that the browser starts from. */
async function bodyOf(path: string): Promise<string> {
  const response = await fetch(base + path);
  expect([path, response.status]).toEqual([path, 200]);
  const [body = ''] = (await response.text()).split('<script id="results"');
  return body;
}

/** Five categories with an award each, for which fifteen teams were nominated; the first won. */
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const longEdition = {
  format: 'awards/1',
  programs: [{ slug: 'long-prize', names: { en: 'Long Prize' } }],
  teams: numbers(5).flatMap((award) =>
    numbers(15).map((team) => ({
      slug: `team-${award}-${team}`,
      names: { en: `Team ${award}-${team}` },
    })),
  ),
  editions: [
    {
      program: 'long-prize',
      year: 2025,
      names: { en: 'Long Prize 2025' },
      categories: numbers(5).map((award) => ({
        slug: `c${award}`,
        kind: 'OTHER',
        names: { en: `Category ${award}` },
        awards: [{ slug: `a${award}`, names: { en: `Award ${award}` } }],
      })),
      honors: numbers(5).flatMap((award) =>
        numbers(15).map((team) => ({
          award: `a${award}`,
          result: team === 1 ? 'WON' : 'NOMINATED',
          recipients: [`team-${award}-${team}`],
        })),
      ),
    },
  ],
};
await importDocuments(owner, [{ name: 'long.json', text: JSON.stringify(longEdition) }]);

await importDocuments(owner, [
  {
    name: 'correction.json',
    text: JSON.stringify({
      format: 'awards/1',
      reason: 'Cantón & <Guangzhou>',
      places: [{ slug: 'guangzhou', names: { es: 'Cantón' } }],
      people: [{ slug: 'ada-rivers', names: { en: 'Ada <b>Rivers</b>' } }],
    }),
  },
]);

describe('the search page', () => {
  test.each([
    ['/search?q=guangzhou', '2 results.', 'href="/places/guangzhou"'],
    [`/search?q=${encodeURIComponent('广州')}`, 'lang="zh-Hans">广州<', 'Simplified Chinese'],
    ['/search?q=guangzhou&lang=zh-Hans', '广州', 'href="/places/guangzhou?lang=zh-Hans"'],
    ['/search?q=Alemania&lang=es', '>Alemania<', 'href="/places/germany?lang=es"'],
    [
      '/search?q=Guangzou',
      '2 results. No name has “Guangzou”. Names with words that are spelled like that count as well.',
      'href="/places/guangzhou"',
    ],
    ['/search?q=Guangzou+city+2025&lang=es', 'Ningún nombre contiene «Guangzou».'],
    [
      '/search?q=planmalaysia',
      '<p class="lead">1 result.</p>',
      'Latest honor: <a href="/programs/region-china-smart-city-awards/2025#honor_',
    ],
    [
      '/search?q=guangzhuooo',
      'These names are spelled most like them.',
      'href="/places/guangzhou"',
    ],
    // Nothing is spelled like these.
    ['/search?q=ciudad+inteligente', 'Try the beginning of a name'],
    [`/search?q=${encodeURIComponent('龘龘')}`, 'Try the beginning of a name', 'href="/honors"'],
    ['/search?q=city+guangzhou+barcelona', 'the first ones have 2 of 3.'],
    ['/search?q=guangzhou&kind=WORK', 'No result of the kind “Work”', 'Place (1)</a>'],
    ['/search?q=guangzhou+zzzz', 'None of these has “zzzz”.', 'href="/places/guangzhou"'],
    ['/search?q=guangzhou&kind=PLACE', '1 result.', 'Organization (1)</a>'],
    [
      '/search?q=city+award+shanghai+2025',
      'href="/programs/region-china-smart-city-awards/2025#honor_',
      'Shanghai, ',
    ],
    ['/search?q=smart+city+expo', 'World Congress 2019</a>', 'World Congress 2011</a>'],
  ])('shows results and suggestions: %s', async (path, ...texts) => {
    const body = await bodyOf(path);
    for (const text of texts) expect(body).toContain(text);
  });

  test.each(['/search', '/search?q=', '/search?q=!!'])(
    'lists what can be found for %s',
    async (path) => {
      expect(await bodyOf(path)).toContain('Type a name, or a part of one');
    },
  );
});

describe('the pages of sources', () => {
  test('list all sources', async () => {
    expect(await bodyOf('/sources')).toContain(
      'href="/sources/region-china-smart-city-awards-2025"',
    );
  });

  test('list the facts that cite a source', async () => {
    const path = '/sources/region-china-smart-city-awards-2025';
    const body = await bodyOf(path);
    for (const text of ['PRNewswire', '16 September 2025', 'paragraph 7', 'Guangzhou, City Award'])
      expect(body).toContain(text);
    expect(body).toContain('announced on: <span class="locator">paragraph ');
    const [, next = ''] = /href="([^"]*after=[^"]*)"/.exec(body) ?? [];
    expect(await bodyOf(next)).toContain('Back to the start');
  });
});

test('disputes show all values with their sources', async () => {
  const body = await bodyOf('/disputes');
  for (const text of ['4 September 2025', '6 September 2025', 'GlobeNewswire', 'paragraph 1'])
    expect(body).toContain(text);
  expect(body).toContain('No claim is accepted.');
});

test('disputes name entities and fields in the language of the page', async () => {
  const body = await bodyOf('/disputes?lang=zh-Hans');
  expect(body).not.toContain('ahmedabad, dhahran');
  expect(body).toMatch(/>艾哈迈达巴德<.*和.*>Dhahran</s);
  expect(body).toContain('<span class="section">：届</span>');
  const spanish = await bodyOf('/disputes?lang=es');
  expect(spanish).toContain('<span class="section">: edición</span>');
  expect(spanish).toMatch(/>Ahmedabad<.* y .*>Dhahran</s);
});

describe('the change log', () => {
  test('shows what was added and why, with corrections first', async () => {
    const body = await bodyOf('/changes');
    expect(body).toContain('Cantón &amp; &lt;Guangzhou>');
    expect(body).toContain('Changed: names');
    // The other names stay, so that there was not nothing before.
    expect(body).toMatch(/<dt>Added<\/dt><dd>Cantón [^<]*<\/dd><\/div><\/dl>/);
    expect(body.indexOf('Cantón (es)')).toBeLessThan(body.indexOf('Ada &lt;b>Rivers&lt;/b>'));
  });

  test('names what was retracted as it was called, with values in words', async () => {
    const text = JSON.stringify({
      format: 'awards/1',
      reason: 'Counted twice',
      retract: [{ honor: { program: 'long-prize', edition: 2025, key: 'a5/team-5-15' } }],
    });
    await importDocuments(owner, [{ name: 'retraction.json', text }]);
    const body = await bodyOf('/changes?program=long-prize');
    expect(body).toContain('A5: Team 5 15, 2025 <span class="kind">Honor</span>');
    expect(body).not.toMatch(/retracted<\/summary><p>[^<]*NOMINATED/);
    expect(body).toMatch(/retracted<\/summary><p>[^<]*result: Nomin/);
    expect(await bodyOf('/changes')).toMatch(/On this page, \d+ created: /);
  });

  test('can be limited to a program', async () => {
    const body = await bodyOf('/changes?program=world-smart-city-awards');
    expect(body).not.toContain('Changed: names');
    expect(await bodyOf('/changes?program=nobody')).toContain('Nothing has changed.');
  });
});

describe('the page of honors', () => {
  test.each([
    ['/honors?q=guangz', 'Guangzhou', 'value="guangz"'],
    ['/honors?q=guangz&lang=zh-Hans', '广州', 'name="lang" value="zh-Hans"'],
    ['/honors?q=nobody', 'No honor matches.', 'href="/search?q=nobody"'],
    ['/honors?country=ES&country=CN', 'selected value="ES"', 'value="CN" checked'],
    // A parameter that has no field in the form is kept.
    ['/honors?gender=FEMALE&unknown=award', 'type="hidden" name="gender" value="FEMALE"'],
    ['/honors?categoryKind=CITY&order=oldest&from=2012', 'value="oldest" selected'],
    ['/honors?country=CN&from=2020&lang=zh-Hans', 'content="国家：中国；起始年份：2020。"'],
  ])('filters, searches and keeps what was chosen: %s', async (path, ...texts) => {
    const body = await bodyOf(path);
    for (const text of texts) expect(body).toContain(text);
  });

  test('says on a further page that it is one', async () => {
    const [, next = ''] = /href="([^"]*after=[^"]*)"/.exec(await bodyOf('/honors')) ?? [];
    expect(await bodyOf(next)).toMatch(/<h1[^>]*>\d+ honors, continued<\/h1>/);
  });

  test('has the newest honors first, unless another order is chosen', async () => {
    const firstYear = async (path: string) =>
      /<p class="aside"><a href="\/programs\/[^/]*\/(\d{4})/.exec(await bodyOf(path))?.[1];
    expect(await firstYear('/honors')).toBe('2025');
    expect(await firstYear('/honors?order=oldest')).toBe('2013');
  });
});

test('the home page begins with the latest results, by the day of the announcement, else of the ceremony, else of the first report', async () => {
  const begin = async () => {
    const body = await bodyOf('/');
    const [, kicker, title] =
      /<p class="kicker">(.*?)<\/p><h1[^>]*>.*?<a [^>]*>(.*?)<\/a>/s.exec(body) ?? [];
    return [kicker, title];
  };
  // Nobody knows when the Long Prize of the same year was announced.
  expect(await begin()).toEqual(['Recent winners', 'World Smart City Awards 2025']);
  const ceremony = { heldOn: '2025-12-01' };
  const text = JSON.stringify({
    format: 'awards/1',
    editions: [{ program: 'long-prize', year: 2025, ceremony }],
  });
  await importDocuments(owner, [{ name: 'ceremony.json', text }]);
  expect(await begin()).toEqual(['The latest winners', 'Long Prize 2025']);
});

describe('an edition', () => {
  const path = '/programs/long-prize/2025';

  test('shows winners only', async () => {
    const body = await bodyOf(`${path}?show=winners`);
    expect(body).toContain('Team 1-1<');
    expect(body).not.toContain('Team 1-2<');
    expect(body).toContain('aria-current="true">Winners only</a>');
  });

  test('folds its categories if it is long, and says how many honors each has', async () => {
    const body = await bodyOf(path);
    expect(body.match(/<details class="category">/g)).toHaveLength(5);
    expect(body).toContain('<a href="#c1">Category 1<span class="section"> 15</span></a>');
    const short = await bodyOf('/programs/region-china-smart-city-awards/2025');
    expect(short).not.toContain('<details class="category">');
    expect(short).not.toContain('Winners only');
  });

  test('has the honors that links lead to; those that it has no room for have a page', async () => {
    const [first = '', eleventh = ''] = await Promise.all(
      ['team-1-1', 'team-1-11'].map(async (slug) => {
        const body = await bodyOf(`/recipients/${slug}`);
        return /href="([^"]*honor_[^"]*)"/.exec(body)?.[1] ?? '';
      }),
    );
    const [page = '', id] = first.split('#');
    expect(page).toBe(path);
    expect(await bodyOf(page)).toContain(`id="${id}"`);
    expect(eleventh).toMatch(/^\/honors\/honor_/);
    const body = await bodyOf(eleventh);
    for (const text of ['Team 1-11', 'Award 1', 'Long Prize 2025', 'All honors of this award'])
      expect(body).toContain(text);
  });
});
