import { describe, expect, test } from 'vitest';
import { openHistory, regional, world } from './history.ts';
import { rowsOf } from './table.ts';

const history = await openHistory();

/** Every URL that the history is taken from, with the date if the URL shows it. */
const sources = rowsOf(`
uclg-call-for-awards-2014 | NEWS |  | https://www.uclg-cglu.org/es/media/news/call-awards-2014-1
catalan-news-smart-city-expo-2011 | NEWS |  | https://www.catalannews.com/business/item/barcelona-is-becoming-an-international-reference-point-for-smart-cities
exame-rio-2013 | NEWS |  | https://exame.com/brasil/rio-vence-premiacao-de-cidade-mais-inteligente-do-mundo/amp
key4biz-rio-2013 | NEWS | 2013-11 | https://key4biz.it/Smart-City-2013-11-Smart-City-Expo-World-Congress-Barcellona-Premi-Rio-De-Janeiro-221386/14622
jewish-business-news-tel-aviv-2014 | NEWS |  | https://jewishbusinessnews.com/?p=63164
state-of-green-copenhagen-connecting | NEWS |  | https://stateofgreen.com/en/news/connecting-copenhagen-is-the-worlds-best-smart-city-project
smart-city-expo-peterborough-2015 | OFFICIAL_PAGE |  | http://www.smartcityexpo.com/en/city-peterborough-2015
future-councils-peterborough-2015 | NEWS | 2015-11-19 | http://futurecouncils.co.uk/2015/11/19/peterborough-named-smart-city-2015/
smart-city-expo-winners-2016 | OFFICIAL_PAGE |  | http://www.smartcityexpo.com/cfa-finalists
finanznachrichten-dubai-2017 | NEWS | 2017-11 | http://www.finanznachrichten.de/nachrichten-2017-11/42282235-smart-city-expo-world-congress-shatters-all-previous-records-008.htm
prnewswire-singapore-2018 | PRESS_RELEASE |  | https://prnewswire.co.uk/news-releases/singapore-awarded-as-smart-city-of-2018-at-smart-city-expo-world-congress-886416410.html
esmartcity-singapore-2018 | NEWS | 2018-11-16 | https://esmartcity.es/2018/11/16/singapur-recibe-premio-ciudad-inteligente-2018-concede-smart-city-expo-world-congress-barcelona
cordis-stockholm-2019 | NEWS |  | https://cordis.europa.eu/article/id/411609-stockholm-wins-world-smart-city-awards-for-european-project
technology-magazine-stockholm-2019 | NEWS |  | https://technologymagazine.com/cloud-and-cybersecurity/stockholm-yingtan-la-paz-win-big-smart-city-expo-world-congress
government-europa-stockholm-2019 | NEWS |  | https://www.governmenteuropa.eu/smart-city-of-2019-stockholm/95554/
asian-mayors-forum-stockholm-2019 | NEWS |  | http://asianmayorsforum.org/default.aspx?tabid=588&ArticleId=128
fira-shanghai-2020 | PRESS_RELEASE |  | https://www.firabarcelona.com/press_release/smartcityexpo_s078-en/shanghai-chosen-smart-city-of-2020-at-smart-city-live/
smart-city-expo-awards-2021 | OFFICIAL_PAGE |  | https://www.smartcityexpo.com/world-smart-city-awards-2021/
smart-city-expo-awards-2022 | OFFICIAL_PAGE |  | https://www.smartcityexpo.com/2022-world-smart-city-awards/
industriambiente-seoul-2022 | NEWS | 2022-11-21 | https://industriambiente.com/noticias/20221121/Seul-recibe-premio-Smart-City-2022-Smart-City-Expo-World-Congress
fira-curitiba-2023 | PRESS_RELEASE |  | https://firabarcelona.com/en/press-release/smartcityexpo_s078/curitiba-chosen-smart-city-of-2023-at-smart-city-expo-world-congress
cities-today-shenzhen-2024 | NEWS |  | https://cities-today.com/shenzhen-wins-top-award-at-smart-city-expo/
asiae-seongnam-2025 | NEWS | 2025-11-06 | https://cm.asiae.co.kr/en/article/2025110608504168455
europa-press-rome-2025 | NEWS | 2025-11-05 | https://www.europapress.es/catalunya/barcelona-economias-00982/noticia-roma-elegida-smart-city-2025-smart-city-expo-world-congress-20251105210454.html
abc-rome-2025 | NEWS | 2025-11-05 | https://www.abc.com.py/internacionales/2025/11/05/roma-elegida-ciudad-inteligente-de-2025-en-el-smart-city-expo-world-congress-de-barcelona/
startup-researcher-2026 | OTHER |  | https://www.startupresearcher.com/opportunity-radar/world-smart-city-awards-2026
sxymzq-chengdu-2021 | OTHER | 2021-10-16 | http://sxymzq.com/n2/2021/1016/c345167-34959565.html
laotian-times-hangzhou-2024 | NEWS | 2024-09-30 | https://laotiantimes.com/2024/09/30/2024-smart-city-expo-world-congress-%C2%B7-hangzhou-stage-wraps-up-driving-global-smart-city-collaboration/
globe-newswire-tomorrow-city-shanghai-2025 | PRESS_RELEASE | 2025-09-15 | https://www.globenewswire.com/news-release/2025/09/15/3149694/0/en/2025-Tomorrow-City-Shanghai-Opens-Spotlighting-Global-Smart-City-Innovation.html`);

