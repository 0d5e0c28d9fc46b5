import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDatabase } from '../../support/database/database.ts';
import { exported } from '../../support/documents/export.ts';

/**
 * The shipped data against its sources, in the form in which it is exported: whom each award honors and where that is
 * read, what the press release says beside it, what sources disagree on, and what none of them says.
 */
const { owner } = await createDatabase('shipped');
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

const reference = z.object({
  source: z.string(),
  paragraph: z.number().optional(),
  field: z.string().optional(),
});
const claim = z.object({ field: z.string(), value: z.string(), references: z.array(reference) });
const shape = z.looseObject({
  references: z.array(reference).default([]),
  claims: z.array(claim).default([]),
  links: z.array(z.object({ url: z.string(), kind: z.string() })).default([]),
});

/** An object of the exported documents, with the slugs that lead to it. */
interface Exported {
  at: string;
  value: z.infer<typeof shape>;
}

/** The word that tells an object from its siblings; undefined if it has none. */
const slugOf = ({ slug, key, award, person, program, year, organization }: Exported['value']) =>
  [slug, key, award, person, year && editionOf(program, year), organization].find(
    (one) => one !== undefined,
  );

/** All objects of the exported documents. */
async function exportedObjects(): Promise<Exported[]> {
  const text = await exported(owner, 'ndjson');
  const found: Exported[] = [];
  const visit = (part: unknown, at: string): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      for (const one of part) visit(one, at);
      return;
    }
    const value = shape.parse(part);
    const slug = slugOf(value);
    const own = slug === undefined ? at : `${at}/${slug}`;
    found.push({ at: own.slice(1), value });
    for (const one of Object.values(part)) visit(one, own);
  };
  for (const line of text.trim().split('\n')) visit(JSON.parse(line), '');
  return found;
}

