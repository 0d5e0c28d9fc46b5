import type {
  EntityKind,
  EntityNameFragment,
  EntityPartsQuery,
  HonorNamesFragment,
  ParticipantNameFragment,
  RecipientKind,
  StatementNameFragment,
} from '../../generated/desk/graphql.ts';
import type { Messages } from './languages/en.ts';

/** @param recipientKind of a recipient, if it is known */
export function entityLabel(
  kind: EntityKind,
  recipientKind: RecipientKind | null,
  { values }: Messages,
): string {
  return recipientKind === null ? values.EntityKind[kind] : values.RecipientKind[recipientKind];
}

/** The desk's name of an entity that was found. */
export function nameOf(entity: EntityNameFragment): string {
  if ('name' in entity) return entity.name;
  return 'title' in entity ? entity.title : entity.id;
}

/** Kinds of entities by their types in the graph, but for recipients. */
const kinds: Partial<Record<EntityNameFragment['__typename'], EntityKind>> = {
  AwardSeries: 'AWARD_SERIES',
  Edition: 'EDITION',
  Event: 'EVENT',
  Program: 'PROGRAM',
  Source: 'SOURCE',
};

/** The kind of an entity, with the year of an event and the program of an award, since these often share names. */
export function describeKind(entity: EntityNameFragment, { values }: Messages): string {
  const ofOther = kinds[entity.__typename];
  const kind =
    'kind' in entity ? values.RecipientKind[entity.kind] : ofOther && values.EntityKind[ofOther];
  const year =
    entity.__typename === 'Event' ? (entity.yearOfEvent ?? entity.editions[0]?.year) : undefined;
  const program = entity.__typename === 'AwardSeries' ? entity.program.name : undefined;
  return [kind, year, program].filter((part) => part !== undefined).join(', ');
}

export type PartKind = keyof Messages['desk']['tasks']['groups'];

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

/** The parts that belong to an entity and can be corrected too. @param furtherHonors those after the first page */
export function partsOf(
  entity: EntityWithParts,
  furtherHonors: HonorNamesFragment['nodes'],
  messages: Messages,
): PartGroup[] {
  const { groups: names } = messages.desk.tasks;
  const groupOf = (kind: PartKind, parts: readonly Part[]): PartGroup => ({
    kind,
    label: names[kind],
    parts,
    totalCount: parts.length,
  });
  const isEdition = entity.__typename === 'Edition';
  const groups = [
    groupOf('categories', 'categories' in entity ? entity.categories.map(named) : []),
    groupOf(
      'awards',
      ('awards' in entity ? entity.awards : []).map(({ id, name, edition }) => ({
        id,
        label: isEdition ? name : `${edition.name} · ${name}`,
      })),
    ),
    ...('honors' in entity
      ? [
          honorsOf(
            [...entity.honors.nodes, ...furtherHonors],
            entity.honors.totalCount,
            entity.__typename,
            messages,
          ),
        ]
      : []),
    groupOf('figures', 'figures' in entity ? entity.figures : []),
    groupOf(
      'participants',
      ('participants' in entity ? entity.participants : []).map((one) =>
        participant(one, messages),
      ),
    ),
    groupOf(
      'participations',
      ('participations' in entity ? entity.participations : []).map((one) =>
        participation(one, messages),
      ),
    ),
    groupOf(
      'statements',
      ('statements' in entity ? entity.statements : []).map((one) => statement(one, messages)),
    ),
  ];
  return groups.filter(({ parts }) => parts.length > 0);
}

const named = ({ id, name }: { id: string; name: string }): Part => ({ id, label: name });

function honorsOf(
  nodes: HonorNamesFragment['nodes'],
  totalCount: number,
  /** of whose honors they are: what it is itself goes without saying */
  of: EntityWithParts['__typename'],
  { values, desk }: Messages,
): PartGroup {
  const parts = nodes.map(({ id, result, credit, award, edition }) => ({
    id,
    label: labelOf([
      of === 'Edition' ? undefined : edition.name,
      of === 'Edition' || of === 'AwardSeries' ? (credit ?? desk.notNamed) : undefined,
      of === 'AwardSeries' ? undefined : award?.name,
      values.HonorResult[result],
    ]),
  }));
  return { kind: 'honors', label: desk.tasks.groups.honors, parts, totalCount };
}

const participant = (
  { id, person, role, category }: ParticipantNameFragment,
  { participantParts }: Messages,
): Part => ({ id, label: labelOf([person.name, participantParts[role], category?.name]) });

const participation = (
  { id, edition, event, role, category }: ParticipantNameFragment,
  { participantParts }: Messages,
): Part => ({
  id,
  label: labelOf([(edition ?? event)?.name, participantParts[role], category?.name]),
});

/** @param parts those that are unknown are left out */
const labelOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

const statement = ({ id, speaker, summary }: StatementNameFragment, { desk }: Messages): Part => ({
  id,
  label: desk.tasks.statement(speaker.name, summary.slice(0, 80)),
});
