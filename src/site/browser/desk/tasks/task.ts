import type { EntityNameFragment } from '../../generated/desk/graphql.ts';
import type { PartKind } from '../messages/entity-names.ts';

/** The tasks of curators on what is public, in the words of an evening. */
export type Task = 'reveal' | 'add' | 'retract' | 'correct';

interface TaskDescription {
  /** the kinds of parts that it is done to; null for all, and for the entity itself */
  parts: readonly PartKind[] | null;
  /** whether an entity has such parts */
  isFor(entity: EntityNameFragment): boolean;
}

const ofAwards: TaskDescription = {
  parts: ['awards'],
  isFor: ({ __typename }) => __typename === 'Edition' || __typename === 'AwardSeries',
};

export const tasks: Readonly<Record<Task, TaskDescription>> = {
  reveal: ofAwards,
  add: ofAwards,
  retract: {
    parts: ['honors'],
    isFor: (entity) =>
      entity.__typename === 'Edition' || entity.__typename === 'AwardSeries' || 'kind' in entity,
  },
  correct: { parts: null, isFor: () => true },
};

export const taskNames: readonly Task[] = ['reveal', 'add', 'retract', 'correct'];
