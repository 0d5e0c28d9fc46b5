import { choice, date, link, parent, position, ref, text, year } from './declare.ts';

/** The simple fields of those who can be honored. */

const place = ref('place_id', 'place', {
  label: 'Place',
  description: 'Where the recipient is or comes from. Null if unknown.',
  examples: ['paris'],
  page: 'shown',
  graph: 'place',
  table: 'recipient',
  definition: 'placeOfRecipient',
});

/** The field that recipients of all kinds but places have. */
const located = { place };
/** The same; pages say if it is unknown. */
const expectedPlace = { place: { ...place, page: 'expected' as const } };

export const placeFields = {
  placeKind: choice('place_kind', {
    label: 'Kind of place',
    description: 'The kind of place: a country, region, city, district or zone.',
    values: {
      COUNTRY:
        'A country, or a territory with its own ISO code. This includes countries that no longer exist.',
      REGION: 'A state, province or other part of a country.',
      CITY: 'A city, municipality or town.',
      DISTRICT: 'A part of a city.',
      ZONE: 'An industrial park, development zone or other area set up for a purpose.',
    },
    examples: ['CITY'],
    required: true,
  }),
  parent: parent('place', {
    label: 'Lies in',
    description:
      'The place that this place is part of. Null if there is none, as for most countries, or if it is unknown.',
    examples: ['france'],
    page: 'expected',
  }),
  countryCode: {
    column: 'country_code' as const,
    form: 'countryCode' as const,
    label: 'Country code',
    description:
      'The ISO 3166-1 alpha-2 code of a country, or the ISO 3166-3 code of a former one. Null if the country has no code, or if this place is not a country: in that case, select `country { countryCode }`.',
    examples: ['FR', 'SUHH'],
    page: 'shown' as const,
    exclusive: true as const,
  },
  coordinates: {
    column: { latitude: 'latitude' as const, longitude: 'longitude' as const },
    form: 'coordinates' as const,
    label: 'Coordinates',
    description: 'A point within the place. Null if unknown.',
    examples: [{ latitude: 48.857, longitude: 2.352 }],
  },
};

export const organizationFields = {
  organizationKind: choice('organization_kind', {
    label: 'Kind of organization',
    description: 'The kind of organization, such as a company or a university. OTHER if unknown.',
    values: {
      COMPANY: 'A business.',
      GOVERNMENT: 'A government department, agency, council or other public body.',
      ACADEMY: 'A learned society with elected members.',
      UNIVERSITY: 'A university, college or research institute.',
      NONPROFIT: 'An association, foundation or charity.',
      ORGANIZER: 'An organization that exists to organize events or awards.',
      OTHER: 'None of the other kinds, or the kind is unknown.',
    },
    valueLabels: { GOVERNMENT: 'Public body', OTHER: 'Organization' },
    inDocuments:
      'What it is comes before what it does: an academy that gives awards is an ACADEMY.',
    examples: ['UNIVERSITY'],
    required: true,
  }),
  foundedOn: date('founded_on', {
    label: 'Date of founding',
    description:
      'When it was founded: a day, or only a month or year if the day is unknown. Null if unknown.',
    examples: ['1863-02-17'],
    page: 'expected',
  }),
  dissolvedOn: date('dissolved_on', {
    label: 'Date of dissolution',
    description:
      'When it was dissolved: a day, or only a month or year if the day is unknown. Null if it still exists or the date is unknown.',
    examples: ['1946-04-20'],
    page: 'shown',
  }),
  parent: parent('organization', {
    label: 'Part of',
    description:
      'The organization it is part of, such as the parent company. Null if there is none or it is unknown.',
    examples: ['university-of-paris'],
    page: 'shown',
  }),
  website: link('website', {
    label: 'Website',
    description: 'Its website. Null if unknown.',
    examples: ['https://www.icrc.org'],
    page: 'shown',
  }),
  ...expectedPlace,
};

