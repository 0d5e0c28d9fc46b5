import { programArgument, text } from '../arguments/arguments.ts';
import { looksUp } from '../arguments/sought-slugs.ts';
import { builder } from '../builder.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { loadProgram } from '../nodes/load-entity.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { Award, AwardSeries, Program } from '../types.ts';

AwardSeries.implement({
  description:
    'An award across all editions of a program: all awards of the program that have the same slug. Its names are those of the latest edition. For its sources, see `references` of each award.',
  interfaces: () => [Node, Named],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('the award series of the program')),
    program: t.field({
      type: Program,
      description: 'The program that it belongs to.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    awards: t.field({
      type: [Award],
      description: 'The award in every edition that has it, oldest first.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardsBySeries.load(id),
    }),
    honors: t.field({
      description:
        'The honors of all its awards, with any result. Latest year first, then by category, award, result and position.',
      ...honorsOf((loaders) => loaders.honorsOfSeries),
    }),
  }),
});

builder.queryField('awardSeries', (t) =>
  t.field({
    type: AwardSeries,
    nullable: true,
    description: 'The award series with this slug in a program. Null if there is none.',
    args: {
      ...programArgument,
      slug: t.arg.string({
        ...looksUp('award'),
        required: true,
        description: 'The slug that its awards share.',
        validate: { schema: text },
      }),
    },
    resolve: (_root, { program, slug }, { loaders }) =>
      loaders.awardSeriesBySlug.load({ program, slug }),
  }),
);
