import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../../src/site/renderer.ts';
import { complaintsOf, noBrowser, startBrowser } from '../../../../../support/browser/browser.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { startServer } from '../../../../../support/server/http.ts';

/** The suggestions below the search box, in a real browser. */
const { owner, reader, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

const browser = await startBrowser();

describe.skipIf(browser === null)(`the search box${browser ? '' : ` (${noBrowser})`}`, () => {
  async function type(path: string, text: string): Promise<{ page: Page; complaints: string[] }> {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage();
    const complaints = complaintsOf(page, base);
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.getByRole('combobox').pressSequentially(text, { delay: 20 });
    return { page, complaints };
  }

  test('suggests while the reader types, and arrow keys and Enter choose', async () => {
    const { page, complaints } = await type('/', 'smart');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(8);
    expect(await page.getByRole('status').textContent()).toBe('8 suggestions.');
    const box = page.getByRole('combobox');
    await box.press('ArrowDown');
    await box.press('ArrowUp');
    const last = page.getByRole('option').last();
    expect(await last.getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'));
    const href = await last.getAttribute('href');
    await box.press('Enter');
    await page.waitForURL(`${base}${href}`);
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('suggests each honor once, for the recipient who was searched for', async () => {
    const { page } = await type('/', 'city award guangzhou');
    await page.getByRole('option').first().waitFor();
    const options = await page.getByRole('option').evaluateAll((all) =>
      all.map((one) => ({
        name: one.querySelector('.suggested')?.textContent,
        href: one.getAttribute('href'),
      })),
    );
    expect(options[0]?.name).toBe('Guangzhou');
    expect(options).toHaveLength(8);
    expect(new Set(options.map(({ href }) => href)).size).toBe(8);
    await page.close();
  });

  test('knows who was searched for by the letters that the search takes for the same', async () => {
    const text = `
format: awards/1
source: tram-page
sources: [{ slug: tram-page, title: The Tram Prize, kind: OFFICIAL_PAGE }]
places: [{ slug: lodz, names: { en: Łódź }, placeKind: CITY }]
programs: [{ slug: tram-prize, names: { en: Prize of trams } }]
editions:
  - program: tram-prize
    year: 2026
    names: { en: Prize of trams 2026 }
    categories:
      - slug: trams
        names: { en: Trams }
        kind: PERSON
        awards:
          - slug: tram
            names: { en: Grand golden tram }
            honors: [{ recipients: [lodz], result: WON }]`;
    await importDocuments(owner, [{ name: 'tram.yaml', text }]);
    const { page } = await type('/', 'lodz grand golden tram');
    await page.getByRole('option').first().waitFor();
    expect(await page.locator('.suggested').allTextContents()).toEqual(['Łódź']);
    await page.close();
  });

  test('sends one query for text that is typed without a pause', async () => {
    const { page } = await type('/', '');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/graphql')) sent.push(request.url());
    });
    await page.getByRole('combobox').pressSequentially('guangzhou', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    expect(sent).toHaveLength(1);
    await page.close();
  });

  test('forgets the chosen suggestion when a shorter list replaces its list', async () => {
    const { page } = await type('/', 'smart');
    await page.getByRole('option').nth(7).waitFor();
    const isFree = Promise.withResolvers<void>();
    await page.route(/\/graphql/, async (route) => {
      await isFree.promise;
      await route.continue();
    });
    const box = page.getByRole('combobox');
    await box.fill('guangzhou');
    await box.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBe('suggestion-7');
    isFree.resolve();
    await expect.poll(() => page.getByRole('option').count()).toBe(2);
    expect(await box.getAttribute('aria-activedescendant')).toBe(null);
    await box.press('Enter');
    await page.waitForURL(`${base}/search?q=guangzhou`);
    await page.close();
  });

  test('is a form after Escape has closed the list, and keeps the language', async () => {
    const { page } = await type('/?lang=zh-Hans', '上海');
    await page.getByRole('option').first().waitFor();
    const box = page.getByRole('combobox');
    await box.press('Escape');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    expect(await box.inputValue()).toBe('上海');
    await box.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('zh-Hans');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('上海');
    await page.close();
  });
});