test('the press release says this beside its honors, paragraph by paragraph', async () => {
  const facts = (await exportedObjects()).flatMap(({ at, value }) => {
    if ('recipients' in value) return [];
    const { value: figure, title, role, status, placeKind, organizationKind } = value;
    const whole = figure ?? title ?? role ?? status ?? placeKind ?? organizationKind ?? '';
    return value.references
      .filter(({ source }) => source === release)
      .map(({ paragraph = 0, field }) => ({
        paragraph,
        line: [
          paragraph,
          at,
          field ?? '',
          JSON.stringify(field === undefined ? whole : (value[field] ?? null)),
        ].join(' | '),
      }));
  });
  const sorted = facts.toSorted((one, other) => one.paragraph - other.paragraph);
  expect(sorted.map(({ line }) => line)).toEqual(
    linesOf(`
    1 | tomorrow-city-shanghai-2025 |  | ""
    1 | tomorrow-city-shanghai-2025 | endsOn | null
    1 | tomorrow-city-shanghai-2025 | venue | "Zhangjiang Science Hall"
    1 | tomorrow-city-shanghai-2025 | place | "shanghai"
    1 | tomorrow-city-shanghai-2025 |  | "2025-09-04"
    1 | region-china-smart-city-awards |  | ""
    1 | region 2025 | event | "tomorrow-city-shanghai-2025"
    1 | region 2025 | ceremony | {"heldOn":"2025-09-04","venue":"Zhangjiang Science Hall","place":"shanghai"}
    1 | region 2025/city |  | ""
    1 | region 2025/enterprise |  | ""
    1 | region 2025/best-products |  | ""
    1 | region 2025/best-projects |  | ""
    1 | region 2025/leadership |  | ""
    2 | region 2025 |  | ""
    4 | smart-city-expo-world-congress |  | "ORGANIZER"
    4 | world-smart-city-awards |  | ""
    4 | world-smart-city-awards | foundedYear | 2011
    4 | world-smart-city-awards | organizer | "smart-city-expo-world-congress"
    4 | region-china-smart-city-awards |  | ""
    4 | region 2025/proposals |  | 152
    4 | region 2025/chinese-cities |  | 47
    4 | world 2011 |  | ""
    4 | world 2011/city |  | ""
    4 | world 2011/city/city-award |  | ""
    4 | world 2025 |  | "15"
    5 | acatech |  | "ACADEMY"
    5 | chinese-academy-of-engineering |  | "ACADEMY"
    5 | royal-swedish-academy-of-engineering-sciences |  | "ACADEMY"
    5 | wu-zhiqiang |  | ""
    5 | wu-zhiqiang/chinese-academy-of-engineering |  | "Member"
    5 | wu-zhiqiang/acatech |  | "Member"
    5 | wu-zhiqiang/royal-swedish-academy-of-engineering-sciences |  | "Member"
    5 | tomorrow-city-shanghai-2025/wu-zhiqiang |  | "SPEAKER"
    5 | region 2025/wu-zhiqiang-technology-and-cooperation |  | ""
    7 | region 2025/city | section | "China"
    7 | region 2025/city/city-award |  | "AWARDED"
    7 | region 2025/city/city-award | highest | true
    8 | chaoyang-beijing | parent | "beijing"
    8 | dongguan | parent | "guangdong"
    8 | suzhou | parent | "jiangsu"
    8 | suzhou-industrial-park | parent | "suzhou"
    8 | region 2025/city/safety-and-resilience-award |  | "AWARDED"
    8 | region 2025/city/industry-and-economy-award |  | "AWARDED"
    8 | region 2025/city/mobility-award |  | "AWARDED"
    8 | region 2025/city/innovation-award |  | "AWARDED"
    9 | national-information-center |  | "GOVERNMENT"
    9 | shan-zhiguang |  | ""
    9 | shan-zhiguang/national-information-center |  | "Director of the Industrial Development and Research Department"
    9 | tomorrow-city-shanghai-2025/shan-zhiguang |  | "SPEAKER"
    9 | region 2025/shan-zhiguang-never-finished |  | ""
    11 | beijing-chaoyang-environment-group |  | "COMPANY"
    11 | hangzhou-carbonsilicon-ai-technology-development |  | "COMPANY"
    11 | shanghai-sancity-environment-technology |  | "COMPANY"
    11 | shanghai-yixiao-aviation-technology |  | "COMPANY"
    11 | region 2025/enterprise |  | ""
    11 | region 2025/enterprise/leading-corp |  | "AWARDED"
    11 | region 2025/enterprise/outstanding-sme |  | "AWARDED"
    11 | region 2025/enterprise/rising-start-up |  | "AWARDED"
    12 | beijing-virtual-point-technology |  | "COMPANY"
    12 | zhejiang-fonda-technology |  | "COMPANY"
    12 | altaresh |  | ""
    12 | altaresh | developer | "beijing-virtual-point-technology"
    12 | fondacity-aiot-platform |  | ""
    12 | fondacity-aiot-platform | developer | "zhejiang-fonda-technology"
    12 | region 2025/best-products |  | ""
    12 | region 2025/best-products/best-products-award |  | "AWARDED"
    12 | region 2025/best-products/best-products-award | declared | 2
    14 | region 2025/best-projects |  | ""
    14 | region 2025/best-projects/best-projects-award |  | "AWARDED"
    14 | region 2025/best-projects/best-projects-award | declared | 8
    14 | region 2025/best-projects/best-projects-award | origins | ["kazakhstan","malaysia","new-zealand","china","oman","united-arab-emirates","thailand"]
    15 | christchurch-city-council |  | "GOVERNMENT"
    15 | christchurch-city-council | place | "new-zealand"
    15 | guangzhou-digital-technology-group |  | "COMPANY"
    15 | guangzhou-digital-technology-group | place | "china"
    15 | essa-abdulla-essa-abdulaziz-al-mualla |  | ""
    15 | essa-abdulla-essa-abdulaziz-al-mualla | honorific | "HRH Shaikh"
    15 | essa-abdulla-essa-abdulaziz-al-mualla | place | "united-arab-emirates"
    15 | grace-de-leon |  | ""
    15 | grace-de-leon | honorific | "Ms."
    15 | grace-de-leon | place | "new-zealand"
    15 | grace-de-leon/christchurch-city-council |  | "Innovation and Improvement Manager"
    15 | huang-yuezhen |  | ""
    15 | huang-yuezhen | honorific | "Mr."
    15 | huang-yuezhen | place | "china"
    15 | huang-yuezhen/guangzhou-digital-technology-group |  | "Chairman"
    15 | thailand-smart-city-capacity-building-team |  | ""
    15 | thailand-smart-city-capacity-building-team | place | "thailand"
    15 | region 2025/leadership |  | ""
    15 | region 2025/leadership | section | "Region"
    15 | region 2025/leadership/leader-award |  | "AWARDED"
    15 | region 2025/leadership/leader-award | highest | true
    15 | region 2025/leadership/youth-talent-award |  | "AWARDED"
    15 | region 2025/leadership/expert-award |  | "AWARDED"
    15 | region 2025/leadership/entrepreneur-award |  | "AWARDED"
    17 | region-china-smart-city-awards | leadsTo | ["world-smart-city-awards"]
    18 | wu-zhiqiang |  | ""
    18 | wu-zhiqiang | honorific | "Academician"
    18 | tomorrow-city-shanghai-2025/wu-zhiqiang |  | "SPEAKER"
    18 | region 2025/wu-zhiqiang-joint-effort |  | ""
  `),
  );
});

