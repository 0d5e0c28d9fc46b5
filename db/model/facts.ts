import { normalize } from '../normalize.ts';
import type { ColumnValue } from './column-value.ts';
import { type KindName, kinds } from './entity-kinds.ts';

/**
 * The facts that the graph knows of one entity, in human terms: other entities are named by their slugs. Facts are
 * never changed in place; `merge` makes new ones.
 */
export interface Facts {
  columns: Readonly<Record<string, ColumnValue>>;
  names: readonly Name[];
  /** by field */
  texts: Readonly<Record<string, readonly Text[]>>;
  externalIds: readonly ExternalId[];
  /** of recipients that were joined into it */
  formerSlugs: readonly string[];
  images: readonly Image[];
  links: readonly Link[];
  /** by key in the order of keys, never empty */
  attributes: Readonly<Record<string, readonly AttributeValue[]>>;
  leadsTo: readonly string[];
  origins: readonly string[];
  recipients: readonly Recipient[];
  references: readonly Reference[];
  /** by field, never empty: a field has claims or provenance, not both */
  claims: Readonly<Record<string, readonly Claim[]>>;
  /** by field, the sources that give its present value; never empty */
  provenance: Readonly<Record<string, readonly string[]>>;
}

export interface Name {
  text: string;
  lang: string | null;
  kind: 'OFFICIAL' | 'SHORT' | 'ALIAS' | 'FORMER';
}

export interface Text {
  lang: string;
  text: string;
}

export interface ExternalId {
  scheme: string;
  value: string;
  url: string | null;
}

export interface Image {
  url: string;
  kind: 'LOGO' | 'PHOTO' | 'PORTRAIT' | 'POSTER';
  /** the primary one first, never empty */
  alt: readonly Text[];
  credit: string | null;
  license: string | null;
  width: number | null;
  height: number | null;
  source: string | null;
}

export interface Link {
  url: string;
  kind: 'OFFICIAL' | 'SOCIAL' | 'ARTICLE' | 'VIDEO' | 'OTHER';
  label: readonly Text[];
}

/** One of the values that an attribute has. */
export interface AttributeValue {
  value: string;
  lang: string | null;
  url: string | null;
}

export interface Recipient {
  recipient: string;
  role: 'PRIMARY' | 'FOR_WORK' | 'CONTRIBUTOR' | 'ON_BEHALF';
  creditedAs: string | null;
  detail: string | null;
  onBehalfOf: string | null;
  /** a list only if the source gives several */
  place: string | readonly string[] | null;
  affiliations: readonly HeldAffiliation[];
}

/** The places that a source gives beside the name. */
export function placesOf(place: Recipient['place'] | undefined): readonly string[] {
  return typeof place === 'string' ? [place] : (place ?? []);
}

/** A recipient of whom no more is known than the slug. */
export function bareRecipient(recipient: string): Recipient {
  return {
    recipient,
    role: 'PRIMARY',
    creditedAs: null,
    detail: null,
    onBehalfOf: null,
    place: null,
    affiliations: [],
  };
}

/** An affiliation of the recipient, which is a person. */
export interface HeldAffiliation {
  organization: string;
  title: string | null;
  asOf: string | null;
}

export interface Locator {
  source: string;
  paragraph: number | null;
  page: number | null;
  fragment: string | null;
}

export interface Reference extends Locator {
  field: string | null;
}

export interface Claim {
  value: string;
  /** id of the entity that the value is */
  node: string | null;
  accepted: boolean;
  note: string | null;
  references: readonly Locator[];
}

const blank = new Map<KindName, Facts>();

/** The facts of a new entity before anything is said of it. */
export function blankFacts(kind: KindName): Facts {
  const facts = blank.get(kind) ?? makeBlank(kind);
  blank.set(kind, facts);
  return facts;
}

function makeBlank(kind: KindName): Facts {
  const { columns } = kinds[kind];
  return {
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, { fallback }]) => [field, fallback ?? null]),
    ),
    names: [],
    texts: {},
    externalIds: [],
    formerSlugs: [],
    images: [],
    links: [],
    attributes: {},
    leadsTo: [],
    origins: [],
    recipients: [],
    references: [],
    claims: {},
    provenance: {},
  };
}

const lists = [
  'externalIds',
  'formerSlugs',
  'images',
  'links',
  'leadsTo',
  'origins',
  'recipients',
  'references',
] as const satisfies readonly (keyof Facts)[];

/** Calls a function with each field of facts, in the order in which they are written down; null if it has no value. */
export function eachField(facts: Facts, visit: (field: string, value: unknown) => void): void {
  const { columns, texts, attributes, claims, provenance, names } = facts;
  visit('names', names.length > 0 ? names : null);
  for (const field in columns) visit(field, columns[field]);
  for (const field in texts) visit(field, texts[field]?.length ? texts[field] : null);
  for (const key in attributes) visit(key, attributes[key]);
  for (const list of lists) visit(list, facts[list].length > 0 ? facts[list] : null);
  visit('claims', isEmpty(claims) ? null : claimsOf(claims));
  visit('provenance', isEmpty(provenance) ? null : provenance);
}

/** Facts by field, as differences are looked for. */
export function byField(facts: Facts | null): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  if (facts) eachField(facts, (field, value) => fields.set(field, value));
  return fields;
}

/** Whether an object has no key. */
export function isEmpty(object: object): boolean {
  for (const _ in object) return false;
  return true;
}

/** Claims as one list, each with its field. */
export function claimsOf(claims: Facts['claims']): ({ field: string } & Claim)[] {
  return Object.entries(claims).flatMap(([field, those]) =>
    those.map((claim) => ({ field, ...claim })),
  );
}

/** Names are given and replaced by groups: all of a language and kind. */
export function groupOfName({ lang, kind }: Pick<Name, 'lang' | 'kind'>): string {
  return `${kind} ${lang ?? ''}`;
}

/** The text that an entity is sorted by: its first name, normalized. */
export function sortNameOf({ names: [first] }: Pick<Facts, 'names'>): string {
  return normalize(first?.text ?? '');
}
