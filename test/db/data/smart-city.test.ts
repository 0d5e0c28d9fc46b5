import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/**
 * The shipped data against its sources: whom each award honors and where that is read, what sources disagree on, and
 * what none of them says.
 */
const { owner, reader } = await createDatabase('shipped');
const { answer } = createTestClient(reader);
const release = 'region-china-smart-city-awards-2025';

const programs = new Map<unknown, string>([
  ['world-smart-city-awards', 'world'],
  ['region-china-smart-city-awards', 'region'],
]);
/** An edition by its program and year, such as `world 2025`. */
const editionOf = (program: unknown, year: unknown) => `${programs.get(program)} ${year}`;

/** The lines of a table without their indentation. */
const linesOf = (table: string) => table.trim().split(/\n\s*/);

test('each honor is that of its sources, which say so in these places', async () => {
  const rows: Record<string, string>[] = parse(await exported(owner, 'csv'), {
    columns: true,
    bom: true,
  });
  const lines = rows.map(({ program, year, award, result, recipients, ...row }) => {
    const [sources = [], paragraphs = [], fields = []] = [row.source, row.paragraph, row.field].map(
      (cell) => cell?.split('; '),
    );
    const read = sources.map((source, index) =>
      [source === release ? 'release' : source, paragraphs[index], fields[index]]
        .filter((part) => part && part !== 'honor')
        .join(' '),
    );
    return [editionOf(program, year), award, result, recipients, read.join(', ')].join(' | ');
  });
  expect(lines).toEqual(
    linesOf(`
    region 2021 | living-and-inclusion-award | WON | chengdu | sxymzq-chengdu-2021
    region 2024 | city-award | WON | shenzhen | laotian-times-hangzhou-2024
    region 2025 | city-award | WON | guangzhou | release 7, release 1 announcedOn
    region 2025 | safety-and-resilience-award | WON | shanghai | release 8, release 1 announcedOn
    region 2025 | industry-and-economy-award | WON | suzhou-industrial-park | release 8, release 1 announcedOn
    region 2025 | mobility-award | WON | dongguan | release 8, release 1 announcedOn
    region 2025 | innovation-award | WON | chaoyang-beijing | release 8, release 1 announcedOn
    region 2025 | leading-corp | WON | beijing-chaoyang-environment-group | release 11, release 1 announcedOn
    region 2025 | outstanding-sme | WON | shanghai-sancity-environment-technology | release 11, release 1 announcedOn
    region 2025 | outstanding-sme | WON | shanghai-yixiao-aviation-technology | release 11, release 1 announcedOn
    region 2025 | rising-start-up | WON | hangzhou-carbonsilicon-ai-technology-development | release 11, release 1 announcedOn
    region 2025 | best-products-award | WON | altaresh | release 12, release 12 tied, release 1 announcedOn
    region 2025 | best-products-award | WON | fondacity-aiot-platform | release 12, release 12 tied, release 1 announcedOn
    region 2025 | best-projects-award | WON | planmalaysia | globe-newswire-tomorrow-city-shanghai-2025
    region 2025 | best-projects-award | WON | sepang-municipal-council | globe-newswire-tomorrow-city-shanghai-2025
    region 2025 | best-projects-award | WON | chonburi-city-municipality | globe-newswire-tomorrow-city-shanghai-2025
    region 2025 | leader-award | WON | thailand-smart-city-capacity-building-team | release 15, release 1 announcedOn
    region 2025 | youth-talent-award | WON | essa-abdulla-essa-abdulaziz-al-mualla | release 15, release 1 announcedOn
    region 2025 | expert-award | WON | grace-de-leon | release 15, release 1 announcedOn
    region 2025 | entrepreneur-award | WON | huang-yuezhen | release 15, release 1 announcedOn
    world 2013 | city-award | WON | rio-de-janeiro | exame-rio-2013
    world 2013 | city-award | FINALIST | buenos-aires | exame-rio-2013, key4biz-rio-2013
    world 2013 | city-award | FINALIST | berlin | exame-rio-2013, key4biz-rio-2013
    world 2013 | city-award | FINALIST | copenhagen | exame-rio-2013, key4biz-rio-2013
    world 2013 | city-award | FINALIST | sabadell | exame-rio-2013, key4biz-rio-2013
    world 2013 | city-award | FINALIST |  | exame-rio-2013, key4biz-rio-2013
    world 2014 | city-award | WON | tel-aviv | jewish-business-news-tel-aviv-2014
    world 2014 | project-award | WON | copenhagen-connecting | state-of-green-copenhagen-connecting
    world 2015 | city-award | WON | peterborough | smart-city-expo-peterborough-2015
    world 2015 | project-award | WON | hebei-digital-education-centre | future-councils-peterborough-2015
    world 2015 | innovative-initiative-award | WON | findeter | future-councils-peterborough-2015
    world 2016 | city-award | WON | new-york-city | smart-city-expo-winners-2016
    world 2016 | project-award | WON | aspern | smart-city-expo-winners-2016
    world 2016 | innovative-global-south-award | WON | microclinic | smart-city-expo-winners-2016
    world 2016 |  | SPECIAL_MENTION | ministry-of-housing-and-urban-rural-development | smart-city-expo-winners-2016
    world 2017 | city-award | WON | dubai | finanznachrichten-dubai-2017
    world 2018 | city-award | WON | singapore | prnewswire-singapore-2018
    world 2019 | city-award | WON | stockholm | cordis-stockholm-2019
    world 2019 |  | WON | fcc | technology-magazine-stockholm-2019
    world 2019 |  | WON | yingtan | technology-magazine-stockholm-2019
    world 2019 |  | WON | buenos-aires | technology-magazine-stockholm-2019
    world 2019 |  | WON | la-data-science-federation | technology-magazine-stockholm-2019
    world 2019 |  | WON | la-paz | technology-magazine-stockholm-2019
    world 2019 |  | WON | hexagon | technology-magazine-stockholm-2019
    world 2020 | city-award | WON | shanghai | fira-shanghai-2020
    world 2020 | covid-19-innovation-award | WON | werkit | fira-shanghai-2020
    world 2020 | enabling-technologies-award | WON | shenzhen | fira-shanghai-2020
    world 2020 | urban-environment-award | WON | siemens; microsoft | fira-shanghai-2020
    world 2020 | mobility-award | WON | pantonium | fira-shanghai-2020
    world 2020 | governance-and-economy-award | WON | zencity | fira-shanghai-2020
    world 2020 | living-and-inclusion-award | WON | alagoas | fira-shanghai-2020
    world 2021 | city-award | WON | buenos-aires | smart-city-expo-awards-2021
    world 2021 | leadership-award | WON | benedetta-tagliabue | smart-city-expo-awards-2021
    world 2021 | leadership-award | WON | carlos-moreno | smart-city-expo-awards-2021
    world 2022 | city-award | WON | seoul | smart-city-expo-awards-2022
    world 2022 | energy-and-environment-award | WON | terrago | smart-city-expo-awards-2022
    world 2022 | mobility-award | WON | digi-v-wiesbaden | smart-city-expo-awards-2022
    world 2022 | governance-and-economy-award | WON | dublin | smart-city-expo-awards-2022
    world 2022 |  | SPECIAL_MENTION | kyiv | smart-city-expo-awards-2022
    world 2023 | city-award | WON | curitiba | fira-curitiba-2023
    world 2023 | leadership-award | WON | boni | fira-curitiba-2023
    world 2023 | leadership-award | WON | orrego | fira-curitiba-2023
    world 2023 | mobility-award | WON | konya | fira-curitiba-2023
    world 2023 | safety-and-resilience-award | WON | gangnam-gu | fira-curitiba-2023
    world 2023 | enabling-technologies-award | WON | tampere | fira-curitiba-2023
    world 2023 | energy-and-environment-award | WON | bordeaux | fira-curitiba-2023
    world 2023 | governance-and-economy-award | WON | us-mayor-roundtable | fira-curitiba-2023
    world 2024 | city-award | WON | shenzhen | cities-today-shenzhen-2024
    world 2024 | mobility-award | WON | dublin | cities-today-shenzhen-2024
    world 2024 | innovation-award | WON | ahmedabad | cities-today-shenzhen-2024, cities-today-shenzhen-2024 tied
    world 2024 | innovation-award | WON | dhahran | cities-today-shenzhen-2024, cities-today-shenzhen-2024 tied
    world 2024 | innovation-award | WON |  | asiae-seongnam-2025, cities-today-shenzhen-2024
    world 2024 | enabling-technologies-award | WON | madrid | cities-today-shenzhen-2024
    world 2024 | governance-and-economy-award | WON | loti | cities-today-shenzhen-2024
    world 2025 | city-award | WON | rome | europa-press-rome-2025
    world 2025 | leadership-award | WON | maimunah-mohd-sharif | europa-press-rome-2025, abc-rome-2025
    world 2025 | innovation-award | WON | together-center | europa-press-rome-2025, abc-rome-2025
    world 2025 | innovation-award | WON | red-dot-foundation | europa-press-rome-2025, abc-rome-2025
    world 2025 | enabling-technologies-award | WON | aramco | europa-press-rome-2025, abc-rome-2025
    world 2025 | energy-and-environment-award | WON | guangzhou | europa-press-rome-2025, abc-rome-2025
    world 2025 | mobility-award | WON | seongnam | europa-press-rome-2025, abc-rome-2025
  `),
  );
});

