import { columnsOf } from '../../db/model/columns.ts';
import { ceremonyFields } from '../../db/model/fields/edition.ts';
import type { EditionRow } from '../../db/queries/awards/edition.ts';
import type { Detailed } from '../../db/queries/lists/optional-columns.ts';
import { text } from '../arguments/arguments.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { Ceremony, Reference, type ReferenceShape } from '../types.ts';

/** Whether a reference of the edition is about its ceremony, as a whole or one field of it. */
const isAbout = (reference: ReferenceShape, field: string | null | undefined): boolean =>
  reference.field === 'ceremony' ||
  (field == null
    ? (reference.field?.startsWith('ceremony.') ?? false)
    : reference.field === `ceremony.${field}`);

Ceremony.implement({
  description: 'The ceremony at which the awards of an edition were presented.',
  fields: (t) => ({
    ...declaredFields(t, ceremonyFields, {}),
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
export function ceremonyOf(edition: Detailed<EditionRow>): Detailed<EditionRow> | null {
  const isKnown = columnsOf(ceremonyFields).some((column) => edition[column] !== null);
  return isKnown ? edition : null;
}
