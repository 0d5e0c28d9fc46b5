/** What documents can say of each kind of thing. */

export type KindName =
  | 'source'
  | 'place'
  | 'organization'
  | 'person'
  | 'team'
  | 'product'
  | 'project'
  | 'work'
  | 'affiliation'
  | 'program'
  | 'event'
  | 'edition'
  | 'category'
  | 'award'
  | 'honor'
  | 'figure'
  | 'statement'
  | 'participant'
  | 'event-participant';

export type FieldType =
  | 'text'
  | 'date'
  | 'number'
  | 'flag'
  | 'coordinates'
  | 'share'
  | 'recipients'
  | 'attribute'
  /** the slug of a thing of the kind */
  | { slugOf: KindName }
  /** slugs of things of the kind */
  | { slugsOf: KindName };

export interface Kind {
  /** what may be unknown, so that sources may disagree on it */
  disputable: Readonly<Record<string, FieldType>>;
  /** what the last document says */
  settled: Readonly<Record<string, FieldType>>;
  /** what a new thing must be given */
  needs: readonly string[];
  /** what a new thing has where nothing is given */
  starts: Readonly<Record<string, string | boolean>>;
  /** texts in languages, that a thing may have and must have */
  texts: readonly string[];
  neededTexts: readonly string[];
  isNamed: boolean;
  /** stands among siblings */
  hasPosition: boolean;
}

const to = (kind: KindName) => ({ slugOf: kind });
const many = (kind: KindName) => ({ slugsOf: kind });

function kind(disputable: Kind['disputable'], more: Partial<Kind> = {}): Kind {
  return {
    disputable,
    settled: {},
    needs: [],
    starts: {},
    texts: [],
    neededTexts: [],
    isNamed: true,
    hasPosition: false,
    ...more,
  };
}

const participant = kind({ capacity: 'text' }, { isNamed: false, hasPosition: true });

export const kinds: Readonly<Record<KindName, Kind>> = {
  source: kind(
    {},
    {
      settled: {
        title: 'text',
        kind: 'text',
        publisher: 'text',
        publishedOn: 'date',
        url: 'text',
        license: 'text',
      },
      needs: ['title', 'kind'],
      isNamed: false,
    },
  ),
  place: kind(
    { parent: to('place'), countryCode: 'text', coordinates: 'coordinates' },
    { settled: { placeKind: 'text' }, needs: ['placeKind'] },
  ),
  organization: kind(
    { parent: to('organization'), website: 'text', place: to('place') },
    { settled: { organizationKind: 'text' }, needs: ['organizationKind'] },
  ),
  person: kind({ honorific: 'text', birthPlace: to('place'), place: to('place') }),
  team: kind({ place: to('place') }),
  product: kind({ developer: to('organization'), place: to('place') }),
  project: kind({ lead: to('organization'), place: to('place') }),
  work: kind({ workKind: 'text', year: 'number', parent: to('work'), place: to('place') }),
  affiliation: kind({}, { isNamed: false, hasPosition: true }),
  program: kind({
    foundedYear: 'number',
    website: 'text',
    organizer: to('organization'),
    parent: to('program'),
    leadsTo: many('program'),
  }),
  event: kind({
    startsOn: 'date',
    endsOn: 'date',
    venue: 'text',
    place: to('place'),
    organizer: to('organization'),
  }),
  edition: kind(
    {
      ordinal: 'number',
      event: to('event'),
      'ceremony.heldOn': 'date',
      'ceremony.venue': 'text',
      'ceremony.place': to('place'),
      declared: 'number',
      origins: many('place'),
    },
    { settled: { year: 'number' }, needs: ['year'] },
  ),
  category: kind(
    { section: 'text' },
    { settled: { kind: 'text' }, needs: ['kind'], hasPosition: true },
  ),
  award: kind(
    { declared: 'number', origins: many('place') },
    {
      settled: { category: to('category'), highest: 'flag', status: 'text' },
      needs: ['category'],
      starts: { highest: false, status: 'UNKNOWN' },
      texts: ['statusReason'],
      hasPosition: true,
    },
  ),
  honor: kind(
    { share: 'share', announcedOn: 'date', recipients: 'recipients' },
    {
      settled: {
        award: to('award'),
        category: to('category'),
        result: 'text',
        acceptance: 'text',
        tied: 'flag',
      },
      starts: { result: 'WON', acceptance: 'UNKNOWN', tied: false },
      texts: ['reason'],
      isNamed: false,
      hasPosition: true,
    },
  ),
  figure: kind(
    { value: 'number', unit: 'text' },
    { neededTexts: ['label'], isNamed: false, hasPosition: true },
  ),
  statement: kind(
    { capacity: 'text', event: to('event') },
    {
      settled: { speaker: to('person') },
      needs: ['speaker'],
      neededTexts: ['summary'],
      isNamed: false,
      hasPosition: true,
    },
  ),
  participant,
  'event-participant': participant,
};

/** Whether a field is an attribute: its name has a namespace, such as `oscars:class`. */
export function isAttribute(field: string): boolean {
  return /^[a-z0-9-]+:/.test(field);
}

/** Whether sources may disagree on a field. */
export function isDisputable(kindName: KindName, field: string): boolean {
  return isAttribute(field) || kinds[kindName].disputable[field] !== undefined;
}

/** The type of a field; undefined where the kind has no such field with a value. */
export function typeOf(kindName: KindName, field: string): FieldType | undefined {
  const { disputable, settled } = kinds[kindName];
  if (isAttribute(field)) return 'attribute';
  return disputable[field] ?? settled[field];
}

const recipientKinds: readonly KindName[] = [
  'place',
  'organization',
  'person',
  'team',
  'product',
  'project',
  'work',
];

export function isRecipient(kindName: KindName): boolean {
  return recipientKinds.includes(kindName);
}

/** How things are told apart: recipients of all kinds share one space of slugs. */
export function nameOf(kindName: KindName | 'recipient', key: readonly string[]): string {
  const space = kindName !== 'recipient' && isRecipient(kindName) ? 'recipient' : kindName;
  return `${space} ${key.join('/')}`;
}
