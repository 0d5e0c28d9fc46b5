import { describe, expect, test } from 'vitest';
import { openHistory, world } from './history.ts';
import { rowsOf } from './table.ts';

const history = await openHistory();

/** The sources of winners, by the names that they have in this file. */
const urls = {
  stateOfGreen:
    'https://stateofgreen.com/en/news/connecting-copenhagen-is-the-worlds-best-smart-city-project',
  futureCouncils: 'http://futurecouncils.co.uk/2015/11/19/peterborough-named-smart-city-2015/',
  expo2016: 'http://www.smartcityexpo.com/cfa-finalists',
  fira2020:
    'https://www.firabarcelona.com/press_release/smartcityexpo_s078-en/shanghai-chosen-smart-city-of-2020-at-smart-city-live/',
  expo2021: 'https://www.smartcityexpo.com/world-smart-city-awards-2021/',
  expo2022: 'https://www.smartcityexpo.com/2022-world-smart-city-awards/',
  fira2023:
    'https://firabarcelona.com/en/press-release/smartcityexpo_s078/curitiba-chosen-smart-city-of-2023-at-smart-city-expo-world-congress',
  citiesToday: 'https://cities-today.com/shenzhen-wins-top-award-at-smart-city-expo/',
  europaPress:
    'https://www.europapress.es/catalunya/barcelona-economias-00982/noticia-roma-elegida-smart-city-2025-smart-city-expo-world-congress-20251105210454.html',
  abc: 'https://www.abc.com.py/internacionales/2025/11/05/roma-elegida-ciudad-inteligente-de-2025-en-el-smart-city-expo-world-congress-de-barcelona/',
};

const urlOf = (source: string) =>
  new Map(Object.entries(urls)).get(source) ?? `no source ${source}`;

const { abc, europaPress } = urls;

/** The winners whose award a source names: year, award, its name in that year, winner, kind, sources. */
const winners = rowsOf(`
2014 | project-award | Project Award | Copenhagen Connecting | Project | stateOfGreen
2015 | project-award | Project | Hebei Digital Education Centre | Project | futureCouncils
2015 | innovative-initiative-award | Innovative Initiative | Findeter | Organization | futureCouncils
2016 | project-award | Project | Aspern | Project | expo2016
2016 | innovative-global-south-award | Innovative Global South Award | Microclinic | Organization | expo2016
2020 | covid-19-innovation-award | Covid-19 Innovation | Werkit | Organization | fira2020
2020 | enabling-technologies-award | Enabling Technologies | Shenzhen | Place | fira2020
2020 | urban-environment-award | Urban Environment | Siemens, Microsoft | Organization | fira2020
2020 | mobility-award | Mobility | Pantonium | Organization | fira2020
2020 | governance-and-economy-award | Governance & Economy | Zencity | Organization | fira2020
2020 | living-and-inclusion-award | Living & Inclusion | Alagoas | Place | fira2020
2021 | leadership-award | Leadership | Benedetta Tagliabue | Person | expo2021
2021 | leadership-award | Leadership | Carlos Moreno | Person | expo2021
2022 | energy-and-environment-award | Energy & Environment | TerraGo | Organization | expo2022
2022 | mobility-award | Mobility | Digi-V Wiesbaden | Project | expo2022
2022 | governance-and-economy-award | Governance & Economy | Dublin | Place | expo2022
2023 | leadership-award | Leadership | Boni | Person | fira2023
2023 | leadership-award | Leadership | Orrego | Person | fira2023
2023 | mobility-award | Mobility | Konya | Place | fira2023
2023 | safety-and-resilience-award | Safety & Resilience | Gangnam-gu | Place | fira2023
2023 | enabling-technologies-award | Enabling Technologies | Tampere | Place | fira2023
2023 | energy-and-environment-award | Energy & Environment | Bordeaux | Place | fira2023
2023 | governance-and-economy-award | Governance & Economy | US Mayor Roundtable | Project | fira2023
2024 | mobility-award | Mobility | Dublin | Place | citiesToday
2024 | innovation-award | Innovation | Ahmedabad | Place | citiesToday, citiesToday tied
2024 | innovation-award | Innovation | Dhahran | Place | citiesToday, citiesToday tied
2024 | enabling-technologies-award | Enabling Technologies | Madrid | Place | citiesToday
2024 | governance-and-economy-award | Governance | London LOTI | Organization | citiesToday
2025 | leadership-award | Leadership | Maimunah Mohd Sharif | Person | abc, europaPress
2025 | innovation-award | Innovation | Together Center | Organization | abc, europaPress
2025 | innovation-award | Innovation | Red Dot Foundation | Organization | abc, europaPress
2025 | enabling-technologies-award | Enabling Technologies | Aramco | Organization | abc, europaPress
2025 | energy-and-environment-award | Energy & Environment | Guangzhou | Place | abc, europaPress
2025 | mobility-award | Mobility | Seongnam | Place | abc, europaPress`);

