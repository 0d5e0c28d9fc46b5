import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Why tests that need a browser are skipped. */
export const noBrowser =
  'skipped: there is no Chromium in the PATH; install it, or set CHROMIUM_PATH';

/** The Chromium of `CHROMIUM_PATH`, else one in the PATH; undefined if there is none. */
const chromiumPath =
  process.env.CHROMIUM_PATH ??
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));

/**
 * Starts Chromium, which ends after the test file.
 * @returns null if this machine has none, and is not that of CI
 */
export async function startBrowser(): Promise<Browser | null> {
  if (chromiumPath === undefined) {
    if (process.env.CI) throw new Error(`Nothing is ${noBrowser}.`);
    return null;
  }
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    // Chromium does not run as root in its sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  afterAll(() => browser.close());
  return browser;
}

/** The faults of a page: errors and warnings in its console, and requests to anywhere but `base`. */
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
