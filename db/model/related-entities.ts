import type { ColumnValue } from './column-value.ts';
import { type KindName, kinds } from './entity-kinds.ts';
import { type Facts, type Image, type Locator, placesOf, type Recipient } from './facts.ts';
import { keyWithin } from './keys.ts';

/** That something is said of another entity. */
export interface RelatedEntity {
  /** what the other entity has to be */
  kind: KindName | 'recipient';
  key: readonly string[];
  /** where it is said, from the entity on */
  at: readonly (string | number)[];
}

/** A recipient, with more fields if they are known. */
type NamedRecipient = Pick<Recipient, 'recipient'> & {
  [Part in 'onBehalfOf' | 'place' | 'affiliations']?: Recipient[Part] | undefined;
};

/** The fields that records of documents and facts of the graph have in common. */
interface Referring {
  columns: Readonly<Record<string, ColumnValue>>;
  images?: readonly Image[];
  leadsTo?: readonly string[];
  origins?: readonly string[];
  recipients?: readonly NamedRecipient[];
  references?: readonly Locator[] | null;
}

/** All that is said of other entities about one entity: by its key, its columns, its lists, its references. */
export function relatedEntitiesOf(
  kind: KindName,
  key: readonly string[],
  said: Referring,
): RelatedEntity[] {
  const refs: RelatedEntity[] = [...ownersOf(kind, key)];
  for (const field in said.columns) {
    const value = said.columns[field];
    const target = kinds[kind].columns[field]?.refersTo;
    if (target === undefined || typeof value !== 'string') continue;
    refs.push({ kind: target, key: keyWithin(key, target, value), at: field.split('.') });
  }
  said.leadsTo?.forEach((slug, index) => {
    refs.push({ kind: 'program', key: [slug], at: ['leadsTo', index] });
  });
  said.origins?.forEach((slug, index) => {
    refs.push({ kind: 'place', key: [slug], at: ['origins', index] });
  });
  said.recipients?.forEach(({ recipient, onBehalfOf, place, affiliations }, index) => {
    const at = ['recipients', index];
    refs.push({ kind: 'recipient', key: [recipient], at: [...at, 'recipient'] });
    if (onBehalfOf)
      refs.push({ kind: 'organization', key: [onBehalfOf], at: [...at, 'onBehalfOf'] });
    placesOf(place).forEach((slug, i) => {
      const inList = typeof place === 'string' ? [] : [i];
      refs.push({ kind: 'place', key: [slug], at: [...at, 'place', ...inList] });
    });
    affiliations?.forEach((held, i) => {
      const affiliation = [recipient, held.organization, held.title ?? '', held.asOf ?? ''];
      refs.push({ kind: 'affiliation', key: affiliation, at: [...at, 'affiliations', i] });
    });
  });
  said.images?.forEach(({ source }, index) => {
    if (source) refs.push({ kind: 'source', key: [source], at: ['images', index, 'source'] });
  });
  said.references?.forEach(({ source }, index) => {
    refs.push({ kind: 'source', key: [source], at: ['references', index] });
  });
  return refs;
}

/** The same of what is known of an entity, with the sources of its values and claims. */
export function relatedEntitiesOfFacts(
  kind: KindName,
  key: readonly string[],
  facts: Facts,
): RelatedEntity[] {
  const sources = [
    ...Object.entries(facts.provenance).flatMap(([field, some]) =>
      some.map((source) => ({ source, at: [field] })),
    ),
    ...Object.values(facts.claims).flatMap((claims) =>
      claims.flatMap(({ references }) =>
        references.map(({ source }) => ({ source, at: ['claims'] })),
      ),
    ),
  ];
  return [
    ...relatedEntitiesOf(kind, key, facts),
    ...sources.map(({ source, at }): RelatedEntity => ({ kind: 'source', key: [source], at })),
  ];
}

/** The entities that an entity is named within, innermost last. */
export function ownersOf(kind: KindName, key: readonly string[]): RelatedEntity[] {
  const refs: RelatedEntity[] = [];
  const [first = '', second = ''] = key;
  const owner = kinds[kind].owner?.kind;
  if (owner === 'program' || owner === 'edition')
    refs.push({ kind: 'program', key: [first], at: ['program'] });
  if (owner === 'edition') refs.push({ kind: 'edition', key: [first, second], at: [] });
  if (kind === 'participant') {
    const [, , category = '', person = ''] = key;
    if (category !== '')
      refs.push({ kind: 'category', key: [first, second, category], at: ['category'] });
    refs.push({ kind: 'person', key: [person], at: ['person'] });
  }
  if (owner === 'event') {
    refs.push({ kind: 'event', key: [first], at: [] });
    refs.push({ kind: 'person', key: [second], at: ['person'] });
  }
  if (owner === 'person') {
    refs.push({ kind: 'person', key: [first], at: [] });
    refs.push({ kind: 'organization', key: [second], at: ['organization'] });
  }
  return refs;
}
