import { date, link, ref, text } from '../../db/model/fields/declare.ts';
import type { AwardRow } from '../../db/queries/awards/award.ts';
import { builder } from '../../schema/builder.ts';
import { declaredFields, detailFields } from '../../schema/fields/declared-fields.ts';
import { awardDetails } from '../../schema/fields/details.ts';

/**
 * Declarations that do not fit, which `npm run check` compiles and nothing runs: it fails if one of them compiles
 * without an error.
 */
export const mistakes = {
  otherColumns: () => {
    const row = builder.objectRef<{ died_on: string | null; seats: number }>('Row');
    const description = 'Null if unknown.';
    row.implement({
      fields: (t) => ({
        ...declaredFields(t, { diedOn: date('died_on', { description }) }, {}),
        // @ts-expect-error The row has no such column.
        ...declaredFields(t, { bornOn: date('born_on', { description }) }, {}),
        // @ts-expect-error The column holds numbers.
        ...declaredFields(t, { seats: link('seats', { description }) }, {}),
        // @ts-expect-error The column is null if the title is unknown, and the field never.
        ...declaredFields(t, { died: text('died_on', { description, required: true }) }, {}),
        // @ts-expect-error An enum type is missing.
        ...detailFields(t, 'person', {}),
      }),
    });
  },
  absent: () => {
    const row = builder.objectRef<AwardRow>('Row');
    const description = 'Null if unknown.';
    row.implement({
      fields: (t) => ({
        // @ts-expect-error Not every row has it.
        rank: t.exposeInt('position', { description }),
        // @ts-expect-error Neither have rows with details.
        ...declaredFields(t, { bornOn: date('born_on', { description }) }, {}, awardDetails),
      }),
    });
  },
  // @ts-expect-error There is no such key of a declaration.
  misspelled: () => text('title', { description: '', exampels: ['A'] }),
  // @ts-expect-error There is no such kind.
  otherKind: () => ref('place_id', 'plaice', { description: '' }),
};
