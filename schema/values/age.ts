import type { AgeRow } from '../../db/queries/lists/age.ts';
import { builder } from '../builder.ts';

export const Age = builder.objectRef<Pick<AgeRow, 'min' | 'max'>>('Age').implement({
  description:
    'An age in years, from a date of birth and the date of an honor. If one of them is known only to the month or year, the age can be one of two numbers. The date of an honor is the first of these that is known: `Honor.announcedOn`, the date of the ceremony (`Edition.ceremony`), `Edition.year`.',
  fields: (t) => ({
    min: t.exposeInt('min', { description: 'The lowest age that the dates allow.' }),
    max: t.exposeInt('max', {
      description: 'The highest age that the dates allow. Equal to `min` if the age is exact.',
    }),
  }),
});
