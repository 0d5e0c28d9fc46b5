import { describe, expect, test } from 'vitest';
import { openHistory, regional, world } from './history.ts';

const history = await openHistory();

describe('if sources disagree, all values are shown and none is accepted', () => {
  test('the last day of Tomorrow.City Shanghai 2025: 4 or 6 September', async () => {
    expect(await history.event('tomorrow-city-shanghai-2025')).toMatchObject({
      event: {
        endsOn: null,
        disputed: true,
        claims: [
          {
            field: 'endsOn',
            value: '2025-09-04',
            accepted: false,
            references: ['region-china-smart-city-awards-2025'],
          },
          {
            field: 'endsOn',
            value: '2025-09-06',
            accepted: false,
            references: [
              'https://www.globenewswire.com/news-release/2025/09/15/3149694/0/en/2025-Tomorrow-City-Shanghai-Opens-Spotlighting-Global-Smart-City-Innovation.html',
            ],
          },
        ],
      },
    });
  });

  test("the edition of Seoul's City Award: 2022 or 2021", async () => {
    expect(await history.award(world, 2022, 'city-award')).toMatchObject({
      award: {
        honors: {
          totalCount: 1,
          nodes: [
            {
              credit: 'Seoul',
              edition: { year: 2022 },
              disputed: true,
              claims: [
                {
                  field: 'edition',
                  value: '2022',
                  accepted: false,
                  note: 'So the organizer, in its list of the winners of the year.',
                  references: ['https://www.smartcityexpo.com/2022-world-smart-city-awards/'],
                },
                {
                  field: 'edition',
                  value: '2021',
                  accepted: false,
                  note: 'Calls Seoul the smart city of 2021, at an address that says 2022.',
                  references: [
                    'https://industriambiente.com/noticias/20221121/Seul-recibe-premio-Smart-City-2022-Smart-City-Expo-World-Congress',
                  ],
                },
              ],
            },
          ],
        },
      },
    });
  });

  test('the ordinal of 2025: the 14th, or by inference the 15th', async () => {
    expect(await history.edition(world, 2025)).toMatchObject({
      edition: {
        ordinal: null,
        disputed: true,
        claims: [
          {
            field: 'ordinal',
            value: '14',
            accepted: false,
            note: null,
            references: [
              'https://www.abc.com.py/internacionales/2025/11/05/roma-elegida-ciudad-inteligente-de-2025-en-el-smart-city-expo-world-congress-de-barcelona/',
            ],
          },
          {
            field: 'ordinal',
            value: '15',
            accepted: false,
            note: 'Inferred, no source says it: with 2011 as the founding year and 2014 as the fourth edition, 2025 is the fifteenth.',
            references: [
              'https://www.uclg-cglu.org/es/media/news/call-awards-2014-1',
              'region-china-smart-city-awards-2025',
            ],
          },
        ],
      },
    });
  });

  test('the Innovation award of 2024: Seongnam too, or only Ahmedabad and Dhahran', async () => {
    const citiesToday = 'https://cities-today.com/shenzhen-wins-top-award-at-smart-city-expo/';
    const asiae = 'https://cm.asiae.co.kr/en/article/2025110608504168455';
    expect(await history.award(world, 2024, 'innovation-award')).toMatchObject({
      award: {
        completeness: { declared: null, named: 2 },
        honors: {
          totalCount: 3,
          nodes: [
            { credit: 'Ahmedabad', disputed: false },
            { credit: 'Dhahran', disputed: false },
            {
              credit: null,
              recipients: [],
              disputed: true,
              claims: [
                {
                  field: 'recipients',
                  value: 'seongnam',
                  accepted: false,
                  note: 'Says, a year later, that Seongnam won one in 2024.',
                  node: { __typename: 'Place', slug: 'seongnam' },
                  references: [asiae],
                },
                {
                  field: 'recipients',
                  value: 'ahmedabad, dhahran',
                  accepted: false,
                  note: 'Names these two as the winners, who share the award, and nobody else.',
                  node: null,
                  references: [citiesToday],
                },
              ],
              references: [citiesToday, asiae],
            },
          ],
        },
      },
    });
  });

  test('the countries that entries of 2019 came from: 54 or 59', async () => {
    const governmentEuropa = 'https://www.governmenteuropa.eu/smart-city-of-2019-stockholm/95554/';
    const asianMayorsForum = 'http://asianmayorsforum.org/default.aspx?tabid=588&ArticleId=128';
    expect(await history.edition(world, 2019)).toMatchObject({
      edition: {
        figures: [
          { slug: 'awards' },
          {
            slug: 'countries',
            label: 'Countries that entries came from',
            value: null,
            unit: 'countries',
            disputed: true,
            claims: [
              { field: 'value', value: '54', accepted: false, references: [governmentEuropa] },
              { field: 'value', value: '59', accepted: false, references: [asianMayorsForum] },
            ],
            references: [asianMayorsForum, governmentEuropa],
          },
        ],
      },
    });
  });

  test('a finalist of 2013: Taoyuan or Taiyuan', async () => {
    expect(await history.award(world, 2013, 'city-award')).toHaveProperty(
      'award.honors.nodes.5',
      expect.objectContaining({
        result: 'FINALIST',
        credit: null,
        recipients: [],
        disputed: true,
        claims: [
          {
            field: 'recipients',
            value: 'taoyuan',
            accepted: false,
            note: null,
            node: { __typename: 'Place', slug: 'taoyuan' },
            references: [
              'https://exame.com/brasil/rio-vence-premiacao-de-cidade-mais-inteligente-do-mundo/amp',
            ],
          },
          {
            field: 'recipients',
            value: 'taiyuan',
            accepted: false,
            note: null,
            node: { __typename: 'Place', slug: 'taiyuan' },
            references: [
              'https://key4biz.it/Smart-City-2013-11-Smart-City-Expo-World-Congress-Barcellona-Premi-Rio-De-Janeiro-221386/14622',
            ],
          },
        ],
      }),
    );
  });

  test('the parent of Taoyuan is unknown', async () => {
    expect(await history.recipient('taoyuan')).toMatchObject({
      recipient: { __typename: 'Place', placeKind: 'CITY', parent: null, country: null },
    });
  });

  test('only these six values are disputed', async () => {
    expect(await history.disputes()).toBe(6);
  });

  test('the regional awards of 2025 have no disputes', async () => {
    expect(await history.edition(regional, 2025)).toMatchObject({
      edition: { disputed: false, figures: [{ disputed: false }, { disputed: false }] },
    });
  });
});
