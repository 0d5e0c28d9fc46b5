import { categoryFields } from '../../db/model/fields/edition.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { categoryDetails } from '../fields/details.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { loadEdition } from '../nodes/load-entity.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { hasRole, roleArgument } from '../recipients/participant.ts';
import { Award, Category, CategoryKind, Edition, Participant, Sourced } from '../types.ts';

Category.implement({
  description:
    'A group of awards in one edition of a program. In another edition the same category is another object with the same slug; `history` lists them.',
  interfaces: () => [Node, Sourced, Named],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('the categories of the edition')),
    ...declaredFields(t, categoryFields, { kind: CategoryKind }, categoryDetails),
    position: t.int({
      description: 'Its place among the categories of its edition, counted from 1.',
      ...categoryDetails.reading(({ position }) => position),
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition that it belongs to.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    awards: t.field({
      type: [Award],
      description: 'Its awards, by position.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardsByCategory.load(id),
    }),
    history: t.field({
      type: [Category],
      description: 'The category in every edition that has it, oldest first, including this one.',
      resolve: ({ id }, _args, { loaders }) => loaders.categoryHistory.load(id),
    }),
    participants: t.field({
      type: [Participant],
      description:
        'The jurors, presenters and others who took part in this category only, in the order of the import documents. Those of the edition as a whole are in `Edition.participants`.',
      args: roleArgument,
      resolve: async ({ id }, { role }, { loaders }) =>
        (await loaders.participantsByCategory.load(id)).filter(hasRole(role)),
    }),
    honors: t.field({
      description:
        'Its honors with any result, by award, result and position. Honors whose award is unknown come last.',
      ...honorsOf((loaders) => loaders.honorsOfCategory),
    }),
  }),
});
