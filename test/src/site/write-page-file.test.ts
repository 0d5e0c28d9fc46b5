import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { dimensionNames, dimensions } from '../../../db/model/dimensions.ts';
import { noClientLimits } from '../../../src/http/admit/client-limits.ts';
import { heldForASecond } from '../../../src/http/encode/cache-headers.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { honorFilterOf } from '../../../src/site/browser/parameters/honor-parameters.ts';
import { WrongParameter } from '../../../src/site/browser/parameters/wrong-parameter.ts';
import { loadRenderer } from '../../../src/site/renderer.ts';
import { graphql } from '../../generated/gql.ts';
import { createDatabase } from '../../support/database/database.ts';
import { assertProperty } from '../../support/run/property.ts';
import { loadHonors, readCsv } from '../../support/server/files.ts';
import { startServer } from '../../support/server/http.ts';
import { startCaching } from '../../support/server/response-cache.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The lists of pages as files, and their citations: at the URLs of the pages with `.csv` and so on behind them. */
const database = await createDatabase('shipped');
const { reader, owner, desk } = database;
const { answer, fetchData } = createTestClient(reader);
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });
const open = (path: string, init?: RequestInit) => fetch(base + path, init);
const rowsOf = async (path: string) => readCsv(await open(path));
const wsca = '/programs/world-smart-city-awards';
const edition = '/programs/region-china-smart-city-awards/2025';

const firstSources = graphql(`
  query FirstSourcesOfFile {
    sources(first: 5) {
      pageInfo {
        endCursor
      }
    }
  }
`);

