import { describe, expect, test } from 'vitest';
import { openRelease } from './release.ts';

const release = await openRelease();

describe('[10] a heading', () => {
  test('no fact: it only opens the part on companies and products', async () => {
    expect(await release.citations()).not.toContain(10);
  });
});

describe('[11] four companies', () => {
  const won = (slug: string, name: string, reason: string) => ({
    __typename: 'Winner',
    credit: name,
    reason,
    tied: false,
    recipient: { __typename: 'Organization', slug, name },
    recipients: [{ place: null, affiliations: [] }],
    references: ['1 announcedOn', '11'],
  });
  const lively = 'Shows how lively smaller companies are';

  test.each([
    [
      'leading-corp',
      'Leading Corp.',
      [
        won(
          'beijing-chaoyang-environment-group',
          'Beijing Chaoyang Environment Group Co., Ltd.',
          'A leader of its industry',
        ),
      ],
    ],
    [
      'outstanding-sme',
      'Outstanding S.M.E.',
      [
        won(
          'shanghai-sancity-environment-technology',
          'Shanghai Sancity Environment Technology Co., Ltd.',
          lively,
        ),
        won('shanghai-yixiao-aviation-technology', 'Shanghai Yixiao Aviation Technology', lively),
      ],
    ],
    [
      'rising-start-up',
      'Rising Start-up',
      [
        won(
          'hangzhou-carbonsilicon-ai-technology-development',
          'Hangzhou CarbonSilicon AI Technology Development Co., Ltd.',
          'May become a force in its industry',
        ),
      ],
    ],
  ])('%s', async (slug, name, winners) => {
    expect(await release.award(slug)).toMatchObject({
      award: {
        name,
        status: 'AWARDED',
        highest: false,
        category: { slug: 'enterprise' },
        completeness: { declared: null, named: winners.length, missing: null, origins: [] },
        references: ['11'],
        winners,
      },
    });
  });

  test('are all of the enterprise category, whose section is not said', async () => {
    expect(await release.edition()).toHaveProperty(
      'edition.categories.1',
      expect.objectContaining({
        slug: 'enterprise',
        section: null,
        awards: [
          { slug: 'leading-corp' },
          { slug: 'outstanding-sme' },
          { slug: 'rising-start-up' },
        ],
      }),
    );
  });

  test.each([
    'beijing-chaoyang-environment-group',
    'shanghai-sancity-environment-technology',
    'shanghai-yixiao-aviation-technology',
    'hangzhou-carbonsilicon-ai-technology-development',
  ])('%s: a place in a name is no place', async (slug) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: { organizationKind: 'COMPANY', place: null, references: ['11'] },
    });
  });
});

describe('[12] two products', () => {
  test('share the Best Products Award', async () => {
    const tied = (slug: string, name: string) => ({
      __typename: 'Winner',
      credit: name,
      reason: 'Ahead in its industry in new technology, user experience and use in the market',
      tied: true,
      share: null,
      recipient: { __typename: 'Product', slug, name },
      references: ['1 announcedOn', '12', '12 tied'],
    });
    expect(await release.award('best-products-award')).toMatchObject({
      award: {
        name: 'Best Products Award',
        status: 'AWARDED',
        highest: false,
        category: { slug: 'best-products' },
        completeness: { declared: 2, named: 2, missing: 0, origins: [] },
        references: ['12', '12 declared'],
        winners: [
          tied('altaresh', 'AlTaresh'),
          tied('fondacity-aiot-platform', 'FondaCity AIoT Platform'),
        ],
      },
    });
  });

  test.each([
    ['altaresh', 'beijing-virtual-point-technology'],
    ['fondacity-aiot-platform', 'zhejiang-fonda-technology'],
  ])('%s was developed by %s', async (slug, developer) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: {
        __typename: 'Product',
        developer: { slug: developer },
        place: null,
        references: ['12', '12 developer'],
      },
    });
  });

  test.each([
    ['beijing-virtual-point-technology', 'Beijing Virtual Point Technology Co., Ltd.', []],
    [
      'zhejiang-fonda-technology',
      'ZHEJIANG FONDA TECHNOLOGY CO., LTD.',
      [{ text: 'Zhejiang Fonda Technology Co., Ltd.' }],
    ],
  ])('%s itself won nothing', async (slug, name, aliases) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: {
        name,
        aliases,
        organizationKind: 'COMPANY',
        place: null,
        honors: { totalCount: 0 },
        references: ['12'],
      },
    });
  });
});

