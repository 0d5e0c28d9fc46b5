import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Makes the pictures in the README: `npm run screenshots`. Start a server with the shipped data first. `URL` is the
 * server's address, and `CHROMIUM_PATH` the path of the browser.
 */
const { URL: base = 'http://localhost:4000', CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;

const folder = path.join(import.meta.dirname, '../docs/images');

const pictures = [
  { name: 'home.png', page: '/', height: 860 },
  { name: 'dashboard.png', page: '/dashboard', height: 860 },
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: CHROMIUM_PATH,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const { name, page, height } of pictures) {
    const tab = await browser.newPage({ viewport: { width: 1280, height }, timezoneId: 'UTC' });
    await tab.goto(base + page, { waitUntil: 'networkidle' });
    await tab.screenshot({ path: path.join(folder, name) });
    console.log(`docs/images/${name} shows ${base}${page}.`);
  }
} finally {
  await browser.close();
}
