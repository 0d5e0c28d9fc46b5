import type { Fields } from '../../../db/model/column.ts';
import type { KindName as StoredKind } from '../../../db/model/entity-kinds.ts';
import { recipientFields, simpleFields } from '../../../db/model/simple-fields.ts';
import { simple } from './simple-fields.ts';

/**
 * The form of each kind of entity in documents. Which simple fields it has is in the table of fields; what else it
 * has is here.
 */

/** A series of awards comes and goes with its awards. */
export type KindName = Exclude<StoredKind, 'award-series'>;

export type FieldType =
  | 'text'
  | 'date'
  | 'time'
  | 'number'
  | 'flag'
  | 'coordinates'
  | 'share'
  | 'money'
  | 'recipients'
  | 'attribute'
  /** the slug of an entity of the kind */
  | { slugOf: KindName }
  /** slugs of entities of the kind */
  | { slugsOf: KindName };

export interface Kind {
  /** what may be unknown, so that sources may disagree on it */
  disputable: Readonly<Record<string, FieldType>>;
  /** what the last document says */
  settled: Readonly<Record<string, FieldType>>;
  /** what a new entity must be given */
  needs: readonly string[];
  /** what a new entity has where nothing is given */
  starts: Readonly<Record<string, string | boolean>>;
  /** texts in languages, that an entity may have and must have */
  texts: readonly string[];
  neededTexts: readonly string[];
  isNamed: boolean;
  /** stands among siblings */
  hasPosition: boolean;
}

const many = (kind: KindName) => ({ slugsOf: kind });

/** @param disputable what sources may disagree on beside the simple fields */
function kind(
  fields: Fields,
  disputable: Kind['disputable'] = {},
  { settled = {}, needs = [] }: Partial<Pick<Kind, 'settled' | 'needs'>> = {},
): Kind {
  const own = simple(fields);
  return {
    ...own,
    disputable: { ...own.disputable, ...disputable },
    settled: { ...own.settled, ...settled },
    needs: [...own.needs, ...needs],
    isNamed: true,
  };
}

const unnamed = (one: Kind): Kind => ({ ...one, isNamed: false });

const participant = unnamed(kind(simpleFields.participant));

export const kinds: Readonly<Record<KindName, Kind>> = {
  source: unnamed(kind(simpleFields.source)),
  place: kind(simpleFields.place),
  organization: kind(simpleFields.organization),
  person: kind(simpleFields.person),
  team: kind(simpleFields.team),
  product: kind(simpleFields.product),
  project: kind(simpleFields.project),
  work: kind(simpleFields.work),
  affiliation: unnamed(kind(simpleFields.affiliation)),
  program: kind(simpleFields.program, { leadsTo: many('program') }),
  event: kind(simpleFields.event),
  edition: kind(simpleFields.edition, { origins: many('place') }),
  category: kind(simpleFields.category),
  award: kind(
    simpleFields.award,
    { origins: many('place') },
    { settled: { category: { slugOf: 'category' } }, needs: ['category'] },
  ),
  honor: unnamed(kind(simpleFields.honor, { recipients: 'recipients' })),
  figure: unnamed(kind(simpleFields.figure)),
  statement: unnamed(kind(simpleFields.statement)),
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

export function isRecipient(kindName: KindName): boolean {
  return Object.hasOwn(recipientFields, kindName);
}

/** How entities are told apart: recipients of all kinds share one space of slugs. */
export function nameOf(kindName: KindName | 'recipient', key: readonly string[]): string {
  const space = kindName !== 'recipient' && isRecipient(kindName) ? 'recipient' : kindName;
  return `${space} ${key.join('/')}`;
}
