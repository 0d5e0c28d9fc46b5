import type { Column, ColumnField, Fields, TextField } from './column.ts';
import { simpleFields } from './simple-fields.ts';

/**
 * The kinds of entities: which table holds them, what names them, and which field of the graph is which column. What an
 * import does with all kinds, it does by this table.
 */

/** The names of kinds in the database and the graph; recipients of all kinds are RECIPIENT. */
type EntityKind =
  | 'SOURCE'
  | 'RECIPIENT'
  | 'AFFILIATION'
  | 'PROGRAM'
  | 'EVENT'
  | 'EDITION'
  | 'CATEGORY'
  | 'AWARD_SERIES'
  | 'AWARD'
  | 'HONOR'
  | 'FIGURE'
  | 'STATEMENT'
  | 'PARTICIPANT';

/** The kinds of recipients, as the database and the graph name them. */
export const recipientKinds = [
  'PLACE',
  'ORGANIZATION',
  'PRODUCT',
  'PROJECT',
  'WORK',
  'PERSON',
  'TEAM',
] as const;

type RecipientKindName = Lowercase<(typeof recipientKinds)[number]>;

export type KindName =
  | RecipientKindName
  | 'source'
  | 'affiliation'
  | 'program'
  | 'event'
  | 'edition'
  | 'category'
  | 'award-series'
  | 'award'
  | 'honor'
  | 'figure'
  | 'statement'
  | 'participant'
  | 'event-participant';

/** Where human keys are unique: recipients of all kinds share one space of slugs. */
export type Space = Exclude<KindName, RecipientKindName> | 'recipient';

interface Kind {
  entity: EntityKind;
  table: string;
  space: Space;
  /** the entity that it is named within, and the column of that */
  owner?: { kind: KindName; column: string };
  /** has names, the first of which it is sorted by */
  named: boolean;
  columns: Readonly<Record<string, Column>>;
  /** texts in our words, in languages; true where it must have one */
  texts: Readonly<Record<string, boolean>>;
  /** further fields of the graph that a reference or a claim may be about */
  also: readonly string[];
}

/** The simple fields of a kind, as columns and texts. */
function simple(fields: Fields): Pick<Kind, 'columns' | 'texts'> {
  const entries = Object.entries(fields);
  return {
    columns: Object.fromEntries(
      entries.filter((entry): entry is [string, ColumnField] => entry[1].form !== 'texts'),
    ),
    texts: Object.fromEntries(
      entries
        .filter((entry): entry is [string, TextField] => entry[1].form === 'texts')
        .map(([field, { required = false }]) => [field, required]),
    ),
  };
}

function recipient(table: RecipientKindName, fields: Fields, also: string[] = []): Kind {
  return {
    entity: 'RECIPIENT',
    table: table === 'team' ? 'recipient' : table,
    space: 'recipient',
    named: true,
    ...simple(fields),
    also: ['externalIds', ...also],
  };
}

const award = simple(simpleFields.award);
/** Participants of editions and of events share a table; each has a key and an owner of its own. */
const participant: Omit<Kind, 'space' | 'owner'> = {
  entity: 'PARTICIPANT',
  table: 'participant',
  named: false,
  ...simple(simpleFields.participant),
  also: ['person', 'role'],
};

const ofEdition = { owner: { kind: 'edition', column: 'edition_id' } } as const;

/** In the order in which they can be written: what a kind refers to stands before it. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  source: {
    entity: 'SOURCE',
    table: 'source',
    space: 'source',
    named: false,
    ...simple(simpleFields.source),
    also: [],
  },
  place: recipient('place', simpleFields.place, ['country']),
  organization: recipient('organization', simpleFields.organization),
  person: recipient('person', simpleFields.person, ['affiliations']),
  team: recipient('team', simpleFields.team),
  product: recipient('product', simpleFields.product),
  project: recipient('project', simpleFields.project),
  work: recipient('work', simpleFields.work),
  affiliation: {
    entity: 'AFFILIATION',
    table: 'affiliation',
    space: 'affiliation',
    owner: { kind: 'person', column: 'person_id' },
    named: false,
    ...simple(simpleFields.affiliation),
    also: ['person', 'organization', 'title', 'asOf'],
  },
  program: {
    entity: 'PROGRAM',
    table: 'program',
    space: 'program',
    named: true,
    ...simple(simpleFields.program),
    also: ['leadsTo'],
  },
  event: {
    entity: 'EVENT',
    table: 'event',
    space: 'event',
    named: true,
    ...simple(simpleFields.event),
    also: [],
  },
  edition: {
    entity: 'EDITION',
    table: 'edition',
    space: 'edition',
    owner: { kind: 'program', column: 'program_id' },
    named: true,
    ...simple(simpleFields.edition),
    also: ['program', 'ceremony', 'origins', 'completeness'],
  },
  category: {
    entity: 'CATEGORY',
    table: 'category',
    space: 'category',
    ...ofEdition,
    named: true,
    ...simple(simpleFields.category),
    also: ['edition'],
  },
  'award-series': {
    entity: 'AWARD_SERIES',
    table: 'award_series',
    space: 'award-series',
    owner: { kind: 'program', column: 'program_id' },
    named: false,
    columns: {},
    texts: {},
    also: [],
  },
  award: {
    entity: 'AWARD',
    table: 'award',
    space: 'award',
    ...ofEdition,
    named: true,
    columns: {
      category: { column: 'category_id', form: 'text', refersTo: 'category', required: true },
      ...award.columns,
    },
    texts: award.texts,
    also: ['edition', 'origins', 'completeness'],
  },
  honor: {
    entity: 'HONOR',
    table: 'honor',
    space: 'honor',
    ...ofEdition,
    named: false,
    ...simple(simpleFields.honor),
    also: ['edition', 'program', 'recipient', 'recipients'],
  },
  figure: {
    entity: 'FIGURE',
    table: 'figure',
    space: 'figure',
    ...ofEdition,
    named: false,
    ...simple(simpleFields.figure),
    also: [],
  },
  statement: {
    entity: 'STATEMENT',
    table: 'statement',
    space: 'statement',
    ...ofEdition,
    named: false,
    ...simple(simpleFields.statement),
    also: ['edition'],
  },
  participant: {
    ...participant,
    ...ofEdition,
    space: 'participant',
    also: [...participant.also, 'edition', 'category'],
  },
  'event-participant': {
    ...participant,
    space: 'event-participant',
    owner: { kind: 'event', column: 'event_id' },
    also: [...participant.also, 'event'],
  },
};

export const kindNames = Object.keys(kinds) as KindName[];

/** Something for each kind that follows from it, made once. */
export function mapKinds<Made>(make: (kind: KindName) => Made): Readonly<Record<KindName, Made>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, make(kind)])) as Record<KindName, Made>;
}

/** The space that the keys of a kind are unique in. A space itself is its own. */
export function spaceOf(kind: Space | KindName): Space {
  return kind === 'recipient' ? kind : kinds[kind].space;
}

/** A kind of recipients as the database and the graph name it; null for other kinds. */
export function recipientKindOf(kind: string): (typeof recipientKinds)[number] | null {
  return recipientKinds.find((known) => known.toLowerCase() === kind) ?? null;
}

const sluggedKinds = [
  'program',
  'edition',
  'event',
  'category',
  'award',
  'recipient',
  'place',
  'organization',
  'person',
  'source',
] as const;

/** The kinds of entities that have slugs; those of editions, categories and awards are unique within their program or edition. */
export type SluggedKind = (typeof sluggedKinds)[number];

export function isSluggedKind(value: unknown): value is SluggedKind {
  return sluggedKinds.some((kind) => kind === value);
}
