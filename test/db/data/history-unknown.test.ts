import { describe, expect, test } from 'vitest';
import { openHistory, world } from './history.ts';

const history = await openHistory();

const stateOfGreen =
  'https://stateofgreen.com/en/news/connecting-copenhagen-is-the-worlds-best-smart-city-project';
const expo2016 = 'http://www.smartcityexpo.com/cfa-finalists';
const esmartcity =
  'https://esmartcity.es/2018/11/16/singapur-recibe-premio-ciudad-inteligente-2018-concede-smart-city-expo-world-congress-barcelona';
const technologyMagazine =
  'https://technologymagazine.com/cloud-and-cybersecurity/stockholm-yingtan-la-paz-win-big-smart-city-expo-world-congress';
const expo2022 = 'https://www.smartcityexpo.com/2022-world-smart-city-awards/';
const fira2023 =
  'https://firabarcelona.com/en/press-release/smartcityexpo_s078/curitiba-chosen-smart-city-of-2023-at-smart-city-expo-world-congress';

describe('values that no source states, or not completely', () => {
  test('the win of Copenhagen Connecting in 2014 has a note that it is inferred', async () => {
    expect(await history.award(world, 2014, 'project-award')).toMatchObject({
      award: {
        statusReason: 'The page that names the winner gives no year; that it was 2014 is inferred',
        references: [stateOfGreen],
      },
    });
  });

  test.each([
    [2016, 'Ministry of Housing and Urban-Rural Development', expo2016],
    [2022, 'Kyiv', expo2022],
  ])('%i: a special recognition for %s has no award', async (year, credit, url) => {
    expect(await history.edition(world, year)).toMatchObject({
      edition: {
        honors: {
          nodes: expect.arrayContaining([
            expect.objectContaining({
              leadership: false,
              result: 'SPECIAL_MENTION',
              credit,
              award: null,
              category: null,
              references: [url],
            }),
          ]),
        },
      },
    });
  });

  const seven = [
    ['city-award', 'City Award'],
    ['innovative-idea-award', 'Innovative Idea'],
    ['digital-transformation-award', 'Digital Transformation'],
    ['inclusive-and-sharing-award', 'Inclusive & Sharing'],
    ['governance-and-finance-award', 'Governance & Finance'],
    ['mobility-award', 'Mobility'],
    ['urban-environment-award', 'Urban Environment'],
  ] as const;

  test.each([2018, 2019])('%i has seven awards', async (year) => {
    expect(await history.edition(world, year)).toMatchObject({
      edition: {
        categories: seven.map(([slug, name]) => ({ awards: [{ slug, name }] })),
        figures: expect.arrayContaining([
          expect.objectContaining({
            label: 'Awards of the edition',
            value: 7,
            unit: 'awards',
            references: [year === 2018 ? esmartcity : technologyMagazine],
          }),
        ]),
      },
    });
  });

  test.each(seven.slice(1))('2018: the winner of %s is unknown', async (slug) => {
    expect(await history.award(world, 2018, slug)).toMatchObject({
      award: {
        status: 'UNKNOWN',
        statusReason: 'The source lists the award; no source that was read says who won it',
        honors: { totalCount: 0 },
        references: [esmartcity],
      },
    });
  });

  test.each(seven.slice(1))('2019: %s was awarded to an unknown winner', async (slug) => {
    expect(await history.award(world, 2019, slug)).toMatchObject({
      award: {
        status: 'AWARDED',
        statusReason: 'Which of the winners of the edition won it is not verified',
        completeness: { declared: null, named: 0, missing: null },
        honors: { totalCount: 0 },
        references: [technologyMagazine],
      },
    });
  });

  test.each([
    ['FCC', 'Organization'],
    ['Yingtan', 'Place'],
    ['Buenos Aires', 'Place'],
    ['LA Data Science Federation', 'Organization'],
    ['La Paz', 'Place'],
    ['Hexagon', 'Organization'],
  ])('2019: %s won an unknown award', async (credit, typename) => {
    expect(await history.edition(world, 2019)).toMatchObject({
      edition: {
        honors: {
          nodes: expect.arrayContaining([
            expect.objectContaining({
              leadership: false,
              result: 'WON',
              credit,
              award: null,
              category: null,
              recipients: [
                expect.objectContaining({
                  recipient: expect.objectContaining({ __typename: typename }),
                }),
              ],
              references: [technologyMagazine],
            }),
          ]),
        },
      },
    });
  });

  test.each(['boni', 'orrego'])('the given name of %s is unknown', async (slug) => {
    const name = slug === 'boni' ? 'Boni' : 'Orrego';
    expect(await history.recipient(slug)).toMatchObject({
      recipient: {
        __typename: 'Person',
        name,
        names: [{ text: name, lang: 'en', kind: 'OFFICIAL' }],
        honorific: null,
        affiliations: [],
        place: null,
        references: [fira2023],
      },
    });
  });

  test('the housing ministry of China is a government body of China', async () => {
    expect(
      await history.recipient('ministry-of-housing-and-urban-rural-development'),
    ).toMatchObject({
      recipient: {
        organizationKind: 'GOVERNMENT',
        names: expect.arrayContaining([
          { text: "China's housing ministry", lang: 'en', kind: 'ALIAS' },
        ]),
        place: { slug: 'china' },
        references: [expo2016],
      },
    });
  });

  test.each([
    'digi-v-wiesbaden',
    'us-mayor-roundtable',
    'loti',
    'copenhagen-connecting',
    'hebei-digital-education-centre',
  ])('%s has no place, although there is one in the name', async (slug) => {
    expect(await history.recipient(slug)).toMatchObject({ recipient: { place: null } });
  });
});
