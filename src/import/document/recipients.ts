import { z } from 'zod';
import { countryCodeForm, isCountryCode } from '../../country-code.ts';
import {
  affiliationKey,
  at,
  list,
  named,
  optionalAddress,
  optionalSlug,
  optionalText,
} from './shared.ts';
import { externalIds, sourced } from './sources.ts';
import { coordinates, slug, year } from './values.ts';

/** Who and what can be honored: recipients of seven kinds, which share one space of slugs. */

const recipient = {
  ...named,
  ...sourced,
  externalIds: externalIds.nullable().optional().meta({
    id: 'externalIds',
    description:
      'Its ids in other data sets: a map of schemes to ids, or a list of { scheme, value, url }. They replace the ids in the same scheme that the same source gave, or no source; null in place of an id removes those of its scheme, and null removes all.',
  }),
};

const isOrIsFrom = optionalSlug.meta({
  id: 'placeOfRecipient',
  description: 'The slug of the place where it is or is from; null where no source says.',
});

export const place = z
  .strictObject({
    ...recipient,
    placeKind: z
      .enum(['COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'ZONE'])
      .optional()
      .describe(
        'COUNTRY, of today or a former one, with its own ISO code; REGION, a state, province or other part of a country; CITY, a city or town; DISTRICT, a part of a city; ZONE, a park or other area with a purpose; needed for a new place.',
      ),
    parent: optionalSlug.describe(
      'The slug of the place that it lies in; null for a country and where not known.',
    ),
    countryCode: z
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
    coordinates: coordinates
      .nullable()
      .optional()
      .describe('A point within it, in decimal degrees; null where not recorded.'),
  })
  .meta({ id: 'place' });

export const organization = z
  .strictObject({
    ...recipient,
    organizationKind: z
      .enum(['COMPANY', 'GOVERNMENT', 'ACADEMY', 'UNIVERSITY', 'NONPROFIT', 'ORGANIZER', 'OTHER'])
      .optional()
      .describe(
        'COMPANY; GOVERNMENT, a ministry, council or other public body; ACADEMY, a learned society; UNIVERSITY, or a research institute; NONPROFIT, an association, foundation or charity; ORGANIZER of events or awards; OTHER, or not known; needed for a new organization.',
      ),
    parent: optionalSlug.describe(
      'The slug of the organization that it is part of; null where it is part of none or not known.',
    ),
    website: optionalAddress.describe('Its own site, with http or https; null where not known.'),
    place: isOrIsFrom,
  })
  .meta({ id: 'organization' });

const affiliation = z
  .strictObject({
    organization: slug.describe(
      'The slug of the organization, which with title and asOf names the affiliation.',
    ),
    ...affiliationKey,
    ...at,
    ...sourced,
  })
  .meta({ id: 'affiliation' });

export const person = z
  .strictObject({
    ...recipient,
    honorific: optionalText.describe(
      'The title before the name, as the source gives it (Dr., HRH); null where it gives none.',
    ),
    place: isOrIsFrom,
    birthPlace: optionalSlug.describe(
      'The slug of the place where the person was born; null where not known.',
    ),
    affiliations: list(affiliation).describe(
      'The posts and memberships that sources name; those that are left out stay, and go by retract.',
    ),
  })
  .meta({ id: 'person' });

export const team = z.strictObject({ ...recipient, place: isOrIsFrom }).meta({ id: 'team' });

export const product = z
  .strictObject({
    ...recipient,
    developer: optionalSlug.describe(
      'The slug of the organization that developed it; null where no source says.',
    ),
    place: isOrIsFrom,
  })
  .meta({ id: 'product' });

export const project = z
  .strictObject({
    ...recipient,
    lead: optionalSlug.describe(
      'The slug of the organization that leads it; null where no source says.',
    ),
    place: isOrIsFrom,
  })
  .meta({ id: 'project' });

export const work = z
  .strictObject({
    ...recipient,
    workKind: optionalText.describe(
      'What kind of work, in a word such as film or song; null where not recorded.',
    ),
    year: year.nullable().optional().describe('The year it came out; null where not known.'),
    parent: optionalSlug.describe(
      'The slug of the work that it is part of, such as the film of a song; null where it is of none.',
    ),
    place: isOrIsFrom,
  })
  .meta({ id: 'work' });
