import type { Coverage as Shape } from '../../db/queries/statistics/coverage.ts';
import { builder } from '../builder.ts';
import { HonorConnection } from '../types.ts';
import { Records } from './records.ts';
import { Statistics } from './statistics.ts';

const Coverage = builder.objectRef<Shape>('Coverage').implement({
  description:
    'The editions that honors belong to, and how many of the winners that sources declare are known by name.',
  fields: (t) => ({
    editionCount: t.exposeInt('editionCount', {
      description: 'The number of editions that have at least one of these honors.',
    }),
    declaringEditionCount: t.exposeInt('declaringEditionCount', {
      description:
        'How many of these editions have a declared number of winners: their own (`Edition.completeness`), or that of at least one of their awards (`Award.completeness`).',
    }),
    declaredHonorCount: t.exposeInt('declaredHonorCount', {
      nullable: true,
      description:
        'The sum of the declared numbers of winners. If an edition declares none, those of its awards are added. Editions and awards without a number are left out. Null if there is no number.',
    }),
    namedHonorCount: t.exposeInt('namedHonorCount', {
      nullable: true,
      description:
        'The number of honors with result WON that have a recipient, in the editions and awards that `declaredHonorCount` adds up, whether they match the filter or not. Null if `declaredHonorCount` is null.',
    }),
    partialYears: t.intList({
      description:
        'The years in which fewer winners are named than declared, ascending. Years without these honors count too, from the first of these editions to the last, in any edition of their programs.',
      resolve: ({ partialYears }) => partialYears,
    }),
    yearsWithoutEdition: t.intList({
      description:
        'The years between the first of these editions and the last in which none of their programs has an edition, ascending.',
      resolve: ({ yearsWithoutEdition }) => yearsWithoutEdition,
    }),
  }),
});

const description =
  'The editions behind the honors that match, and how many of their winners are named. Counting takes time: select it only if you need it.';

builder.objectField(HonorConnection, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description,
    resolve: ({ loader, parent }) => loader.coverage.load(parent ?? ''),
  }),
);

builder.objectField(Statistics, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description: `${description} With SUM, MEAN, MIN and MAX, honors without a number count too.`,
    resolve: ({ filter, recipients }, _args, { loaders }) =>
      loaders.coverage.load({ filter, recipients }),
  }),
);

builder.objectField(Records, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description,
    resolve: (args, _args, { loaders }) => loaders.coverage.load(args),
  }),
);
