import type { AgeRow } from '../db/queries/age.ts';
import { builder } from './builder.ts';

export const Age = builder.objectRef<Pick<AgeRow, 'as_of' | 'min' | 'max'>>('Age').implement({
  description:
    'An age in years, from the dates of a birth and of an honor. If one of them is known only to the month or year, the age can be one of two numbers.',
  fields: (t) => ({
    min: t.exposeInt('min', { description: 'The lowest age that the dates allow.' }),
    max: t.exposeInt('max', {
      description: 'The highest age that the dates allow. Equal to `min` if the age is exact.',
    }),
    asOf: t.expose('as_of', {
      type: 'PartialDate',
      description:
        'The date of the honor: `Honor.announcedOn`, or else the date of the ceremony (`Edition.ceremony`), or else `Edition.year`.',
    }),
  }),
});
