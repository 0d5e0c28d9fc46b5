import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRenderer } from '../../../src/site/renderer.ts';
import { noBrowser, startBrowser } from '../../support/browser/browser.ts';
import { createDatabase } from '../../support/database/database.ts';
import { loadHonors, readCsv } from '../../support/server/files.ts';
import { startServer } from '../../support/server/http.ts';

test('the files of an edition with 20,000 honors have all of them, in each format', async () => {
  const database = await createDatabase('empty');
  const count = 20_000;
  await loadHonors(database, count);
  const renderer = await loadRenderer();
  const base = await startServer(database.reader, ['*'], undefined, database.desk, { renderer });
  const open = (format: string) => fetch(`${base}/programs/prize/2025.${format}`);
  const csv = await open('csv');
  // It is sent while it is read, so nobody may store it.
  expect(csv.headers.get('cache-control')).toBe('no-store');
  expect(await readCsv(csv)).toHaveLength(count + 1);
  expect((await (await open('json')).json()).rows).toHaveLength(count);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(await (await open('xlsx')).bytes());
  expect(sheets[0]?.rows).toHaveLength(count + 1);
});

const browser = await startBrowser();

describe.skipIf(browser === null)(`a reader${browser ? '' : ` (${noBrowser})`}`, () => {
  const edition = '/programs/region-china-smart-city-awards/2025';
  let base: string;
  let page: Page;

  beforeAll(async () => {
    if (!browser) return;
    const { reader, desk } = await createDatabase('shipped');
    base = await startServer(reader, ['*'], undefined, desk, { renderer: await loadRenderer() });
    const permissions = ['clipboard-read', 'clipboard-write'];
    page = await (await browser.newContext({ permissions })).newPage();
  });

  /** Opens a page, and a part of the row at its foot. */
  const open = async (path: string, part: string) => {
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.locator('.reuse summary', { hasText: part }).click();
  };

  async function download(link: string): Promise<{ name: string; bytes: Buffer }> {
    const [file]: [Download, unknown] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.reuse').getByRole('link', { name: link, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  test('gets from the head of a page with a list to what it can take from it', async () => {
    const link = page.getByRole('link', { name: 'Download, share, cite' });
    await page.goto(base + edition);
    await link.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reuse');
    await page.goto(base);
    expect(await link.count()).toBe(0);
  });

  test('sees all of the URL that is shared, on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`${edition}?lang=zh-Hans`, '分享');
    const url = page.locator('.reuse textarea').first();
    expect(await url.inputValue()).toBe(`${base}${edition}?lang=zh-Hans`);
    expect(await url.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test('cites a page: copies the text, and saves it for reference managers', async () => {
    await open(edition, 'Cite');
    await page.getByRole('button', { name: 'Copy: Text' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^2025 Region & China Smart City Awards\. Awards gateway, revision \d+ of /,
    );
    expect(text).toContain(base + edition);
    for (const [format, line] of [
      ['bib', /^ {2}title = \{\{2025 Region \\& China Smart City Awards\}\},$/m],
      ['ris', /^TI {2}- 2025 Region & China Smart City Awards\r$/m],
    ] as const) {
      const file = await download(`Save as .${format}`);
      expect(file.name).toBe(`region-china-smart-city-awards-2025.${format}`);
      expect(String(file.bytes)).toMatch(line);
      expect(String(file.bytes)).toContain(base + edition);
    }
  });
});
