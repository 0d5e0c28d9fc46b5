import type { KindName } from '../../../db/model/entity-kinds.ts';
import type { Document } from './document.ts';

/** The lists of recipients, each with their kind. */
export const recipientLists = {
  places: 'place',
  organizations: 'organization',
  people: 'person',
  teams: 'team',
  products: 'product',
  projects: 'project',
  works: 'work',
} as const satisfies Partial<Record<keyof Document, KindName>>;

/** The lists at the top of a document, each with the kind of its entities, which are named by a slug alone. */
export const topLevel = {
  sources: 'source',
  ...recipientLists,
  programs: 'program',
  events: 'event',
} as const satisfies Partial<Record<keyof Document, KindName>>;

/** Kinds that are named by a slug alone. */
export type TopKind = (typeof topLevel)[keyof typeof topLevel];
