import { participantFields } from '../../db/model/fields/edition.ts';
import type { ParticipantRow } from '../../db/queries/awards/participant.ts';
import type { ParticipantRole as Role } from '../../db/tables.ts';
import { builder } from '../builder.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { loadCategory, loadEdition, loadPerson } from '../nodes/load-entity.ts';
import { Node } from '../nodes/node.ts';
import { Category, Edition, Event, Participant, Person, Sourced } from '../types.ts';

export const ParticipantRole = builder.enumType('ParticipantRole', {
  description: 'What a person did at an edition or event.',
  values: {
    JURY_CHAIR: { description: 'Chaired the jury.' },
    JUROR: { description: 'Was a member of the jury, but not its chair.' },
    PRESENTER: { description: 'Presented an award.' },
    HOST: { description: 'Hosted the ceremony or the event.' },
    SPEAKER: { description: 'Gave a speech or took part in a panel.' },
    OTHER: { description: 'Took part in another way.' },
  } as const,
});

Participant.implement({
  description:
    'A person who took part in an edition, in one of its categories, or in an event, such as a juror or a speaker. A person with several roles is listed once for each role.',
  interfaces: () => [Node, Sourced],
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The person who took part.',
      resolve: ({ person_id }, _args, context) => loadPerson(person_id, context),
    }),
    role: t.expose('role', {
      type: ParticipantRole,
      description: 'What the person did, such as being a member of the jury.',
    }),
    ...declaredFields(t, participantFields, {}),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition that the person took part in. Null for a participant of an event.',
      resolve: ({ edition_id }, _args, context) =>
        edition_id === null ? null : loadEdition(edition_id, context),
    }),
    category: t.field({
      type: Category,
      nullable: true,
      description:
        'The category that the person took part in, for example as a juror. Null for a participant of the edition as a whole or of an event.',
      resolve: ({ category_id }, _args, context) =>
        category_id === null ? null : loadCategory(category_id, context),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event that the person took part in. Null for a participant of an edition.',
      resolve: ({ event_id }, _args, { loaders }) =>
        event_id === null ? null : loaders.event.load(event_id),
    }),
  }),
});

/** The argument `role` of lists of participants. */
export const roleArgument = builder.args((t) => ({
  role: t.field({
    type: [ParticipantRole],
    description:
      'Returns only participants with one of these roles. Omit it to get all; an empty list finds none.',
  }),
}));

/** Whether a participant is one of those that the argument selects. */
export const hasRole =
  (roles: readonly Role[] | null | undefined) =>
  ({ role }: ParticipantRow): boolean =>
    roles == null || roles.includes(role);