describe('the sources', () => {
  test.each(sources)('include %s (%s)', async (slug, kind, publishedOn, url) => {
    const { sources } = await history.sources();
    expect(sources?.nodes).toContainEqual(
      expect.objectContaining({
        slug,
        kind,
        url,
        title: expect.any(String),
        publishedOn: publishedOn || null,
      }),
    );
  });

  test('have a URL each, and the press release is the only other source', async () => {
    const { sources: all } = await history.sources();
    expect(all?.nodes.map(({ slug }) => slug).toSorted()).toEqual(
      [...sources.map(([slug]) => slug), 'region-china-smart-city-awards-2025'].toSorted(),
    );
  });
});

const editions: [string, number, honors: number, figures: number][] = [
  [world, 2011, 0, 0],
  [world, 2012, 0, 0],
  [world, 2013, 6, 0],
  [world, 2014, 2, 0],
  [world, 2015, 3, 0],
  [world, 2016, 4, 0],
  [world, 2017, 1, 0],
  [world, 2018, 1, 1],
  [world, 2019, 7, 2],
  [world, 2020, 7, 0],
  [world, 2021, 3, 0],
  [world, 2022, 5, 0],
  [world, 2023, 8, 0],
  [world, 2024, 7, 0],
  [world, 2025, 7, 0],
  [world, 2026, 0, 0],
  [regional, 2021, 1, 3],
  [regional, 2024, 1, 7],
];

describe('every fact has a source with a URL', () => {
  test.each(editions)(
    'in %s %i, with %i honors and %i figures',
    async (program, year, honors, figures) => {
      const { edition } = await history.facts(program, year);
      expect(edition?.honors.nodes).toHaveLength(honors);
      expect(edition?.figures).toHaveLength(figures);
      const said = [
        ...(edition?.honors.nodes ?? []),
        ...(edition?.figures ?? []),
        ...(edition?.honors.nodes ?? []).flatMap(({ claims }) => claims),
        ...(edition?.figures ?? []).flatMap(({ claims }) => claims),
        ...(edition?.claims ?? []),
      ];
      for (const { references } of said) {
        expect(references.map(({ source }) => source.url)).toContainEqual(
          expect.stringMatching(/^https?:/),
        );
      }
      // An edition, its categories and awards have a source, which may be the press release.
      const entities = [edition, ...(edition?.categories ?? [])];
      for (const entity of [
        ...entities,
        ...(edition?.categories ?? []).flatMap(({ awards }) => awards),
      ])
        expect(entity?.references).not.toEqual([]);
    },
  );
});

describe('the places of the history', () => {
  test.each(
    rowsOf(`
ahmedabad | CITY | india | IN
alagoas | REGION | brazil | BR
bordeaux | CITY | france | FR
chengdu | CITY | sichuan | CN
copenhagen | CITY | denmark | DK
berlin | CITY | germany | DE
dhahran | CITY | saudi-arabia | SA
dublin | CITY | ireland | IE
gangnam-gu | DISTRICT | seoul | KR
hangzhou | CITY | zhejiang | CN
konya | CITY | turkiye | TR
kyiv | CITY | ukraine | UA
la-paz | CITY | bolivia | BO
madrid | CITY | spain | ES
sabadell | CITY | spain | ES
seongnam | CITY | south-korea | KR
shenzhen | CITY | guangdong | CN
taiyuan | CITY | shanxi | CN
tampere | CITY | finland | FI
yingtan | CITY | jiangxi | CN`),
  )(
    'have their parents: %s, a %s, lies in %s (%s)',
    async (slug, placeKind, parent, countryCode) => {
      expect(await history.recipient(slug)).toMatchObject({
        recipient: { placeKind, parent: { slug: parent }, country: { countryCode } },
      });
    },
  );
});