const honorsPage = graphql(`
  query PageOfHonorsFile($filter: HonorFilter, $after: String) {
    honors(filter: $filter, first: 7, after: $after) {
      nodes {
        id
        position
        award {
          id
        }
        edition {
          year
          program {
            slug
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface JsonFile {
  about: Record<string, string | null>;
  rows: Record<string, unknown>[];
}

const readJson = async (path: string): Promise<JsonFile> => {
  const response = await open(path);
  expect(response.status).toBe(200);
  return JSON.parse(await response.text());
};

/** How many there are, by a query. */
async function countOf(query: string): Promise<number> {
  const found = /"totalCount":(\d+)/.exec(JSON.stringify(await answer(query)));
  return Number(found?.[1]);
}

describe('a page with a list gives all of it as a file', () => {
  test.each([
    ['/honors', '{ honors { totalCount } }'],
    ['/honors?result=WON&from=2020', '{ winners(filter: { year: { gte: 2020 } }) { totalCount } }'],
    [
      edition,
      '{ edition(program: "region-china-smart-city-awards", year: 2025) { honors { totalCount } } }',
    ],
    [
      `${wsca}/awards/city-award`,
      '{ awardSeries(program: "world-smart-city-awards", slug: "city-award") { honors { totalCount } } }',
    ],
    [
      `${wsca}/awards/city-award/2025`,
      '{ award(program: "world-smart-city-awards", year: 2025, slug: "city-award") { honors { totalCount } } }',
    ],
    [wsca, '{ awards(filter: { program: ["world-smart-city-awards"] }) { totalCount } }'],
    [
      '/events/tomorrow-city-shanghai-2025',
      '{ event(slug: "tomorrow-city-shanghai-2025") { honors { totalCount } } }',
    ],
    ['/places/china', '{ place(by: { slug: "china" }) { honorsWithin { totalCount } } }'],
    [
      '/recipients/huang-yuezhen',
      '{ recipient(by: { slug: "huang-yuezhen" }) { honors { totalCount } } }',
    ],
    ['/sources', '{ sources { totalCount } }'],
    [
      '/sources/region-china-smart-city-awards-2025',
      '{ source(slug: "region-china-smart-city-awards-2025") { citations { totalCount } } }',
    ],
    ['/disputes', '{ disputes { totalCount } }'],
    [
      '/changes?program=world-smart-city-awards',
      '{ changes(program: "world-smart-city-awards") { totalCount } }',
    ],
    ['/search?q=city', '{ search(query: "city") { totalCount } }'],
    // Nothing has this word, and the page shows what is spelled most like it.
    ['/search?q=guangzou', '{ search(query: "guangzou", nearest: true) { totalCount } }'],
  ])('%s', async (path, query) => {
    const count = await countOf(query);
    const at = (format: string) => path.replace(/(?=\?|$)/, `.${format}`);
    const html = (await (await open(path)).text()).replaceAll('&amp;', '&');
    for (const format of ['csv', 'xlsx', 'json', 'bib', 'ris'])
      expect(html).toContain(`href="${at(format)}"`);
    const [head, ...rows] = await rowsOf(at('csv'));
    expect(rows).toHaveLength(count);
    const json = await readJson(at('json'));
    expect(json.rows).toHaveLength(count);
    expect(Object.keys(json.rows[0] ?? {})).toHaveLength(head?.length ?? 0);
    const { sheets } = await readXlsx(await (await open(at('xlsx'))).bytes());
    expect(sheets[0]?.rows.map((cells) => cells.length)).toEqual(
      Array(count + 1).fill(head?.length),
    );
    expect(sheets[0]?.rows[0]).toEqual(head);
  });

  test('with columns that people understand, and numbers and days in workbooks', async () => {
    const [row] = (await readJson(`${edition}.json`)).rows;
    expect(row).toMatchObject({
      program: 'Region & China Smart City Awards',
      year: 2025,
      category: 'City',
      award: 'City Award',
      result: 'Winner',
      recipients: ['Guangzhou'],
      countries: ['China'],
      announcedOn: '2025-09-04',
      sourceUrls: [],
      locators: [
        expect.stringMatching(/^2025 .+: paragraph 7$/),
        expect.stringMatching(/: paragraph 1$/),
      ],
      url: expect.stringMatching(`^${base}${edition}#honor_`),
    });
    const { sheets } = await readXlsx(await (await open(`${edition}.xlsx`)).bytes());
    const [head = [], first = []] = sheets[0]?.rows ?? [];
    const cell = (name: string) => first[head.indexOf(name)];
    expect(cell('Year')).toBe(2025);
    expect(cell('Announced on')).toEqual(new Date('2025-09-04T00:00:00Z'));
  });

  test('says what it is, of which revision, and how to cite it', async () => {
    const { about } = await readJson('/honors.json?country=CN&utm_source=x');
    expect(about).toMatchObject({
      title: '14 honors (Country: China)',
      contents: 'Country: China.',
      license: 'CC-BY-4.0',
      revision: expect.stringMatching(/^\d+$/),
      url: `${base}/honors?country=CN`,
      missing: 'Honors whose country is unknown are missing here: 32.',
    });
    expect((await readJson('/places/china.json')).about).toMatchObject({
      missing: 'Honors whose country is unknown are missing here: 32 of 81.',
    });
    expect((await readJson('/sources.json')).about).toMatchObject({ missing: null });
    const { sheets } = await readXlsx(await (await open('/honors.xlsx?country=CN')).bytes());
    const lines = new Map(sheets[1]?.rows.map(([label, value]) => [label, value]));
    expect(lines.get('Cite as')).toContain('Awards gateway, revision ');
    expect(lines.get('Contents')).toBe('Country: China.');
    expect(lines.get('Not in this list')).toMatch(/ missing here: 32\.$/);
  });

  test('in the language of its URL', async () => {
    const [head = [], first = []] = await rowsOf(`${edition}.csv?lang=zh-Hans`);
    expect(head).toContain('奖项计划');
    expect(first[head.indexOf('获奖者')]).toBe('广州');
    expect(String(first[head.indexOf('网址')])).toMatch(/2025\?lang=zh-Hans#honor_/);
    const html = await (await open(`${edition}?lang=zh-Hans`)).text();
    expect(html).toContain(`href="${edition}.csv?lang=zh-Hans"`);
  });

  test('from whichever part of the list the link is on', async () => {
    const { rows } = await readJson('/sources.json');
    const { sources } = await fetchData(firstSources, {});
    const endCursor = sources?.pageInfo.endCursor;
    const after = encodeURIComponent(endCursor ?? '');
    const html = await (await open(`/sources?after=${after}`)).text();
    expect(html).toContain('href="/sources.csv"');
    expect((await readJson(`/sources.json?after=${after}`)).rows).toEqual(rows);
  });
});

