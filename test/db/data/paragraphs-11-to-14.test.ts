import { describe, expect, test } from 'vitest';
import { openRelease } from './release.ts';

const release = await openRelease();

describe('[11] four companies', () => {
  const won = (slug: string, name: string, reason: string) => ({
    leadership: false,
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
  ])('won awards: %s', async (slug, name, winners) => {
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

  test('are all winners of the enterprise category, whose section is unknown', async () => {
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
  ])('have no place, although there is one in the name: %s', async (slug) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: { organizationKind: 'COMPANY', place: null, references: ['11'] },
    });
  });
});

describe('[12] two products', () => {
  test('share the Best Products Award', async () => {
    const tied = (slug: string, name: string) => ({
      leadership: false,
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
  ])('have a developer: %s by %s', async (slug, developer) => {
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
  ])('have a developer that won nothing: %s', async (slug, name, aliases) => {
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
  test('states no fact: it opens the part on projects and people', async () => {
    expect(await release.citations()).not.toContain(13);
  });
});

describe('[14] eight projects', () => {
  test('won the Best Projects (X-SDI) Award: they come from seven countries, and none is named', async () => {
    expect(await release.award('best-projects-award')).toMatchObject({
      award: {
        name: 'Best Projects (X-SDI) Award',
        status: 'AWARDED',
        statusReason: null,
        highest: false,
        category: { slug: 'best-projects' },
        winners: [{ references: [] }, { references: [] }, { references: [] }],
        completeness: {
          declared: 8,
          named: 3,
          missing: 5,
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
