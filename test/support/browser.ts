import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of `CHROMIUM_PATH`, else one in the PATH; null if there is none. */
export const chromiumPath: string | null =
  process.env.CHROMIUM_PATH ??
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file)) ??
  null;

if (chromiumPath === null)
  console.warn(
    'The tests of the pages are skipped: there is no Chromium in the PATH. Install it, or set CHROMIUM_PATH.',
  );

/** A browser for one test file, gone after it. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    ...{ executablePath: chromiumPath ?? '' },
    // Chromium does not run as root in its sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  afterAll(() => browser.close());
  return browser;
}

/** What went wrong in a page: errors and warnings in its console, and requests to anywhere but `base`. */
export function complaintsOf(page: Page, base: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url()))
      complaints.push(`a request to ${request.url()}`);
  });
  return complaints;
}
