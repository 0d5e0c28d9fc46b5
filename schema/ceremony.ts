import type { EditionRow } from '../db/queries/edition.ts';
import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { Place } from './place.ts';
import { loadPlace } from './recipient.ts';
import { Reference, type ReferenceShape } from './reference.ts';

/** Whether a reference of the edition is to its ceremony: to the whole of it, or to one field of it. */
const isAbout = (reference: ReferenceShape, field: string | null | undefined): boolean =>
  reference.field === 'ceremony' ||
  (field == null
    ? (reference.field?.startsWith('ceremony.') ?? false)
    : reference.field === `ceremony.${field}`);

export const Ceremony = builder.objectRef<EditionRow>('Ceremony').implement({
  description: 'The ceremony at which the results of an edition were given.',
  fields: (t) => ({
    heldOn: t.expose('ceremony_held_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day, as exact as known; null where not known.',
    }),
    venue: t.exposeString('ceremony_venue', {
      nullable: true,
      description: 'The hall; null where not known.',
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'The city or other place; null where not known.',
      resolve: (edition, _args, context) => loadPlace(edition.ceremony_place_id, context),
    }),
    references: t.field({
      type: [Reference],
      extensions: { listSize: 2 },
      description: 'References to the ceremony; those to the whole edition are with the edition.',
      args: {
        field: t.arg.string({
          description:
            'Only what supports this field of the ceremony: references to it and to the whole. All if absent.',
          validate: { schema: text },
        }),
      },
      resolve: async ({ id }, { field }, { loaders }) =>
        (await loaders.references.load(id)).filter((reference) => isAbout(reference, field)),
    }),
  }),
});

/** The ceremony of an edition, or null where nothing is known of one. */
export function ceremonyOf(edition: EditionRow): EditionRow | null {
  const { ceremony_held_on, ceremony_venue, ceremony_place_id } = edition;
  return (ceremony_held_on ?? ceremony_venue ?? ceremony_place_id) ? edition : null;
}
