import { z } from 'zod';
import { shapeOf } from '../fields/shape.ts';
import { simpleFields } from '../fields/simple-fields.ts';
import {
  few,
  honorKey,
  longestList,
  longText,
  shortText,
  shown,
  slug,
  slugs,
} from '../fields/values.ts';
import { affiliationKey } from './shared.ts';
import { references, sourced } from './sources.ts';

/** Honors, and who received them. */

const recipientKey = {
  role: z
    .enum(['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'])
    .optional()
    .meta(
      shown(
        'PRIMARY, whom the honor is for (a new one without it); FOR_WORK, the work that somebody is honored for; CONTRIBUTOR, named with those whom it is for; ON_BEHALF, who took it for somebody else.',
        ['FOR_WORK'],
      ),
    ),
  creditedAs: shortText
    .nullable()
    .optional()
    .meta(
      shown('The name as this source credits it, if it differs; else null.', [
        'Marie Curie, née Sklodowska',
      ]),
    ),
  detail: longText
    .nullable()
    .optional()
    .meta(
      shown('What for, if the source says: a character, an initiative, a job; else null.', [
        'Dorothy',
        'producer',
      ]),
    ),
  onBehalfOf: slug
    .nullable()
    .optional()
    .describe(
      'The slug of the organization for which it was received; null if for none or not known.',
    ),
  place: z
    .union([slug, slugs.transform(oneOrMore)], 'a slug, or a list of slugs')
    .nullable()
    .optional()
    .meta(
      shown(
        "The slug of the place that the source gives beside the name in this honor, or a list if it gives several; if null, the honor counts under the places of all affiliations here, or else under the recipient's own.",
        ['paris'],
      ),
    ),
};

/** A list as the import has it: a single place is the same with and without a list around it. */
function oneOrMore(places: readonly string[]): string | readonly string[] | null {
  const [first = null] = places;
  return places.length > 1 ? places : first;
}

const heldAffiliation = z
  .strictObject({
    organization: slug.meta(shown('The slug of the organization.', ['sorbonne'])),
    ...affiliationKey,
    references: references
      .default([])
      .meta(
        shown(
          "Where the affiliation comes from: paragraph numbers of the document's source, or { source, paragraph, page, fragment, field }.",
          [[3]],
        ),
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
            recipient: slug.meta(shown('The slug of who or what received it.', ['marie-curie'])),
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
      .meta(
        shown(
          'What names it in its edition, in lower case; if absent, the slug of the award, a slash, and the slugs of the recipients, sorted and joined by +. Under a key that is there other recipients are a correction.',
          ['story/the-brave-one'],
        ),
      ),
    recipients: recipients
      .nullable()
      .optional()
      .meta(
        shown(
          'Who received it together, in the order of the source: slugs, or { recipient, role, ... }. All of them, and null if none is named; needed for a new honor.',
          [['marie-curie']],
        ),
      ),
    ...shapeOf(simpleFields.honor),
    ...sourced,
  })
  .meta({ id: 'honor' });
