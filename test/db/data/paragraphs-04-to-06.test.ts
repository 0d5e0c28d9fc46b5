import { describe, expect, test } from 'vitest';
import { openRelease } from './release.ts';

const release = await openRelease();

describe('[4] the World Smart City Awards, and the figures of the year', () => {
  test('the World Smart City Awards began in 2011, launched by the congress', async () => {
    expect(await release.program('world-smart-city-awards')).toMatchObject({
      program: {
        name: 'World Smart City Awards',
        short: [{ text: 'WSCA', lang: 'en' }],
        foundedYear: 2011,
        organizer: { slug: 'smart-city-expo-world-congress' },
        references: ['4', '4 foundedYear', '4 organizer'],
      },
    });
  });

  test('the congress is the Smart City Expo World Congress (SCEWC)', async () => {
    expect(await release.recipient('smart-city-expo-world-congress')).toMatchObject({
      recipient: {
        __typename: 'Organization',
        name: 'Smart City Expo World Congress',
        short: [{ text: 'SCEWC' }],
        organizationKind: 'ORGANIZER',
        place: null,
        references: ['4'],
      },
    });
  });

  test('the organizer of the Region & China Smart City Awards and the year of their founding are unknown', async () => {
    expect(await release.program('region-china-smart-city-awards')).toMatchObject({
      program: {
        name: 'Region & China Smart City Awards',
        foundedYear: null,
        organizer: null,
        parent: null,
        website: null,
        references: ['1', '17 leadsTo', '4'],
      },
    });
  });

  test('152 proposals and 47 Chinese cities are figures of the edition', async () => {
    expect(await release.edition()).toMatchObject({
      edition: {
        figures: [
          {
            label: 'Best scenario proposals for smart cities received',
            value: 152,
            unit: 'proposals',
            references: ['4'],
          },
          {
            label: 'Chinese cities that applied, district-level units included',
            value: 47,
            unit: 'cities',
            references: ['4'],
          },
        ],
      },
    });
  });
});

describe('[5] Wu Zhiqiang', () => {
  test('is a member of three academies', async () => {
    const member = (slug: string) => ({
      title: 'Member',
      asOf: '2025-09',
      organization: { slug },
      references: ['5'],
    });
    expect(await release.recipient('wu-zhiqiang')).toMatchObject({
      recipient: {
        __typename: 'Person',
        name: 'Wu Zhiqiang',
        affiliations: [
          member('chinese-academy-of-engineering'),
          member('acatech'),
          member('royal-swedish-academy-of-engineering-sciences'),
        ],
      },
    });
  });

  test.each([
    ['chinese-academy-of-engineering', 'Chinese Academy of Engineering', []],
    ['acatech', 'German National Academy of Science and Engineering', [{ text: 'acatech' }]],
    [
      'royal-swedish-academy-of-engineering-sciences',
      'Royal Swedish Academy of Engineering Sciences',
      [{ text: 'IVA' }],
    ],
  ])('%s is an academy', async (slug, name, short) => {
    expect(await release.recipient(slug)).toMatchObject({
      recipient: { name, short, organizationKind: 'ACADEMY', place: null, references: ['5'] },
    });
  });

  test('spoke of cooperation in three capacities', async () => {
    expect(await release.edition()).toHaveProperty('edition.statements.0', {
      capacity:
        'Member of the Chinese Academy of Engineering, the German National Academy of Science and Engineering (acatech) and the Royal Swedish Academy of Engineering Sciences (IVA)',
      summary:
        'Cities of the future need close cooperation around the world as much as new technology. Tomorrow.City shows technology and is also a place to try out the future together; through it, what China has learned in smart cities, green energy and urban governance reaches the world and becomes a Chinese model that counts beyond China.',
      speaker: { slug: 'wu-zhiqiang' },
      event: { slug: 'tomorrow-city-shanghai-2025' },
      edition: { slug: '2025' },
      references: ['5'],
    });
  });

  test('was the first speaker of the event', async () => {
    expect(await release.event('tomorrow-city-shanghai-2025')).toHaveProperty(
      'event.participants.0',
      {
        person: { slug: 'wu-zhiqiang' },
        role: 'SPEAKER',
        capacity:
          'Member of the Chinese Academy of Engineering, the German National Academy of Science and Engineering (acatech) and the Royal Swedish Academy of Engineering Sciences (IVA)',
        edition: null,
        category: null,
        references: ['18', '5'],
      },
    );
  });
});

describe('[6] a heading', () => {
  test('states no fact: it opens the part on cities', async () => {
    expect(await release.citations()).not.toContain(6);
  });
});
