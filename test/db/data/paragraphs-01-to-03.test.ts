import { describe, expect, test } from 'vitest';
import { openRelease } from './release.ts';

const release = await openRelease();

describe('[1] the dateline and the ceremony', () => {
  test('PRNewswire published it on 16 September 2025', async () => {
    expect(await release.source()).toMatchObject({
      source: {
        publisher: 'PRNewswire',
        publishedOn: '2025-09-16',
        kind: 'PRESS_RELEASE',
        url: null,
        license: null,
      },
    });
  });

  // When it began, another source says, which also has it end on another day.
  test('Tomorrow.City Shanghai ended on 4 September 2025 at the Zhangjiang Science Hall', async () => {
    expect(await release.event('tomorrow-city-shanghai-2025')).toMatchObject({
      event: {
        name: 'Tomorrow.City Shanghai',
        startsOn: '2025-09-02',
        endsOn: null,
        claims: [
          { field: 'endsOn', value: '2025-09-04', accepted: false, references: ['1 endsOn'] },
          { field: 'endsOn', value: '2025-09-06', accepted: false, references: [] },
        ],
        venue: 'Zhangjiang Science Hall',
        place: { slug: 'shanghai' },
        organizer: null,
        editions: [{ slug: '2025', program: { slug: 'region-china-smart-city-awards' } }],
        references: ['1', '1 endsOn', '1 place', '1 venue'],
      },
    });
  });

  test('the awards ceremony was held at its closing', async () => {
    expect(await release.edition()).toMatchObject({
      edition: {
        event: { slug: 'tomorrow-city-shanghai-2025' },
        ceremony: {
          heldOn: '2025-09-04',
          venue: 'Zhangjiang Science Hall',
          place: { slug: 'shanghai' },
          references: ['1 ceremony'],
        },
        references: ['1 ceremony', '1 event', '2'],
      },
    });
  });

  test('the release has five kinds of honors, three of them called category awards', async () => {
    const alias = (text: string) => [{ text, lang: 'en' }];
    expect(await release.edition()).toMatchObject({
      edition: {
        categories: [
          {
            slug: 'city',
            name: 'City',
            kind: 'CITY',
            aliases: alias('City Category Awards'),
            references: ['1', '7 section'],
          },
          {
            slug: 'enterprise',
            name: 'Enterprise',
            kind: 'ENTERPRISE',
            aliases: alias('Enterprise Category Awards'),
            references: ['1', '11'],
          },
          {
            slug: 'best-products',
            name: 'Best Products',
            kind: 'PRODUCT',
            aliases: [],
            references: ['1', '12'],
          },
          {
            slug: 'best-projects',
            name: 'Best Projects (X-SDI)',
            kind: 'PROJECT',
            aliases: [],
            references: ['1', '14'],
          },
          {
            slug: 'leadership',
            name: 'Leadership',
            kind: 'LEADERSHIP',
            aliases: alias('Leadership Category Awards'),
            references: ['1', '15', '15 section'],
          },
        ],
      },
    });
  });

  test('every honor in the release was announced there, and nobody is said to have accepted or declined', async () => {
    const honor = (award: string, recipient: string, leadership = false) => ({
      leadership,
      award: { slug: award },
      result: 'WON',
      acceptance: 'UNKNOWN',
      announcedOn: '2025-09-04',
      disputed: false,
      share: null,
      references: expect.arrayContaining(['1 announcedOn']),
      recipients: [
        {
          role: 'PRIMARY',
          creditedAs: null,
          detail: null,
          onBehalfOf: null,
          recipient: { slug: recipient },
        },
      ],
    });
    const named = (recipient: string) => ({
      award: { slug: 'best-projects-award' },
      announcedOn: null,
      references: [],
      recipients: [{ recipient: { slug: recipient } }],
    });
    expect(await release.honors()).toMatchObject({
      edition: {
        honors: {
          totalCount: 18,
          nodes: [
            honor('city-award', 'guangzhou'),
            honor('safety-and-resilience-award', 'shanghai'),
            honor('industry-and-economy-award', 'suzhou-industrial-park'),
            honor('mobility-award', 'dongguan'),
            honor('innovation-award', 'chaoyang-beijing'),
            honor('leading-corp', 'beijing-chaoyang-environment-group'),
            honor('outstanding-sme', 'shanghai-sancity-environment-technology'),
            honor('outstanding-sme', 'shanghai-yixiao-aviation-technology'),
            honor('rising-start-up', 'hangzhou-carbonsilicon-ai-technology-development'),
            honor('best-products-award', 'altaresh'),
            honor('best-products-award', 'fondacity-aiot-platform'),
            named('planmalaysia'),
            named('sepang-municipal-council'),
            named('chonburi-city-municipality'),
            honor('leader-award', 'thailand-smart-city-capacity-building-team', true),
            honor('youth-talent-award', 'essa-abdulla-essa-abdulaziz-al-mualla', true),
            honor('expert-award', 'grace-de-leon', true),
            honor('entrepreneur-award', 'huang-yuezhen', true),
          ],
        },
      },
    });
  });
});

describe('[2] the headline', () => {
  test('is the title of the source', async () => {
    expect(await release.source()).toMatchObject({
      source: {
        title:
          '2025 Region & China Smart City Awards Announced: “Tomorrow.City” Witnesses a New Chapter in Global Smart City Development',
      },
    });
  });

  test('names the edition', async () => {
    expect(await release.edition()).toMatchObject({
      edition: {
        slug: '2025',
        name: '2025 Region & China Smart City Awards',
        year: 2025,
        ordinal: null,
      },
    });
  });
});

describe('[3] the aims of the awards', () => {
  test('states no fact: the later paragraphs say who is honored', async () => {
    expect(await release.citations()).not.toContain(3);
  });
});
