import { z } from 'zod';
import { affiliationFields } from '../../../db/model/fields/recipient.ts';
import { fieldSchema, shapeOf } from './field-schema.ts';
import { idOf, type NamedById, named, placeNames } from './recipient-name.ts';
import { affiliationKey } from './shared.ts';
import { references, sourced } from './sources.ts';
import {
  clearable,
  few,
  honorKey,
  longText,
  maxListItems,
  nameText,
  optional,
  shown,
  slug,
} from './value-schemas.ts';

/** Honors, and who received them. */

export const recipientRoles = ['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'] as const;

const recipientKey = {
  role: optional(
    z.enum(recipientRoles),
    'PRIMARY (the default): the recipient that the honor is for; FOR_WORK: the work that somebody is honored for; CONTRIBUTOR: someone named with the primary recipients; ON_BEHALF: someone who accepted it for another.',
    ['FOR_WORK'],
  ),
  creditedAs: clearable(
    nameText,
    'The name as the source credits it, if it differs from the name of the recipient.',
    ['Marie Curie, née Sklodowska'],
  ),
  detail: clearable(
    longText,
    'What for, as the source says: a character, an initiative, a job; null if unknown.',
    ['Dorothy', 'producer'],
  ),
  onBehalfOf: clearable(
    named.organization,
    'The slug of the organization on whose behalf it was received; null if none or unknown.',
  ),
  place: clearable(
    z.union(
      [slug, idOf('place').meta({ id: 'placeById' }), placeNames.transform(oneOrMore)],
      'a slug, or a list of slugs',
    ),
    'The slug of the place that the source gives beside the name, or a list of several. If null, the honor counts under the places of all affiliations here but publishers, or else under the place of the recipient.',
    ['paris'],
  ),
};

/** A list as the import has it: a single place is the same with and without a list around it. */
function oneOrMore<Place extends string | NamedById>(
  places: readonly Place[],
): Place | readonly Place[] | null {
  const [first = null] = places;
  return places.length > 1 ? places : first;
}

const heldAffiliation = z
  .strictObject({
    organization: named.organization.meta(shown('The slug of the organization.', ['sorbonne'])),
    ...affiliationKey,
    kind: fieldSchema(affiliationFields.kind, 'affiliation'),
    references: optional(
      references,
      "Where the affiliation comes from: paragraph numbers of the document's source, or { source, paragraph, page, fragment, field }.",
      [[3]],
    ),
  })
  .meta({ id: 'heldAffiliation' });

/** Named, and no more. */
interface BareRecipient {
  recipient: string | NamedById;
  role?: undefined;
  affiliations?: undefined;
}

function bare(recipient: string | NamedById): BareRecipient {
  return { recipient };
}

function nameInList(recipient: {
  recipient: string | NamedById;
  role?: string | undefined;
}): string {
  return `${recipient.recipient} ${recipient.role ?? 'PRIMARY'}`;
}

const recipients = z
  .array(
    z
      .union(
        [
          slug.transform(bare),
          z.strictObject({
            recipient: named.recipient.meta(shown('The slug of the recipient.', ['marie-curie'])),
            ...recipientKey,
            affiliations: clearable(
              z.array(heldAffiliation, 'a list').max(maxListItems, few),
              'The posts and memberships of the person at the time, as the source says. The import adds them to the person, too.',
            ),
          }),
          idOf('recipient', [...Object.keys(recipientKey), 'recipient', 'affiliations']).transform(
            bare,
          ),
        ],
        'a slug, or { recipient, role, ... }',
      )
      .meta({ id: 'recipient' }),
    'a list of recipients',
  )
  .max(maxListItems, few)
  .refine(
    (list) => new Set(list.map(nameInList)).size === list.length,
    'each recipient once in a role',
  )
  .meta({ uniqueItems: true });

export const honor = z
  .strictObject({
    key: optional(
      honorKey,
      'Identifies the honor in its edition, in lower case. By default, it is built from the slugs of the award and the recipients. Other recipients under an existing key are a correction.',
      ['story/the-brave-one'],
    ),
    recipients: clearable(
      recipients,
      'All who received it together, in the order of the source: slugs, or { recipient, role, ... }. The list replaces the existing one; null if none is named; needed for a new honor.',
      [['marie-curie']],
    ),
    ...shapeOf('honor'),
    ...sourced,
  })
  .meta({ id: 'honor' });
