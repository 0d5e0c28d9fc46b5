import { changedEntities } from './changed-entities.ts';
import { newEntities } from './new-entities.ts';
import { retractions } from './retractions.ts';
import { changedFields } from './simple-fields.ts';

/** A document that is scheduled in one test or the other. */
export interface Hidden {
  /** what it does, in words */
  what: string;
  text: string;
}

const documentsOf = (texts: Readonly<Record<string, string>>): Hidden[] =>
  Object.entries(texts).map(([what, text]) => ({ what, text: `format: awards/1\n${text}` }));

/**
 * A document for every kind of change. Each fits what everybody may see, alone or after those before it.
 */
export const hidden: readonly Hidden[] = [
  newEntities,
  changedFields,
  changedEntities,
  retractions,
].flatMap(documentsOf);

/** The same, those together that make, change or take away. */
export const hiddenTogether: readonly (readonly Hidden[])[] = [
  newEntities,
  { ...changedFields, ...changedEntities },
  retractions,
].map(documentsOf);
