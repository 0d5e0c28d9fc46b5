import type { builder } from '../builder.ts';
import { Completeness, type CompletenessShape, Place, Reference } from '../types.ts';

type Loaders = typeof builder.$inferSchemaTypes.Context.loaders;

const namedOf = async ({ owner, id }: CompletenessShape, loaders: Loaders): Promise<number> => {
  const loader = owner === 'award' ? loaders.namedByAward : loaders.namedByEdition;
  return (await loader.load(id))?.named ?? 0;
};

const fields: readonly (string | null)[] = ['completeness', 'declared', 'origins'];

Completeness.implement({
  description:
    'How many winners an award or edition has according to its sources, and how many of them are known by name.',
  fields: (t) => ({
    declared: t.exposeInt('declared', {
      nullable: true,
      description: 'The number of winners that the sources report. Null if no source says.',
    }),
    named: t.int({
      description: 'The number of honors with result WON that have a recipient.',
      resolve: (shape, _args, { loaders }) => namedOf(shape, loaders),
    }),
    missing: t.int({
      nullable: true,
      description: '`declared` minus `named`, but at least 0. Null if `declared` is null.',
      resolve: async (shape, _args, { loaders }) =>
        shape.declared === null
          ? null
          : Math.max(0, shape.declared - (await namedOf(shape, loaders))),
    }),
    origins: t.field({
      type: [Place],
      description:
        'The places that the winners come from (including winners who are not known by name), in the order that a source lists them. Empty if no source lists any.',
      resolve: ({ id }, _args, { loaders }) => loaders.origins.load(id),
    }),
    references: t.field({
      type: [Reference],
      description:
        'The references for `declared` and `origins`. References for the award or edition as a whole are in its own `references`.',
      resolve: async ({ id }, _args, { loaders }) =>
        (await loaders.references.load(id)).filter((reference) => fields.includes(reference.field)),
    }),
  }),
});
