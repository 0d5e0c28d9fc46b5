import { expect, test, vi } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';
import { openPage } from './open-page.ts';

/** A city that is nominated late, in the first category: all that follow it move. */
const late = `format: awards/1
source: example-page
places: [{ slug: mitten-bay, names: { en: Mitten Bay }, placeKind: CITY }]
editions:
  - program: example-awards
    year: 2026
    categories:
      - slug: cities
        awards: [{ slug: city-of-the-year, honors: [{ recipients: [mitten-bay], result: FINALIST }] }]`;

/** Tests the page of a client that has each page of a list as a component. @param name `apollo` or `urql` */
export async function testLiveList(name: string): Promise<void> {
  const { url, publish, subscribed, database } = await openGala();
  const app = await ClientApp.create(
    url,
    'graphql.ts',
    'live.ts',
    'tsconfig.json',
    'index.html',
    `${name}.ts`,
    `${name}-gala.tsx as Gala.tsx`,
  );
  await app.downloadSchema();
  const page = await openPage(app);
  const namesIn = (heading: string) => page.list(heading).split(/ (?:FINALIST|WON)/).length - 1;

  test('the list shows page by page who is nominated', async () => {
    await page.shows('Nominations', /Lantern Hill FINALIST/);
    expect(namesIn('Nominations')).toBe(4);
    page.press('More');
    await page.shows('Nominations', /Patient Kettle FINALISTThe Self-Folding Map FINALIST$/);
    expect(namesIn('Nominations')).toBe(7);
  });

  test('on gala night it shows new winners, and keeps its length', async () => {
    await subscribed(1);
    const seen = new Set<number>();
    const looking = setInterval(() => seen.add(namesIn('Nominations')), 1);
    await publish('02-city.yaml');
    await page.shows('Nominations', /Lantern Hill WON.*The Self-Folding Map FINALIST$/);
    await page.shows('Winners', /^Lantern Hill WON$/);
    await vi.waitFor(() => expect(seen.size).toBeGreaterThan(0));
    clearInterval(looking);
    expect([...seen]).toEqual([7]);
  });

  test('it drops a retracted honor, and shows a new one without losing another', async () => {
    await publish('05-correction.yaml');
    await page.shows('Nominations', /^Lantern Hill WON.*Patient Kettle FINALIST$/);
    expect(namesIn('Nominations')).toBe(6);
    await importDocuments(database.owner, [{ name: 'late.yaml', text: late }]);
    await page.shows(
      'Nominations',
      /^Lantern Hill WON.*Mitten Bay FINALIST.*Patient Kettle FINALIST$/,
    );
    // The next page begins elsewhere, and is fetched after the first.
    await vi.waitFor(() => expect(namesIn('Nominations')).toBe(7));
  });

  test('no library complains', () => {
    expect(page.complaints).toEqual([]);
  });
}
