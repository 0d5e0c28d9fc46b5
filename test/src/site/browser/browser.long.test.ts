import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadRenderer } from '../../../../src/site/renderer.ts';
import { violationsIn } from '../../../support/browser/axe.ts';
import { complaintsOf, noBrowser, startBrowser } from '../../../support/browser/browser.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { runs } from '../../../support/run/runs.ts';
import { startServer } from '../../../support/server/http.ts';

/** The pages in a real browser. */
const { reader, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });
const edition = '/programs/region-china-smart-city-awards/2025';
const paths = [
  '/',
  '/programs/world-smart-city-awards',
  edition,
  '/nowhere',
  '/search?q=guang',
  '/programs/world-smart-city-awards/awards/city-award',
  '/recipients/huang-yuezhen',
  '/places/guangzhou',
  '/events/tomorrow-city-shanghai-2025',
  '/sources',
  '/sources/region-china-smart-city-awards-2025',
  '/disputes',
  '/changes',
  '/docs',
  '/docs?q=embargo',
  '/docs/import',
  '/docs/import-format',
  '/honors',
  '/honors?from=abc',
  '/honors?country=ES&country=CN',
  '/search?q=guangzhuooo',
  '/dashboard',
  '/dashboard?by=YEAR',
  '/dashboard?by=YEAR&by=COUNTRY',
  '/live',
  '/embed/dashboard',
  '/embed/live/world-smart-city-awards',
  `/embed${edition}`,
];

const browser = await startBrowser();

