import { z } from 'zod';
import {
  address,
  claims,
  coordinates,
  externalIds,
  givenBy,
  honorKey,
  localized,
  longText,
  names,
  natural,
  partialDate,
  position,
  recipients,
  references,
  share,
  shortText,
  slug,
  slugOrYear,
  slugs,
  year,
} from './values.ts';

/**
 * The documents of format `awards/1`: what may stand where. A field that may be null is cleared by null;
 * one that is absent stays as it is. What must be given for a new thing is asked for later (check.ts),
 * when it is known whether it is new.
 */

/** The list of a kind of thing. Null stands where an item was too wrong to be read on (validate.ts). */
const list = <T extends z.ZodType>(item: T) => z.array(item.nullable(), 'a list').optional();

const sourced = {
  references: references.nullable().optional(),
  claims: claims.nullable().optional(),
  givenBy: givenBy.optional(),
};
const named = { slug, names: names.optional() };
const recipient = { ...named, ...sourced, externalIds: externalIds.nullable().optional() };
const optionalSlug = slug.nullable().optional();
const optionalText = shortText.nullable().optional();
const optionalDate = partialDate.nullable().optional();
const optionalAddress = address.nullable().optional();
const declared = natural.nullable().optional();
const origins = slugs.nullable().optional();
const at = { position: position.optional() };

const source = z.strictObject({
  slug,
  title: shortText.optional(),
  kind: z.enum(['PRESS_RELEASE', 'NEWS', 'OFFICIAL_PAGE', 'DATASET', 'OTHER']).optional(),
  publisher: optionalText,
  publishedOn: optionalDate,
  url: optionalAddress,
  license: optionalText,
});

const place = z.strictObject({
  ...recipient,
  placeKind: z.enum(['COUNTRY', 'REGION', 'CITY', 'DISTRICT', 'ZONE']).optional(),
  parent: optionalSlug,
  countryCode: z
    .string('two capital letters')
    .regex(/^[A-Z]{2}$/, 'two capital letters')
    .nullable()
    .optional(),
  coordinates: coordinates.nullable().optional(),
});

const organization = z.strictObject({
  ...recipient,
  organizationKind: z
    .enum(['COMPANY', 'GOVERNMENT', 'ACADEMY', 'UNIVERSITY', 'NONPROFIT', 'ORGANIZER', 'OTHER'])
    .optional(),
  parent: optionalSlug,
  website: optionalAddress,
  place: optionalSlug,
});

const affiliation = z.strictObject({
  organization: slug,
  title: shortText.nullable().default(null),
  asOf: partialDate.nullable().default(null),
  ...at,
  ...sourced,
});

const person = z.strictObject({
  ...recipient,
  honorific: optionalText,
  place: optionalSlug,
  birthPlace: optionalSlug,
  affiliations: list(affiliation),
});

const team = z.strictObject({ ...recipient, place: optionalSlug });
const product = z.strictObject({ ...recipient, developer: optionalSlug, place: optionalSlug });
const project = z.strictObject({ ...recipient, lead: optionalSlug, place: optionalSlug });

const work = z.strictObject({
  ...recipient,
  workKind: optionalText,
  year: year.nullable().optional(),
  parent: optionalSlug,
  place: optionalSlug,
});

const program = z.strictObject({
  ...named,
  ...sourced,
  foundedYear: year.nullable().optional(),
  website: optionalAddress,
  organizer: optionalSlug,
  parent: optionalSlug,
  leadsTo: slugs.nullable().optional(),
});

const event = z.strictObject({
  ...named,
  ...sourced,
  startsOn: optionalDate,
  endsOn: optionalDate,
  venue: optionalText,
  place: optionalSlug,
  organizer: optionalSlug,
});

