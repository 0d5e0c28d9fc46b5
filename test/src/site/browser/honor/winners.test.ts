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

test('the page of any edition begins each award with its winners, by name and in words', async () => {
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
          .slice(0, 10)
          .map(({ result, name }) => ({ name, isWinner: result === 'WON' })),
      );
      await expect
        .poll(async () => (await fetch(`${base}/programs/prize/${year}`)).status)
        .toBe(200);
      const html = await (await fetch(`${base}/programs/prize/${year}`)).text();
      expect(listsIn(html)).toEqual(expected);
    },
    { numRuns: 10 },
  );
});
