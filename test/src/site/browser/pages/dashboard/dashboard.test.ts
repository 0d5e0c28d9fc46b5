import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dimensionNames } from '../../../../../../db/model/dimensions.ts';
import { loadRenderer } from '../../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { startServer } from '../../../../../support/server/http.ts';

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

/** The luminance of a color, as WCAG defines it. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** From 0 for black to 100 for white, as L* in CIELAB. */
const lightnessOf = (color: string) => 116 * Math.cbrt(luminanceOf(color)) - 16;

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

describe('a level of place', () => {
  test.each([
    ['COUNTRY', ['country=CN']],
    ['PROVINCE', ['province=guangdong']],
    ['CITY', ['city=shenzhen']],
    ['PLACE', ['place=china', 'place=guangdong', 'place=shenzhen']],
  ])('counts a winner in Shenzhen by %s under %j', async (by, rows) => {
    const winners = 'program=region-china-smart-city-awards&from=2024&to=2024&result=WON';
    const { html } = await open(`/dashboard?${winners}&by=${by}`);
    const found: string[] = [];
    for (const { href } of countsIn(html))
      if ((await open(href)).html.includes('href="/places/shenzhen"'))
        found.push(href.replace(/.*WON&/, ''));
    expect(found.toSorted()).toEqual(rows);
  });

  test.each([
    ['en', ['Country', 'Province or state', 'City', 'Place, all levels']],
    ['es', ['País', 'Provincia o estado', 'Ciudad', 'Lugar, todos los niveles']],
    ['zh-Hans', ['国家', '省或州', '城市', '地点（各级）']],
  ])('comes first in the choices: %s', async (lang, labels) => {
    const { html } = await open(`/dashboard?by=PLACE&lang=${lang}`);
    const [, choices = ''] = /<select name="by"[^>]*>(.*?)<\/select>/s.exec(html) ?? [];
    const texts = [...choices.matchAll(/<option[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(texts.slice(0, 4)).toEqual(labels);
    // The title has the short one.
    expect(headingOf(html)).not.toContain(labels[3]);
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

  test.each([
    [
      'by=COUNTRY&chart=bars',
      /China: 14 .*Argentina: 3 .*Brazil: 3 .*South Korea: 3 .*Ireland: 2 /s,
    ],
    ['by=COUNTRY&chart=bars&lang=es', /Emiratos Árabes Unidos: 2 .*España: 2 .*Irlanda: 2 /s],
    [
      'by=COUNTRY&by=RESULT&chart=heat',
      />China<.*>Argentina<.*>Brazil<.*>South Korea<.*>Ireland</s,
    ],
    [
      'by=RESULT&by=COUNTRY&chart=heat',
      />China<.*>Argentina<.*>Brazil<.*>South Korea<.*>Ireland</s,
    ],
  ])('sorts equal values by the name that readers see: %s', async (parameters, order) => {
    const { html } = await open(`/dashboard?${parameters}`);
    const chart = html.slice(html.indexOf('<figure'), html.indexOf('</svg>'));
    expect(chart).toMatch(order);
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
    ['/honors?city=shenzhen', 'Honors whose city is unknown are missing here: 42.'],
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
    // The countries without honors are one path.
    expect(html.match(/class="country"/g)).toHaveLength(1);
    expect(html.match(/class="country cell color-[1-5]"/g)).toHaveLength(24);
    // With absolute coordinates, outlines alone were 130 kB.
    expect(html.length).toBeLessThan(90_000);
    expect(html).toMatch(/Not on the map:.*not known<\/a> 32.*Singapore<\/a> 1/);
    // The legend says what is blank, and not again what is below the map.
    expect(html).toMatch(/class="cell zero"[^>]*\/?>(<\/rect>)?<text[^>]*>no honors</);
    expect(html).not.toContain('not known: 32');
  });

  test.each([
    ['/dashboard', false],
    ['/dashboard?program=region-china-smart-city-awards&by=COUNTRY', true],
  ])('shows all of the world, or a part of it within an edge: %s', async (path, hasEdge) => {
    expect((await open(path)).html.includes('class="map-edge"')).toBe(hasEdge);
  });

  test('agrees with itself on what it leaves out', async () => {
    const { html } = await open('/dashboard?by=RECIPIENT&result=WON');
    expect(html).toMatch(
      /40 of \d+ shown, the largest\. Some that are not shown are as large as the last one shown\. 1 honor has no known recipient; not shown\./,
    );
    expect(html).toMatch(/<li>The table has all \d+ rows\.<\/li>/);
    expect(html).toContain('1 honor has no known recipient. The table has them under <em>');
    expect(html).not.toMatch(/nothing is left out|may not be shown/);
  });

  test.each([
    ['', 'Honors by country · Awards gateway'],
    [
      '?program=world-smart-city-awards&from=2015&result=WON',
      'Winners by country, since 2015 · World Smart City Awards · Awards gateway',
    ],
    [
      '?from=2020&to=2025&result=WON',
      'Winners by country, 2020–2025 · All programs · Awards gateway',
    ],
    [
      '?from=2020&to=2025&result=WON&lang=zh-Hans',
      '按国家统计的获奖者，2020–2025 年 · 所有奖项计划 · ',
    ],
    [
      '?by=YEAR&to=2020&lang=es',
      'Distinciones por año, hasta 2020 · Todos los programas, todos los resultados',
    ],
  ])('names its filters where it is shared, and folds them: %s', async (search, title) => {
    const { html } = await open(`/dashboard${search}`);
    for (const start of ['<title>', '<meta property="og:title" content="'])
      expect(html).toContain(start + title);
    expect(html).toContain('<details class="filters"><summary>');
    const embedded = await open(`/embed/dashboard${search}`);
    expect(embedded.html).toContain(`<title>${title}`);
  });

  test('says what a chart has no room for, with the unknown values among it', async () => {
    const lines = await open('/dashboard?by=COUNTRY&by=YEAR&chart=lines');
    const sentences =
      '12 of 26 shown, the largest. Some that are not shown are as large as the last one shown. 32 honors have no known country; not shown.';
    expect(lines.html).toMatch(new RegExp(`<figcaption[^>]*>[^<]*${sentences}`));
    expect(lines.html).toMatch(new RegExp(`data-notes="[^"]*${sentences}`));
    expect(lines.html).toMatch(/data-notes="[^"]*\n[^"]* · revision \d+ of [^"]* · CC-BY-4\.0"/);
    const map = (await open('/dashboard')).html;
    expect(map).toMatch(
      /data-notes="[^"]*24 of 25 shown; the map does not have the others\. 32 honors have no known country; not shown\./,
    );
    // Here all but the unknown ones are on the map.
    const recent = (await open('/dashboard?from=2020&result=WON')).html;
    expect(recent).toMatch(/data-notes="[^"]*\d+ honors have no known country; not shown\./);
    expect(recent).not.toMatch(/of \d+ shown/);
    const years = (await open('/dashboard?by=YEAR')).html;
    expect(years).not.toMatch(/of \d+ shown/);
  });

  test('has its numbers as a file in the language of the page', async () => {
    const { html } = await open('/dashboard?by=COUNTRY&to=2013&lang=zh-Hans');
    const [, file] = /href="(\/graphql\?[^"]*format=csv[^"]*)"/.exec(html) ?? [];
    const csv = (await open(decoded(file))).html;
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['country.label,country,value', '阿根廷,AR,1']);
  });

  test('has its numbers as a file if only registered documents run', async () => {
    const strict = await startServer(reader, ['*'], undefined, desk, {
      renderer,
      allowedDocuments: 'persisted',
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
    '/dashboard?from=2024&to=2020',
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

  test('has colors in order, on which numbers can be read, for all eyes and in pictures', async () => {
    const css = await readFile('src/site/browser/style/dashboard.css', 'utf8');
    const colors = [...css.matchAll(/color-\d \{\s*fill: light-dark\((#\w+), (#\w+)\)/g)];
    expect(colors).toHaveLength(5);
    const light = colors.map(([, color = '']) => color);
    const dark = colors.map(([, , color = '']) => color);
    // Whoever sees no colors sees how light they are: each is at least a tenth lighter than the next.
    for (const ordered of [light, dark.toReversed()])
      for (const [index, color] of ordered.slice(1).entries())
        expect(lightnessOf(ordered[index] ?? '') - lightnessOf(color)).toBeGreaterThan(10);
    const [ink, paper] = ['#1c1a17', '#fbfaf6'];
    const [inkInDark, paperInDark] = ['#ece7dd', '#151412'];
    const texts = { light: [ink, ink, ink, paper, paper], dark: [inkInDark, inkInDark] };
    for (const [index, color] of light.entries())
      expect(contrastOf(color, texts.light[index] ?? '')).toBeGreaterThan(4.5);
    for (const [index, color] of dark.entries())
      expect(contrastOf(color, texts.dark[index] ?? paperInDark)).toBeGreaterThan(4.5);
    expect(await readFile('src/site/pictures/card-drawing.ts', 'utf8')).toContain(
      `counts: ['${light.join("', '")}']`,
    );
  });

  test('is not loaded by other pages', async () => {
    const { html } = await open('/');
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    expect((await open(script)).html).not.toContain('Topology');
  });
});
