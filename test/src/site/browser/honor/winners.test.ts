import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { assertProperty } from '../../../../support/run/property.ts';
import { startServer } from '../../../../support/server/http.ts';

/** Whatever the order in which an edition lists its honors, its page begins with those who have won, and says so. */
const { reader, owner, desk } = await createDatabase('empty');
const base = await startServer(reader, ['*'], undefined, desk, { renderer: await loadRenderer() });

const results = ['WON', 'SPECIAL_MENTION', 'RUNNER_UP', 'FINALIST', 'NOMINATED'] as const;
/** The results of the honors of each award of an edition. */
const editions = fc.array(fc.array(fc.constantFrom(...results), { minLength: 1, maxLength: 14 }), {
  minLength: 1,
  maxLength: 3,
});

const recipientOf = (award: number, honor: number) => `nominee-${award}-${honor}`;

const documentOf = (year: number, edition: (typeof results)[number][][]) => ({
  format: 'awards/1',
  people: edition.flatMap((honors, award) =>
    honors.map((_, honor) => ({
      slug: recipientOf(award, honor),
      names: { en: recipientOf(award, honor) },
    })),
  ),
  programs: [{ slug: 'prize', names: { en: 'Prize' } }],
  editions: [
    {
      program: 'prize',
      year,
      names: { en: `Prize ${year}` },
      categories: [
        {
          slug: 'all',
          kind: 'PERSON',
          names: { en: 'All' },
          awards: edition.map((honors, award) => ({
            slug: `award-${award}`,
            names: { en: `Award ${award}` },
            honors: honors.map((result, honor) => ({
              recipients: [recipientOf(award, honor)],
              result,
            })),
          })),
        },
      ],
    },
  ],
});

/** The names of each list of a page, each with whether it is marked as a winner. */
const listsIn = (html: string) =>
  html
    .split('<ul class="honors">')
    .slice(1)
    .map((list) =>
      (list.split('</ul>')[0] ?? '').split('<li').flatMap((item) => {
        const name = /nominee-\d+-\d+/.exec(item)?.[0];
        return name === undefined ? [] : [{ name, isWinner: item.includes('>Winner<') }];
      }),
    );

test('the pages of any edition and of its awards begin with the winners, by name and in words, and the embedded page has no others', async () => {
  let year = 1000;
  await assertProperty(
    editions,
    async (edition) => {
      year += 1;
      await importDocuments(owner, [
        { name: 'edition.json', text: JSON.stringify(documentOf(year, edition)) },
      ]);
      const expected = edition.map((honors, award) =>
        honors
          .map((result, honor) => ({ result, name: recipientOf(award, honor) }))
          .toSorted((one, other) => results.indexOf(one.result) - results.indexOf(other.result))
          .map(({ result, name }) => ({ name, isWinner: result === 'WON' })),
      );
      const read = async (path: string) => (await fetch(base + path)).text();
      const ofEdition = `/programs/prize/${year}`;
      await expect.poll(async () => (await fetch(base + ofEdition)).status).toBe(200);
      const shown = expected.map((honors) => honors.slice(0, 10));
      expect(listsIn(await read(ofEdition))).toEqual(shown);
      for (const [award, honors] of expected.entries()) {
        const page = await read(`/programs/prize/awards/award-${award}/${year}`);
        expect(listsIn(page)).toEqual([honors]);
      }
      const embedded = await read(`/embed${ofEdition}`);
      const winners = expected.flat().filter(({ isWinner }) => isWinner);
      expect(embedded.match(/nominee-\d+-\d+/g) ?? []).toEqual(winners.map(({ name }) => name));
    },
    { numRuns: 10 },
  );
});
