import { readFile } from 'node:fs/promises';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../../src/site/renderer.ts';
import { complaintsOf, noBrowser, startBrowser } from '../../../../../support/browser/browser.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { startServer } from '../../../../../support/server/http.ts';

/** The dashboard in a real browser. */
const { reader, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const publicUrl = 'https://awards.example';
const base = await startServer(reader, ['*'], undefined, desk, { renderer, publicUrl });

const browser = await startBrowser();

describe.skipIf(browser === null)(`the dashboard${browser ? '' : ` (${noBrowser})`}`, () => {
  async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (!browser) throw new Error(noBrowser);
    return await browser.newContext(options);
  }

  const newPage = async () => (await newContext()).newPage();

  const headed = (page: Page, name: string) =>
    page.getByRole('heading', { name, exact: true, level: 1 });

  const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

  test('shows another chart without loading the document, and the back button returns', async () => {
    const page = await newPage();
    const complaints = complaintsOf(page, base);
    await page.goto(`${base}/dashboard`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      document.body.dataset.loaded = 'once';
    });
    await choice(page, 'By').selectOption('Year');
    await headed(page, 'Honors by year').waitFor();
    await choice(page, 'And by').selectOption('Kind of category');
    await page.getByRole('radio', { name: 'Heat map' }).check();
    const cell = page.locator('.figure.heat .wide .datum', {
      hasText: '2019, not known: 6 honors',
    });
    await cell.click();
    await headed(page, '6 honors').waitFor();
    expect(new URL(page.url()).search).toBe('?year=2019&unknown=categoryKind');
    await page.goBack();
    await headed(page, 'Honors by year and kind of category').waitFor();
    expect(await page.getByRole('radio', { name: 'Heat map' }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.body.dataset.loaded)).toBe('once');
    expect(complaints).toEqual([]);
    await page.close();
  });

  /** The texts that a dashboard shows and the options that are chosen, for comparing two of them. */
  async function shownOn(page: Page) {
    const controls = page.locator('form.controls').locator('select, input:not([type=hidden])');
    return {
      title: await page.getByRole('heading', { level: 1 }).textContent(),
      scope: await page.locator('.lead').textContent(),
      chart: await page.locator('.figure').getAttribute('class'),
      numbers: await page.locator('.numbers td').allTextContents(),
      chosen: await controls.evaluateAll((all) =>
        all.map((one) =>
          one instanceof HTMLInputElement && one.type !== 'number'
            ? one.checked
            : 'value' in one && one.value,
        ),
      ),
    };
  }

  const hasParameters = (page: Page, search: string) =>
    expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toBe(search);

  test('has each choice in the URL, which shows the same in a new tab', async () => {
    const page = await newPage();
    const complaints = complaintsOf(page, base);
    await page.goto(`${base}/dashboard`);
    const program = 'program=world-smart-city-awards';
    const steps: [choose: () => Promise<unknown>, search: string, title: string, scope: string][] =
      [
        [
          () => choice(page, 'Program').selectOption('World Smart City Awards'),
          `?${program}&by=COUNTRY&chart=map`,
          'Honors by country',
          'World Smart City Awards, all years, all results.',
        ],
        [
          async () => {
            await page.getByLabel('From', { exact: true }).fill('2015');
            await page.keyboard.press('Tab');
          },
          `?${program}&from=2015&by=COUNTRY&chart=map`,
          'Honors by country, since 2015',
          'World Smart City Awards, all results.',
        ],
        [
          async () => {
            await page.getByLabel('To', { exact: true }).fill('2020');
            await page.keyboard.press('Tab');
          },
          `?${program}&from=2015&to=2020&by=COUNTRY&chart=map`,
          'Honors by country, 2015–2020',
          'World Smart City Awards, all results.',
        ],
        [
          () => choice(page, 'By').selectOption('Year'),
          `?${program}&from=2015&to=2020&by=YEAR&chart=map`,
          'Honors by year, 2015–2020',
          'World Smart City Awards, all results.',
        ],
        [
          () => choice(page, 'And by').selectOption('Result'),
          `?${program}&from=2015&to=2020&by=YEAR&by=RESULT&chart=lines`,
          'Honors by year and result, 2015–2020',
          'World Smart City Awards, all results.',
        ],
        [
          () => page.getByRole('checkbox', { name: 'Winner' }).check(),
          `?${program}&from=2015&to=2020&by=YEAR&by=RESULT&result=WON&chart=lines`,
          'Winners by year and result, 2015–2020',
          'World Smart City Awards.',
        ],
        [
          () => page.getByRole('radio', { name: 'Heat map' }).check(),
          `?${program}&from=2015&to=2020&by=YEAR&by=RESULT&result=WON&chart=heat`,
          'Winners by year and result, 2015–2020',
          'World Smart City Awards.',
        ],
      ];
    for (const [choose, search, title, scope] of steps) {
      await choose();
      await hasParameters(page, search);
      await headed(page, title).waitFor();
      await page.locator('.lead', { hasText: scope }).waitFor();
    }
    const copy = await newPage();
    await copy.goto(page.url());
    expect(await shownOn(page)).toMatchObject({
      title: 'Winners by year and result, 2015–2020',
      chart: 'figure heat',
    });
    expect(await shownOn(copy)).toEqual(await shownOn(page));
    expect(complaints).toEqual([]);
    await page.close();
    await copy.close();
  });

  test('names the mark under the pointer at once, and shows the part of the world that has honors', async () => {
    const page = await newPage();
    await page.goto(
      `${base}/dashboard?program=region-china-smart-city-awards&by=COUNTRY&chart=map`,
    );
    const china = page.locator('.datum', { hasText: 'China: 8 honors' });
    const outline = await china.locator('.cell').boundingBox();
    const chart = await page.locator('svg.chart').first().boundingBox();
    // On a map of the whole world it has a tenth of the width.
    expect(outline?.width).toBeGreaterThan((chart?.width ?? 0) / 6);
    await china.locator('.cell').hover();
    await page.locator('.tooltip', { hasText: 'China: 8 honors' }).waitFor();
    await page.getByRole('heading', { level: 1 }).hover();
    await page.locator('.tooltip').waitFor({ state: 'hidden' });
    await page.close();
  });

  test('has the chart in view on a phone, and several columns of a heat map', async () => {
    const page = await (await newContext({ viewport: { width: 390, height: 844 } })).newPage();
    for (const search of ['', '?from=2020&result=WON']) {
      await page.goto(`${base}/dashboard${search}`);
      const map = await page.locator('svg.chart').first().boundingBox();
      expect((map?.y ?? 844) + (map?.height ?? 0)).toBeLessThan(844);
    }
    await page.getByText('What is counted').click();
    // It stays open for the next choice.
    await page.getByRole('checkbox', { name: 'Finalist' }).check();
    await page.locator('.lead', { hasText: 'finalist' }).waitFor();
    await choice(page, 'By').waitFor();
    await page.goto(`${base}/dashboard?by=COUNTRY&by=YEAR&chart=heat`);
    const cells = page.locator('.figure.heat .narrow g').first().locator('rect');
    const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
    const inView = boxes.filter((box) => box && box.x + box.width <= 390);
    expect(inView.length).toBeGreaterThan(6);
    expect(await page.locator('.figure.heat .narrow .tick').first().textContent()).toBe('2013');
    // The names stay in view, and the legend has room for all of its lines.
    await page.locator('.figure .scrollable').evaluate((part) => {
      part.scrollLeft = 200;
    });
    const name = await page.locator('.narrow .pinned .name').first().boundingBox();
    expect(name?.x).toBeGreaterThan(0);
    const [drawing, legend] = await Promise.all(
      ['.narrow .chart', '.narrow .chart:not(.pinned) .tick >> nth=-1'].map((selector) =>
        page.locator(selector).first().boundingBox(),
      ),
    );
    const endOf = (box: typeof name = null) => (box?.y ?? 0) + (box?.height ?? 0);
    expect(endOf(legend)).toBeLessThan(endOf(drawing));
    await page.close();
  });

  test('the names of a heat map stay in view at the end of a century of columns', async () => {
    const century = await createDatabase('empty');
    const editions = Array.from({ length: 100 }, (_, at) => ({
      program: 'prize',
      year: 1920 + at,
      names: { en: `Prize ${1920 + at}` },
      honors: [{ recipients: ['chile'] }],
    }));
    const document = {
      format: 'awards/1',
      places: [{ slug: 'chile', names: { en: 'Chile' }, placeKind: 'COUNTRY', countryCode: 'CL' }],
      programs: [{ slug: 'prize', names: { en: 'Prize' } }],
      editions,
    };
    await importDocuments(century.owner, [{ name: 'a.json', text: JSON.stringify(document) }]);
    const server = await startServer(century.reader, ['*'], undefined, century.desk, { renderer });
    const page = await (await newContext({ viewport: { width: 800, height: 844 } })).newPage();
    await page.goto(`${server}/dashboard?by=COUNTRY&by=YEAR&chart=heat`);
    const scrolled = await page.locator('.figure .scrollable').evaluate((part) => {
      part.scrollLeft = part.scrollWidth;
      return part.scrollLeft;
    });
    expect(scrolled).toBeGreaterThan(800);
    const name = page.locator('.pinned .name').filter({ visible: true }).first();
    expect((await name.boundingBox())?.x).toBeGreaterThan(0);
    await page.close();
  });

  test('can be used with the keyboard alone, in one entry of the history', async () => {
    const page = await newPage();
    await page.goto(`${base}/sources`);
    await page.goto(`${base}/dashboard`, { waitUntil: 'networkidle' });
    const before = await page.evaluate(() => history.length);
    const by = choice(page, 'By');
    const isFocused = () => by.evaluate((select) => select === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isFocused()); presses++)
      await page.keyboard.press('Tab');
    for (const name of ['province or state', 'city', 'place']) {
      await page.keyboard.press('ArrowDown');
      await headed(page, `Honors by ${name}`).waitFor();
      expect([name, await isFocused()]).toEqual([name, true]);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    await headed(page, 'Sources').waitFor();
    await page.close();
  });

  test.each([
    ['SVG', /^<svg xmlns=/],
    ['PNG', /^\u{fffd}PNG/u],
  ])('saves the chart as %s', async (format, start) => {
    const page = await newPage();
    const complaints = complaintsOf(page, base);
    await page.goto(`${base}/dashboard`, { waitUntil: 'networkidle' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${format}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`honors-by-country.${format.toLowerCase()}`);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(start);
    expect(text.length).toBeGreaterThan(50_000);
    if (format === 'SVG') {
      expect(text).toContain('>Honors by country</text>');
      expect(text).toMatch(
        />All programs, all years, all results\. \d+ honors in all\.<\/text><text [^>]*>24 of 25 shown; [^<]*<\/text><text [^>]*>From a data set with \d+ sources · revision \d+ of [^<]* · CC-BY-4\.0<\/text>/,
      );
      expect(text).toContain(`>${publicUrl}/dashboard</text>`);
      expect(text).toContain(`href="${publicUrl}/honors?`);
      expect(text).not.toContain(base);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('works without JavaScript', async () => {
    const context = await newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/dashboard`);
    await choice(page, 'By').selectOption('Kind of recipient');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await headed(page, 'Honors by kind of recipient').count()).toBe(1);
    await context.close();
  });
});
