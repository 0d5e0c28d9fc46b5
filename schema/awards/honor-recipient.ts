import { allOf, mapped } from '../../db/loaders/loader.ts';
import type { HonorRow } from '../../db/queries/awards/honor.ts';
import type { HonorRecipientRow } from '../../db/queries/recipients/honor-recipient.ts';
import type { Context } from '../context/context.ts';
import { loadOrganization, loadPlace, loadRecipient } from '../nodes/load-entity.ts';
import { nameOf } from '../nodes/named.ts';
import { Affiliation, HonorRecipient, Organization, Place, Recipient } from '../types.ts';
import { Age } from '../values/age.ts';
import { localizedText } from '../values/localized-text.ts';
import { RecipientRole } from '../values/recipient-role.ts';

HonorRecipient.implement({
  description:
    'A recipient of an honor, with details that are true for this honor only, such as the role.',
  fields: (t) => ({
    recipient: t.field({
      type: Recipient,
      description: 'The place, organization, product, project, work, person or team.',
      resolve: ({ recipient_id }, _args, context) => loadRecipient(recipient_id, context),
    }),
    role: t.expose('role', {
      type: RecipientRole,
      description:
        'The role of the recipient in this honor. PRIMARY unless a source says otherwise.',
    }),
    creditedAs: t.exposeString('credited_as', {
      nullable: true,
      description:
        'The name that a source uses for the recipient in this honor. Null if it is the usual name.',
    }),
    detail: t.exposeString('detail', {
      nullable: true,
      description:
        'What this recipient did or is honored for, in a few words, such as the name of an initiative, the character that an actor played, or a job such as producer. Null if no source says. A work that is in the data is a recipient with the role FOR_WORK instead.',
    }),
    onBehalfOf: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization that the recipient represented. Unrelated to the role ON_BEHALF. Null if there is none or it is unknown.',
      resolve: ({ on_behalf_of_id }, _args, context) =>
        on_behalf_of_id === null ? null : loadOrganization(on_behalf_of_id, context),
    }),
    affiliations: t.field({
      type: [Affiliation],
      description:
        'The positions and memberships that the person had at the time of the honor. Empty if no source names any or if the recipient is not a person.',
      resolve: async ({ honor_id, position }, _args, { loaders }) =>
        (await loaders.affiliationsByHonor.load(honor_id)).filter(
          (affiliation) => affiliation.recipient_position === position,
        ),
    }),
    age: t.field({
      type: Age,
      nullable: true,
      description:
        'The age of the person at the honor. Null if the date of birth is unknown, if the person had died before the date of the honor, or if the recipient is not a person.',
      resolve: ({ honor_id, position }, _args, { loaders }) =>
        mapped(
          loaders.agesByHonor.load(honor_id),
          (ages) => ages.find((age) => age.position === position) ?? null,
        ),
    }),
    places: t.field({
      type: [Place],
      description:
        'The places that this recipient is from, as filters and statistics count them. The first of these that is known: the places that a source gives with this honor; for a person, the places of all organizations in `affiliations` but those of the kind PUBLISHER; `Recipient.place`; for a product, the place of its developer. Empty if none is known. An honor counts under the places of all its recipients and under every larger place that contains one.',
      extensions: { needs: 'places' },
      resolve: (row, _args, context) =>
        mapped(countedPlaces(row, context), (ids) =>
          allOf(ids.map((id) => context.loaders.recipientOf('PLACE', id))),
        ),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'The first of `places`. Null if there is none.',
      extensions: { needs: 'places' },
      resolve: (row, _args, context) =>
        mapped(countedPlaces(row, context), ([first = null]) => loadPlace(first, context)),
    }),
  }),
});

/** The ids of the places that an honor counts under through a recipient, read where they did not come with the row. */
function countedPlaces(
  { honor_id, position, counted_place_ids }: HonorRecipientRow,
  { loaders }: Context,
): readonly string[] | Promise<readonly string[]> {
  if (counted_place_ids !== undefined) return counted_place_ids;
  return mapped(
    loaders.placedByHonor.load(honor_id),
    (placed) => placed.find((row) => row.position === position)?.counted_place_ids ?? [],
  );
}

/** The recipients of an honor in one line: as a source prints them, or else their names; null if nobody is known. */
export function creditOf(
  honor: HonorRow,
  preferredLanguages: readonly string[] | null | undefined,
  context: Context,
): string | null | Promise<string | null> {
  return mapped(context.loaders.recipientsByHonor.load(honor.id), (rows) => {
    if (!honor.has_credit) return joinedNames(rows, preferredLanguages, context);
    // Without a recipient, the line names somebody who is not in the data, or one of those on whom sources disagree.
    const isDisputed =
      rows.length === 0 &&
      mapped(context.loaders.claims.load(honor.id), (claims) =>
        claims.some(({ field }) => field === 'recipients'),
      );
    return mapped(isDisputed, (disputed) =>
      disputed
        ? null
        : mapped(
            localizedText(honor, 'credit', preferredLanguages, context),
            (printed) => printed?.text ?? null,
          ),
    );
  });
}

/** The names of the recipients in one line, or null if there are none. A name that several share is listed once. */
function joinedNames(
  rows: readonly HonorRecipientRow[],
  preferredLanguages: readonly string[] | null | undefined,
  context: Context,
): string | null | Promise<string | null> {
  const isFirst = ({ credited_as }: HonorRecipientRow, index: number) =>
    credited_as === null || rows.findIndex((other) => other.credited_as === credited_as) === index;
  const names = rows
    .filter(isFirst)
    .map(
      (row) =>
        row.credited_as ??
        mapped(loadRecipient(row.recipient_id, context), (recipient) =>
          nameOf(recipient, preferredLanguages, context),
        ),
    );
  return mapped(allOf(names), (all) => (all.length > 0 ? all.join(', ') : null));
}
