import type { EntityNameFragment } from '../generated/desk/graphql.ts';
import type { PartKind } from './entity-names.ts';

/** What curators do to what is public, in the words of an evening. */
export type Task = 'reveal' | 'add' | 'retract' | 'correct';

interface TaskDescription {
  label: string;
  /** what to search for */
  what: string;
  /** what to choose of what was found */
  part: string;
  /** the kinds of parts that it is done to; null for all, and for the entity itself */
  parts: readonly PartKind[] | null;
  /** whether an entity has such parts */
  isFor(entity: EntityNameFragment): boolean;
}

const hasAwards = ({ __typename }: EntityNameFragment) =>
  __typename === 'Edition' || __typename === 'AwardSeries';

export const tasks: Readonly<Record<Task, TaskDescription>> = {
  reveal: {
    label: 'Reveal a winner',
    what: 'Find an edition or an award',
    part: 'Award',
    parts: ['awards'],
    isFor: hasAwards,
  },
  add: {
    label: 'Add a winner or a nominee',
    what: 'Find an edition or an award',
    part: 'Award',
    parts: ['awards'],
    isFor: hasAwards,
  },
  retract: {
    label: 'Retract a result',
    what: 'Find an edition, or who was honored',
    part: 'Result',
    parts: ['honors'],
    isFor: (entity) => entity.__typename === 'Edition' || 'kind' in entity,
  },
  correct: {
    label: 'Correct a field',
    what: 'Find a recipient, award, edition, event or program',
    part: 'What is wrong',
    parts: null,
    isFor: () => true,
  },
};

export const taskNames: readonly Task[] = ['reveal', 'add', 'retract', 'correct'];
