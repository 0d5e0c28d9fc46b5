import { z } from 'zod';
import type { ColumnField } from '../../db/model/fields/declare.ts';

/** The words that a field can have as its value; none if it takes others, too. */
export function wordsOf({ values, schema }: ColumnField): readonly string[] {
  if (values) return values;
  const { enum: words = [] } = z.toJSONSchema(schema, { io: 'input' });
  return words.filter((word) => typeof word === 'string');
}

/** Whether a text field takes nothing but links. */
export function isLink({ schema }: ColumnField): boolean {
  return !schema.safeParse('A').success && schema.safeParse('https://a.example').success;
}
