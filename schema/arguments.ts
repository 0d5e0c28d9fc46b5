import { z } from 'zod';

/** A text argument: what the database can hold, and no longer than anything that it could match. */
export const text = z
  .string()
  .max(500, 'is longer than 500 characters')
  .refine(
    (value) => value.isWellFormed() && !value.includes('\0'),
    'has characters that are no text',
  );

/** The languages that a reader wishes for, in order. */
export const languages = z.array(z.string()).max(10, 'has more than 10 languages');

/** An integer that the database can hold. */
export const year = z.int().min(1, 'is not from 1 to 9999').max(9999, 'is not from 1 to 9999');
