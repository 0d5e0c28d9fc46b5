import { z } from 'zod';

/** What the database can hold as text: no NUL, no half of a surrogate pair. */
const characters = z
  .string()
  .refine(
    (value) => value.isWellFormed() && !value.includes('\0'),
    'has characters that are no text',
  );

/** A text argument, no longer than anything that it could match. */
export const text = characters.max(500, 'is longer than 500 characters');

/** A cursor, as a connection gave it. */
export const cursor = characters.max(4000, 'is longer than any cursor');

/** The languages that a reader wishes for, in order. */
export const languages = z.array(z.string()).max(10, 'has more than 10 languages');

/** A year that an edition can be of. */
export const year = z.int().min(1, 'is not from 1 to 9999').max(9999, 'is not from 1 to 9999');
