import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { noBrowser, startBrowser } from '../../../../support/browser/browser.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { type Serving, startServe } from '../../../../support/server/serve.ts';

/**
 * An evening in a real browser: the third of twelve nominees wins, the win is taken back, and she wins again. At each
 * step all that shows the edition agrees with the graph. The tests are the parts of this evening, in order.
 */
const { owner, url } = await createDatabase('empty');
const browser = await startBrowser();
let server: Serving;
let page: Page;

const names = Array.from(
  { length: 12 },
  (_, index) => `Nominee ${String.fromCharCode(65 + index)}`,
);
const slugs = names.map((name) => name.toLowerCase().replace(' ', '-'));

const publish = (text: string) => importDocuments(owner, [{ name: 'evening.yaml', text }]);
/** The award with its status, and the third nominee with her result. */
const award = (status: string, honors: string) => `
format: awards/1
editions:
  - program: evening-prize
    year: 2026
    categories: [{ slug: best, awards: [{ slug: best, status: ${status}, honors: [${honors}] }] }]`;
const third = (result: string) => `{ key: best/${slugs[2]}, result: ${result} }`;

beforeAll(async () => {
  if (!browser) return;
  await publish(`
format: awards/1
people: [${names.map((name, index) => `{ slug: ${slugs[index]}, names: { en: ${name} } }`).join(', ')}]
programs: [{ slug: evening-prize, names: { en: Evening Prize } }]
editions:
  - program: evening-prize
    year: 2026
    names: { en: Evening Prize 2026 }
    ceremony: { heldOn: "2026-01-10" }
    categories:
      - slug: best
        kind: PERSON
        names: { en: Best }
        awards:
          - slug: best
            names: { en: Best Example }
            status: UPCOMING
            honors: [${slugs.map((slug) => `{ recipients: [${slug}], result: NOMINATED }`).join(', ')}]`);
  server = await startServe(url, { LOGIN_PREFIX: inject('templates').prefix });
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.end();
});

beforeEach(({ skip }) => {
  if (!browser) skip(noBrowser);
});

const at = (path: string) => new URL(path, server.graph).href;
const read = async (path: string) => (await fetch(at(path))).text();

/** The honors of the award as the graph returns them: who, and with which result. */
async function inGraph(): Promise<string[]> {
  const query = `{ edition(program: "evening-prize", year: 2026) { categories { awards { status honors(first: 12) { nodes { result credit } } } } } }`;
  const { data } = await (await fetch(`${server.graph}?query=${encodeURIComponent(query)}`)).json();
  const [{ status, honors }] = data.edition.categories[0].awards;
  return [
    status,
    ...honors.nodes.map(({ result, credit }: Record<string, string>) => `${credit} ${result}`),
  ];
}

/** The text that a screen reader reads of a part of the page at a path. */
async function spoken(path: string, selector: string): Promise<string> {
  await page.goto(at(path));
  return page.locator(selector).first().ariaSnapshot();
}

const edition = '/programs/evening-prize/2026';
const label = { WON: 'Winner', NOMINATED: 'Nominee' };

/** Everything that shows the edition once the third nominee has this result. @param status of the award, in words */
async function expectEverywhere(result: 'WON' | 'NOMINATED', status: string | null): Promise<void> {
  const hasWon = result === 'WON';
  const others = names.filter((name) => name !== names[2]);
  const order = hasWon ? [names[2], ...others] : names;
  const inOrder = async () =>
    (await inGraph()).slice(1).map((honor) => honor.replace(/ [A-Z]+$/, ''));
  await expect.poll(inOrder).toEqual(order);

  const onPage = await spoken(edition, '.award-of');
  const places = order.slice(0, 10).map((name) => onPage.indexOf(`"${name}"`));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(onPage.split(label.WON).length - 1).toBe(hasWon ? 1 : 0);
  if (status !== null) expect(onPage).toContain(status);

  const onAwardPage = await spoken('/programs/evening-prize/awards/best/2026', 'main');
  expect(onAwardPage.includes(label.WON)).toBe(hasWon);
  const ofRecipient = await spoken(`/recipients/${slugs[2]}`, 'main');
  expect(ofRecipient).toContain(label[result]);

  const inHall = await spoken('/live/evening-prize?hall', 'main');
  expect(inHall).toContain('Best Example');
  if (hasWon || status === 'Yet to be given') expect(inHall).toContain(names[2]);
  expect(inHall.includes(label.WON)).toBe(hasWon);
  if (status !== null && status !== 'Yet to be given') expect(inHall).toContain(status);

  const embedded = await spoken(`/embed${edition}`, 'body');
  expect(embedded.includes(names[2] ?? '')).toBe(hasWon);

  const csv = (await read('/programs/evening-prize/2026.csv')).split('\r\n');
  const row = csv.findIndex((line) => line.includes(names[2] ?? ''));
  expect(csv[row]).toContain(label[result]);
  if (hasWon) expect(row).toBe(1);

  // The newest entry of her honor says what it is now; before the first one there is none.
  const [, ...entries] = (await read('/feeds/announcements.atom')).split('<entry>');
  const now = entries
    .map((entry) => /After: (\w+)/.exec(entry)?.[1])
    .find((one) => one !== undefined);
  expect(now ?? label.NOMINATED).toBe(label[result]);
}

test('twelve are nominated', async () => {
  expect((await inGraph())[0]).toBe('UPCOMING');
  await expectEverywhere('NOMINATED', 'Yet to be given');
});

test('the third of them wins, and comes first', async () => {
  await publish(award('AWARDED', third('WON')));
  await expectEverywhere('WON', null);
});

test.each([
  ['UPCOMING', 'Yet to be given'],
  ['NOT_AWARDED', 'Not awarded'],
  ['UNKNOWN', 'Not known whether it was given'],
])('the win is taken back, and the award is %s', async (status, inWords) => {
  await publish(award(status, third('NOMINATED')));
  await expectEverywhere('NOMINATED', inWords);
});

test('she wins again', async () => {
  await publish(award('AWARDED', third('WON')));
  await expectEverywhere('WON', null);
});
