import { createHash } from 'node:crypto';
import type { recipientFields } from '../../../db/model/simple-fields.ts';
import type { Item } from '../../models/documents/document.ts';

/** The graph as plain objects that refer to each other. */

export type RecipientKind = Uppercase<keyof typeof recipientFields>;

/** The id and the label that every entity is known by. */
interface Entity {
  /** as readers see it */
  id: string;
  /** for messages, unique among all entities of the kind */
  label: string;
}

export interface Recipient extends Entity {
  slug: string;
  kind: RecipientKind;
  /** in all languages and of all kinds, the primary one first */
  names: string[];
  /** where it is or is from: a place is where it is, a product may be where its developer is */
  place: Place | null;
  /** of a person: where it was born, and the country at the time */
  birthPlaces: Place[];
  /** as the export has it, for what is said of it there alone */
  item: Item;
}

export interface Place extends Recipient {
  isCountry: boolean;
  countryCode: string | null;
  parent: Place | null;
}

export interface Work extends Recipient {
  /** what it is part of */
  parent: Work | null;
}

export interface Event extends Entity {
  slug: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  place: Place | null;
}

export interface Edition extends Entity {
  program: string;
  slug: string;
  year: number;
  event: Event | null;
  /** the date of the ceremony */
  heldOn: string | null;
  /** how many winners its sources declare */
  declared: number | null;
}

export interface Category extends Entity {
  edition: Edition;
  slug: string;
  kind: string;
  section: string | null;
  position: number;
}

export interface Award extends Entity {
  edition: Edition;
  category: Category;
  slug: string;
  name: string;
  status: string;
  position: number;
  prize: { amount: number; currency: string } | null;
  /** how many winners the sources say it has */
  declared: number | null;
}

export interface Honor extends Entity {
  edition: Edition;
  category: Category | null;
  award: Award | null;
  position: number;
  result: string;
  share: Share | null;
  announcedOn: string | null;
  disputed: boolean;
  rank: number | null;
  /** slugs of the people on the jury of its category or of its edition as a whole */
  jurors: string[];
  attributes: Attribute[];
  /** in order; one may be there in several roles */
  recipients: HonorRecipient[];
  /** as the export has it */
  item: Item;
}

export interface Attribute {
  key: string;
  value: string;
}

export interface Share {
  numerator: number;
  denominator: number;
}

export interface HonorRecipient {
  recipient: Recipient;
  /** the places that the honor counts under through this recipient */
  places: Place[];
  /** slugs of the organizations that it belonged to at the time of the honor */
  affiliations: string[];
  /** as the export has it */
  item: Item;
}

export interface Graph {
  /** slugs */
  programs: string[];
  places: Place[];
  works: Work[];
  /** places and works too */
  recipients: Recipient[];
  events: Event[];
  editions: Edition[];
  categories: Category[];
  awards: Award[];
  honors: Honor[];
}

/**
 * The id of an entity as readers see it: its kind, and 128 bits of a digest of what names it.
 * @param key what names it among its kind, outermost first
 * @param prefix of the id, where the kind has another one
 */
export function idOf(kind: string, key: readonly string[], prefix = kind): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, ...key]))
    .digest();
  return `${prefix}_${digest.subarray(0, 16).toString('base64url')}`;
}

/** The bits of an id as a text that compares as they do. */
export function bitsOf(id: string): string {
  return Buffer.from(id.slice(id.indexOf('_') + 1), 'base64url').toString('hex');
}

/** The place and all that it lies in, or the work and all that it is part of, nearest first. */
export function upFrom<Of extends { parent: Of | null }>(one: Of | null): Of[] {
  return one === null ? [] : [one, ...upFrom(one.parent)];
}

/** The nearest country going up. */
export function countryOf(place: Place | null): Place | null {
  return upFrom(place).find(({ isCountry }) => isCountry) ?? null;
}

export const isInCountry = (place: Place) => countryOf(place) !== null;
