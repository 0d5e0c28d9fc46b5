import { builder } from './builder.ts';
import { Source } from './source.ts';

interface LocatorShape {
  paragraph: number | null;
  page: number | null;
  fragment: string | null;
}

export const Locator = builder.objectRef<LocatorShape>('Locator').implement({
  description: 'Where in a source something stands.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', {
      nullable: true,
      description: 'The paragraph or heading, counted from 1 at the top; null where not said.',
    }),
    page: t.exposeInt('page', {
      nullable: true,
      description: 'The page, counted from 1; null where the source has none or it is not said.',
    }),
    fragment: t.exposeString('fragment', {
      nullable: true,
      description: 'A named part or table row; null where not said.',
    }),
  }),
});

/** Where in its source a reference points, or null where it points to the whole. */
export function locatorOf({ paragraph, page, fragment }: LocatorShape): LocatorShape | null {
  return paragraph === null && page === null && fragment === null
    ? null
    : { paragraph, page, fragment };
}

export interface ReferenceShape extends LocatorShape {
  source_id: string;
  field: string | null;
}

export const Reference = builder.objectRef<ReferenceShape>('Reference').implement({
  description: 'A place in a source that supports a fact.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The source.',
      resolve: async (reference, _args, { loaders }) => {
        const source = await loaders.source.load(reference.source_id);
        if (source === null) throw new Error('a reference without its source');
        return source;
      },
    }),
    locator: t.field({
      type: Locator,
      nullable: true,
      description: 'Where in the source; null where the source is cited as a whole.',
      resolve: locatorOf,
    }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The field that it supports; null where it supports the whole thing.',
    }),
  }),
});

/** Whether a reference supports a field: it names the field, or the whole thing. */
export function supports(...fields: string[]): (reference: ReferenceShape) => boolean {
  return ({ field }) => field === null || fields.includes(field);
}
