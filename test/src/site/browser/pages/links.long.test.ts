import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { violationsIn } from '../../../../support/browser/axe.ts';
import { noBrowser, startBrowser } from '../../../../support/browser/browser.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { startServer } from '../../../../support/server/http.ts';

/** Where links land, on a phone. */
const { reader, owner, desk } = await createDatabase('empty');

/** Seven categories with an award each, for which ten teams were nominated; the first won. */
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const longEdition = {
  format: 'awards/1',
  source: 'release',
  sources: [{ slug: 'release', title: 'Press release', kind: 'PRESS_RELEASE' }],
  programs: [{ slug: 'long-prize', names: { en: 'Long Prize' } }],
  teams: numbers(70).map((team) => ({ slug: `team-${team}`, names: { en: `Team ${team}` } })),
  editions: [
    {
      program: 'long-prize',
      year: 2025,
      names: { en: 'Long Prize 2025' },
      categories: numbers(7).map((award) => ({
        slug: `c${award}`,
        kind: 'OTHER',
        names: { en: `Category ${award}` },
        awards: [{ slug: `a${award}`, names: { en: `Award ${award}` } }],
      })),
      honors: numbers(70).map((team) => ({
        award: `a${Math.ceil(team / 10)}`,
        result: team % 10 === 1 ? 'WON' : 'NOMINATED',
        references: [{ paragraph: 1 }],
        recipients: [`team-${team}`],
        reason: { en: 'A reason that takes a line or two' },
      })),
    },
  ],
};
await importDocuments(owner, [{ name: 'long.json', text: JSON.stringify(longEdition) }]);
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });
const long = '/programs/long-prize/2025';
const browser = await startBrowser();