describe.skipIf(browser === null)(`in Chromium${browser ? '' : ` (${noBrowser})`}`, () => {
  async function open(
    path: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage(options);
    const complaints = complaintsOf(page, base);
    await page.goto(base + path, { waitUntil: 'networkidle' });
    return { page, complaints };
  }

  const languages = ['en', 'zh-Hans', 'es'];

  /** Each page in one of the languages; in all of them with RUNS. */
  const pagesWithLanguages = paths.flatMap((path, index) =>
    languages
      .filter((_, number) => runs > 1 || number === index % languages.length)
      .map((lang) => [path, lang] as const),
  );

  test.each(pagesWithLanguages)(
    '%s in %s has no violations of axe from 390 to 2560 pixels, in light and dark, and logs no errors',
    async (path, lang) => {
      const { page, complaints } = await open(
        `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`,
      );
      await page.setViewportSize({ width: 320, height: 900 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      for (const width of [390, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await violationsIn(page), `at ${width} pixels`).toEqual([]);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      // That the page is not there, or a parameter wrong, is no error of the page.
      expect(complaints.filter((text) => !/40[04]/.test(text))).toEqual([]);
      await page.close();
    },
  );

  test('a link shows another page without loading the document, and the back button returns', async () => {
    const { page, complaints } = await open('/');
    const operations: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/graphql')) operations.push(request.url());
    });
    await page.evaluate(() => {
      document.body.dataset.loaded = 'once';
    });
    await page.locator(`a[href="${edition}"]`).click();
    await page.getByRole('heading', { name: 'City, China section' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(edition);
    expect(await page.title()).toBe('2025 Region & China Smart City Awards · Awards gateway');
    expect(operations).toHaveLength(1);
    await page.goBack();
    await page.getByRole('heading', { name: 'The data' }).waitFor();
    // The browser has not read what the server wrote.
    expect(operations).toHaveLength(2);
    await page.goForward();
    await page.getByRole('heading', { name: 'City, China section' }).waitFor();
    expect(operations).toHaveLength(2);
    expect(await page.evaluate(() => document.body.dataset.loaded)).toBe('once');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('each search is one entry in the history, and begins at its heading', async () => {
    const { page } = await open('/');
    const searched = async (words: string) => {
      await page.getByRole('combobox').fill(words);
      await page.getByRole('combobox').press('Enter');
      await page.getByRole('heading', { name: words, level: 1 }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    };
    await searched('guangzhou');
    await searched('shanghai');
    await page.goBack();
    await page.getByRole('heading', { name: 'guangzhou', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'The data' }).waitFor();
    await page.close();
  });

  test('the focus stays on the language that was chosen, and is on the heading after going back', async () => {
    const { page } = await open(edition);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Declaraciones' }).waitFor();
    await expect.poll(focused).toBe('Español');
    await page.goBack();
    await expect.poll(focused).toBe('2025 Region & China Smart City Awards');
    // The part of the page that the reader has gone to is that of the other language, too.
    await page.getByRole('navigation', { name: 'Categories' }).getByText('Leadership').click();
    const { hash } = new URL(page.url());
    expect(hash).not.toBe('');
    await page.getByRole('link', { name: 'Español' }).click();
    await page.waitForURL(`${base}${edition}?lang=es${hash}`);
    const focusedId = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focusedId).toBe(hash.slice(1));
    await page.goto(`${base}${edition}?lang=es`);
    await page.getByRole('link', { name: 'Fuentes', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Fuentes', level: 1 }).waitFor();
    await expect.poll(focused).toBe('Fuentes');
    await page.goBack();
    await expect.poll(focused).toBe('2025 Region & China Smart City Awards');
    // Nobody chooses a language by reloading the page.
    await page.reload();
    await page.getByRole('heading', { name: 'Declaraciones' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.close();
  });

  test('the back button returns to the scroll position, and to pages that only the server renders', async () => {
    const { page } = await open(edition);
    const statement = page.getByRole('heading', { name: 'Statements' });
    await statement.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(500);
    await page.locator('nav a', { hasText: 'Sources' }).dispatchEvent('click');
    await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
    await page.goBack();
    await statement.waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
    await page.goto(`${base}/docs/querying`);
    await page.locator('nav a', { hasText: 'Sources' }).click();
    await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Querying', level: 1 }).waitFor();
    await page.close();
  });

  test('a page loads the code of other pages only when someone opens them', async () => {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(base + edition, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([expect.stringContaining('/assets/entry-browser-')]);
    await page.getByRole('combobox').focus();
    await expect.poll(() => scripts.length).toBeGreaterThan(1);
    await page.close();
  });

  test('links load the whole document if a part of the script cannot be loaded', async () => {
    const { page } = await open('/');
    await page.route(/application-.*\.js/, (route) => route.abort());
    await page.locator(`a[href="${edition}"]`).click();
    await page.getByRole('heading', { name: 'City, China section' }).waitFor();
    await page.close();
  });

  test('the source of a fact is shown on demand, with its paragraph, by keyboard too', async () => {
    const { page } = await open(edition);
    const award = page.locator('.award-of').filter({ hasText: 'Guangzhou' }).first();
    const sources = award.locator('details.sources');
    expect(
      await sources
        .getByText(/paragraph/)
        .first()
        .isVisible(),
    ).toBe(false);
    const mark = sources.locator('summary');
    // Readers of the screen hear of what; what is copied has neither.
    await expect.poll(() => mark.getAttribute('aria-label')).toBe('Source of City Award');
    const selected = await award.evaluate((element) => {
      window.getSelection()?.selectAllChildren(element);
      return String(window.getSelection());
    });
    expect(selected).toContain('Guangzhou');
    expect(selected).not.toMatch(/source/i);
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(
      await sources
        .getByText(/paragraph/)
        .first()
        .isVisible(),
    ).toBe(true);
    await page.close();
  });

  test('times are in the time zone of the reader, and say so', async () => {
    const { page } = await open('/', { timezoneId: 'Asia/Shanghai' });
    const time = page.locator('main time', { hasText: 'GMT+8' });
    expect(await time.count()).toBe(1);
    await page.close();
  });

  test('GraphiQL opens with the query of the page, and runs it', async () => {
    const { page } = await open(edition);
    await page.getByRole('link', { name: 'Run this query yourself' }).click();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByText('2025 Region & China Smart City Awards').first().waitFor();
    await page.close();
  });

  test('GraphiQL opens with examples of the data, and the first shows something', async () => {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage();
    const complaints = complaintsOf(page, base);
    // Its bundle is large, and loads parts as they are needed: the network says little about when it can be used.
    await page.goto(`${base}/graphql`, { waitUntil: 'load' });
    await page.getByRole('tab', { name: 'Winners' }).waitFor();
    await page.getByRole('tab', { name: 'Slugs' }).waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByText('2025 Region & China Smart City Awards').first().waitFor();
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByText('Root Types').waitFor();
    // Its policy allows all that it needs.
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a page reports that the server is unreachable, and is shown when it is back', async () => {
    const { page } = await open('/');
    await page.route('**/graphql*', (route) => route.abort());
    await page.locator(`a[href="${edition}"]`).click();
    await page.getByRole('heading', { name: 'Not available' }).waitFor();
    await page.unroute('**/graphql*');
    await page.reload();
    await page.getByRole('heading', { name: 'City, China section' }).waitFor();
    await page.close();
  });

  test('another site shows a page with the code of the page or of oEmbed, and no page without them', async () => {
    const { page } = await open(edition);
    await page.getByText('Embed', { exact: true }).click();
    const code = await page.getByLabel('Code for your site').inputValue();
    const link = page.locator('link[type="application/json+oembed"]');
    const described = await (await fetch((await link.getAttribute('href')) ?? '')).json();
    let markup = '';
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(markup);
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    const address = site.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const frameWith = async (html: string) => {
      markup = html;
      await page.goto(`http://127.0.0.1:${port}/`);
      const element = await page.waitForSelector('iframe');
      const frame = await element.contentFrame();
      await page.waitForLoadState('networkidle');
      return frame;
    };
    for (const html of [code, described.html]) {
      const frame = await frameWith(html);
      await frame?.getByText('Guangzhou').waitFor();
      await frame?.getByRole('link', { name: 'City Award', exact: true }).click();
      await page.waitForURL(`${base}${edition}#*`);
    }
    for (const path of [edition, '/places/guangzhou', '/desk']) {
      const refused = await frameWith(`<iframe src="${base}${path}"></iframe>`);
      expect(refused?.url()).toMatch(/^chrome-error:/);
    }
    await page.close();
    site.close();
  });

  test.each([
    'by=COUNTRY',
    'by=COUNTRY&chart=bars',
    'by=YEAR',
    'by=COUNTRY&by=YEAR',
    'by=RESULT',
    'by=COUNTRY&by=YEAR&chart=lines',
    'program=world-smart-city-awards&from=2015&by=CATEGORY&by=COUNTRY&lang=es',
  ])('nothing of an embedded chart is cut or scrolled: %s', async (search) => {
    if (!browser) throw new Error(noBrowser);
    for (const width of [720, 600, 420]) {
      const url = encodeURIComponent(`${base}/dashboard?${search}`);
      const described = await fetch(`${base}/oembed?maxwidth=${width}&url=${url}`);
      const { height, html } = await described.json();
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(/src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '');
      const foot = await page.locator('.embed-foot').boundingBox();
      const end = (foot?.y ?? 0) + (foot?.height ?? 0);
      expect(end).toBeLessThan(height);
      // It is not much higher, either.
      expect(end).toBeGreaterThan(height - 250);
      const scrolled = await page
        .locator('.figure .scrollable')
        .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
      if (width >= 600) expect(Math.max(0, ...scrolled)).toBe(0);
      await page.close();
    }
  });

  test.each(['by=COUNTRY', 'by=RESULT', 'by=COUNTRY&chart=bars', 'by=COUNTRY&by=YEAR&chart=heat'])(
    'the code to embed a chart shows all of it in a column of any width: %s',
    async (search) => {
      const { page } = await open(`/dashboard?${search}`);
      await page.getByText('Embed', { exact: true }).click();
      const code = await page.getByLabel('Code for your site').inputValue();
      await page.route('**/column', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html>${code}` }),
      );
      for (const width of [340, 420, 570, 600, 800]) {
        await page.setViewportSize({ width: width + 16, height: 900 });
        await page.goto(`${base}/column`, { waitUntil: 'networkidle' });
        const element = await page.waitForSelector('iframe');
        const frame = await element.contentFrame();
        const [shown = 0, needed] =
          (await frame?.evaluate(() => {
            const { clientHeight, scrollHeight } = document.documentElement;
            return [clientHeight, scrollHeight];
          })) ?? [];
        expect([width, needed]).toEqual([width, shown]);
        expect((await element.boundingBox())?.width).toBe(Math.min(width, 720));
      }
      await page.close();
    },
  );

  test('the code to embed a page is copied, and can be opened without a script', async () => {
    if (!browser) throw new Error(noBrowser);
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(base + edition);
    await page.getByText('Embed', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `<iframe src="${base}/embed${edition}"`,
    );
    await context.close();
    const without = await browser.newContext({ javaScriptEnabled: false });
    const plain = await without.newPage();
    await plain.goto(base + edition);
    await plain.getByText('Share', { exact: true }).click();
    expect(await plain.getByLabel('URL of this page').inputValue()).toBe(base + edition);
    await without.close();
  });
});
