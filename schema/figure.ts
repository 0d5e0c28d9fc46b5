import type { FigureRow } from '../db/queries/figure.ts';
import { builder } from './builder.ts';
import { localizedText } from './localized-text.ts';
import { languageArgument } from './named.ts';
import { Node } from './node.ts';
import { Sourced } from './sourced.ts';

export const Figure = builder.objectRef<FigureRow>('Figure').implement({
  description:
    'A number that a source states. `value` is null where sources disagree and none is accepted.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'What people call it; unique in its edition.' }),
    label: t.string({
      description: 'What the number counts, in our words, in the language that fits best.',
      args: languageArgument,
      resolve: async (figure, { lang }, context) =>
        (await localizedText(figure, 'label', lang, context)) ?? figure.slug,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number; null where sources disagree and none is accepted.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'What it is counted in; null where the label says it all.',
    }),
  }),
});