describe('[13] a heading', () => {
  test('no fact: it only opens the part on projects and people', async () => {
    expect(await release.citations()).not.toContain(13);
  });
});

describe('[14] eight projects', () => {
  test('from seven countries won the Best Projects (X-SDI) Award, and none is named', async () => {
    expect(await release.award('best-projects-award')).toMatchObject({
      award: {
        name: 'Best Projects (X-SDI) Award',
        status: 'AWARDED',
        statusReason: null,
        highest: false,
        category: { slug: 'best-projects' },
        winners: [],
        completeness: {
          declared: 8,
          named: 0,
          missing: 8,
          origins: [
            { slug: 'kazakhstan', name: 'Kazakhstan', countryCode: 'KZ' },
            { slug: 'malaysia', name: 'Malaysia', countryCode: 'MY' },
            { slug: 'new-zealand', name: 'New Zealand', countryCode: 'NZ' },
            { slug: 'china', name: 'China', countryCode: 'CN' },
            { slug: 'oman', name: 'Oman', countryCode: 'OM' },
            { slug: 'united-arab-emirates', name: 'United Arab Emirates', countryCode: 'AE' },
            { slug: 'thailand', name: 'Thailand', countryCode: 'TH' },
          ],
        },
        references: ['14', '14 declared', '14 origins'],
      },
    });
  });
});

describe('[15] four leaders', () => {
  test('in the Region section', async () => {
    expect(await release.edition()).toHaveProperty(
      'edition.categories.4',
      expect.objectContaining({
        section: 'Region',
        awards: [
          { slug: 'leader-award' },
          { slug: 'youth-talent-award' },
          { slug: 'expert-award' },
          { slug: 'entrepreneur-award' },
        ],
      }),
    );
  });

  const teamName =
    "Principal Architect and Core Execution Team of Thailand's Smart City Capacity-Building Programs";

  test('a team of Thailand received the Leader Award, the highest distinction', async () => {
    const slug = 'thailand-smart-city-capacity-building-team';
    expect(await release.award('leader-award')).toMatchObject({
      award: {
        name: 'Leader Award',
        status: 'AWARDED',
        highest: true,
        category: { slug: 'leadership' },
        references: ['15', '15 highest'],
        winners: [
          {
            __typename: 'Honoree',
            credit: teamName,
            reason: 'A central part in moving capacity building in the region forward',
            recipient: { __typename: 'Team', slug, name: teamName },
            recipients: [{ place: { slug: 'thailand' }, affiliations: [] }],
            references: ['1 announcedOn', '15'],
          },
        ],
      },
    });
  });

  test('the team is from Thailand', async () => {
    expect(await release.recipient('thailand-smart-city-capacity-building-team')).toMatchObject({
      recipient: { name: teamName, place: { slug: 'thailand' }, references: ['15', '15 place'] },
    });
  });

  const post = (title: string, slug: string) => ({
    title,
    asOf: '2025-09',
    organization: { slug },
    references: ['15'],
  });
  const manager = post('Innovation and Improvement Manager', 'christchurch-city-council');
  const chairman = post('Chairman', 'guangzhou-digital-technology-group');

  test.each([
    [
      'youth-talent-award',
      'Youth Talent Award',
      'essa-abdulla-essa-abdulaziz-al-mualla',
      'Essa Abdulla Essa Abdulaziz Al Mualla',
      'united-arab-emirates',
      [],
    ],
    ['expert-award', 'Expert Award', 'grace-de-leon', 'Grace de Leon', 'new-zealand', [manager]],
    [
      'entrepreneur-award',
      'Entrepreneur Award',
      'huang-yuezhen',
      'Huang Yuezhen',
      'china',
      [chairman],
    ],
  ])('%s', async (slug, name, person, credit, place, affiliations) => {
    expect(await release.award(slug)).toMatchObject({
      award: {
        name,
        status: 'AWARDED',
        highest: false,
        category: { slug: 'leadership' },
        references: ['15'],
        winners: [
          {
            __typename: 'Honoree',
            credit,
            reason: null,
            tied: false,
            recipient: { __typename: 'Person', slug: person, name: credit },
            recipients: [{ place: { slug: place }, affiliations }],
            references: ['1 announcedOn', '15'],
          },
        ],
      },
    });
  });

  test.each([
    ['essa-abdulla-essa-abdulaziz-al-mualla', 'HRH Shaikh', 'united-arab-emirates', []],
    ['grace-de-leon', 'Ms.', 'new-zealand', [manager]],
    ['huang-yuezhen', 'Mr.', 'china', [chairman]],
  ])('%s, %s, is from %s', async (slug, honorific, place, affiliations) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: {
        honorific,
        place: { slug: place },
        birthPlace: null,
        affiliations,
        references: ['15', '15 honorific', '15 place'],
      },
    });
  });

  test.each([
    ['christchurch-city-council', 'Christchurch City Council', 'GOVERNMENT', 'new-zealand'],
    [
      'guangzhou-digital-technology-group',
      'Guangzhou Digital Technology Group Co., Ltd.',
      'COMPANY',
      'china',
    ],
  ])('%s has its country', async (slug, name, organizationKind, place) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: { name, organizationKind, place: { slug: place }, references: ['15', '15 place'] },
    });
  });
});

