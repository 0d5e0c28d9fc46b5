import { describe, expect, test } from 'vitest';
import { openHistory, world } from './history.ts';
import { rowsOf } from './table.ts';

const history = await openHistory();

describe('the City Award', () => {
  test.each(
    rowsOf(`
2013 | Rio de Janeiro | BR | Centro de Operações Rio, 1746, Porto Maravilha | https://exame.com/brasil/rio-vence-premiacao-de-cidade-mais-inteligente-do-mundo/amp
2014 | Tel Aviv | IL | DigiTel | https://jewishbusinessnews.com/?p=63164
2015 | Peterborough | GB | Peterborough DNA | http://www.smartcityexpo.com/en/city-peterborough-2015
2016 | New York City | US | Building a Smart + Equitable City | http://www.smartcityexpo.com/cfa-finalists
2017 | Dubai | AE | Blockchain adoption at city scale | http://www.finanznachrichten.de/nachrichten-2017-11/42282235-smart-city-expo-world-congress-shatters-all-previous-records-008.htm
2018 | Singapore | SG | Smart Nation | https://prnewswire.co.uk/news-releases/singapore-awarded-as-smart-city-of-2018-at-smart-city-expo-world-congress-886416410.html
2019 | Stockholm | SE | Smart and Connected City / GrowSmarter | https://cordis.europa.eu/article/id/411609-stockholm-wins-world-smart-city-awards-for-european-project
2020 | Shanghai | CN | Smart Shanghai | https://www.firabarcelona.com/press_release/smartcityexpo_s078-en/shanghai-chosen-smart-city-of-2020-at-smart-city-live/
2021 | Buenos Aires | AR | Municipal Solid Waste Management Plan | https://www.smartcityexpo.com/world-smart-city-awards-2021/
2022 | Seoul | KR | Smart Seoul | https://www.smartcityexpo.com/2022-world-smart-city-awards/
2023 | Curitiba | BR | Smart urban planning | https://firabarcelona.com/en/press-release/smartcityexpo_s078/curitiba-chosen-smart-city-of-2023-at-smart-city-expo-world-congress
2024 | Shenzhen | CN | Smarter City, Better Life | https://cities-today.com/shenzhen-wins-top-award-at-smart-city-expo/
2025 | Rome | IT | Roma: the City is transforming | https://www.europapress.es/catalunya/barcelona-economias-00982/noticia-roma-elegida-smart-city-2025-smart-city-expo-world-congress-20251105210454.html`),
  )('of %s was won by %s (%s)', async (year, name, countryCode, detail, url) => {
    expect(await history.award(world, Number(year), 'city-award')).toMatchObject({
      award: {
        name: 'City Award',
        status: 'AWARDED',
        category: { slug: 'city', name: 'City', kind: 'CITY' },
        references: expect.arrayContaining([url]),
        winners: [{ credit: name }],
        honors: {
          nodes: expect.arrayContaining([
            expect.objectContaining({
              leadership: false,
              result: 'WON',
              credit: name,
              recipients: [
                {
                  detail,
                  creditedAs: null,
                  recipient: expect.objectContaining({ __typename: 'Place', name }),
                  place: expect.objectContaining({ country: { countryCode } }),
                },
              ],
              references: [url],
            }),
          ]),
        },
      },
    });
  });

  test.each([
    [
      2011,
      'No source that was read says who won; that there was an edition follows from the founding year',
      'region-china-smart-city-awards-2025',
    ],
    [
      2012,
      'No source that was read says who won; that there was an edition follows from 2014 being the fourth',
      'https://www.uclg-cglu.org/es/media/news/call-awards-2014-1',
    ],
  ])('of %i has an unknown winner', async (year, statusReason, url) => {
    expect(await history.award(world, year, 'city-award')).toMatchObject({
      award: {
        status: 'UNKNOWN',
        statusReason,
        completeness: { declared: null, named: 0, missing: null },
        honors: { totalCount: 0 },
        references: [url],
      },
    });
    expect(await history.edition(world, year)).toMatchObject({
      edition: {
        event: { slug: `smart-city-expo-world-congress-${year}` },
        ceremony: null,
        ordinal: null,
        figures: [],
        categories: [{ awards: [{ slug: 'city-award' }] }],
        honors: { totalCount: 0 },
        references: expect.arrayContaining([url]),
      },
    });
  });

  test('of 2026 is awarded on 4 November 2026', async () => {
    const url = 'https://www.startupresearcher.com/opportunity-radar/world-smart-city-awards-2026';
    expect(await history.edition(world, 2026)).toMatchObject({
      edition: {
        event: null,
        ceremony: {
          heldOn: '2026-11-04',
          venue: null,
          place: null,
          references: [`${url} ceremony`],
        },
        categories: [{ slug: 'city', awards: [{ slug: 'city-award', status: 'UPCOMING' }] }],
        honors: { totalCount: 0 },
        references: [url, `${url} ceremony`],
      },
    });
    expect(await history.award(world, 2026, 'city-award')).toMatchObject({
      award: {
        status: 'UPCOMING',
        statusReason:
          'The ceremony was planned for 4 November 2026; no source that was read says who won',
        completeness: { declared: null, named: 0, missing: null },
        honors: { totalCount: 0 },
      },
    });
  });

  test('had five finalists in 2013, four of them undisputed', async () => {
    const finalist = (credit: string | null) => ({
      result: 'FINALIST',
      credit,
      references: [
        'https://exame.com/brasil/rio-vence-premiacao-de-cidade-mais-inteligente-do-mundo/amp',
        'https://key4biz.it/Smart-City-2013-11-Smart-City-Expo-World-Congress-Barcellona-Premi-Rio-De-Janeiro-221386/14622',
      ],
    });
    expect(await history.award(world, 2013, 'city-award')).toMatchObject({
      award: {
        honors: {
          totalCount: 6,
          nodes: [
            { leadership: false, credit: 'Rio de Janeiro' },
            finalist('Buenos Aires'),
            finalist('Berlin'),
            finalist('Copenhagen'),
            finalist('Sabadell'),
            finalist(null),
          ],
        },
      },
    });
  });
});
