import { builder } from './builder.ts';
import { Place } from './place.ts';
import { Reference } from './reference.ts';

interface CompletenessShape {
  owner: 'award' | 'edition';
  /** of the award or edition */
  id: string;
  declared: number | null;
}

type Loaders = typeof builder.$inferSchemaTypes.Context.loaders;

const namedOf = async ({ owner, id }: CompletenessShape, loaders: Loaders): Promise<number> => {
  const loader = owner === 'award' ? loaders.namedByAward : loaders.namedByEdition;
  return (await loader.load(id))?.named ?? 0;
};

const fields: readonly (string | null)[] = ['completeness', 'declared', 'origins'];

export const Completeness = builder.objectRef<CompletenessShape>('Completeness').implement({
  description:
    'What the sources say exists beside what the graph can name. `missing` is declared less named, never below 0, null where nothing was declared.',
  fields: (t) => ({
    declared: t.exposeInt('declared', {
      nullable: true,
      description: 'How many winners the sources say there are; null where none says.',
    }),
    named: t.int({
      description: 'How many winners with a recipient the graph has, that the reader may see.',
      resolve: (shape, _args, { loaders }) => namedOf(shape, loaders),
    }),
    missing: t.int({
      nullable: true,
      description: 'How many declared winners no source names; null where nothing was declared.',
      resolve: async (shape, _args, { loaders }) =>
        shape.declared === null
          ? null
          : Math.max(0, shape.declared - (await namedOf(shape, loaders))),
    }),
    origins: t.field({
      type: [Place],
      description:
        'Where the declared winners come from, as the source lists it; empty if it does not.',
      resolve: async ({ id }, _args, { loaders }) =>
        (await loaders.origins.load(id)).filter((place) => place.kind === 'PLACE'),
    }),
    references: t.field({
      type: [Reference],
      extensions: { listSize: 2 },
      description:
        'References to the declared number and the origins; those to the whole thing are with it.',
      resolve: async ({ id }, _args, { loaders }) =>
        (await loaders.references.load(id)).filter((reference) => fields.includes(reference.field)),
    }),
  }),
});
