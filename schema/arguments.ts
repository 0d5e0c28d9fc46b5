import { z } from 'zod';
import { isSearchable } from '../src/loaders/search.ts';
import { builder } from './builder.ts';
import { identifies } from './identifier.ts';
import { decodeNodeIdOf, type NodeTypename } from './node-id.ts';

/** What the database can hold as text: no NUL, no half of a surrogate pair. */
const characters = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'), {
  message: 'must not contain NUL or an unpaired surrogate',
  abort: true,
});

/** A text argument, no longer than anything that it could match. */
export const text = characters.max(500, 'must not be longer than 500 characters');

/** The value of an attribute, which can be longer than other texts that filters compare. */
export const attributeValue = characters.max(5000, 'must not be longer than 5000 characters');

/** What is searched for. */
export const searchQuery = characters
  .refine((query) => Array.from(query).length <= 200, {
    message: 'must not be longer than 200 characters',
    abort: true,
  })
  .refine(isSearchable, 'must contain a letter, digit or symbol to search for');

/** A cursor, as a connection gave it. */
export const cursor = characters.max(4000, 'must be a cursor from the same list');

/** A revision as the graph gives it: that of a preview has a hash of the scheduled documents after a plus. */
export const revision = z
  .string()
  .regex(/^\d{1,18}(\+[0-9a-zA-Z_-]{1,100})?$/, 'must be a revision as `dataset` returns it');

/** Language tags, the preferred one first. */
export const languages = z.array(z.string()).max(10, 'must not have more than 10 languages');

/** A year that an edition can be of. */
export const year = z.int().min(1, 'must be from 1 to 9999').max(9999, 'must be from 1 to 9999');

/** The argument `slug` of a field that looks one entity up. */
export const slugOf = (what: string) =>
  builder.args((t) => ({
    slug: t.string({
      required: true,
      description: `The slug of the ${what}.`,
      validate: { schema: text },
    }),
  }));

/** The argument `program` of a field that looks up what a program has. */
export const programArgument = builder.args((t) => ({
  program: t.string({
    ...identifies('program', { isLookup: true }),
    required: true,
    description: 'The slug or id of the program.',
    validate: { schema: text },
  }),
}));

/** The argument `year` of a field that looks up an edition, or what an edition has. */
export const yearArgument = builder.args((t) => ({
  year: t.int({
    required: true,
    description: 'The year of the edition (`Edition.year`).',
    validate: { schema: year },
  }),
}));

/** The argument `slug` of a field that looks up an edition by its year. */
export const editionSlugArgument = builder.args((t) => ({
  slug: t.string({
    description:
      'The slug of the edition. Needed only if the program has several editions in that year.',
    validate: { schema: text },
  }),
}));

/** The id of an entity of one type. @param what the type in words, with its article */
export const nodeIdOf = (typename: NodeTypename, what: string) =>
  z.string().refine((id) => decodeNodeIdOf(typename, id) !== null, `must be the id of ${what}`);

/** The UUID in an id that has passed `nodeIdOf`. */
export function uuidOf(typename: NodeTypename, id: string): string {
  const uuid = decodeNodeIdOf(typename, id);
  if (uuid === null) throw new Error(`${id} is not the id of a ${typename}.`);
  return uuid;
}
