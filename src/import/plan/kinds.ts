import type { EntityKind, RecipientKind } from '../../../db/tables.ts';
import { type Column, date, integer, parent, position, ref, required, text } from './columns.ts';

/**
 * The kinds of things as the import sees them: which table holds them, what names them, and which field of
 * the graph is which column. The engine (merge, find, read, write) knows no kind by name beyond this table;
 * what is special about one is in rows.ts and check.ts.
 */

type RecipientKindName = Lowercase<RecipientKind>;
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
  | 'statement';

/** Where human keys are unique: recipients of all kinds share one space of slugs. */
export type Space = Exclude<KindName, RecipientKindName> | 'recipient';

interface Kind {
  entity: EntityKind;
  table: string;
  space: Space;
  /** the thing that it is named within, and the column of that */
  owner?: { kind: KindName; column: string };
  /** has names, the first of which it is sorted by */
  named: boolean;
  columns: Readonly<Record<string, Column>>;
  /** texts in our words, in languages; true where it must have one */
  texts: Readonly<Record<string, boolean>>;
  /** further fields of the graph that a reference or a claim may be about */
  also: readonly string[];
}

function recipient(table: RecipientKindName, columns: Kind['columns'], also: string[] = []): Kind {
  const place: Kind['columns'] =
    table === 'place' ? {} : { place: { ...ref('place_id', 'place'), table: 'recipient' } };
  return {
    entity: 'RECIPIENT',
    table: table === 'team' ? 'recipient' : table,
    space: 'recipient',
    named: true,
    columns: { ...columns, ...place },
    texts: {},
    also: ['externalIds', ...also],
  };
}

const ofEdition = { owner: { kind: 'edition', column: 'edition_id' } } as const;

/** In the order in which they can be written: what a kind refers to stands before it. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  source: {
    entity: 'SOURCE',
    table: 'source',
    space: 'source',
    named: false,
    columns: {
      title: required('title'),
      kind: required('kind'),
      publisher: { ...text('publisher'), structural: true },
      publishedOn: { ...date('published_on'), structural: true },
      url: { ...text('url'), structural: true },
      license: { ...text('license'), structural: true },
    },
    texts: {},
    also: [],
  },
  place: recipient(
    'place',
    {
      placeKind: required('place_kind'),
      parent: parent('place'),
      countryCode: { column: 'country_code', form: 'countryCode', exclusive: true },
      coordinates: {
        column: { latitude: 'latitude', longitude: 'longitude' },
        form: 'coordinates',
      },
    },
    ['country'],
  ),
  organization: recipient('organization', {
    organizationKind: required('organization_kind'),
    parent: parent('organization'),
    website: text('website'),
  }),
  person: recipient(
    'person',
    { honorific: text('honorific'), birthPlace: ref('birth_place_id', 'place') },
    ['affiliations'],
  ),
  team: recipient('team', {}),
  product: recipient('product', { developer: ref('developer_id', 'organization') }),
  project: recipient('project', { lead: ref('lead_id', 'organization') }),
  work: recipient('work', {
    workKind: text('work_kind'),
    year: integer('year'),
    parent: parent('work'),
  }),
  affiliation: {
    entity: 'AFFILIATION',
    table: 'affiliation',
    space: 'affiliation',
    owner: { kind: 'person', column: 'person_id' },
    named: false,
    columns: { position },
    texts: {},
    also: ['person', 'organization', 'title', 'asOf'],
  },
  program: {
    entity: 'PROGRAM',
    table: 'program',
    space: 'program',
    named: true,
    columns: {
      foundedYear: integer('founded_year'),
      website: text('website'),
      organizer: ref('organizer_id', 'organization'),
      parent: parent('program'),
    },
    texts: {},
    also: ['leadsTo'],
  },
  event: {
    entity: 'EVENT',
    table: 'event',
    space: 'event',
    named: true,
    columns: {
      startsOn: date('starts_on'),
      endsOn: date('ends_on'),
      venue: text('venue'),
      place: ref('place_id', 'place'),
      organizer: ref('organizer_id', 'organization'),
    },
    texts: {},
    also: [],
  },
  edition: {
    entity: 'EDITION',
    table: 'edition',
    space: 'edition',
    owner: { kind: 'program', column: 'program_id' },
    named: true,
    columns: {
      year: { ...integer('year'), required: true },
      ordinal: integer('ordinal'),
      event: ref('event_id', 'event'),
      'ceremony.heldOn': date('ceremony_held_on'),
      'ceremony.venue': text('ceremony_venue'),
      'ceremony.place': ref('ceremony_place_id', 'place'),
      declared: integer('declared'),
    },
    texts: {},
    also: ['program', 'ceremony', 'origins', 'completeness'],
  },
  category: {
    entity: 'CATEGORY',
    table: 'category',
    space: 'category',
    ...ofEdition,
    named: true,
    columns: { kind: required('kind'), section: text('section'), position },
    texts: {},
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
      category: { ...ref('category_id', 'category'), required: true },
      highest: { column: 'highest', form: 'flag', fallback: false },
      status: { column: 'status', form: 'text', fallback: 'UNKNOWN' },
      declared: integer('declared'),
      position,
    },
    texts: { statusReason: false },
    also: ['edition', 'origins', 'completeness'],
  },
  honor: {
    entity: 'HONOR',
    table: 'honor',
    space: 'honor',
    ...ofEdition,
    named: false,
    columns: {
      award: { ...ref('award_id', 'award'), structural: true },
      category: { ...ref('category_id', 'category'), structural: true },
      result: { column: 'result', form: 'text', fallback: 'WON' },
      acceptance: { column: 'acceptance', form: 'text', fallback: 'UNKNOWN' },
      tied: { column: 'tied', form: 'flag', fallback: false },
      share: {
        column: { numerator: 'share_numerator', denominator: 'share_denominator' },
        form: 'share',
      },
      announcedOn: date('announced_on'),
      position,
    },
    texts: { reason: false },
    also: ['edition', 'program', 'recipient', 'recipients', 'credit'],
  },
  figure: {
    entity: 'FIGURE',
    table: 'figure',
    space: 'figure',
    ...ofEdition,
    named: false,
    columns: { value: { column: 'value', form: 'number' }, unit: text('unit'), position },
    texts: { label: true },
    also: [],
  },
  statement: {
    entity: 'STATEMENT',
    table: 'statement',
    space: 'statement',
    ...ofEdition,
    named: false,
    columns: {
      speaker: { ...ref('speaker_id', 'person'), required: true },
      capacity: text('capacity'),
      event: ref('event_id', 'event'),
      position,
    },
    texts: { summary: true },
    also: ['edition'],
  },
};

export const kindNames = Object.keys(kinds) as KindName[];

/** Something for each kind that follows from it, made once. */
export function mapKinds<Made>(make: (kind: KindName) => Made): Readonly<Record<KindName, Made>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, make(kind)])) as Record<KindName, Made>;
}

/** Whether the graph has the field on the kind, by its name in the graph. */
export function hasField(kind: KindName, field: string): boolean {
  return fieldsOf(kind).includes(field);
}

/** What the graph calls the fields of a kind. */
export function fieldsOf(kind: KindName): string[] {
  const { columns, texts, also, named } = kinds[kind];
  return [
    ...Object.keys(columns),
    ...Object.keys(texts),
    ...also,
    ...(named ? ['names', 'name'] : []),
  ];
}
