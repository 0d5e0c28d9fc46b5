import { describe, expect, test } from 'vitest';
import { openHistory, regional } from './history.ts';

const history = await openHistory();

describe('the China section of 2021', () => {
  const url = 'http://sxymzq.com/n2/2021/1016/c345167-34959565.html';

  test('exists since 2018, with 37 cities and 117 projects', async () => {
    const figure = (label: string, value: number, unit: string) => ({
      label,
      value,
      unit,
      disputed: false,
      references: [url],
    });
    expect(await history.edition(regional, 2021)).toMatchObject({
      edition: {
        name: '2021 China Smart City Awards',
        ordinal: null,
        event: null,
        ceremony: null,
        figures: [
          figure('Year since which there is a China section', 2018, 'year'),
          figure('Chinese cities that applied', 37, 'cities'),
          figure('Projects that applied', 117, 'projects'),
        ],
        categories: [
          { slug: 'living-and-inclusion', name: 'Living & Inclusion', section: 'China' },
        ],
        honors: { totalCount: 1 },
        references: [url],
      },
    });
  });

  test('honored Chengdu for Living & Inclusion, according to a weak source', async () => {
    expect(await history.award(regional, 2021, 'living-and-inclusion-award')).toMatchObject({
      award: {
        name: 'Living & Inclusion',
        status: 'AWARDED',
        statusReason: 'Known from a weak source only, a reposted article',
        honors: {
          nodes: [{ leadership: false, credit: 'Chengdu', references: [url] }],
        },
        references: [url],
      },
    });
    const { sources } = await history.sources();
    expect(sources?.nodes).toContainEqual({
      slug: 'sxymzq-chengdu-2021',
      title: 'Chengdu in the China section of 2021 (weak source: a reposted article)',
      kind: 'OTHER',
      publisher: null,
      publishedOn: '2021-10-16',
      url,
    });
  });
});

describe('the Region & China Smart City Awards of 2024', () => {
  const url =
    'https://laotiantimes.com/2024/09/30/2024-smart-city-expo-world-congress-%C2%B7-hangzhou-stage-wraps-up-driving-global-smart-city-collaboration/';

  test('were held in Hangzhou on 26 September 2024', async () => {
    expect(await history.edition(regional, 2024)).toMatchObject({
      edition: {
        name: '2024 Region & China Smart City Awards',
        event: { slug: 'smart-city-expo-world-congress-hangzhou-stage-2024' },
        ceremony: {
          heldOn: '2024-09-26',
          venue: null,
          place: { slug: 'hangzhou' },
          references: [`${url} ceremony`],
        },
        references: [url, `${url} ceremony`, `${url} event`],
      },
    });
    expect(await history.event('smart-city-expo-world-congress-hangzhou-stage-2024')).toMatchObject(
      {
        event: {
          name: 'Smart City Expo World Congress · Hangzhou Stage',
          startsOn: null,
          endsOn: null,
          place: { slug: 'hangzhou' },
          organizer: null,
          editions: [{ year: 2024, program: { slug: regional } }],
          references: [url],
        },
      },
    );
  });

  test.each([
    ['region-awards-since', 'Year in which the Region awards were new', 2024, 'year'],
    ['chinese-cities', 'China: cities that applied', 45, 'cities'],
    ['chinese-proposals', 'China: proposals received', 166, 'proposals'],
    ['region-cities', 'Region: cities that applied', 29, 'cities'],
    [
      'region-countries',
      'Region: countries or regions that they are in',
      9,
      'countries or regions',
    ],
    ['region-scenario-proposals', 'Region: scenario proposals received', 89, 'proposals'],
    ['region-enterprise-proposals', 'Region: enterprise proposals received', 50, 'proposals'],
  ])('have the figure %s', async (slug, label, value, unit) => {
    expect(await history.edition(regional, 2024)).toMatchObject({
      edition: {
        figures: expect.arrayContaining([
          expect.objectContaining({ slug, label, value, unit, references: [url] }),
        ]),
      },
    });
  });

  test('have four categories, and Shenzhen won the City Award of China', async () => {
    expect(await history.edition(regional, 2024)).toMatchObject({
      edition: {
        categories: [
          {
            slug: 'city',
            name: 'City',
            kind: 'CITY',
            section: 'China',
            awards: [{ slug: 'city-award', name: 'City Award', status: 'AWARDED' }],
            references: [url, `${url} section`],
          },
          { slug: 'enterprise', name: 'Enterprise', kind: 'ENTERPRISE', awards: [] },
          { slug: 'best-projects', name: 'Best Projects (X-SDI)', kind: 'PROJECT', awards: [] },
          { slug: 'leadership', name: 'Leadership', kind: 'LEADERSHIP', awards: [] },
        ],
        honors: {
          totalCount: 1,
          nodes: [
            {
              leadership: false,
              credit: 'Shenzhen',
              award: { slug: 'city-award' },
              references: [url],
            },
          ],
        },
      },
    });
  });
});

describe('the second source on 2025', () => {
  const url =
    'https://www.globenewswire.com/news-release/2025/09/15/3149694/0/en/2025-Tomorrow-City-Shanghai-Opens-Spotlighting-Global-Smart-City-Innovation.html';

  test('lists three of the eight winners of Best Projects', async () => {
    const winner = (slug: string, name: string, place: string, countryCode: string) => ({
      leadership: false,
      result: 'WON',
      credit: name,
      reason: null,
      announcedOn: null,
      recipients: [
        {
          recipient: { __typename: 'Organization', slug, name },
          place: { slug: place, country: { countryCode } },
        },
      ],
      references: [url],
    });
    expect(await history.award(regional, 2025, 'best-projects-award')).toMatchObject({
      award: {
        completeness: {
          declared: 8,
          named: 3,
          missing: 5,
          origins: [
            { slug: 'kazakhstan' },
            { slug: 'malaysia' },
            { slug: 'new-zealand' },
            { slug: 'china' },
            { slug: 'oman' },
            { slug: 'united-arab-emirates' },
            { slug: 'thailand' },
          ],
        },
        disputed: false,
        references: expect.arrayContaining([
          url,
          `${url} declared`,
          `${url} origins`,
          'region-china-smart-city-awards-2025 declared',
          'region-china-smart-city-awards-2025 origins',
        ]),
        honors: {
          totalCount: 3,
          nodes: [
            winner('planmalaysia', 'PLANMalaysia', 'malaysia', 'MY'),
            winner('sepang-municipal-council', 'Sepang Municipal Council', 'malaysia', 'MY'),
            winner('chonburi-city-municipality', 'Chonburi City Municipality', 'thailand', 'TH'),
          ],
        },
      },
    });
  });

  test('gives the first day of Tomorrow.City Shanghai', async () => {
    expect(await history.event('tomorrow-city-shanghai-2025')).toMatchObject({
      event: {
        startsOn: '2025-09-02',
        references: expect.arrayContaining([`${url} startsOn`, `${url} endsOn`]),
      },
    });
  });
});
