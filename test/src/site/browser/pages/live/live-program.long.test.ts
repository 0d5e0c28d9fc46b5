import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { entityNamed } from '../../../../../../src/cli/named-entity.ts';
import { documents } from '../../../../../../src/gala/evening.ts';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { violationsIn } from '../../../../../support/browser/axe.ts';
import { noBrowser, startBrowser } from '../../../../../support/browser/browser.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { redactAsOperator } from '../../../../../support/desk/redact.ts';
import { type Serving, startServe } from '../../../../../support/server/serve.ts';

/**
 * The live page in a real browser, on an evening at which the server is stopped and started again. The tests are the
 * parts of this evening, in order.
 */
const { owner, url } = await createDatabase('empty');
const browser = await startBrowser();
const env = { LOGIN_PREFIX: inject('templates').prefix };

let server: Serving;
let page: Page;
/** what the browser complained of */
const complaints: string[] = [];
/** the requests for the graph, and the event after which a stream of events goes on */
const requests: { accept: string | undefined; lastEventId: string | undefined }[] = [];

const publish = (text: string) => importDocuments(owner, [{ name: 'evening.yaml', text }]);
/** Publishes honors of the edition, each in YAML. */
const publishHonors = (...honors: string[]) =>
  publish(`
format: awards/1
source: example-page
editions:
  - program: example-awards
    year: 2026
    honors:
${honors.map((honor) => `      - ${honor}`).join('\n')}`);
const publishFile = async (name: string) =>
  publish(await readFile(path.join(documents, name), 'utf8'));
const pageUrl = () => new URL('/live/example-awards', server.graph).href;

beforeAll(async () => {
  if (!browser) return;
  await publishFile('01-finalists.yaml');
  server = await startServe(url, env);
  page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { accept, 'last-event-id': lastEventId } = request.headers();
    if (request.url().includes('/graphql')) requests.push({ accept, lastEventId });
  });
  await page.goto(pageUrl());
});

afterAll(() => server?.end());

beforeEach(({ skip }) => {
  if (!browser) skip(noBrowser);
});

/** Waits until something on the page has these words. */
const untilShown = (selector: string, ...words: string[]) =>
  words
    .reduce((found: Locator, hasText) => found.filter({ hasText }), page.locator(selector))
    .waitFor();

const connection = '.connection';

test('shows the nominees, and connects', async () => {
  await untilShown('.lead', 'No winner is published yet.');
  await untilShown('.pending li', 'City of the Year', 'Lantern Hill');
  await untilShown(connection, 'New results appear here when they are published.');
  // The list is read once more then: something may have been published since the page was drawn.
  await expect.poll(() => requests.length, { timeout: 10_000 }).toBe(2);
});

test('strikes a retracted honor through, and then removes it', async () => {
  await publishFile('05-correction.yaml');
  await untilShown('.pending .struck', 'The Self-Folding Map', 'Taken back');
  // Screen readers say the award, and not a name that may have been redacted.
  await expect
    .poll(() => page.locator('[aria-live]').textContent())
    .toBe('Taken back: Invention of the Year.');
  await page.locator('.struck').waitFor({ state: 'detached' });
});