test('nothing is said where sources disagree, and all that they say is kept', async () => {
  const { data } = await answer(`{
    disputes(first: 100) {
      nodes { field claims { value accepted references { source { slug } } } }
    }
  }`);
  const { nodes } = disputes.parse(data?.disputes);
  const lines = nodes.flatMap(({ field, claims }) =>
    claims.map(({ value, accepted, references }) => {
      const sources = references.map(({ source }) => source.slug).join(', ');
      return [field, value, accepted ? 'accepted' : 'open', sources].join(' | ');
    }),
  );
  expect(lines.toSorted()).toEqual(
    linesOf(`
    edition | 2021 | open | industriambiente-seoul-2022
    edition | 2022 | open | smart-city-expo-awards-2022
    endsOn | 2025-09-04 | open | region-china-smart-city-awards-2025
    endsOn | 2025-09-06 | open | globe-newswire-tomorrow-city-shanghai-2025
    ordinal | 14 | open | abc-rome-2025
    ordinal | 15 | open | uclg-call-for-awards-2014, region-china-smart-city-awards-2025
    recipients | ahmedabad, dhahran | open | cities-today-shenzhen-2024
    recipients | seongnam | open | asiae-seongnam-2025
    recipients | taiyuan | open | key4biz-rio-2013
    recipients | taoyuan | open | exame-rio-2013
    value | 54 | open | government-europa-stockholm-2019
    value | 59 | open | asian-mayors-forum-stockholm-2019
  `),
  );
});

const disputes = z.object({
  nodes: z.array(
    z.object({
      field: z.string(),
      claims: z.array(
        z.object({
          value: z.string(),
          accepted: z.boolean(),
          references: z.array(z.object({ source: z.object({ slug: z.string() }) })),
        }),
      ),
    }),
  ),
});

test('a place is not taken from the name of a recipient', async () => {
  const slugs = [
    'beijing-chaoyang-environment-group',
    'shanghai-sancity-environment-technology',
    'hangzhou-carbonsilicon-ai-technology-development',
    'beijing-virtual-point-technology',
    'zhejiang-fonda-technology',
    'copenhagen-connecting',
    'digi-v-wiesbaden',
    'hebei-digital-education-centre',
    'loti',
    'us-mayor-roundtable',
  ];
  const { data } = await answer(
    'query ($by: [RecipientBy!]!) { recipientsBy(by: $by) { slug place { slug } } }',
    { by: slugs.map((slug) => ({ slug })) },
  );
  expect(data?.recipientsBy).toEqual(slugs.map((slug) => ({ slug, place: null })));
});