/** Parameters of `/honors`, few of which are contradictory. */
const parameters = fc
  .subarray(
    [
      ...dimensionNames
        .filter((name) => ['slug', 'choice', 'country', 'flag'].includes(dimensions[name].keyKind))
        .map((name) => dimensions[name].filter),
      'from',
      'to',
      'unknown',
    ],
    { minLength: 1, maxLength: 2 },
  )
  .chain((names) =>
    fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.constantFrom(
            ...({
              from: ['2015', '2020', '2025'],
              to: ['2019', '2024'],
              unknown: ['country', 'category', 'award'],
              country: ['CN', 'ES', 'BR'],
              result: ['WON', 'FINALIST', 'SPECIAL_MENTION'],
              leadership: ['true', 'false'],
              program: ['world-smart-city-awards', 'region-china-smart-city-awards'],
              award: ['city-award', 'mobility-award'],
              categoryKind: ['CITY', 'LEADERSHIP', 'OTHER'],
              recipientKind: ['PLACE', 'PERSON', 'PROJECT'],
            }[name] ?? ['']),
          ),
        ]),
      ),
    ),
  );

test('the rows of a file of honors are those of the pages of its query, for any filter', async () => {
  await assertProperty(
    parameters,
    async (given) => {
      const search = new URLSearchParams(given);
      fc.pre((search.get('from') ?? '') <= (search.get('to') ?? '9999'));
      const filter = honorFilterOf(search);
      if (filter instanceof WrongParameter) throw new Error(`${filter.name} is wrong.`);
      const pageAfter = (after: string | null) => fetchData(honorsPage, { filter, after });
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const { honors } = await pageAfter(after);
        const { nodes = [], pageInfo } = honors ?? {};
        for (const { id, position, award, edition } of nodes)
          ids.push(
            position > (award ? 10 : 20)
              ? `/honors/${id}`
              : `/programs/${edition.program.slug}/${edition.year}#${id}`,
          );
        after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      const { rows } = await readJson(`/honors.json?${search}`);
      expect(rows.map(({ url }) => String(url).slice(base.length))).toEqual(ids);
    },
    { numRuns: 20 },
  );
});

describe('a file of a page', () => {
  test('cites an honor with the edition that it belongs to', async () => {
    const { rows } = await readJson(`${wsca}/awards/city-award/2025.json`);
    const [id] = /honor_[\w-]{22}/.exec(String(rows[0]?.url)) ?? [];
    const cited = /, City Award, World Smart City Awards 2025/;
    expect(await (await open(`/honors/${id}.bib`)).text()).toMatch(cited);
    const ris = await (await open(`/honors/${id}.ris`)).text();
    expect(ris).toMatch(cited);
    // The title has it.
    expect(ris).not.toContain('T2  - ');
    expect(await (await open(`/honors/${id}`)).text()).toMatch(cited);
  });

  test('is named after its page, and is kept until the data changes', async () => {
    const response = await open(`${wsca}/awards/city-award.csv`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="world-smart-city-awards-awards-city-award.csv"',
      ...heldForASecond,
    });
    const selected = await open('/honors.csv?country=CN&lang=es');
    expect(selected.headers.get('content-disposition')).toContain('"honors-country-CN.csv"');
    const etag = response.headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    expect((await open(`${wsca}/awards/city-award.csv`, { headers })).status).toBe(304);
    const head = await open(`${wsca}/awards/city-award.csv`, { method: 'HEAD' });
    expect(head.headers.get('etag')).toBe(etag);
  });

  test.each([
    ['/programs/nothing.csv', 404],
    ['/nothing.json', 404],
    ['/index.csv', 404],
    ['/docs.csv', 404],
    ['/search.csv', 404],
    [
      '/honors.csv?from=x',
      400,
      'In this URL, the value of from must be a year from 1 to 9999, such as 2019.',
    ],
  ])(
    'does not exist without the page, or if the page has no list: %s',
    async (path, status, problem = 'There is no page at this URL.') => {
      const response = await open(path);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(response.headers.has('content-disposition')).toBe(false);
      expect(await response.text()).toBe(`${problem}\n`);
    },
  );

  test('that is longer than files may be says how long it is', async () => {
    const limited = await startServer(reader, ['*'], { rows: 10, statistics: 10 }, desk, {
      renderer,
    });
    const response = await fetch(`${limited}/honors.csv`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(
      /^`honors` has \d+ rows here, and a file has at most 10\. Narrow the filter\.\n$/,
    );
  });

  test('counts against the limit of its client', async () => {
    const clientLimits = { ...noClientLimits, work: 1_000 };
    const options = { renderer, clientLimits, responseCache: null };
    const limited = await startServer(reader, ['*'], undefined, desk, options);
    const statuses: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      const response = await fetch(`${limited}/honors.csv`);
      statuses.push(response.status);
      if (response.status === 429) expect(response.headers.has('retry-after')).toBe(true);
      await response.text();
    }
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });

  test('can be had from a server that takes registered documents only', async () => {
    const options = { renderer, allowedDocuments: 'persisted' as const };
    const closed = await startServer(reader, ['*'], undefined, desk, options);
    const rows = await readCsv(await fetch(`${closed}/places/china.csv`));
    expect(rows).toEqual(
      await rowsOf('/places/china.csv').then((all) => [
        ...all.map((row) => row.map((cell) => cell.replace(base, closed))),
      ]),
    );
  });

  test('has the public URL of the server', async () => {
    const publicUrl = 'https://awards.example';
    const behind = await startServer(reader, ['*'], undefined, desk, { renderer, publicUrl });
    const bib = await (await fetch(`${behind}${edition}.bib`)).text();
    expect(bib).toContain(`url = {${publicUrl}${edition}}`);
    const html = await (await fetch(behind + edition)).text();
    expect(html).toContain(`UR  - ${publicUrl}${edition}`);
    const json = await (await fetch(`${behind}${edition}.json`)).text();
    expect(json).toContain(`"url":"${publicUrl}${edition}#honor_`);
  });
});

