import type { PersonRow } from '../db/queries/recipient.ts';
import { Affiliation } from './affiliation.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Place } from './place.ts';
import { detail, loadPlace, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';
import { Statement } from './statement.ts';

export const Person = builder.objectRef<PersonRow>('Person');

Person.implement({
  description: 'A person who was honored, is quoted or has a position in an organization.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    honorific: t.string({
      nullable: true,
      description:
        'The title before the name, such as Dr., as a source gives it. Null if no source gives one.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ honorific }) => honorific),
    }),
    birthPlace: t.field({
      type: Place,
      nullable: true,
      description: 'Where the person was born. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ birth_place_id }) => loadPlace(birth_place_id, context)),
    }),
    affiliations: t.field({
      type: [Affiliation],
      description:
        'The positions and memberships of the person, in the order in which sources list them. Empty if no source names any.',
      resolve: ({ id }, _args, { loaders }) => loaders.affiliationsByPerson.load(id),
    }),
    statements: t.field({
      type: [Statement],
      description: 'Paraphrases of what the person said, as sources report it.',
      resolve: ({ id }, _args, { loaders }) => loaders.statementsBySpeaker.load(id),
    }),
  }),
});
