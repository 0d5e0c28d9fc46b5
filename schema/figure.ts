import type { FigureRow } from '../db/queries/figure.ts';
import { builder } from './builder.ts';
import { localizedText } from './localized-text.ts';
import { languageArgument } from './named.ts';
import { Node } from './node.ts';
import { Sourced } from './sourced.ts';

export const Figure = builder.objectRef<FigureRow>('Figure').implement({
  description: 'A number that sources give about an edition, such as the number of entries.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'A readable key, as in import documents. Unique in its edition.',
    }),
    label: t.string({
      description: 'What the number counts, in the language that best matches `lang`.',
      args: languageArgument,
      resolve: async (figure, { lang }, context) =>
        (await localizedText(figure, 'label', lang, context)) ?? figure.slug,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number. Null if unknown.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'The unit, such as cities or EUR. Null if `label` makes it clear.',
    }),
  }),
});
