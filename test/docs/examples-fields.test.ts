import { describe, expect, test } from 'vitest';
import { fullExamples, openExamples } from '../support/docs/open-examples.ts';

/** Fields of people, prizes, ceremonies and nominations in the examples, beside names and results. */
const { dataOf } = await openExamples(fullExamples);

describe('the Nobel Prizes in Chemistry and for peace', () => {
  test('have the birth and death of Marie Curie, and her portrait', async () => {
    const query = `{
      recipient(by: { slug: "marie-curie" }) {
        images { url kind alt credit license source { publisher } }
        links { url kind }
        attributes { key value url }
        ... on Person { gender bornOn birthPlace { name } diedOn deathPlace { name country { name } } }
      }
    }`;
    expect(await dataOf(query)).toEqual({
      recipient: {
        gender: 'FEMALE',
        bornOn: '1867-11-07',
        birthPlace: { name: 'Warsaw' },
        diedOn: '1934-07-04',
        deathPlace: { name: 'Sallanches', country: { name: 'France' } },
        images: [
          {
            url: 'https://upload.wikimedia.org/wikipedia/commons/c/c8/Marie_Curie_c._1920s.jpg',
            kind: 'PORTRAIT',
            alt: 'Portrait of Marie Curie, about 1920',
            credit: 'Henri Manuel',
            license: 'Public domain',
            source: { publisher: 'Wikimedia Commons' },
          },
        ],
        links: [
          {
            url: 'https://www.nobelprize.org/prizes/chemistry/1911/marie-curie/facts/',
            kind: 'OFFICIAL',
          },
        ],
        attributes: [
          {
            key: 'nobel:laureate-id',
            value: '6',
            url: 'https://api.nobelprize.org/2.1/laureate/6',
          },
        ],
      },
    });
  });

  test('have the founding of organizations, and the end of one', async () => {
    const query = `{
      recipients(filter: { kind: [ORGANIZATION], honored: { category: ["peace"] } }) {
        nodes { name ... on Organization { foundedOn dissolvedOn } }
      }
    }`;
    const organization = (name: string, foundedOn: string, dissolvedOn: string | null) => ({
      name,
      foundedOn,
      dissolvedOn,
    });
    expect(await dataOf(query)).toEqual({
      recipients: {
        nodes: [
          organization('International Committee of the Red Cross', '1863-02', null),
          organization('League of Red Cross Societies', '1919', null),
          organization('Nansen International Office for Refugees', '1930', '1938-12-31'),
          organization('Organisation for the Prohibition of Chemical Weapons', '1997', null),
          organization('World Food Programme', '1961', null),
        ],
      },
    });
  });

  test('of 2011 have one reason for three women, who share the money, and the committee', async () => {
    const query = `{
      award(program: "nobel-prize", year: 2011, slug: "peace") {
        reason
        prize { amount currency }
        winners { credit reason share { numerator denominator } }
        category { participants { role capacity person { name } } }
      }
    }`;
    const winner = (credit: string) => ({
      credit,
      reason: null,
      share: { numerator: 1, denominator: 3 },
    });
    const juror = (name: string, role = 'JUROR', capacity: string | null = null) => ({
      role,
      capacity,
      person: { name },
    });
    expect(await dataOf(query)).toEqual({
      award: {
        reason:
          'Without violence they struggled for the safety of women, and for their right to take full part in building peace.',
        prize: { amount: '10000000', currency: 'SEK' },
        winners: ['Ellen Johnson Sirleaf', 'Leymah Gbowee', 'Tawakkol Karman'].map(winner),
        category: {
          participants: [
            juror('Thorbjørn Jagland', 'JURY_CHAIR', 'Leader of the committee'),
            juror('Kaci Kullmann Five', 'JUROR', 'Deputy leader of the committee'),
            juror('Sissel Marie Rønbeck'),
            juror('Inger-Marie Ytterhorn'),
            juror('Ågot Valle'),
          ],
        },
      },
    });
  });

  test('of 1973 were declined by one of two laureates, with a note on why', async () => {
    const award = 'award(program: "nobel-prize", year: 1973, slug: "peace")';
    const query = `{
      ${award} { winners { acceptance note recipients { place { name countryCode } } } }
    }`;
    expect(await dataOf(query)).toEqual({
      award: {
        winners: [
          {
            acceptance: 'ACCEPTED',
            note: null,
            recipients: [{ place: { name: 'United States', countryCode: 'US' } }],
          },
          {
            acceptance: 'DECLINED',
            note: 'He declined the prize, since there was no peace yet in Vietnam.',
            recipients: [
              { place: { name: 'Democratic Republic of Vietnam', countryCode: 'VDVN' } },
            ],
          },
        ],
      },
    });
  });

  test('of 2015 began at half past four', async () => {
    const query =
      '{ edition(program: "nobel-prize", year: 2015) { ceremony { heldOn startsAt } } }';
    expect(await dataOf(query)).toEqual({
      edition: { ceremony: { heldOn: '2015-12-10', startsAt: '2015-12-10T16:30:00+01:00' } },
    });
  });
});

