import type { Item } from '../models/documents/document.ts';

const named = (slug: string, name = slug) => ({ slug, names: { en: name } });
const held = (organization: string) => ({ organization, asOf: '2024' });

/** A prize of two years and a cup, whose honors are called by their keys. */
export const smallWorld: Item = {
  format: 'awards/1',
  sources: ['one', 'two'].map((slug) => ({ slug, title: slug, kind: 'NEWS' })),
  places: [
    { ...named('land'), placeKind: 'COUNTRY', countryCode: 'AD' },
    { ...named('realm'), placeKind: 'COUNTRY' },
    { ...named('north'), placeKind: 'REGION', parent: 'land' },
    { ...named('enclave'), placeKind: 'COUNTRY', countryCode: 'BB', parent: 'north' },
    { ...named('town', 'Zürich'), placeKind: 'CITY', parent: 'north' },
    { ...named('harbor'), placeKind: 'CITY', parent: 'enclave' },
    { ...named('keep'), placeKind: 'CITY', parent: 'realm' },
    { ...named('camp'), placeKind: 'CITY' },
  ],
  organizations: [
    { ...named('lab'), organizationKind: 'OTHER', place: 'town' },
    { ...named('firm'), organizationKind: 'OTHER', place: 'keep' },
    { ...named('hall'), organizationKind: 'OTHER' },
  ],
  people: [
    {
      ...named('ada', 'Ada'),
      birthPlace: 'harbor',
      countryAtBirth: 'realm',
      affiliations: [{ organization: 'lab' }],
    },
    named('bob', 'Bob'),
  ],
  products: [{ ...named('lamp'), developer: 'firm' }],
  works: [{ ...named('film', '100% Film'), place: 'camp', workKind: 'film' }],
  programs: [named('prize'), named('cup')],
  events: [
    { ...named('expo', 'Expo'), startsOn: '2024-09', place: 'harbor' },
    { ...named('fair', 'Fair'), endsOn: '2023' },
    named('gala', 'Gala'),
  ],
  editions: [
    {
      program: 'prize',
      year: 2024,
      names: { en: 'Prize 2024' },
      event: 'expo',
      participants: [{ person: 'bob', role: 'JUROR' }],
      categories: [
        {
          ...named('city'),
          kind: 'CITY',
          section: 'North',
          position: 2,
          participants: [
            { person: 'ada', role: 'JURY_CHAIR' },
            { person: 'bob', role: 'PRESENTER' },
          ],
          awards: [
            {
              ...named('gold', 'Gold'),
              status: 'AWARDED',
              prize: '1000 USD',
              honors: [
                {
                  key: 'town',
                  recipients: ['town'],
                  share: '1/2',
                  announcedOn: '2024-09-04',
                  rank: 1,
                  attributes: { 'prize:points': ['10', '10.0', 'ten'] },
                },
                {
                  key: 'harbor',
                  recipients: ['harbor', 'film'],
                  share: '1/4',
                  rank: 2,
                  attributes: { 'prize:points': ['2.5', '-4'] },
                },
              ],
            },
            {
              ...named('hope', 'Hope'),
              prize: '50 USD',
              honors: [{ key: 'lamp', recipients: ['lamp'], result: 'FINALIST' }],
            },
          ],
        },
        {
          ...named('people'),
          kind: 'LEADERSHIP',
          position: 1,
          awards: [
            {
              ...named('head', 'Head'),
              prize: '80 USD',
              honors: [
                {
                  key: 'ada',
                  recipients: [{ recipient: 'ada', affiliations: [held('hall'), held('firm')] }],
                  announcedOn: '2024-09',
                },
              ],
            },
          ],
        },
      ],
      honors: [
        { key: 'loose', category: 'city', recipients: [{ recipient: 'ada', place: 'camp' }] },
        { key: 'nobody', recipients: null, announcedOn: '2024' },
      ],
    },
    {
      program: 'prize',
      year: 2023,
      names: { en: 'Prize 2023' },
      event: 'fair',
      categories: [
        {
          ...named('city'),
          kind: 'CITY',
          awards: [
            {
              ...named('gold', 'Gold'),
              honors: [
                {
                  key: 'disputed',
                  claims: [
                    { field: 'recipients', value: 'ada', references: [{ source: 'one' }] },
                    { field: 'recipients', value: 'town', references: [{ source: 'two' }] },
                  ],
                },
                {
                  key: 'both',
                  recipients: ['ada', { recipient: 'ada', role: 'ON_BEHALF' }],
                  acceptance: 'DECLINED',
                },
              ],
            },
          ],
        },
      ],
    },
    { program: 'cup', year: 2024, slug: 'spring', names: { en: 'Cup' } },
  ],
};