describe('[16] a heading', () => {
  test('no fact: it only opens the outlook', async () => {
    expect(await release.citations()).not.toContain(16);
  });
});

describe('[17] the way to the World Smart City Awards', () => {
  test('is open to whoever is shortlisted', async () => {
    expect(await release.program('region-china-smart-city-awards')).toMatchObject({
      program: {
        leadsTo: [{ slug: 'world-smart-city-awards' }],
        references: expect.arrayContaining(['17 leadsTo']),
      },
    });
  });
});

describe('[18] Academician Wu Zhiqiang', () => {
  test('is called so', async () => {
    expect(await release.recipient('wu-zhiqiang')).toMatchObject({
      recipient: { honorific: 'Academician', references: ['18', '18 honorific', '5'] },
    });
  });

  test('spoke a second time', async () => {
    expect(await release.recipient('wu-zhiqiang')).toMatchObject({
      recipient: {
        statements: [
          { references: ['5'] },
          {
            capacity: 'Academician',
            summary:
              'Working together makes plans for future cities real. Government, companies and academia have to join forces so that new technology improves both how a city is governed and how its people live.',
            speaker: { slug: 'wu-zhiqiang' },
            event: { slug: 'tomorrow-city-shanghai-2025' },
            edition: { slug: '2025' },
            references: ['18'],
          },
        ],
      },
    });
  });

  test('had the last word of three at the event', async () => {
    expect(await release.event('tomorrow-city-shanghai-2025')).toMatchObject({
      event: {
        statements: [
          { speaker: { slug: 'wu-zhiqiang' }, references: ['5'] },
          { speaker: { slug: 'shan-zhiguang' }, references: ['9'] },
          { speaker: { slug: 'wu-zhiqiang' }, references: ['18'] },
        ],
      },
    });
  });
});

describe('[19] the outlook', () => {
  test('no fact: it tells what is hoped for', async () => {
    expect(await release.citations()).not.toContain(19);
  });
});

describe('the release as a whole', () => {
  test('is cited 124 times, in thirteen of its paragraphs', async () => {
    const citations = await release.citations();
    expect(citations).toHaveLength(124);
    expect([...new Set(citations)].sort((a, b) => a - b)).toEqual([
      1, 2, 4, 5, 7, 8, 9, 11, 12, 14, 15, 17, 18,
    ]);
  });

  test.each([
    ['smart-city-expo-world-congress', '全球智慧城市大会'],
    ['wu-zhiqiang', '吴志强'],
    ['shan-zhiguang', '单志广'],
    ['huang-yuezhen', '黄跃珍'],
    ['guangzhou-digital-technology-group', '广州数字科技集团有限公司'],
    ['suzhou-industrial-park', '苏州工业园区'],
    ['grace-de-leon', 'Grace de Leon'],
  ])('%s is %s to a reader of Chinese', async (slug, chinese) => {
    expect(await release.recipient(slug)).toMatchObject({ recipient: { chinese } });
  });

  test('its program leads to the 世界智慧城市大奖', async () => {
    expect(await release.program('world-smart-city-awards')).toMatchObject({
      program: { chinese: '世界智慧城市大奖' },
    });
  });
});
