import { Locator, type LocatorShape, Reference, type ReferenceShape, Source } from '../types.ts';

Locator.implement({
  description: 'Where in a source to look.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', {
      nullable: true,
      description:
        'The number of the paragraph, counted from 1 at the top of the source. Headings count, too. Null if no paragraph is given.',
    }),
    page: t.exposeInt('page', {
      nullable: true,
      description: 'The number of the page, counted from 1. Null if no page is given.',
    }),
    fragment: t.exposeString('fragment', {
      nullable: true,
      description:
        'A place in the source as text, such as the name of a section or the row of a table. If the source is a website, it can be the end of the URL of a page: the part after `Source.url`. Null if none is given.',
    }),
  }),
});

/** Where in its source a reference points, or null where it points to the whole. */
export function locatorOf({ paragraph, page, fragment }: LocatorShape): LocatorShape | null {
  return paragraph === null && page === null && fragment === null
    ? null
    : { paragraph, page, fragment };
}

Reference.implement({
  description:
    'A source that supports facts of an entity, and where in the source they are. The same link, seen from the source, is a Citation in `Source.citations`.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The source that is cited.',
      resolve: async (reference, _args, { loaders }) => {
        const source = await loaders.source.load(reference.source_id);
        if (source === null) throw new Error('a reference without its source');
        return source;
      },
    }),
    locator: t.field({
      type: Locator,
      nullable: true,
      description: 'Where in the source to look. Null if the source is cited as a whole.',
      resolve: locatorOf,
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The name of the field that the source supports. Null if it supports the entity as a whole.',
    }),
  }),
});

/** Whether a reference supports a field: it names the field, or the whole entity. */
export function supports(...fields: string[]): (reference: ReferenceShape) => boolean {
  return ({ field }) => field === null || fields.includes(field);
}
