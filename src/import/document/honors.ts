import { z } from 'zod';
import { honorFields } from '../fields/honors.ts';
import { shapeOf } from '../fields/shape.ts';
import { few, honorKey, longestList, longText, shortText, slug, slugs } from '../fields/values.ts';
import { affiliationKey } from './shared.ts';
import { references, sourced } from './sources.ts';

/** Honors, and who received them. */

const recipientKey = {
  role: z
    .enum(['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'])
    .optional()
    .describe(
      'PRIMARY, whom the honor is for (a new one without it); FOR_WORK, the work that somebody is honored for; CONTRIBUTOR, named with those whom it is for; ON_BEHALF, who took it for somebody else.',
    ),
  creditedAs: shortText
    .nullable()
    .optional()
    .describe('The name as the source credits it, where it differs; else null.'),
  detail: longText
    .nullable()
    .optional()
    .describe('What for, where the source says (an initiative, a character, a song); else null.'),
  onBehalfOf: slug
    .nullable()
    .optional()
    .describe(
      'The slug of the organization for which it was received; null where for none or not known.',
    ),
  place: z
    .union([slug, slugs.transform(oneOrMore)], 'a slug, or a list of slugs')
    .nullable()
    .optional()
    .describe(
      'The slug of the place that the source gives beside the name, or a list if it gives several; where null, the honor counts under the places of the affiliations that are named with it, or else that of the recipient.',
    ),
};

/** A list as the import has it: a single place is the same with and without a list around it. */
function oneOrMore(places: readonly string[]): string | readonly string[] | null {
  const [first = null] = places;
  return places.length > 1 ? places : first;
}

const heldAffiliation = z
  .strictObject({
    organization: slug.describe('The slug of the organization.'),
    ...affiliationKey,
    references: references
      .default([])
      .describe(
        "Where the affiliation comes from: paragraph numbers of the document's source, or { source, paragraph, page, fragment, field }.",
      ),
  })
  .meta({ id: 'heldAffiliation' });

/** Named by its slug alone. */
interface BareRecipient {
  recipient: string;
  role?: undefined;
  affiliations?: undefined;
}

function nameInList(recipient: { recipient: string; role?: string | undefined }): string {
  return `${recipient.recipient} ${recipient.role ?? 'PRIMARY'}`;
}

const recipients = z
  .array(
    z
      .union(
        [
          slug.transform((recipient): BareRecipient => ({ recipient })),
          z.strictObject({
            recipient: slug.describe('The slug of who or what received it.'),
            ...recipientKey,
            affiliations: z
              .array(heldAffiliation, 'a list')
              .max(longestList, few)
              .nullable()
              .optional()
              .describe(
                'What the person held at the time of this honor, as the source says; written at the person as well.',
              ),
          }),
        ],
        'a slug, or { recipient, role, ... }',
      )
      .meta({ id: 'recipient' }),
    'a list of recipients',
  )
  .max(longestList, few)
  .refine(
    (list) => new Set(list.map(nameInList)).size === list.length,
    'each recipient once in a role',
  )
  .meta({ uniqueItems: true });

export const honor = z
  .strictObject({
    key: honorKey
      .optional()
      .describe(
        'What names it in its edition, in lower case; "<award>/<slugs of the recipients, sorted and joined by +>" if absent, and under a key that is there other recipients are a correction.',
      ),
    recipients: recipients
      .nullable()
      .optional()
      .describe(
        'Who received it together, in the order of the source: slugs, or { recipient, role, ... }; all of them, and null where none is named.',
      ),
    ...shapeOf(honorFields),
    ...sourced,
  })
  .meta({ id: 'honor' });
