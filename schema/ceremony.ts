import type { EditionRow } from '../db/queries/edition.ts';
import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { Place } from './place.ts';
import { loadPlace } from './recipient.ts';
import { Reference, type ReferenceShape } from './reference.ts';

/** Whether a reference of the edition is about its ceremony, as a whole or one field of it. */
const isAbout = (reference: ReferenceShape, field: string | null | undefined): boolean =>
  reference.field === 'ceremony' ||
  (field == null
    ? (reference.field?.startsWith('ceremony.') ?? false)
    : reference.field === `ceremony.${field}`);

export const Ceremony = builder.objectRef<EditionRow>('Ceremony').implement({
  description: 'The ceremony at which the awards of an edition were presented.',
  fields: (t) => ({
    heldOn: t.expose('ceremony_held_on', {
      type: 'PartialDate',
      nullable: true,
      description:
        'The date of the ceremony: a day, or only a month or year if the day is unknown. Null if unknown.',
    }),
    startsAt: t.expose('ceremony_starts_at', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the ceremony starts, in local time with the offset from UTC, such as 2025-12-10T16:30:00+01:00. Null if the time of day is unknown.',
    }),
    venue: t.exposeString('ceremony_venue', {
      nullable: true,
      description: 'The building or hall. Null if unknown.',
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'The city or other place in which it was held. Null if unknown.',
      resolve: (edition, _args, context) => loadPlace(edition.ceremony_place_id, context),
    }),
    references: t.field({
      type: [Reference],
      description:
        'The references for facts about the ceremony. References for the edition as a whole are in `Edition.references`.',
      args: {
        field: t.arg.string({
          description:
            'Returns only references for this field of the ceremony, such as `heldOn`, and references for the ceremony as a whole. Omit it to get all.',
          validate: { schema: text },
        }),
      },
      resolve: async ({ id }, { field }, { loaders }) =>
        (await loaders.references.load(id)).filter((reference) => isAbout(reference, field)),
    }),
  }),
});

/** The ceremony of an edition, or null if nothing is known about it. */
export function ceremonyOf(edition: EditionRow): EditionRow | null {
  const known = [
    edition.ceremony_held_on,
    edition.ceremony_starts_at,
    edition.ceremony_venue,
    edition.ceremony_place_id,
  ];
  return known.some((value) => value !== null) ? edition : null;
}
