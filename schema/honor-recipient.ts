import type { HonorRecipientRow } from '../db/queries/honor-recipient.ts';
import type { Context } from '../src/context.ts';
import { Affiliation } from './affiliation.ts';
import { builder } from './builder.ts';
import { localizedName } from './named.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';
import { loadOrganization, loadPlace, loadRecipient, Recipient } from './recipient.ts';

export const RecipientRole = builder.enumType('RecipientRole', {
  description: 'What somebody has to do with an honor.',
  values: {
    PRIMARY: { description: 'Whom the honor is for.' },
    FOR_WORK: { description: 'The work that somebody is honored for.' },
    CONTRIBUTOR: { description: 'Named with those whom it is for, such as a producer of a film.' },
    ON_BEHALF: { description: 'Took it for somebody else.' },
  } as const,
});

export const HonorRecipient = builder.objectRef<HonorRecipientRow>('HonorRecipient').implement({
  description: 'That somebody or something received an honor, and how.',
  fields: (t) => ({
    recipient: t.field({
      type: Recipient,
      description: 'Who or what received it.',
      resolve: ({ recipient_id }, _args, context) => loadRecipient(recipient_id, context),
    }),
    role: t.expose('role', { type: RecipientRole, description: 'In which role.' }),
    creditedAs: t.exposeString('credited_as', {
      nullable: true,
      description: 'The name as the source credits it, where it differs; else null.',
    }),
    detail: t.exposeString('detail', {
      nullable: true,
      description:
        'What for, where the source says (an initiative, a character, a song); else null.',
    }),
    onBehalfOf: t.field({
      type: Organization,
      nullable: true,
      description: 'For which organization it was received; null where for none or not known.',
      resolve: ({ on_behalf_of_id }, _args, context) =>
        on_behalf_of_id === null ? null : loadOrganization(on_behalf_of_id, context),
    }),
    affiliations: t.field({
      type: [Affiliation],
      extensions: { listSize: 2 },
      description: 'Held at the time of this honor, as the source says; empty where it does not.',
      resolve: async ({ honor_id, position }, _args, { loaders }) =>
        (await loaders.affiliationsByHonor.load(honor_id)).filter(
          (affiliation) => affiliation.recipient_position === position,
        ),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description:
        "The place that this honor counts under: as the source gives it, else the recipient's, else that of a product's developer or of the affiliation at the time; null where none is known.",
      resolve: ({ counted_place_id }, _args, context) => loadPlace(counted_place_id, context),
    }),
  }),
});

/** The recipients in one line, or null if there are none. A credit that several share stands there once. */
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
