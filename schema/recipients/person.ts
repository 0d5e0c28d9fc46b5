import { detailFields } from '../fields/declared-fields.ts';
import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  Affiliation,
  Illustrated,
  Participant,
  Person,
  Recipient,
  Sourced,
  Statement,
} from '../types.ts';
import { Gender } from '../values/gender.ts';

Person.implement({
  description:
    'Someone who was honored, took part (as a juror, for example), is quoted, or has a position in an organization.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'person', { gender: Gender }),
    affiliations: t.field({
      type: [Affiliation],
      description:
        'The positions and memberships of the person, in the order in which sources list them. Empty if no source names any.',
      resolve: ({ id }, _args, { loaders }) => loaders.affiliationsByPerson.load(id),
    }),
    participations: t.field({
      type: [Participant],
      description:
        'The editions, categories and events that the person took part in, for example as a juror. Latest year first, then by slug of the program or event. Events without dates come last. Empty if no source names any.',
      resolve: ({ id }, _args, { loaders }) => loaders.participationsByPerson.load(id),
    }),
    statements: t.field({
      type: [Statement],
      description: 'Paraphrases of what the person said, as sources report it.',
      resolve: ({ id }, _args, { loaders }) => loaders.statementsBySpeaker.load(id),
    }),
  }),
});
