import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { documents } from '../../../../../../src/gala/evening.ts';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { noBrowser, startBrowser } from '../../../../../support/browser/browser.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { type Serving, startServe } from '../../../../../support/server/serve.ts';

/** The live page while the server, or a cache before it, refuses streams: it polls. */
const { owner, url } = await createDatabase('empty');
const browser = await startBrowser();

let server: Serving;
beforeAll(async () => {
  await publishFile('01-finalists.yaml');
  server = await startServe(url, { LOGIN_PREFIX: inject('templates').prefix });
});
afterAll(() => server?.end());
beforeEach(({ skip }) => {
  if (!browser) skip(noBrowser);
});

const publish = (text: string) => importDocuments(owner, [{ name: 'evening.yaml', text }]);
const publishFile = async (name: string) =>
  publish(await readFile(path.join(documents, name), 'utf8'));

async function openPage(search = '') {
  if (!browser) throw new Error(noBrowser);
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  await page.route('**/graphql?*', (route) =>
    route.request().headers().accept === 'text/event-stream'
      ? route.fulfill({ status: 503, headers: { 'retry-after': '1' } })
      : route.continue(),
  );
  await page.goto(new URL(`/live/example-awards${search}`, server.graph).href);
  const polled = () => sent.filter((line) => line.includes('/announcements/')).length;
  // It has read the list by then.
  await expect.poll(polled, { timeout: 15_000 }).toBeGreaterThan(1);
  return { page, sent };
}

test('shows what is announced, corrected and retracted, with requests that are the same for all', async () => {
  const { page, sent } = await openPage();
  const heard = (text: string) =>
    page.locator('[aria-live]').filter({ hasText: text }).waitFor({ state: 'attached' });
  await page.locator('.connection.open').waitFor({ state: 'attached' });
  await page.getByText('Self-Folding Map').first().waitFor();
  await publishFile('02-city.yaml');
  await page.locator('.stage').filter({ hasText: 'Lantern Hill' }).waitFor();
  // Screen readers hear of it, as from a stream.
  await heard('City of the Year: Lantern Hill, Winner.');
  await publishFile('05-correction.yaml');
  await page.locator('del').filter({ hasText: 'Self-Folding Map' }).waitFor();
  await heard('Taken back');
  expect(sent.filter((line) => line.startsWith('POST'))).toEqual([]);
  await page.close();
});

test.each([
  ['halls', '?hall=dark', 'Renamed Awards'],
  ['readers', '', 'Awards of the Readers'],
])('%s follow corrected names, too', async (_, search, name) => {
  const { page } = await openPage(search);
  await publish(`format: awards/1
programs: [{ slug: example-awards, names: { en: ${name} } }]`);
  await page.getByText(name).first().waitFor();
  await page.close();
});