export const personFields = {
  honorific: text('honorific', {
    label: 'Honorific',
    description:
      'The title before the name, such as Dr., as a source gives it. Null if no source gives one.',
    inDocuments: 'It is not part of the names.',
    examples: ['Dr.', 'HRH'],
  }),
  gender: choice('gender', {
    label: 'Gender',
    description:
      'The gender, as a source states it. It is never inferred from a name. Null if no source states it.',
    values: {
      FEMALE: 'A source says that the person is a woman or a girl.',
      MALE: 'A source says that the person is a man or a boy.',
      OTHER: 'A source states another gender.',
    },
    valueLabels: { OTHER: 'Another gender' },
    examples: ['FEMALE'],
    page: 'shown',
  }),
  bornOn: date('born_on', {
    label: 'Date of birth',
    description:
      'When the person was born: a day, or only a month or year if the day is unknown. Null if unknown.',
    examples: ['1867-11-07'],
    page: 'expected',
  }),
  birthPlace: ref('birth_place_id', 'place', {
    label: 'Place of birth',
    description: 'Where the person was born. Null if unknown.',
    examples: ['warsaw'],
    page: 'expected',
  }),
  countryAtBirth: ref('country_at_birth_id', 'place', {
    label: 'Country at birth',
    description:
      'The country at the time of birth, if a source gives it and it is not the country that the place of birth lies in today: East Germany for someone born in Leipzig in 1960. Null if no source gives one; the country of today is in `birthPlace`.',
    inDocuments: 'It must be a place of the kind COUNTRY.',
    examples: ['east-germany'],
    page: 'shown',
  }),
  diedOn: date('died_on', {
    label: 'Date of death',
    description:
      'When the person died: a day, or only a month or year if the day is unknown. Null if the person is alive or the date is unknown.',
    examples: ['1934-07-04'],
    page: 'shown',
  }),
  deathPlace: ref('death_place_id', 'place', {
    label: 'Place of death',
    description: 'Where the person died. Null if the person is alive or the place is unknown.',
    examples: ['passy'],
    page: 'shown',
  }),
  ...located,
};

/** Of what a person is in an organization, beside what names it: the organization, the title and the date. */
export const affiliationFields = {
  kind: choice('kind', {
    description:
      'What connects the person with the organization. Null if unknown; the title may still say it.',
    values: {
      POSITION: 'The person works there or has an office.',
      MEMBERSHIP: 'The person is a member, such as a fellow of an academy.',
      STUDY: 'The person is a student there.',
      PUBLISHER:
        'It publishes, releases or shows what the person makes: a publisher, a label or a gallery. An honor never counts under its place.',
    },
    inDocuments: 'If a later document omits it, it stays.',
    examples: ['PUBLISHER'],
  }),
  position,
};

export const teamFields = located;

export const productFields = {
  developer: ref('developer_id', 'organization', {
    label: 'Developer',
    description: 'The organization that developed it. Null if unknown.',
    examples: ['some-company'],
    page: 'expected',
  }),
  ...located,
};

export const projectFields = {
  lead: ref('lead_id', 'organization', {
    label: 'Lead',
    description: 'The organization that leads it. Null if unknown.',
    examples: ['some-city-council'],
    page: 'expected',
  }),
  ...expectedPlace,
};

export const workFields = {
  workKind: text('work_kind', {
    label: 'Kind of work',
    description:
      'The kind of work, in a word such as film or song. It is not an enum: import documents can use any word. Null if unknown.',
    examples: ['film', 'song', 'book'],
  }),
  year: year('year', {
    label: 'Year',
    description: 'The year in which it came out. Null if unknown.',
    examples: [1939],
    page: 'expected',
  }),
  parent: parent('work', {
    label: 'Part of',
    description:
      'The work that it is part of, such as the film that a song is from. Null if there is none or it is unknown.',
    examples: ['the-wizard-of-oz'],
    page: 'shown',
  }),
  basedOn: ref('based_on_id', 'work', {
    label: 'Based on',
    description:
      'The work that it adapts, such as the novel that a film is based on. Null if it adapts no other work, or if that is unknown. A work cannot be based on itself, directly or through other works.',
    examples: ['the-wonderful-wizard-of-oz'],
    page: 'shown',
  }),
  ...located,
};
