import type { HonorRecipientRow } from '../db/queries/honor-recipient.ts';
import type { Context } from '../src/context.ts';
import { Affiliation } from './affiliation.ts';
import { builder } from './builder.ts';
import { localizedName } from './named.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';
import { loadOrganization, loadPlace, loadRecipient, Recipient } from './recipient.ts';

export const RecipientRole = builder.enumType('RecipientRole', {
  description: 'The part that a recipient has in an honor.',
  values: {
    PRIMARY: { description: 'Receives the honor in its own name.' },
    FOR_WORK: { description: 'The work for which the other recipients are honored.' },
    CONTRIBUTOR: {
      description: 'Is named together with the primary recipient, such as a producer of a film.',
    },
    ON_BEHALF: { description: 'Accepted the honor in place of somebody else.' },
  } as const,
});

export const HonorRecipient = builder.objectRef<HonorRecipientRow>('HonorRecipient').implement({
  description: 'One recipient of an honor, with what the source says about it for this honor.',
  fields: (t) => ({
    recipient: t.field({
      type: Recipient,
      description: 'The place, organization, product, project, work, person or team itself.',
      resolve: ({ recipient_id }, _args, context) => loadRecipient(recipient_id, context),
    }),
    role: t.expose('role', {
      type: RecipientRole,
      description: 'Its part in the honor. PRIMARY unless the source says otherwise.',
    }),
    creditedAs: t.exposeString('credited_as', {
      nullable: true,
      description:
        'The name printed by the source, if it differs from the name of the recipient. Null otherwise.',
    }),
    detail: t.exposeString('detail', {
      nullable: true,
      description:
        'What this recipient is honored for, such as an initiative, a character or a song. Null if the source does not say.',
    }),
    onBehalfOf: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization that the recipient represented. Null if there was none or it is unknown.',
      resolve: ({ on_behalf_of_id }, _args, context) =>
        on_behalf_of_id === null ? null : loadOrganization(on_behalf_of_id, context),
    }),
    affiliations: t.field({
      type: [Affiliation],
      extensions: { listSize: 2 },
      description:
        'The positions that a person held at the time of the honor. Empty if the source names none.',
      resolve: async ({ honor_id, position }, _args, { loaders }) =>
        (await loaders.affiliationsByHonor.load(honor_id)).filter(
          (affiliation) => affiliation.recipient_position === position,
        ),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description:
        "The place under which filters and statistics count this honor. The first that is known of: the place that the source gives for this honor, the recipient's own place, the place of a product's developer, the place of an organization in `affiliations`. Null if none is known.",
      resolve: ({ counted_place_id }, _args, context) => loadPlace(counted_place_id, context),
    }),
  }),
});

/** The names of the recipients on one line, or null if there are none. A name that several share is listed once. */
export async function creditOf(
  rows: readonly HonorRecipientRow[],
  wishes: readonly string[] | null | undefined,
  context: Context,
): Promise<string | null> {
  const isFirst = ({ credited_as }: HonorRecipientRow, index: number) =>
    credited_as === null || rows.findIndex((other) => other.credited_as === credited_as) === index;
  const names = await Promise.all(
    rows.filter(isFirst).map(async (row) => {
      if (row.credited_as !== null) return row.credited_as;
      const recipient = await loadRecipient(row.recipient_id, context);
      return localizedName(recipient, wishes, context)?.text ?? recipient.slug;
    }),
  );
  return names.length > 0 ? names.join(', ') : null;
}