test('reveals a winner, and announces it to screen readers', async () => {
  await publishFile('02-city.yaml');
  await untilShown('.stage', 'City of the Year', 'Lantern Hill');
  await untilShown('[aria-live]', 'City of the Year: Lantern Hill, Winner.');
  const entry = page.locator('.stage .entry');
  expect(await entry.textContent()).toMatch(/^Published \d+ \w+ \d+ at \d\d:\d\d/);
  const anchor = new URL((await entry.locator('a').getAttribute('href')) ?? '', pageUrl());
  expect(anchor.pathname + anchor.hash).toMatch(/^\/programs\/example-awards\/2026#award_/);
  expect(await page.locator('.pending').textContent()).not.toContain('City of the Year');
  expect(complaints).toEqual([]);
});

test('shows everything that was published together', async () => {
  await publishHonors(
    '{ key: together/one, recipients: [ada-example], result: SPECIAL_MENTION }',
    '{ key: together/two, recipients: [bo-example], result: SPECIAL_MENTION }',
  );
  await untilShown(
    '[aria-live]',
    'Award not known: Ada Example, Special mention.',
    'Award not known: Bo Example, Special mention.',
  );
});

test('continues where it was after the server restarts, and shows nothing twice', async () => {
  await server.end();
  await untilShown(connection, 'Connection lost, trying again.');
  await publishFile('03-neighbor.yaml');
  requests.length = 0;
  server = await startServe(url, { ...env, PORT: new URL(server.graph).port });
  await untilShown('.stage', 'Neighbor of the Year', 'Ada Example', 'Bo Example');
  await untilShown('.earlier', 'City of the Year', 'Lantern Hill');
  await untilShown(connection, 'New results appear here when they are published.');
  for (const name of ['Ada Example', 'Bo Example', 'Lantern Hill'])
    await expect.poll(() => page.locator('.who').filter({ hasText: name }).count()).toBe(1);
  // After its last event, not with a list that was read anew.
  const streams = requests.filter(({ accept }) => accept === 'text/event-stream');
  expect(streams.map(({ lastEventId }) => lastEventId)).not.toContain(undefined);
  expect(streams).not.toEqual([]);
  expect(complaints.filter((text) => !text.includes('net::ERR_'))).toEqual([]);
});

test('strikes a corrected winner through beside the new one', async () => {
  complaints.length = 0;
  await publishHonors('{ key: city-of-the-year/lantern-hill, recipients: [teacup-springs] }');
  await untilShown('.earlier .struck', 'Lantern Hill', 'Corrected');
  await untilShown('.earlier .won:not(.struck)', 'Teacup Springs');
  await page.locator('.struck').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('shows what was published after the page was rendered and before it was connected', async () => {
  const late = await page.context().browser()?.newPage();
  if (!late) throw new Error(noBrowser);
  const isOpen = Promise.withResolvers<void>();
  await late.route(/documentId/, async (route) => {
    await isOpen.promise;
    await route.continue();
  });
  await late.goto(pageUrl());
  await publishFile('06-invention-corrected.yaml');
  isOpen.resolve();
  await late.locator('.stage').filter({ hasText: 'The Patient Kettle' }).waitFor();
  await late.close();
});

test('is readable without JavaScript', async () => {
  const context = await browser?.newContext({ javaScriptEnabled: false });
  const plain = await context?.newPage();
  await plain?.goto(pageUrl());
  const text = await plain?.locator('main').textContent();
  expect(text).toMatch(
    /Patient Kettle.*Earlier.*Neighbor of the Year.*Ada Example.*City of the Year/s,
  );
  expect(text).toContain('Reload this page for newer results.');
});

describe('the hall', () => {
  let hall: Page;
  const shown = (selector: string, hasText: string) =>
    hall.locator(selector).filter({ hasText }).first().waitFor();
  const openHall = async () => {
    await hall.goto(`${pageUrl()}?hall=dark`);
    await hall.locator('.connection.open').waitFor({ state: 'attached' });
  };

  beforeAll(async () => {
    if (!browser) return;
    hall = await browser.newPage({ viewport: { width: 1920, height: 1080 }, colorScheme: 'light' });
    await hall.clock.install();
    await openHall();
  });

  test('is dark by its URL, and has nothing but the results', async () => {
    await shown('.stage', 'The Patient Kettle');
    const background = await hall.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(background).toBe('rgb(21, 20, 18)');
    for (const other of ['.masthead', '.colophon', '.run-query-link', '.sources', '.entry'])
      expect(await hall.locator(other).filter({ visible: true }).count(), other).toBe(0);
    expect(await hall.getByText('Date not known').count()).toBe(0);
    // Of the height of the screen, the smallest texts have at least a fortieth.
    const sizes = await hall
      .locator('.hall :is(p, h1, h2, h3, li, .mark):not(.unseen)')
      .filter({ visible: true, hasText: /\S/ })
      .evaluateAll((all) =>
        all.map((one) => ({
          text: one.textContent,
          size: Number.parseFloat(getComputedStyle(one).fontSize),
        })),
      );
    expect(sizes.filter(({ size }) => size < 1080 / 40)).toEqual([]);
    expect(await violationsIn(hall)).toEqual([]);
  });

  test('has a corrected name in the place of the former one, and says so for a moment', async () => {
    await publish(`
format: awards/1
source: example-page
products: [{ slug: patient-pot, names: { en: The Patient Pot } }]
editions:
  - program: example-awards
    year: 2026
    honors:
      - { key: invention-of-the-year/patient-kettle, recipients: [patient-pot] }`);
    await shown('.stage .won', 'The Patient Pot');
    await shown('.stage h2 .mark', 'Corrected');
    expect(await hall.getByText('The Patient Kettle').count()).toBe(0);
    await hall.clock.fastForward(10_000);
    await hall.locator('.stage h2 .mark').waitFor({ state: 'detached' });
    await publishHonors('{ key: city-of-the-year/lantern-hill, recipients: [lantern-hill] }');
    await shown('.earlier h3', 'City of the Year Corrected');
    await shown('.earlier .won', 'Lantern Hill');
    await hall.clock.fastForward(10_000);
    await hall.locator('.earlier h3 .mark').waitFor({ state: 'detached' });
  });

  test('says for a moment that a result was taken back', async () => {
    await publishHonors('{ key: city-of-the-year/lantern-hill, result: FINALIST }');
    await shown('.earlier .struck', 'Lantern Hill Taken back');
    await hall.clock.fastForward(10_000);
    await hall.locator('.earlier h3', { hasText: 'City' }).waitFor({ state: 'detached' });
  });

  test('names whom a result was taken back from, unless it was redacted', async () => {
    const reveal = async () => {
      await publishHonors(
        '{ key: city-of-the-year/lantern-hill, recipients: [lantern-hill], award: city-of-the-year, result: WON }',
      );
      await shown('.stage .won:not(.struck)', 'Lantern Hill');
      await hall.clock.fastForward(10_000);
    };
    // A retraction strikes out what the hall has read.
    const isRead = hall.waitForResponse((response) => response.url().includes('/graphql'));
    await reveal();
    await isRead;
    await publish(`
format: awards/1
retract:
  - honor: { program: example-awards, edition: 2026, key: city-of-the-year/lantern-hill }`);
    await shown('.stage .mark', 'Taken back');
    await hall.clock.fastForward(2_000);
    await shown('.stage .struck', 'Lantern Hill Taken back');
    await hall.clock.fastForward(10_000);
    await shown('.stage .won', 'The Patient Pot');
    // The hall reads its list late, and has the former retraction only.
    const isOpen = Promise.withResolvers<void>();
    await hall.route(/graphql/, async (route) => {
      await isOpen.promise;
      await route.continue();
    });
    await reveal();
    const city = 'honor/example-awards/2026/city-of-the-year/lantern-hill';
    await redactAsOperator(owner, entityNamed(city));
    await shown('.stage h2', 'City of the Year Taken back');
    expect(await hall.locator('.hall').textContent()).not.toContain('Lantern Hill');
    const read = hall.waitForResponse((response) => response.url().includes('/graphql'));
    isOpen.resolve();
    await read;
    await hall.waitForTimeout(500);
    await shown('.stage h2', 'City of the Year Taken back');
    expect(await hall.locator('.hall').textContent()).not.toContain('Lantern Hill');
    await hall.unroute(/graphql/);
    await hall.clock.fastForward(10_000);
    await shown('.stage .won', 'The Patient Pot');
  });

  test('has the corrected name of a recipient, which is not announced', async () => {
    await publish(`
format: awards/1
source: example-page
products: [{ slug: patient-pot, names: { en: The Patient Jug } }]`);
    await expect
      .poll(async () => {
        await hall.clock.fastForward(1_000);
        return hall.locator('.stage .won').textContent();
      })
      .toContain('The Patient Jug');
    // Readers have it a little later.
    await untilShown('.stage .won', 'The Patient Jug');
  });

  test('shows four winners at a time, and has all of them for screen readers', async () => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    await publish(`
format: awards/1
source: example-page
people:
${names.map((name) => `  - { slug: helper-${name.toLowerCase()}, names: { en: Helper ${name} } }`).join('\n')}
editions:
  - program: example-awards
    year: 2026
    categories:
      - slug: people
        awards:
          - slug: helpers
            names: { en: Helpers of the Year }
            honors:
${names.map((name) => `              - { recipients: [helper-${name.toLowerCase()}], result: WON }`).join('\n')}`);
    await shown('.stage .turn', '1–4 of 6');
    await hall.clock.fastForward(8_000);
    await shown('.stage .turn', '5–6 of 6');
    await hall.clock.fastForward(2_000);
    const opacityOf = (name: string) =>
      hall.getByRole('link', { name }).evaluate((link) => {
        const list = link.closest('ul');
        return list && getComputedStyle(list).opacity;
      });
    await expect
      .poll(() => Promise.all(names.map((name) => opacityOf(`Helper ${name}`))))
      .toEqual(['0', '0', '0', '0', '1', '1']);
    expect(await violationsIn(hall)).toEqual([]);
  });

  test('has no room for the names if a result was taken back from more than four', async () => {
    const winners = ['lantern-hill', 'teacup-springs', 'paper-harbor', 'ada-example', 'bo-example'];
    await publish(`
format: awards/1
source: example-page
editions:
  - program: example-awards
    year: 2026
    categories:
      - slug: people
        awards:
          - slug: guests
            names: { en: Guests of the Year }
            honors:
${winners.map((slug) => `              - { key: guests/${slug}, recipients: [${slug}], result: WON }`).join('\n')}`);
    await shown('.stage h2', 'Guests of the Year');
    await hall.clock.fastForward(10_000);
    await publish(`
format: awards/1
retract:
${winners.map((slug) => `  - honor: { program: example-awards, edition: 2026, key: guests/${slug} }`).join('\n')}`);
    await shown('.stage h2', 'Guests of the Year Taken back');
    const read = hall.waitForResponse((response) => response.url().includes('/graphql'));
    await hall.clock.fastForward(2_000);
    await read;
    await hall.waitForTimeout(500);
    await shown('.stage h2', 'Guests of the Year Taken back');
    expect(await hall.locator('.stage .struck').count()).toBe(0);
    await hall.clock.fastForward(10_000);
  });

  test('begins after a reload with the winner that was announced last, not with an award without one', async () => {
    await publish(`
format: awards/1
source: example-page
editions:
  - program: example-awards
    year: 2026
    ceremony: { heldOn: "${new Date().toISOString().slice(0, 10)}" }
    categories:
      - slug: cities
        awards:
          - slug: bridge-of-the-year
            names: { en: Bridge of the Year }
            honors:
              - { recipients: [lantern-hill], result: SHORTLISTED }`);
    await openHall();
    await shown('.stage h2', 'Helpers of the Year');
    // Until the evening is over, nothing is said of whether it was given.
    await shown('.earlier .award-of', 'Bridge of the YearLantern Hill Shortlisted');
    await hall.close();
  });
});

test('reads the list again if an announcement says that there are more', async () => {
  requests.length = 0;
  const keys = Array.from({ length: 1_100 }, (_, number) => `extra-${number}`);
  await publishHonors(
    ...keys.map((key) => `{ key: ${key}, recipients: [ada-example], result: WON }`),
  );
  await page.getByText('All winners of this edition').waitFor({ timeout: 120_000 });
  // Once for all of them, and once more if the page has looked for corrected names meanwhile.
  expect(requests.length).toBeLessThan(4);
});
