import { describe, expect, test } from 'vitest';
import { openRelease } from './release.ts';

const release = await openRelease();

describe('[15] four leaders', () => {
  test('are in the Region section', async () => {
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

  test('a team from Thailand received the Leader Award, the highest honor', async () => {
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
            leadership: true,
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
  ])('received awards: %s', async (slug, name, person, credit, place, affiliations) => {
    expect(await release.award(slug)).toMatchObject({
      award: {
        name,
        status: 'AWARDED',
        highest: false,
        category: { slug: 'leadership' },
        references: ['15'],
        winners: [
          {
            leadership: true,
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
        affiliations: affiliations.map((held) => ({ ...held, references: ['15'] })),
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
  test('states no fact: it opens the outlook', async () => {
    expect(await release.citations()).not.toContain(16);
  });
});

describe('[17] the way to the World Smart City Awards', () => {
  test('is open to shortlisted entries', async () => {
    expect(await release.program('region-china-smart-city-awards')).toMatchObject({
      program: {
        leadsTo: [{ slug: 'world-smart-city-awards' }],
        references: expect.arrayContaining(['17 leadsTo']),
      },
    });
  });
});

describe('[18] Academician Wu Zhiqiang', () => {
  test('has the title Academician', async () => {
    expect(await release.recipient('wu-zhiqiang')).toMatchObject({
      recipient: { honorific: 'Academician', references: ['18', '18 honorific', '5'] },
    });
  });

  test('spoke twice', async () => {
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

  test('was the last of three speakers at the event', async () => {
    expect(await release.event('tomorrow-city-shanghai-2025')).toMatchObject({
      event: {
        statements: [
          { speaker: { slug: 'wu-zhiqiang' }, references: ['5'] },
          { speaker: { slug: 'shan-zhiguang' }, references: ['9'] },
          { speaker: { slug: 'wu-zhiqiang' }, references: ['18'] },
        ],
        // The three of them are of two speakers.
        participants: [{ role: 'SPEAKER' }, { role: 'SPEAKER' }],
      },
    });
  });
});

describe('[19] the outlook', () => {
  test('states no fact: it says what the organizers hope for', async () => {
    expect(await release.citations()).not.toContain(19);
  });
});

describe('the release as a whole', () => {
  test('is cited 127 times, in thirteen of its paragraphs', async () => {
    const citations = await release.citations();
    expect(citations).toHaveLength(127);
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
  ])('%s is called %s in Chinese', async (slug, chinese) => {
    expect(await release.recipient(slug)).toMatchObject({ recipient: { chinese } });
  });

  test('its program leads to the 世界智慧城市大奖', async () => {
    expect(await release.program('world-smart-city-awards')).toMatchObject({
      program: { chinese: '世界智慧城市大奖' },
    });
  });
});
