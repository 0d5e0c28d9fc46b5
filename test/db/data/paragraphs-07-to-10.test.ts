import { describe, expect, test } from 'vitest';
import { openRelease } from './release.ts';

const release = await openRelease();

describe('[7] Guangzhou', () => {
  test('won the City Award, the highest honor', async () => {
    expect(await release.award('city-award')).toMatchObject({
      award: {
        name: 'City Award',
        status: 'AWARDED',
        highest: true,
        category: { slug: 'city' },
        references: ['7', '7 highest'],
        winners: [
          {
            leadership: false,
            credit: 'Guangzhou',
            recipient: { __typename: 'Place', slug: 'guangzhou', name: 'Guangzhou' },
            reason:
              'Early and leading work on digital governance and on a green, low-carbon city; an example for how other megacities are governed',
            tied: false,
            references: ['1 announcedOn', '7'],
          },
        ],
      },
    });
  });

  test('is in the China section', async () => {
    expect(await release.edition()).toHaveProperty('edition.categories.0.section', 'China');
  });
});

describe('[8] four more places', () => {
  test.each([
    [
      'safety-and-resilience-award',
      'Safety and Resilience Award',
      'shanghai',
      'Shanghai',
      'New digital ways of managing emergencies',
    ],
    [
      'industry-and-economy-award',
      'Industry and Economy Award',
      'suzhou-industrial-park',
      'Suzhou Industrial Park',
      'Progress in bringing digital technology into industry',
    ],
    [
      'mobility-award',
      'Mobility Award',
      'dongguan',
      'Dongguan',
      'Outstanding smart transportation',
    ],
    [
      'innovation-award',
      'Innovation Award',
      'chaoyang-beijing',
      'Chaoyang District',
      'Trying out new technologies and new ways of offering services',
    ],
  ])('won awards: %s', async (slug, name, winner, credit, reason) => {
    expect(await release.award(slug)).toMatchObject({
      award: {
        name,
        status: 'AWARDED',
        highest: false,
        category: { slug: 'city' },
        references: ['8'],
        winners: [
          {
            leadership: false,
            credit,
            reason,
            tied: false,
            recipient: { __typename: 'Place', slug: winner, name: credit },
            references: ['1 announcedOn', '8'],
          },
        ],
      },
    });
  });

  test('complete the city awards', async () => {
    expect(await release.edition()).toHaveProperty('edition.categories.0.awards', [
      { slug: 'city-award' },
      { slug: 'safety-and-resilience-award' },
      { slug: 'industry-and-economy-award' },
      { slug: 'mobility-award' },
      { slug: 'innovation-award' },
    ]);
  });

  test.each([
    ['suzhou-industrial-park', 'ZONE', 'suzhou', 'CITY'],
    ['suzhou', 'CITY', 'jiangsu', 'REGION'],
    ['dongguan', 'CITY', 'guangdong', 'REGION'],
    ['chaoyang-beijing', 'DISTRICT', 'beijing', 'CITY'],
  ])('%s, a %s, lies in %s', async (slug, placeKind, parent, parentKind) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: {
        __typename: 'Place',
        placeKind,
        parent: { slug: parent, placeKind: parentKind },
        references: ['8 parent'],
      },
    });
  });

  test.each([
    ['jiangsu', 'Jiangsu Province'],
    ['guangdong', 'Guangdong Province'],
  ])('%s is also called %s', async (slug, text) => {
    expect(await release.recipient(slug)).toMatchObject({ recipient: { aliases: [{ text }] } });
  });
});

describe('[9] Shan Zhiguang', () => {
  test('is a director at the National Information Center', async () => {
    expect(await release.recipient('shan-zhiguang')).toMatchObject({
      recipient: {
        __typename: 'Person',
        name: 'Shan Zhiguang',
        honorific: null,
        affiliations: [
          {
            title: 'Director of the Industrial Development and Research Department',
            asOf: '2025-09',
            organization: { slug: 'national-information-center' },
            references: ['9'],
          },
        ],
        references: ['9'],
      },
    });
  });

  test('the center is a government body', async () => {
    expect(await release.recipient('national-information-center')).toMatchObject({
      recipient: {
        name: 'National Information Center',
        organizationKind: 'GOVERNMENT',
        place: null,
        references: ['9'],
      },
    });
  });

  test('said that a smart city is never finished', async () => {
    expect(await release.edition()).toHaveProperty('edition.statements.1', {
      capacity:
        'Director of the Industrial Development and Research Department, National Information Center',
      summary:
        'Building a smart city is not enough: it becomes one by being used, and made better again and again.',
      speaker: { slug: 'shan-zhiguang' },
      event: { slug: 'tomorrow-city-shanghai-2025' },
      edition: { slug: '2025' },
      references: ['9'],
    });
  });

  test('was the second speaker of the event', async () => {
    expect(await release.event('tomorrow-city-shanghai-2025')).toHaveProperty(
      'event.participants.1',
      {
        person: { slug: 'shan-zhiguang' },
        role: 'SPEAKER',
        capacity:
          'Director of the Industrial Development and Research Department, National Information Center',
        edition: null,
        category: null,
        references: ['9'],
      },
    );
  });
});

describe('[10] a heading', () => {
  test('states no fact: it opens the part on companies and products', async () => {
    expect(await release.citations()).not.toContain(10);
  });
});
