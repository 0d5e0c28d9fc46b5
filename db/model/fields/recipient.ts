import { choice, date, kindOf, link, parent, ref, text, year } from './declare.ts';

/** The simple fields of those who can be honored. */

/** What recipients of all kinds but places have. */
const located = {
  place: {
    ...ref(
      'place_id',
      'place',
      'The slug of the place where the recipient is or comes from; null if unknown.',
      'paris',
    ),
    table: 'recipient' as const,
    definition: 'placeOfRecipient',
  },
};

export const placeFields = {
  placeKind: kindOf(
    'place_kind',
    ['COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'ZONE'],
    'COUNTRY: a current or former country with its own ISO code; REGION: a state, province or other part of a country; CITY: a city or town; DISTRICT: a part of a city; ZONE: a park or other area with a purpose; needed for a new place.',
    'CITY',
  ),
  parent: parent(
    'place',
    'The slug of the place that it lies in; null for a country, or if unknown.',
    'france',
  ),
  countryCode: {
    column: 'country_code',
    form: 'countryCode' as const,
    exclusive: true as const,
    description:
      'The ISO 3166-1 alpha-2 code of a country, or the ISO 3166-3 code of a former country. Other places have none.',
    examples: ['FR', 'SUHH'],
  },
  coordinates: {
    column: { latitude: 'latitude', longitude: 'longitude' },
    form: 'coordinates' as const,
    description:
      'A point within it, in decimal degrees, negative in the south and west; null if unknown.',
    examples: [{ latitude: 48.857, longitude: 2.352 }],
  },
};

export const organizationFields = {
  organizationKind: kindOf(
    'organization_kind',
    ['COMPANY', 'GOVERNMENT', 'ACADEMY', 'UNIVERSITY', 'NONPROFIT', 'ORGANIZER', 'OTHER'],
    'COMPANY; GOVERNMENT: a ministry, council or other public body; ACADEMY: a learned society; UNIVERSITY: a university or research institute; NONPROFIT: an association, foundation or charity; ORGANIZER: its business is events or awards; OTHER: anything else, or unknown; needed for a new organization. What it is comes before what it does: an academy that gives awards is an ACADEMY.',
    'UNIVERSITY',
  ),
  foundedOn: date(
    'founded_on',
    'When it was founded, as precise as known; null if unknown.',
    '1863-02-17',
  ),
  dissolvedOn: date(
    'dissolved_on',
    'When it was dissolved, as precise as known; null if it was not, or if unknown.',
    '1946-04-20',
  ),
  parent: parent(
    'organization',
    'The slug of the organization that it is part of; null if none or unknown.',
    'university-of-paris',
  ),
  website: link('website', 'Its website; null if unknown.', 'https://www.icrc.org'),
  ...located,
};

export const personFields = {
  honorific: text(
    'honorific',
    'The title before the name, as the source gives it. It is not part of the names; null if none.',
    'Dr.',
    'HRH',
  ),
  gender: choice(
    'gender',
    ['FEMALE', 'MALE', 'OTHER'],
    'FEMALE, MALE or OTHER, as a source states it: never infer it from a name; null if unknown.',
    'FEMALE',
  ),
  bornOn: date(
    'born_on',
    'When the person was born, as precise as known; null if unknown.',
    '1867-11-07',
  ),
  birthPlace: ref(
    'birth_place_id',
    'place',
    'The slug of the place where the person was born; null if unknown.',
    'warsaw',
  ),
  diedOn: date(
    'died_on',
    'When the person died, as precise as known; null if alive or unknown.',
    '1934-07-04',
  ),
  deathPlace: ref(
    'death_place_id',
    'place',
    'The slug of the place where the person died; null if alive or unknown.',
    'passy',
  ),
  ...located,
};

export const teamFields = located;

export const productFields = {
  developer: ref(
    'developer_id',
    'organization',
    'The slug of the organization that developed it; null if unknown.',
    'some-company',
  ),
  ...located,
};

export const projectFields = {
  lead: ref(
    'lead_id',
    'organization',
    'The slug of the organization that leads it; null if unknown.',
    'some-city-council',
  ),
  ...located,
};

export const workFields = {
  workKind: text(
    'work_kind',
    'What kind of work it is, in a word; null if unknown.',
    'film',
    'song',
    'book',
  ),
  year: year('year', 'The year it came out; null if unknown.', 1939),
  parent: parent(
    'work',
    'The slug of the work that it is part of, such as the film of a song; null if none or unknown.',
    'the-wizard-of-oz',
  ),
  ...located,
};
