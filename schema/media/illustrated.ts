import { Illustrated, Image } from '../types.ts';
import { Link } from './link.ts';

Illustrated.implement({
  description: 'An entity that can have images and links to web pages about it.',
  fields: (t) => ({
    images: t.field({
      type: [Image],
      description:
        'Images of the entity, in the order of the import documents. Empty if none are known.',
      resolve: ({ id }, _args, { loaders }) => loaders.images.load(id),
    }),
    links: t.field({
      type: [Link],
      description:
        'Web pages about the entity, in the order of the import documents. Empty if none are known.',
      resolve: ({ id }, _args, { loaders }) => loaders.links.load(id),
    }),
  }),
});
