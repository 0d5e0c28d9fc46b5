import { z } from 'zod';
import { isSearchable, maxQueryLength } from '../../db/loaders/search.ts';
import type { SluggedKind } from '../../db/model/entity-kinds.ts';
import { builder } from '../builder.ts';
import { identifies } from './identifier.ts';
import { decodeEntityId, decodeNodeIdOf, type NodeTypename } from './node-id.ts';
import { looksUp } from './sought-slugs.ts';

/** The text that the database can hold: no NUL, no half of a surrogate pair. */
const characters = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'), {
  message: 'must not contain NUL or an unpaired surrogate',
  abort: true,
});

/** The rule of an argument of any input type. @param schema of its value */
export const ruleOf = (schema: z.ZodType) => ({
  schema: z.custom<never>().superRefine((value, context) => {
    for (const { path, message } of schema.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
  }),
});

/** A text argument, no longer than anything that it could match. */
export const text = characters.max(500, 'must not be longer than 500 characters');

/** The value of an attribute, which can be longer than other texts that filters compare. */
export const attributeValue = characters.max(5000, 'must not be longer than 5000 characters');

/** The text that is searched for. */
export const searchQuery = characters
  .refine((query) => Array.from(query).length <= maxQueryLength, {
    message: `must not be longer than ${maxQueryLength} characters`,
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
export const slugOf = (kind: SluggedKind) =>
  builder.args((t) => ({
    slug: t.string({
      ...looksUp(kind),
      required: true,
      description: `The slug of the ${kind}.`,
      validate: { schema: text },
    }),
  }));

/** The argument `program` of a field that looks up what a program has. */
export const programArgument = builder.args((t) => ({
  program: t.string({
    extensions: {
      ...identifies('program', { isLookup: true }).extensions,
      ...looksUp('program').extensions,
    },
    required: true,
    description: 'The slug or id of the program.',
    validate: { schema: text },
  }),
}));

/** The argument `year` of a field that looks up what an edition has. */
export const yearArgument = builder.args((t) => ({
  year: t.int({
    required: true,
    description: 'The year of the edition (`Edition.year`).',
    validate: { schema: year },
  }),
}));

/** The arguments of a field that looks up an edition of a program, by its year, its slug, or both. */
export const editionKeyArguments = builder.args((t) => ({
  year: t.int({
    description: 'The year of the edition (`Edition.year`). Optional if you give `slug`.',
    validate: { schema: year },
  }),
  slug: t.string({
    ...looksUp('edition'),
    description:
      'The slug of the edition, which is unique within its program. Optional if the program has one edition in the year.',
    validate: { schema: text },
  }),
}));

const editionKey = z.looseObject({ year: z.number().nullish(), slug: z.string().nullish() });

/** The rule of these arguments. */
export const editionKeyRule = {
  schema: z.custom<never>().superRefine((args, context) => {
    const { year, slug } = editionKey.parse(args);
    if (year == null && slug == null)
      context.addIssue({ code: 'custom', path: ['year'], message: 'or `slug` must be given' });
  }),
};

/** The id of an entity of any kind, which may be gone. */
export const entityId = z
  .string()
  .refine((id) => decodeEntityId(id) !== null, 'must be the id of an entity of the graph');

/** The id of an entity of one type. @param what the type in words, with its article */
export const nodeIdOf = (typename: NodeTypename, what: string) =>
  z.string().refine((id) => decodeNodeIdOf(typename, id) !== null, `must be the id of ${what}`);

/** The UUID in an id that has passed `nodeIdOf`. */
export function uuidOf(typename: NodeTypename, id: string): string {
  const uuid = decodeNodeIdOf(typename, id);
  if (uuid === null) throw new Error(`${id} is not the id of a ${typename}.`);
  return uuid;
}