describe('the Academy Awards', () => {
  test('of 1932/33 have the second and third places', async () => {
    const query = `{
      award(program: "academy-awards", year: 1933, slug: "actress") {
        honors { nodes { rank result recipients { recipient { name } } } }
      }
    }`;
    const honor = (name: string, film: string, rank: number | null) => ({
      rank,
      result: rank === null ? 'WON' : 'NOMINATED',
      recipients: [{ recipient: { name } }, { recipient: { name: film } }],
    });
    expect(await dataOf(query)).toEqual({
      award: {
        honors: {
          nodes: [
            honor('Katharine Hepburn', 'Morning Glory', null),
            honor('May Robson', 'Lady for a Day', 2),
            honor('Diana Wynyard', 'Cavalcade', 3),
          ],
        },
      },
    });
  });

  test('of 1997 have a host, presenters and links of their own', async () => {
    const query = `{
      edition(program: "academy-awards", year: 1997) {
        links { url kind }
        ceremony { startsAt }
        participants(role: [HOST, PRESENTER]) { role category { slug } person { name } }
      }
    }`;
    const presenter = (name: string, slug: string) => ({
      role: 'PRESENTER',
      category: { slug },
      person: { name },
    });
    expect(await dataOf(query)).toEqual({
      edition: {
        links: [{ url: 'https://www.oscars.org/oscars/ceremonies/1998', kind: 'OFFICIAL' }],
        ceremony: { startsAt: '1998-03-23T18:00:00-08:00' },
        participants: [
          { role: 'HOST', category: null, person: { name: 'Billy Crystal' } },
          presenter('Sean Connery', 'best-picture'),
          presenter('Geoffrey Rush', 'actress'),
          presenter('Cuba Gooding Jr.', 'supporting-actress'),
          presenter('Madonna', 'original-song'),
          presenter('Warren Beatty', 'directing'),
          presenter('Helen Hunt', 'visual-effects'),
        ],
      },
    });
  });

  test('of 2013 withdrew the nomination of a song, and have the printed line of its writers', async () => {
    const query = `{
      award(program: "academy-awards", year: 2013, slug: "original-song") {
        honors { nodes { result credit note } }
      }
    }`;
    const { award } = await dataOf(query);
    const { honors } = award as {
      honors: { nodes: { result: string; credit: string; note: string | null }[] };
    };
    expect(honors.nodes.map(({ result, credit }) => [result, credit])).toEqual([
      ['WON', 'Music and Lyric by Kristen Anderson-Lopez and Robert Lopez'],
      ['NOMINATED', 'Music and Lyric by Pharrell Williams'],
      ['NOMINATED', 'Music by Karen O; Lyric by Karen O and Spike Jonze'],
      [
        'NOMINATED',
        'Music by Paul Hewson, Dave Evans, Adam Clayton and Larry Mullen; Lyric by Paul Hewson',
      ],
      ['NOMINATED', 'Music by Bruce Broughton; Lyric by Dennis Spiegel'],
    ]);
    expect(honors.nodes.map(({ note }) => note?.split(':')[0] ?? null)).toEqual([
      null,
      null,
      null,
      null,
      'Not an official nomination',
    ]);
  });
});