test('a page is cited with the revision, the license and the sources that it cites', async () => {
  const ris = await (await open(`${wsca}/awards/city-award/2025.ris`)).text();
  expect(ris.split('\r\n')).toEqual([
    'TY  - DATA',
    'TI  - City Award, World Smart City Awards 2025',
    'PB  - Awards gateway',
    expect.stringMatching(/^PY {2}- 20\d\d$/),
    expect.stringMatching(/^DA {2}- 20\d\d\/\d\d\/\d\d$/),
    expect.stringMatching(/^ET {2}- revision \d+ of /),
    `UR  - ${base}${wsca}/awards/city-award/2025`,
    'C1  - License: CC-BY-4.0',
    'N1  - Source: Roma elegida Smart City 2025, Smart City Expo World Congress (Europa Press)',
    'ER  - ',
    '',
  ]);
});

test('a file is written once for a revision', async () => {
  const opened: string[] = [];
  const counting: typeof renderer = {
    ...renderer,
    openFile(url, fetchForPage) {
      opened.push(url.pathname);
      return renderer.openFile(url, fetchForPage);
    },
  };
  const { url, knownRevision } = await startCaching(database, { renderer: counting });
  const get = async (path: string) => (await fetch(url.replace('/graphql', path))).text();
  const path = '/places/guangzhou.csv';
  const first = await get(path);
  expect(await get(`${path}?utm_source=x`)).toBe(first);
  expect(opened).toEqual([path]);
  const before = knownRevision.current;
  const text = JSON.stringify({
    format: 'awards/1',
    places: [{ slug: 'guangzhou', names: { en: '=HYPERLINK("x")' } }],
  });
  await importDocuments(owner, [{ name: 'new.json', text }]);
  while (knownRevision.current === before || knownRevision.current === null) await wait(10);
  // No spreadsheet takes it for a formula.
  expect(await get(path)).toContain(`"'=HYPERLINK(""x"")"`);
  const workbook = await readXlsx(await (await open('/places/guangzhou.xlsx')).bytes());
  expect(workbook.sheets[0]?.rows[1]).toContain('=HYPERLINK("x")');
});

test('a file of thousands of honors has all of them', async () => {
  const large = await createDatabase('empty');
  const count = 3_000;
  await loadHonors(large, count);
  const server = await startServer(large.reader, ['*'], undefined, large.desk, { renderer });
  for (const path of ['/programs/prize/2025', '/honors', '/recipients/ann']) {
    const response = await fetch(`${server}${path}.csv`);
    // It is sent while it is read.
    expect(Object.fromEntries(response.headers)).toMatchObject(heldForASecond);
    expect(await readCsv(response)).toHaveLength(count + 1);
  }
});
