import type {
  EntityNameFragment,
  EntityPartsQuery,
  HonorNamesFragment,
  ParticipantNameFragment,
  StatementNameFragment,
} from '../generated/desk/graphql.ts';
import { honorResultLabels, recipientKindLabels } from '../generated/value-labels.ts';
import { entityLabels, partLabels } from '../parts/labels.ts';

/** What the desk calls an entity that was found. */
export function nameOf(entity: EntityNameFragment): string {
  if ('name' in entity) return entity.name;
  return 'title' in entity ? entity.title : entity.id;
}

/** Kinds of entities by their types in the graph, but for recipients. */
const kinds: Partial<Record<EntityNameFragment['__typename'], string>> = {
  AwardSeries: entityLabels.AWARD_SERIES,
  Edition: entityLabels.EDITION,
  Event: entityLabels.EVENT,
  Program: entityLabels.PROGRAM,
  Source: entityLabels.SOURCE,
};

/** The kind of an entity, with the year of an event and the program of an award, since these often share names. */
export function describeKind(entity: EntityNameFragment): string {
  const kind = 'kind' in entity ? recipientKindLabels[entity.kind] : kinds[entity.__typename];
  const year =
    entity.__typename === 'Event' ? (entity.yearOfEvent ?? entity.editions[0]?.year) : undefined;
  const program = entity.__typename === 'AwardSeries' ? entity.program.name : undefined;
  return [kind, year, program].filter((part) => part !== undefined).join(', ');
}

export type PartKind =
  | 'categories'
  | 'awards'
  | 'honors'
  | 'figures'
  | 'participants'
  | 'participations'
  | 'statements';

interface Part {
  id: string;
  label: string;
}

/** Parts of one kind. */
export interface PartGroup {
  kind: PartKind;
  label: string;
  parts: readonly Part[];
  /** how many there are, of which these are the first */
  totalCount: number;
}

type EntityWithParts = NonNullable<EntityPartsQuery['node']>;

/** What belongs to an entity and can be corrected too. */
export function partsOf(entity: EntityWithParts): PartGroup[] {
  const isEdition = entity.__typename === 'Edition';
  const groups = [
    ...('categories' in entity
      ? [groupOf('categories', 'Categories', entity.categories.map(named))]
      : []),
    ...('awards' in entity
      ? [
          groupOf(
            'awards',
            'Awards',
            entity.awards.map(({ id, name, edition }) => ({
              id,
              label: isEdition ? name : `${edition.name} · ${name}`,
            })),
          ),
        ]
      : []),
    ...('honors' in entity ? [honorsOf(entity.honors, isEdition)] : []),
    ...('figures' in entity ? [groupOf('figures', 'Figures', entity.figures)] : []),
    ...('participants' in entity
      ? [groupOf('participants', 'Participants', entity.participants.map(participant))]
      : []),
    ...('participations' in entity
      ? [groupOf('participations', 'Parts taken', entity.participations.map(participation))]
      : []),
    ...('statements' in entity
      ? [groupOf('statements', 'Statements', entity.statements.map(statement))]
      : []),
  ];
  return groups.filter(({ parts }) => parts.length > 0);
}

const groupOf = (kind: PartKind, label: string, parts: readonly Part[]): PartGroup => ({
  ...{ kind, label, parts, totalCount: parts.length },
});

const named = ({ id, name }: { id: string; name: string }): Part => ({ id, label: name });

function honorsOf({ nodes, totalCount }: HonorNamesFragment, isEdition: boolean): PartGroup {
  const parts = nodes.map(({ id, result, credit, award, edition }) => ({
    id,
    label: labelOf([
      isEdition ? (credit ?? 'Not named') : edition.name,
      award?.name,
      honorResultLabels[result],
    ]),
  }));
  return { kind: 'honors', label: 'Honors', parts, totalCount };
}

const participant = ({ person, ...part }: ParticipantNameFragment): Part => ({
  ...{ id: part.id, label: labelOf([person.name, partLabels[part.role], part.category?.name]) },
});

const participation = ({ edition, event, ...part }: ParticipantNameFragment): Part => ({
  id: part.id,
  label: labelOf([(edition ?? event)?.name, partLabels[part.role], part.category?.name]),
});

/** @param parts those that are unknown are left out */
const labelOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

const statement = ({ id, speaker, summary }: StatementNameFragment): Part => ({
  ...{ id, label: `${speaker.name}: ${summary.slice(0, 80)}` },
});
