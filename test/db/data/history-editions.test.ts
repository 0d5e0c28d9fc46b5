import { describe, expect, test } from 'vitest';
import { openHistory, regional, world } from './history.ts';

const history = await openHistory();

describe('the programs', () => {
  test('the World Smart City Awards have editions from 2011 to 2026', async () => {
    const edition = (year: number) => ({
      year,
      slug: `${year}`,
      name: `World Smart City Awards ${year}`,
    });
    expect(await history.program(world)).toMatchObject({
      program: {
        foundedYear: 2011,
        organizer: { slug: 'smart-city-expo-world-congress' },
        editions: {
          totalCount: 16,
          nodes: Array.from({ length: 16 }, (_, index) => edition(2026 - index)),
        },
      },
    });
  });

  test('the regional awards have three editions', async () => {
    expect(await history.program(regional)).toMatchObject({
      program: {
        foundedYear: null,
        editions: {
          totalCount: 3,
          nodes: [
            { year: 2025, name: '2025 Region & China Smart City Awards' },
            { year: 2024, name: '2024 Region & China Smart City Awards' },
            { year: 2021, name: '2021 China Smart City Awards' },
          ],
        },
      },
    });
  });

  test('2014 was the fourth edition', async () => {
    expect(await history.edition(world, 2014)).toMatchObject({
      edition: {
        ordinal: 4,
        references: expect.arrayContaining([
          'https://www.uclg-cglu.org/es/media/news/call-awards-2014-1 ordinal',
        ]),
      },
    });
  });
});

describe('the congress', () => {
  const fira =
    'https://www.firabarcelona.com/press_release/smartcityexpo_s078-en/shanghai-chosen-smart-city-of-2020-at-smart-city-live/';

  test('was first held from 29 November to 2 December 2011', async () => {
    const catalanNews =
      'https://www.catalannews.com/business/item/barcelona-is-becoming-an-international-reference-point-for-smart-cities';
    expect(await history.event('smart-city-expo-world-congress-2011')).toMatchObject({
      event: {
        name: 'Smart City Expo World Congress',
        startsOn: '2011-11-29',
        endsOn: '2011-12-02',
        venue: null,
        place: { slug: 'barcelona' },
        organizer: { name: 'Fira de Barcelona', organizationKind: 'ORGANIZER' },
        editions: [{ year: 2011, program: { slug: world } }],
        references: [
          catalanNews,
          `${catalanNews} endsOn`,
          `${catalanNews} startsOn`,
          `${fira} organizer`,
          `${fira} place`,
        ],
      },
    });
  });

  test.each([2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024, 2025])(
    'of %i is organized by Fira de Barcelona, and its days are unknown',
    async (year) => {
      expect(await history.event(`smart-city-expo-world-congress-${year}`)).toMatchObject({
        event: {
          startsOn: null,
          endsOn: null,
          place: { slug: 'barcelona' },
          organizer: { slug: 'fira-de-barcelona' },
          editions: [{ year, program: { slug: world } }],
          references: [fira],
        },
      });
    },
  );

  test('is replaced by Smart City Live in 2020, which has no place', async () => {
    expect(await history.event('smart-city-live-2020')).toMatchObject({
      event: {
        name: 'Smart City Live',
        place: null,
        organizer: { slug: 'fira-de-barcelona' },
        editions: [{ year: 2020, program: { slug: world } }],
        references: [fira],
      },
    });
  });
});
