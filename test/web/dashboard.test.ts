import { describe, expect, test } from 'vitest';
import { dimensionNames } from '../../db/model/dimensions.ts';
import { loadRenderer } from '../../src/web/renderer.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** The dashboard as it comes from the server, before any script runs. */
const { reader, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

async function open(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(base + path);
  return { status: response.status, html: await response.text() };
}

const decoded = (text = '') => text.replaceAll('&amp;', '&');
const headingOf = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1];

/** The numbers of the table with the links to what they count. */
const countsIn = (html: string) =>
  [...html.matchAll(/<td class="value"><a href="([^"]+)">([\d,]+)/g)].map(([, href, count]) => ({
    href: decoded(href),
    count,
  }));

describe('a number links to the list of as many honors', () => {
  test.each([
    ...dimensionNames.map((name) => `by=${name}`),
    'by=AWARD&from=2015',
    'by=RECIPIENT_KIND&result=WON&result=FINALIST',
    'by=LEADERSHIP&program=world-smart-city-awards',
    'by=COUNTRY&by=DECADE&to=2024',
    'by=RESULT&by=CATEGORY_KIND',
    'by=PROGRAM&by=YEAR&chart=lines',
  ])('%s', async (parameters) => {
    const { html } = await open(`/dashboard?${parameters}`);
    const counts = countsIn(html);
    const ends = [...counts.slice(0, 3), ...counts.slice(-2)];
    const unknown = counts.filter(({ href }) => href.includes('unknown=')).slice(0, 2);
    expect(counts).not.toEqual([]);
    for (const { href, count } of [...ends, ...unknown])
      expect([href, headingOf((await open(href)).html)?.split(' ')[0]]).toEqual([href, count]);
  });
});

describe('the dashboard', () => {
  test('draws each row, with unknown values among them', async () => {
    const { html } = await open('/dashboard?by=COUNTRY&chart=bars');
    expect(countsIn(html)).toHaveLength(26);
    expect(html).toContain('<title>not known: 32 honors</title>');
    expect(html).toContain('<title>China: 14 honors</title>');
    expect(html).toContain('81 honors in all.');
    expect(html).toContain('An honor can count in several rows');
  });

  test('says how many honors have no key, and marks years whose winners are not all named', async () => {
    const byCountry = (await open('/dashboard?by=COUNTRY')).html;
    expect(byCountry).toContain('32 honors have no known country.');
    const byYear = (await open('/dashboard?by=YEAR')).html;
    expect(byYear).not.toContain('no known');
    expect(byYear.match(/class="caveat partial"/g)).toHaveLength(2);
    expect(byYear).toContain(
      '2 of 16 editions say how many winners there are: 12 declared, 7 named.',
    );
    expect(byYear).toContain('Fewer winners are named than declared in 2025.');
    const complete = (await open('/dashboard?by=YEAR&to=2024')).html;
    expect(complete).not.toMatch(/caveat|named than/);
  });

  test.each([
    ['/honors?country=CN', 'Honors whose country is unknown are missing here: 32.'],
    ['/places/china', 'Honors whose country is unknown are missing here: 32 of 81.'],
    ['/places/guangzhou', 'Honors whose place is unknown are missing here: 32 of 81.'],
  ])('lists say what they miss: %s', async (path, sentence) => {
    expect((await open(path)).html).toContain(sentence);
  });

  test('a list that misses nothing says nothing', async () => {
    expect((await open('/honors?program=world-smart-city-awards')).html).not.toContain('missing');
  });

  test('lists the countries that are not on the map', async () => {
    const { html } = await open('/dashboard');
    expect(html.match(/class="country"/g)).toHaveLength(176);
    expect(html).toMatch(/Not on the map:.*not known<\/a> 32.*Singapore<\/a> 1/);
  });

  test('has its numbers as a file in the language of the page', async () => {
    const { html } = await open('/dashboard?by=COUNTRY&to=2013&lang=zh-Hans');
    const [, file] = /href="(\/graphql\?[^"]*format=csv[^"]*)"/.exec(html) ?? [];
    const csv = (await open(decoded(file))).html;
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['country.label,country,value', '阿根廷,AR,1']);
  });

  test('has its numbers as a file if only registered documents run', async () => {
    const strict = await startServer(reader, ['*'], undefined, desk, {
      ...{ renderer, allowedDocuments: 'persisted' },
    });
    const html = await (await fetch(`${strict}/dashboard?by=YEAR`)).text();
    const [, file] = /href="(\/graphql\?[^"]*format=csv[^"]*)"/.exec(html) ?? [];
    const response = await fetch(strict + decoded(file));
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('year.label,year,value'),
    ]);
  });

  test.each([
    [
      'zh-Hans',
      '按国家和年代统计的荣誉',
      '共 81 项荣誉。',
      '<title>中国，2020 年代：12 项荣誉</title>',
    ],
    ['es', 'Distinciones por país y década', '81 distinciones en total.', ', Década de 2020: 12'],
  ])('reads as a text of its language: %s', async (lang, heading, total, mark) => {
    const { html } = await open(`/dashboard?by=COUNTRY&by=DECADE&lang=${lang}`);
    expect(headingOf(html)).toBe(heading);
    for (const text of [total, mark]) expect(html).toContain(text);
  });

  test('names a continent as the list of its honors does', async () => {
    const { html } = await open('/dashboard?by=CONTINENT&lang=de');
    expect(html).toMatch(/<title>Asien: \d+ honors<\/title>/);
    expect((await open('/honors?continent=142&lang=de')).html).toContain('<dd>Asien</dd>');
  });

  test('is shown without what is not known if only that costs too much', async () => {
    const refusing: typeof renderer = {
      ...renderer,
      render: (url, fetchGraph) =>
        renderer.render(url, async (input, init) =>
          String(input).includes('DashboardGaps')
            ? Response.json({
                errors: [{ message: 'Too much.', extensions: { code: 'COST_LIMIT_EXCEEDED' } }],
              })
            : fetchGraph(input, init),
        ),
    };
    const server = await startServer(reader, ['*'], undefined, desk, { renderer: refusing });
    const response = await fetch(`${server}/dashboard?by=YEAR`);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('81 honors in all');
    expect(html).not.toMatch(/Too much|say how many winners/);
  });

  test('keeps the form if the server refuses a query that is too expensive', async () => {
    const { status, html } = await open('/dashboard?by=COUNTRY&by=PLACE');
    expect(status).toBe(200);
    expect(html).toContain('at most 1,000 ms are allowed');
    expect(html).toContain('<select name="by">');
    const chinese = (await open('/dashboard?by=COUNTRY&by=PLACE&lang=zh-Hans')).html;
    expect(chinese).toMatch(/<span lang="en">[^<]*at most 1,000 ms/);
  });

  test.each([
    '/dashboard?by=COLOR',
    '/dashboard?by=YEAR&by=PLACE&by=AWARD',
    '/dashboard?from=soon',
    '/honors?country=XX',
    '/honors?unknown=constructor',
    '/honors?result=LOST',
    '/honors?role=LOST',
    '/honors?rank=first',
    '/honors?continent=999',
    '/honors?after=nothing',
  ])('is 400 for an invalid value: %s', async (path) => {
    expect((await open(path)).status).toBe(400);
  });

  test('is not loaded by other pages', async () => {
    const { html } = await open('/');
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    expect((await open(script)).html).not.toContain('Topology');
  });
});