describe('the awards other than the City Award', () => {
  test.each(winners)(
    'have a winner: %s %s (%s): %s',
    async (year, slug, name, credit, typename, sources) => {
      const leadership = slug === 'leadership-award';
      const references = sources.split(', ').map((source) => source.replace(/^\w+/, urlOf));
      expect(await history.award(world, Number(year), slug)).toMatchObject({
        award: {
          name,
          status: 'AWARDED',
          category: { slug: slug.replace(/-award$/, '') },
          honors: {
            nodes: expect.arrayContaining([
              expect.objectContaining({
                leadership,
                result: 'WON',
                credit,
                disputed: false,
                references,
                recipients: expect.arrayContaining([
                  expect.objectContaining({
                    recipient: expect.objectContaining({ __typename: typename }),
                  }),
                ]),
              }),
            ]),
          },
        },
      });
    },
  );

  test.each(
    rowsOf(`
2014 | Tel Aviv; Copenhagen Connecting
2015 | Peterborough; Hebei Digital Education Centre; Findeter
2016 | New York City; Aspern; Microclinic; Ministry of Housing and Urban-Rural Development
2017 | Dubai
2018 | Singapore
2019 | Stockholm; FCC; Yingtan; Buenos Aires; LA Data Science Federation; La Paz; Hexagon
2020 | Shanghai; Werkit; Shenzhen; Siemens, Microsoft; Pantonium; Zencity; Alagoas
2021 | Buenos Aires; Benedetta Tagliabue; Carlos Moreno
2022 | Seoul; TerraGo; Digi-V Wiesbaden; Dublin; Kyiv
2023 | Curitiba; Boni; Orrego; Konya; Gangnam-gu; Tampere; Bordeaux; US Mayor Roundtable
2024 | Shenzhen; Dublin; Ahmedabad; Dhahran; unknown; Madrid; London LOTI
2025 | Rome; Maimunah Mohd Sharif; Together Center; Red Dot Foundation; Aramco; Guangzhou; Seongnam`),
  )('have only these winners: %s: %s', async (year, credits) => {
    const nodes = credits
      .split('; ')
      .map((credit) => ({ credit: credit === 'unknown' ? null : credit }));
    expect(await history.edition(world, Number(year))).toMatchObject({
      edition: { honors: { nodes } },
    });
  });

  test('have one honor for two winners with one entry, and two for winners that share the award', async () => {
    expect(await history.award(world, 2020, 'urban-environment-award')).toMatchObject({
      award: {
        honors: {
          totalCount: 1,
          nodes: [
            {
              tied: false,
              recipients: [
                { recipient: { name: 'Siemens' } },
                { recipient: { name: 'Microsoft' } },
              ],
            },
          ],
        },
      },
    });
    expect(await history.award(world, 2024, 'innovation-award')).toMatchObject({
      award: {
        honors: {
          nodes: [
            { credit: 'Ahmedabad', tied: true, share: null },
            { credit: 'Dhahran', tied: true, share: null },
            { credit: null },
          ],
        },
      },
    });
  });

  test('have the two winners of the Innovation award of 2025 that the sources count', async () => {
    expect(await history.award(world, 2025, 'innovation-award')).toMatchObject({
      award: {
        completeness: { declared: 2, named: 2, missing: 0 },
        references: [abc, `${abc} declared`, europaPress, `${europaPress} declared`],
        honors: { totalCount: 2, nodes: [{ tied: false }, { tied: false }] },
      },
    });
  });

  test('keep their slugs over the years, even if the name changes', async () => {
    expect(await history.program(world)).toMatchObject({
      program: {
        awardSeries: expect.arrayContaining([
          {
            slug: 'governance-and-economy-award',
            name: 'Governance',
            awards: [
              { name: 'Governance & Economy', edition: { year: 2020 } },
              { name: 'Governance & Economy', edition: { year: 2022 } },
              { name: 'Governance & Economy', edition: { year: 2023 } },
              { name: 'Governance', edition: { year: 2024 } },
            ],
          },
        ]),
      },
    });
  });
});