test('nothing is said where sources disagree, and all that they say is kept', async () => {
  const claims = (await exportedObjects()).flatMap(({ at, value }) =>
    value.claims.map(({ field, value: claimed, references }) => ({
      said: value[field] ?? null,
      line: [at, field, claimed, references.map(({ source }) => source).join(', ')].join(' | '),
    })),
  );
  expect(claims.map(({ said }) => said)).toEqual(claims.map(() => null));
  expect(claims.map(({ line }) => line)).toEqual(
    linesOf(`
    tomorrow-city-shanghai-2025 | endsOn | 2025-09-04 | region-china-smart-city-awards-2025
    tomorrow-city-shanghai-2025 | endsOn | 2025-09-06 | globe-newswire-tomorrow-city-shanghai-2025
    world 2013/city-award/taoyuan-or-taiyuan | recipients | taoyuan | exame-rio-2013
    world 2013/city-award/taoyuan-or-taiyuan | recipients | taiyuan | key4biz-rio-2013
    world 2019/countries | value | 54 | government-europa-stockholm-2019
    world 2019/countries | value | 59 | asian-mayors-forum-stockholm-2019
    world 2022/city-award | edition | 2022 | smart-city-expo-awards-2022
    world 2022/city-award | edition | 2021 | industriambiente-seoul-2022
    world 2024/innovation-award/seongnam | recipients | seongnam | asiae-seongnam-2025
    world 2024/innovation-award/seongnam | recipients | ahmedabad, dhahran | cities-today-shenzhen-2024
    world 2025 | ordinal | 14 | abc-rome-2025
    world 2025 | ordinal | 15 | uclg-call-for-awards-2014, region-china-smart-city-awards-2025
  `),
  );
});

test('awards whose winner no source names say so', async () => {
  const objects = await exportedObjects();
  const editionIn = (at: string) => at.split('/')[0];
  const named = new Set(
    objects
      .filter(({ value }) => 'award' in value)
      .map(({ at, value }) => `${editionIn(at)} ${value.award}`),
  );
  const lines = objects
    .filter(
      ({ at, value }) => 'statusReason' in value && !named.has(`${editionIn(at)} ${value.slug}`),
    )
    .map(({ at, value }) =>
      [at, value.status ?? 'UNKNOWN', JSON.stringify(value.statusReason)].join(' | '),
    );
  expect(lines).toEqual(
    linesOf(`
    world 2011/city/city-award | UNKNOWN | {"en":"No source that was read says who won; that there was an edition follows from the founding year"}
    world 2012/city/city-award | UNKNOWN | {"en":"No source that was read says who won; that there was an edition follows from 2014 being the fourth"}
    world 2018/innovative-idea/innovative-idea-award | UNKNOWN | {"en":"The source lists the award; no source that was read says who won it"}
    world 2018/digital-transformation/digital-transformation-award | UNKNOWN | {"en":"The source lists the award; no source that was read says who won it"}
    world 2018/inclusive-and-sharing/inclusive-and-sharing-award | UNKNOWN | {"en":"The source lists the award; no source that was read says who won it"}
    world 2018/governance-and-finance/governance-and-finance-award | UNKNOWN | {"en":"The source lists the award; no source that was read says who won it"}
    world 2018/mobility/mobility-award | UNKNOWN | {"en":"The source lists the award; no source that was read says who won it"}
    world 2018/urban-environment/urban-environment-award | UNKNOWN | {"en":"The source lists the award; no source that was read says who won it"}
    world 2019/innovative-idea/innovative-idea-award | AWARDED | {"en":"Which of the winners of the edition won it is not verified"}
    world 2019/digital-transformation/digital-transformation-award | AWARDED | {"en":"Which of the winners of the edition won it is not verified"}
    world 2019/inclusive-and-sharing/inclusive-and-sharing-award | AWARDED | {"en":"Which of the winners of the edition won it is not verified"}
    world 2019/governance-and-finance/governance-and-finance-award | AWARDED | {"en":"Which of the winners of the edition won it is not verified"}
    world 2019/mobility/mobility-award | AWARDED | {"en":"Which of the winners of the edition won it is not verified"}
    world 2019/urban-environment/urban-environment-award | AWARDED | {"en":"Which of the winners of the edition won it is not verified"}
    world 2026/city/city-award | UPCOMING | {"en":"The ceremony was planned for 4 November 2026; no source that was read says who won"}
  `),
  );
});

test('links lead to the pages of the organizers', async () => {
  const lines = (await exportedObjects()).flatMap(({ at, value }) =>
    value.links.map(({ url, kind }) => [at, kind, url].join(' | ')),
  );
  expect(lines).toEqual(
    linesOf(`
    world 2015/city/city-award | OFFICIAL | http://www.smartcityexpo.com/en/city-peterborough-2015
    world 2016 | OFFICIAL | http://www.smartcityexpo.com/cfa-finalists
    world 2020 | OFFICIAL | https://www.firabarcelona.com/press_release/smartcityexpo_s078-en/shanghai-chosen-smart-city-of-2020-at-smart-city-live/
    world 2021 | OFFICIAL | https://www.smartcityexpo.com/world-smart-city-awards-2021/
    world 2022 | OFFICIAL | https://www.smartcityexpo.com/2022-world-smart-city-awards/
    world 2023 | OFFICIAL | https://firabarcelona.com/en/press-release/smartcityexpo_s078/curitiba-chosen-smart-city-of-2023-at-smart-city-expo-world-congress
  `),
  );
});

test('a place is not taken from the name of a recipient', async () => {
  const objects = await exportedObjects();
  const placeOf = (slug: string) =>
    objects
      .filter(({ at, value }) => at === slug && 'names' in value)
      .map(({ value }) => value.place ?? null);
  for (const slug of [
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
  ])
    expect([slug, placeOf(slug)]).toEqual([slug, [null]]);
});
