import type { PersonRow } from '../db/queries/recipient.ts';
import { Affiliation } from './affiliation.ts';
import { builder } from './builder.ts';
import { Gender } from './gender.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Participant } from './participant.ts';
import { Place } from './place.ts';
import { detail, loadPlace, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';
import { Statement } from './statement.ts';

export const Person = builder.objectRef<PersonRow>('Person');

Person.implement({
  description:
    'Someone who was honored, took part (as a juror, for example), is quoted, or has a position in an organization.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    honorific: t.string({
      nullable: true,
      description:
        'The title before the name, such as Dr., as a source gives it. Null if no source gives one.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ honorific }) => honorific),
    }),
    gender: t.field({
      type: Gender,
      nullable: true,
      description:
        'The gender, as a source states it. It is never inferred from a name. Null if no source states it.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ gender }) => gender),
    }),
    bornOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When the person was born: a day, or only a month or year if the day is unknown. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ born_on }) => born_on),
    }),
    birthPlace: t.field({
      type: Place,
      nullable: true,
      description: 'Where the person was born. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ birth_place_id }) => loadPlace(birth_place_id, context)),
    }),
    diedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When the person died: a day, or only a month or year if the day is unknown. Null if the person is alive or the date is unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ died_on }) => died_on),
    }),
    deathPlace: t.field({
      type: Place,
      nullable: true,
      description: 'Where the person died. Null if the person is alive or the place is unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ death_place_id }) => loadPlace(death_place_id, context)),
    }),
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
