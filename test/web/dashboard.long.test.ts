import { readFile } from 'node:fs/promises';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadRenderer } from '../../src/web/renderer.ts';
import { complaintsOf, noBrowser, startBrowser } from '../support/browser.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

/** The dashboard in a real browser. */
const { reader, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { ...(renderer && { renderer }) });

const browser = await startBrowser();

describe.skipIf(browser === null)(`the dashboard${browser ? '' : ` (${noBrowser})`}`, () => {
  async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (!browser) throw new Error(noBrowser);
    return await browser.newContext(options);
  }

  const newPage = async () => (await newContext()).newPage();

  const headed = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

  const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

  test('a choice shows another chart without loading the document, and back again', async () => {
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
    const cell = page.locator('.figure .datum', { hasText: '2019, not known: 6 honors' });
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

  test.each([
    ['SVG', /^<svg xmlns=/],
    ['PNG', /^\u{fffd}PNG/u],
  ])('the chart is saved as %s', async (format, start) => {
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
