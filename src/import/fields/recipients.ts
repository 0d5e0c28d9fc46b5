import { z } from 'zod';
import { countryCodeForm, isCountryCode } from '../../country-code.ts';
import { choice, date, kindOf, link, parent, ref, text, year } from './field.ts';
import { coordinates } from './values.ts';

/** The simple fields of those who can be honored. */

const placeOf = ref(
  'place_id',
  'place',
  'The slug of the place where it is or is from; null if no source says.',
);

/** What recipients of all kinds but places have. */
const located = {
  place: {
    ...placeOf,
    table: 'recipient' as const,
    schema: placeOf.schema.meta({ id: 'placeOfRecipient' }),
  },
};

export const placeFields = {
  placeKind: kindOf(
    'place_kind',
    ['COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'ZONE'],
    'COUNTRY, of today or a former one, with its own ISO code; REGION, a state, province or other part of a country; CITY, a city or town; DISTRICT, a part of a city; ZONE, a park or other area with a purpose; needed for a new place.',
  ),
  parent: parent(
    'place',
    'The slug of the place that it lies in; null for a country and if unknown.',
  ),
  countryCode: {
    column: 'country_code',
    form: 'countryCode' as const,
    exclusive: true as const,
    schema: z
      .string(countryCodeForm)
      .refine(isCountryCode, countryCodeForm)
      .meta({
        pattern: '^[A-Z]{2}([A-Z]{2})?$',
        patternErrorMessage: `Expected ${countryCodeForm}.`,
      })
      .nullable()
      .optional()
      .describe(
        'The ISO 3166-1 alpha-2 code of a country, such as CN, or the ISO 3166-3 code of a former country, such as SUHH; no other place has one.',
      ),
  },
  coordinates: {
    column: { latitude: 'latitude', longitude: 'longitude' },
    form: 'coordinates' as const,
    schema: coordinates
      .nullable()
      .optional()
      .describe('A point within it, in decimal degrees; null if not recorded.'),
  },
};

export const organizationFields = {
  organizationKind: kindOf(
    'organization_kind',
    ['COMPANY', 'GOVERNMENT', 'ACADEMY', 'UNIVERSITY', 'NONPROFIT', 'ORGANIZER', 'OTHER'],
    'COMPANY; GOVERNMENT, a ministry, council or other public body; ACADEMY, a learned society; UNIVERSITY, or a research institute; NONPROFIT, an association, foundation or charity; ORGANIZER of events or awards; OTHER, or unknown; needed for a new organization.',
  ),
  foundedOn: date(
    'founded_on',
    'When it was founded, as exact as known, in quotes; null if unknown.',
  ),
  dissolvedOn: date(
    'dissolved_on',
    'When it was dissolved, as exact as known, in quotes; null if it was not, or if unknown.',
  ),
  parent: parent(
    'organization',
    'The slug of the organization that it is part of; null if it is part of none or unknown.',
  ),
  website: link('website', 'Its own site, with http or https; null if unknown.'),
  ...located,
};

export const personFields = {
  honorific: text(
    'honorific',
    'The title before the name, as the source gives it (Dr., HRH); null if it gives none.',
  ),
  gender: choice(
    'gender',
    ['FEMALE', 'MALE', 'OTHER'],
    'FEMALE, MALE or OTHER, as a source states it, never inferred from a name; null if no source says.',
  ),
  bornOn: date(
    'born_on',
    'When the person was born, as exact as known, in quotes; null if unknown.',
  ),
  birthPlace: ref(
    'birth_place_id',
    'place',
    'The slug of the place where the person was born; null if unknown.',
  ),
  diedOn: date(
    'died_on',
    'When the person died, as exact as known, in quotes; null if alive or unknown.',
  ),
  deathPlace: ref(
    'death_place_id',
    'place',
    'The slug of the place where the person died; null if alive or unknown.',
  ),
  ...located,
};

export const teamFields = located;

export const productFields = {
  developer: ref(
    'developer_id',
    'organization',
    'The slug of the organization that developed it; null if no source says.',
  ),
  ...located,
};

export const projectFields = {
  lead: ref(
    'lead_id',
    'organization',
    'The slug of the organization that leads it; null if no source says.',
  ),
  ...located,
};

export const workFields = {
  workKind: text(
    'work_kind',
    'What kind of work, in a word such as film or song; null if not recorded.',
  ),
  year: year('year', 'The year it came out; null if unknown.'),
  parent: parent(
    'work',
    'The slug of the work that it is part of, such as the film of a song; null if it is part of none.',
  ),
  ...located,
};
