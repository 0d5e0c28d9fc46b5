import { z } from 'zod';
import { honorResults } from '../../../db/queries/honor-result.ts';
import { localized } from './names.ts';
import { affiliationKey, at, optionalDate, optionalSlug } from './shared.ts';
import { references, sourced } from './sources.ts';
import { few, honorKey, longestList, longText, share, shortText, slug } from './values.ts';

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
  place: slug
    .nullable()
    .optional()
    .describe(
      "The slug of the place that the source gives beside the name; where null, the honor counts under the recipient's own.",
    ),
};

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
    award: optionalSlug.describe(
      'The slug of its award, if it does not stand under it; null where no source says of what.',
    ),
    category: optionalSlug.describe(
      'The slug of its category, for an honor whose award no source names; else that of the award.',
    ),
    result: z
      .enum(honorResults)
      .optional()
      .describe(
        'How far it came: WON (a new honor without one); SPECIAL_MENTION, honored beside the winners; RUNNER_UP, next to them; FINALIST, among the last; SHORTLISTED; NOMINATED.',
      ),
    acceptance: z
      .enum(['ACCEPTED', 'DECLINED', 'RESTRICTED', 'UNKNOWN'])
      .optional()
      .describe(
        'Whether it was taken: ACCEPTED; DECLINED; RESTRICTED, not or only in part possible; UNKNOWN where no source says (a new honor without one).',
      ),
    tied: z
      .boolean('true or false')
      .optional()
      .describe(
        'Whether it shares its place with another honor of the same award; false for a new honor without it.',
      ),
    share: share
      .nullable()
      .optional()
      .describe(
        'The part of the award that it is: a fraction such as 1/2, or 1; null if no source divides it.',
      ),
    reason: localized
      .nullable()
      .optional()
      .describe(
        'Why it was given, in our words: a map of languages to texts, in which null takes one away; null where no source says.',
      ),
    announcedOn: optionalDate.describe(
      'When the result was made public, as exact as known, in quotes; null where not known.',
    ),
    ...at,
    ...sourced,
  })
  .meta({ id: 'honor' });