const honor = z.strictObject({
  key: honorKey.optional(),
  recipients: recipients.nullable().optional(),
  award: optionalSlug,
  category: optionalSlug,
  result: z
    .enum(['WON', 'SPECIAL_MENTION', 'RUNNER_UP', 'FINALIST', 'SHORTLISTED', 'NOMINATED'])
    .optional(),
  acceptance: z.enum(['ACCEPTED', 'DECLINED', 'RESTRICTED', 'UNKNOWN']).optional(),
  tied: z.boolean('true or false').optional(),
  share: share.nullable().optional(),
  reason: localized.nullable().optional(),
  announcedOn: optionalDate,
  ...at,
  ...sourced,
});

const award = z.strictObject({
  ...named,
  ...sourced,
  highest: z.boolean('true or false').optional(),
  status: z.enum(['AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN']).optional(),
  statusReason: localized.nullable().optional(),
  declared,
  origins,
  ...at,
  honors: list(honor),
});

const category = z.strictObject({
  ...named,
  ...sourced,
  kind: z
    .enum(['CITY', 'ENTERPRISE', 'PRODUCT', 'PROJECT', 'LEADERSHIP', 'PERSON', 'WORK', 'OTHER'])
    .optional(),
  section: optionalText,
  ...at,
  awards: list(award),
});

const figure = z.strictObject({
  slug,
  label: localized.optional(),
  value: z.number('a number').nullable().optional(),
  unit: optionalText,
  ...at,
  ...sourced,
});

const statement = z.strictObject({
  slug,
  speaker: slug.optional(),
  capacity: optionalText,
  summary: localized.optional(),
  event: optionalSlug,
  ...at,
  ...sourced,
});

const edition = z
  .strictObject({
    program: slug,
    year: year.optional(),
    slug: slugOrYear.optional(),
    names: names.optional(),
    ...sourced,
    ordinal: z
      .int('a whole number')
      .min(1, 'a number from 1')
      .max(32_767, 'a number up to 32,767')
      .nullable()
      .optional(),
    event: optionalSlug,
    ceremony: z
      .strictObject({ heldOn: optionalDate, venue: optionalText, place: optionalSlug })
      .nullable()
      .optional(),
    declared,
    origins,
    categories: list(category),
    honors: list(honor),
    figures: list(figure),
    statements: list(statement),
  })
  .refine(
    ({ year, slug }) => year !== undefined || slug !== undefined,
    'an edition with a year or a slug',
  );

const inEdition = z.strictObject({ program: slug, edition: slugOrYear, slug });

const retraction = z
  .strictObject({
    source: slug,
    place: slug,
    organization: slug,
    person: slug,
    team: slug,
    product: slug,
    project: slug,
    work: slug,
    affiliation: z.strictObject({
      person: slug,
      organization: slug,
      title: shortText.nullable().default(null),
      asOf: partialDate.nullable().default(null),
    }),
    program: slug,
    event: slug,
    edition: z.strictObject({ program: slug, slug: slugOrYear }),
    category: inEdition,
    award: inEdition,
    honor: z.strictObject({ program: slug, edition: slugOrYear, key: honorKey }),
    figure: inEdition,
    statement: inEdition,
  })
  .partial()
  .refine(
    (one) => Object.values(one).filter((key) => key !== undefined).length === 1,
    'one kind and its key',
  );

export const documentSchema = z.strictObject({
  $schema: shortText.optional(),
  format: z.literal('awards/1'),
  source: slug.optional(),
  reason: longText.optional(),
  license: shortText.nullable().optional(),
  sources: list(source),
  places: list(place),
  organizations: list(organization),
  people: list(person),
  teams: list(team),
  products: list(product),
  projects: list(project),
  works: list(work),
  programs: list(program),
  events: list(event),
  editions: list(edition),
  retract: list(retraction),
});

/** A document with its shorthands written out: `7` as a reference, `guangzhou` as a recipient, and so on. */
export type Document = z.output<typeof documentSchema>;
export type EditionInput = NonNullable<NonNullable<Document['editions']>[number]>;
export type HonorInput = NonNullable<NonNullable<EditionInput['honors']>[number]>;
export type RetractionInput = NonNullable<NonNullable<Document['retract']>[number]>;
