import { describe, expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';

/** How documents say what is hard about nominees: many nominations, and mistakes of the jury. */
const { apply, changes, get, problems } = await openImport();

const programs = `programs:
  - { slug: academy-awards, names: { en: Academy Awards } }
  - { slug: prize-x, names: { en: Prize X } }`;

/** An edition with one award. @param honors in one line, with commas between */
const edition = (program: string, year: number, award: string, honors: string) => `
  - program: ${program}
    year: ${year}
    names: { en: Edition of ${year} }
    categories:
      - slug: ${award}
        names: { en: ${award} }
        kind: PERSON
        awards: [{ slug: ${award}, names: { en: ${award} }, honors: [${honors}] }]`;

describe('people', () => {
  test('are nominated twenty times, and twice in a year for one award with two films', async () => {
    const years = Array.from({ length: 18 }, (_, index) => 1980 + index);
    await apply(`
people: [{ slug: ann, names: { en: Ann } }]
works: [{ slug: film-one, names: { en: Film One } }, { slug: film-two, names: { en: Film Two } }]
${programs}
editions:
${years.map((year) => edition('prize-x', year, 'directing', '{ recipients: [ann], result: NOMINATED }')).join('')}
${edition('prize-x', 2000, 'directing', '{ recipients: [ann, { recipient: film-one, role: FOR_WORK }], result: NOMINATED }, { recipients: [ann, { recipient: film-two, role: FOR_WORK }] }')}`);
    expect(
      await get(`{ recipient(by: { slug: "ann" }) { honors(first: 3) { totalCount nodes {
        result credit edition { year } } } } }`),
    ).toEqual({
      recipient: {
        honors: {
          totalCount: 20,
          nodes: [
            { result: 'WON', credit: 'Ann, Film Two', edition: { year: 2000 } },
            { result: 'NOMINATED', credit: 'Ann, Film One', edition: { year: 2000 } },
            { result: 'NOMINATED', credit: 'Ann', edition: { year: 1997 } },
          ],
        },
      },
    });
  });

  test('need keys if only a detail distinguishes two nominations', async () => {
    const document = (one: string, two: string) => `
people: [{ slug: ann, names: { en: Ann } }]
${programs}
editions: ${edition('prize-x', 2000, 'acting', `{ ${one} recipients: [{ recipient: ann, detail: One }] }, { ${two} recipients: [{ recipient: ann, detail: Two }] }`)}`;
    expect(await problems(document('', ''))).toEqual([
      expect.stringContaining('The honor "prize-x/2000/acting/ann" occurs twice'),
    ]);
    await apply(document('key: acting/ann-one,', 'key: acting/ann-two,'));
    expect(await get('{ winners { nodes { recipients { detail } } } }')).toEqual({
      winners: {
        nodes: [{ recipients: [{ detail: 'One' }] }, { recipients: [{ detail: 'Two' }] }],
      },
    });
  });
});

describe('a mistake of the jury', () => {
  const academy = 'sources: [{ slug: academy, title: Academy, kind: OFFICIAL_PAGE }]';

  test('is corrected if a film was not eligible: its honor is retracted, and another film wins', async () => {
    await apply(`
works:
  - { slug: young-americans, names: { en: Young Americans } }
  - { slug: journey-into-self, names: { en: Journey into Self } }
${programs}
editions: ${edition('academy-awards', 1968, 'documentary', '{ recipients: [young-americans] }, { recipients: [journey-into-self], result: NOMINATED }')}`);
    const query = '{ honors { nodes { result credit } } }';
    expect(await get(query)).toEqual({
      honors: {
        nodes: [
          { result: 'WON', credit: 'Young Americans' },
          { result: 'NOMINATED', credit: 'Journey into Self' },
        ],
      },
    });
    await apply(`
reason: The film had been shown a year earlier
editions:
  - { program: academy-awards, year: 1968, honors: [{ key: documentary/journey-into-self, result: WON }] }
retract:
  - { honor: { program: academy-awards, edition: 1968, key: documentary/young-americans } }`);
    expect(await get(query)).toEqual({
      honors: { nodes: [{ result: 'WON', credit: 'Journey into Self' }] },
    });
    expect((await changes()).map(([entity, field]) => [entity, field])).toEqual([
      ['CHANGED HONOR academy-awards/1968/documentary/journey-into-self', 'result'],
      ['RETRACTED HONOR academy-awards/1968/documentary/young-americans', null],
    ]);
  });

  test('is corrected if the winner used a pseudonym: the honor stays with another recipient', async () => {
    const given = (recipient: string) =>
      `{ key: story/the-brave-one, recipients: [${recipient}], references: [{ source: academy }] }`;
    await apply(`
${academy}
people: [{ slug: robert-rich, names: { en: Robert Rich } }]
${programs}
editions: ${edition('academy-awards', 1956, 'story', given('robert-rich'))}`);
    const query = '{ winners { nodes { id credit recipient { name } } } }';
    const before = await get(query);
    await apply(`
people: [{ slug: dalton-trumbo, names: { en: Dalton Trumbo } }]
${programs}
editions: ${edition('academy-awards', 1956, 'story', given('{ recipient: dalton-trumbo, creditedAs: Robert Rich }'))}
retract: [{ person: robert-rich }]`);
    const id = expect.stringMatching(/^honor_/);
    expect(before).toEqual({
      winners: { nodes: [{ id, credit: 'Robert Rich', recipient: { name: 'Robert Rich' } }] },
    });
    expect(await get(query)).toEqual({
      winners: { nodes: [{ id, credit: 'Robert Rich', recipient: { name: 'Dalton Trumbo' } }] },
    });
  });
});