describe.skipIf(browser === null)(`in Chromium${browser ? '' : ` (${noBrowser})`}`, () => {
  async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}) {
    if (!browser) throw new Error(noBrowser);
    const page = await browser.newPage(options);
    await page.goto(base + path, { waitUntil: 'networkidle' });
    return { page };
  }

  const phone = { viewport: { width: 390, height: 844 } };

  /** Where the honor of a team is, and the name of its award, and whether it is marked and focused. */
  const landing = (page: Page, team: number) =>
    page.locator('.honor', { hasText: `Team ${team}` }).evaluate((honor) => {
      const isInView = (element: Element | null | undefined) => {
        const { top = -1, bottom = 0 } = element?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom > top && bottom <= window.innerHeight;
      };
      /** Nothing lies over it. */
      const isUncovered = (element: Element | null | undefined) => {
        const { left = 0, top = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        const hit = document.elementFromPoint(left + 8, top + height / 2);
        return element?.contains(hit) ?? false;
      };
      return {
        isInView: isInView(honor),
        hasAwardInView: isInView(honor.closest('.award-of')?.querySelector('h3')),
        areUncovered: [
          honor.querySelector('.who a'),
          honor.closest('.award-of')?.querySelector('.sources summary'),
        ].map(isUncovered),
        // Whose screen is read comes to the item, and not through the heading.
        hasAwardDescribed:
          document.getElementById(honor.getAttribute('aria-describedby') ?? '')?.tagName === 'H3',
        isMarked: honor.matches(':target') && getComputedStyle(honor).borderLeftWidth === '4px',
        isFocused: document.activeElement === honor,
      };
    });
  const landed = {
    isInView: true,
    hasAwardInView: true,
    areUncovered: [true, true],
    hasAwardDescribed: true,
    isMarked: true,
    isFocused: true,
  };

  test('a link to an honor shows it, marked and focused, with the name of its award', async () => {
    const { page } = await open('/recipients/team-69', phone);
    await page.locator('.honors a', { hasText: 'Award 7' }).click();
    await expect.poll(() => landing(page, 69)).toEqual(landed);
    const url = page.url();
    // The next stop of the keyboard is within it.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Team 69');
    // The document as the server writes it, without its script too.
    for (const javaScriptEnabled of [true, false]) {
      const { page: loaded } = await open('/sources', { ...phone, javaScriptEnabled });
      await loaded.goto(url);
      await expect.poll(() => landing(loaded, 69)).toEqual(landed);
      expect(await loaded.locator('details.category[open]').count()).toBe(1);
      await loaded.close();
    }
    await page.close();
  });

  test('an honor leads to its own page, and is shared by the URL that names it', async () => {
    const { page } = await open('/recipients/team-69', phone);
    await page.locator('.honors a', { hasText: 'Award 7' }).click();
    await expect.poll(() => landing(page, 69)).toEqual(landed);
    await page.getByText('Share', { exact: true }).click();
    const url = page.getByLabel('URL of this page');
    await expect.poll(() => url.inputValue()).toBe(page.url());
    expect(page.url()).toMatch(/#honor_[\w-]{22}$/);
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Link to this honor: Team 69' }).click();
    await page.waitForURL(/\/honors\/honor_[\w-]{22}$/);
    await page.getByRole('heading', { name: 'Team 69' }).waitFor();
    // It is where the link leads.
    expect(await page.locator('.permalink').isVisible()).toBe(false);
    await page.close();
  });

  test('a link to an honor that is not on the page leads to what became of it', async () => {
    const { page } = await open('/recipients/team-70', phone);
    const link = page.locator('.honors a', { hasText: 'Award 7' });
    const path = (await link.getAttribute('href')) ?? '';
    const retract = { honor: { program: 'long-prize', edition: '2025', key: 'a7/team-70' } };
    const retraction = { format: 'awards/1', reason: 'It was late.', retract: [retract] };
    await importDocuments(owner, [{ name: 'late.json', text: JSON.stringify(retraction) }]);
    const note = page.locator('#not-here');
    // As the browser draws the page, and as the server writes it.
    await link.click();
    await note.waitFor();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(`${base}${long}?lang=es${new URL(path, base).hash}`);
    await note.waitFor();
    await note.getByRole('link').click();
    await page.getByRole('heading', { name: 'Distinción retirada' }).waitFor();
    await page.getByText('Motivo: It was late.').waitFor();
    await page.getByRole('link', { name: 'registro de cambios' }).click();
    await page.getByText('2 cambios').waitFor();
    // No other link has it.
    await page.goto(`${base}${long}#a7`);
    expect(await note.isVisible()).toBe(false);
    await page.close();
  });

  test('a link lands there again after a step back and forward', async () => {
    const { page } = await open('/recipients/team-69', phone);
    await page.locator('.honors a', { hasText: 'Award 7' }).click();
    await expect.poll(() => landing(page, 69)).toEqual(landed);
    await page.evaluate(() => window.scrollBy(0, -100));
    await page.waitForTimeout(300);
    const left = await page.evaluate(() => window.scrollY);
    await page.goBack();
    await page.getByRole('heading', { name: 'Team 69', level: 1 }).waitFor();
    await page.goForward();
    await expect.poll(() => landing(page, 69)).toEqual(landed);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
    await page.close();
  });

  test('the jump list of a long edition leads to a category, which is opened', async () => {
    const { page } = await open(long, phone);
    const first = page.getByRole('link', { name: 'Team 41', exact: true });
    expect(await first.isVisible()).toBe(false);
    await page.getByRole('navigation', { name: 'Categories' }).getByText('Category 5').click();
    await first.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c5');
    const heading = page.getByRole('heading', { name: 'Category 5' });
    expect((await heading.boundingBox())?.y).toBeGreaterThan(0);
    await page.locator('#c5').getByRole('link', { name: 'All categories' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('categories');
    await page.close();
  });

  test('a form finds honors step by step, and stays open', async () => {
    const { page } = await open('/honors?result=WON', phone);
    await page.getByText('Filter, search and order').click();
    await page.getByLabel('Program').selectOption('Long Prize');
    await page.getByRole('heading', { name: '7 honors' }).waitFor();
    await page.locator('html:not(.loading)').waitFor();
    await page.getByLabel('Name of a recipient').fill('team 61');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toBe('1 honor');
    expect(new URL(page.url()).search).toBe('?q=team+61&program=long-prize&result=WON');
    await page.close();
  });

  test.each([long, `${long}#c7`, `${long}?show=winners`])(
    '%s has no violations of axe, in the light and in the dark, and fits a phone',
    async (path) => {
      const { page } = await open(path, phone);
      expect(await violationsIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const [needed, has] = await page
        .locator('.masthead nav')
        .first()
        .evaluate((nav) => [nav.scrollWidth, nav.clientWidth]);
      expect(needed).toBe(has);
      await page.close();
    },
  );
});
