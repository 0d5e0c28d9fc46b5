import { describe, expect, test } from 'vitest';
import { fullExamples, openExamples } from '../support/docs/open-examples.ts';

/** Counts in the examples of the Nobel Prizes in Chemistry and for peace, and of Titanic. */
const { dataOf } = await openExamples(fullExamples);

describe('the Nobel Prizes in Chemistry and for peace', () => {
  test('count under the country where a laureate worked or lived, or an organization is', async () => {
    expect(await countedBy('COUNTRY', 'nobel-prize')).toEqual({
      total: 28,
      // One more than there are honors: Martin Karplus worked in France and in the United States.
      rows: {
        Austria: 1,
        'Democratic Republic of Vietnam': 1,
        France: 4,
        Germany: 1,
        Israel: 1,
        Italy: 1,
        Liberia: 2,
        Netherlands: 2,
        Switzerland: 4,
        'United Kingdom': 1,
        'United States': 9,
        Yemen: 1,
        Unknown: 1,
      },
    });
  });

  test('count in both countries of a laureate who worked in two', async () => {
    const query = `{
      france: honors(filter: { year: { eq: 2013 }, country: ["FR"] }) { nodes { credit } }
      both: honors(filter: { recipient: ["martin-karplus"] }) {
        nodes { recipients { places { slug } affiliations { organization { name } } } }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      france: { nodes: [{ credit: 'Martin Karplus' }] },
      both: {
        nodes: [
          {
            recipients: [
              {
                places: [{ slug: 'strasbourg' }, { slug: 'cambridge-massachusetts' }],
                affiliations: [
                  { organization: { name: 'Université de Strasbourg' } },
                  { organization: { name: 'Harvard University' } },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test('count by gender as nobelprize.org states it, and organizations have none', async () => {
    expect(await countedBy('GENDER', 'nobel-prize')).toEqual({
      total: 28,
      rows: { Female: 7, Male: 14, Unknown: 7 },
    });
  });

  test('count under the affiliations that the source names with the prize', async () => {
    const { total, rows } = await countedBy('AFFILIATION', 'nobel-prize');
    expect(total).toBe(28);
    expect(rows).toMatchObject({
      'California Institute of Technology': 2,
      'Institut du Radium': 2,
      Unknown: 14,
    });
  });

  test('count by continent, a former country among them', async () => {
    expect(await countedBy('CONTINENT', 'nobel-prize')).toEqual({
      total: 28,
      // The two countries of Martin Karplus are on two continents.
      rows: { Africa: 2, Americas: 9, Asia: 3, Europe: 14, Unknown: 1 },
    });
  });

  test('have the prize money of a year, of which two prizes are in the data', async () => {
    const query = `{
      statistics(by: [YEAR], measure: SUM, of: { prize: "SEK" }, filter: { year: { gte: 2011 } }) {
        total
        rows { value key { value } }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      statistics: {
        total: 64_000_000,
        rows: [
          { value: 20_000_000, key: { value: '2011' } },
          { value: 20_000_000, key: { value: '2020' } },
          { value: 16_000_000, key: { value: '2013' } },
          { value: 8_000_000, key: { value: '2015' } },
        ],
      },
    });
  });

  test('count by decade', async () => {
    expect(await countedBy('DECADE', 'nobel-prize')).toEqual({
      total: 28,
      rows: {
        '1910s': 4,
        '1930s': 3,
        '1940s': 1,
        '1950s': 1,
        '1960s': 3,
        '1970s': 2,
        '2010s': 11,
        '2020s': 3,
      },
    });
  });

  test('count by the present country in which a laureate was born', async () => {
    expect(await countedBy('BIRTH_COUNTRY', 'nobel-prize')).toEqual({
      total: 28,
      rows: {
        Austria: 2,
        France: 3,
        Germany: 1,
        Israel: 2,
        Liberia: 2,
        Netherlands: 1,
        Poland: 1,
        'South Africa': 1,
        Sweden: 1,
        Türkiye: 1,
        'United States': 4,
        Vietnam: 1,
        Yemen: 1,
        Unknown: 7,
      },
    });
  });

  test('have one laureate who won for both chemistry and peace', async () => {
    const query = `{
      recipients(filter: { honoredEach: [{ category: ["chemistry"] }, { category: ["peace"] }] }) {
        nodes { name honorCount }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      recipients: { nodes: [{ name: 'Linus Pauling', honorCount: 2 }] },
    });
  });
});

describe('the Academy Awards', () => {
  test('count a film with its song: fourteen nominations and eleven awards for Titanic', async () => {
    const query = `{
      recipient(by: { slug: "titanic" }) {
        honorCount
        ... on Work {
          parts(first: 5) { nodes { name workKind } }
          nominations: honorsWithin { totalCount }
          awards: honorsWithin(filter: { result: [WON] }) { totalCount }
          ofItself: honors(filter: { result: [WON] }) { totalCount }
        }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      recipient: {
        honorCount: 13,
        parts: { nodes: [{ name: 'My Heart Will Go On', workKind: 'song' }] },
        nominations: { totalCount: 14 },
        awards: { totalCount: 11 },
        ofItself: { totalCount: 10 },
      },
    });
  });

  test('count by film', async () => {
    const query = `{
      recipients(first: 100, filter: { kind: [WORK], honored: { year: { gte: 1997 } } }) {
        nodes { name ... on Work { workKind honorsWithin { totalCount } } }
      }
    }`;
    const { recipients } = await dataOf(query);
    const { nodes } = recipients as {
      nodes: { name: string; workKind: string; honorsWithin: { totalCount: number } }[];
    };
    const films = nodes.filter(({ workKind }) => workKind === 'film');
    expect(
      Object.fromEntries(films.map(({ name, honorsWithin }) => [name, honorsWithin.totalCount])),
    ).toEqual({
      Afterglow: 1,
      'As Good as It Gets': 2,
      'Boogie Nights': 1,
      'Good Will Hunting': 3,
      'In & Out': 1,
      'L.A. Confidential': 2,
      'Men in Black': 1,
      'Mrs. Brown': 1,
      'The Full Monty': 1,
      'The Wings of the Dove': 1,
      Titanic: 14,
    });
  });

  test('count by gender in the awards for actors and actresses', async () => {
    expect(await countedBy('GENDER', 'academy-awards')).toEqual({
      total: 42,
      rows: { Female: 13, Unknown: 29 },
    });
  });

  test('count by decade', async () => {
    expect(await countedBy('DECADE', 'academy-awards')).toEqual({
      total: 42,
      rows: { '1930s': 6, '1990s': 31, '2010s': 5 },
    });
  });

  test('count by the kinds of works, and by role', async () => {
    expect(await countedBy('WORK_KIND', 'academy-awards')).toEqual({
      total: 42,
      rows: { film: 32, song: 10 },
    });
    expect(await countedBy('ROLE', 'academy-awards')).toEqual({
      total: 42,
      rows: { Primary: 42, 'For work': 27, Contributor: 15 },
    });
  });

  test('count films and songs without the people who share their honors', async () => {
    const query = `{
      statistics(
        by: [RECIPIENT]
        recipients: { recipientKind: [WORK] }
        filter: { program: ["academy-awards"], result: [WON], year: { gte: 1990, lte: 1999 } }
        first: 2
      ) {
        rows { value key { label } }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      statistics: {
        rows: [
          { value: 10, key: { label: 'Titanic' } },
          { value: 1, key: { label: 'As Good as It Gets' } },
        ],
      },
    });
  });

  test('count wins in a role, and the women in it', async () => {
    const won = 'program: ["academy-awards"], result: [WON]';
    const query = `{
      recipients(
        filter: { role: [FOR_WORK], honored: { ${won} } }
        orderBy: [{ field: WIN_COUNT, direction: DESC }]
        first: 1
      ) {
        nodes { name honorCount(role: [FOR_WORK]) honors(first: 1, role: [PRIMARY]) { totalCount } }
      }
      statistics(
        by: [RECIPIENT, ROLE], recipients: { role: [FOR_WORK] }, filter: { ${won} }, first: 1
      ) {
        rows { value keys { label } }
      }
      anyone: honors(filter: { ${won}, recipient: ["titanic"], role: [CONTRIBUTOR] }) {
        totalCount
      }
      titanic: honors(
        filter: { ${won}, someRecipient: { recipient: ["titanic"], role: [CONTRIBUTOR] } }
      ) {
        totalCount
      }
      genders: statistics(
        by: [GENDER], recipients: { role: [PRIMARY], recipientKind: [PERSON] }, filter: { ${won} }
      ) {
        rows { value key { label } }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      recipients: { nodes: [{ name: 'Titanic', honorCount: 12, honors: { totalCount: 1 } }] },
      statistics: {
        rows: [{ value: 9, keys: [{ label: 'Titanic' }, { label: 'For work' }] }],
      },
      // Another recipient has the role.
      anyone: { totalCount: 1 },
      titanic: { totalCount: 0 },
      genders: {
        rows: [
          { value: 11, key: { label: 'Unknown' } },
          { value: 3, key: { label: 'Female' } },
        ],
      },
    });
  });

  test('count by the class of the award, which is an attribute', async () => {
    const query = `{
      ${['Acting', 'Directing', 'Music', 'Production', 'Title']
        .map(
          (value) =>
            `${value}: honors(filter: { attribute: { key: "oscars:class", value: "${value}" } }) { totalCount }`,
        )
        .join('\n')}
      any: honors(filter: { attribute: { key: "oscars:class" } }) { totalCount }
    }`;
    expect(await dataOf(query)).toEqual({
      Acting: { totalCount: 13 },
      Directing: { totalCount: 4 },
      Music: { totalCount: 11 },
      Production: { totalCount: 9 },
      Title: { totalCount: 5 },
      any: { totalCount: 42 },
    });
  });
});

/** How many honors a program has, in all and by the values of one dimension. */
async function countedBy(dimension: string, program: string) {
  const query = `{
    statistics(by: [${dimension}], filter: { program: ["${program}"] }) {
      total
      rows { value keys { label } }
    }
  }`;
  const { statistics } = await dataOf(query);
  const { total, rows } = statistics as {
    total: number;
    rows: { value: number; keys: { label: string }[] }[];
  };
  return {
    total,
    rows: Object.fromEntries(rows.map(({ value, keys }) => [keys[0]?.label, value])),
  };
}
