import type { Column, FormName } from '../column.ts';

/** The words that fields are declared with, in the files beside this one. */

type ExampleOf<Form extends FormName> = Form extends 'text' | 'date' | 'time' ? string : number;

const clearable =
  <const Kind extends Pick<Column, 'form' | 'format'>>(kind: Kind) =>
  (column: string, description: string, ...examples: ExampleOf<Kind['form']>[]) => ({
    column,
    ...kind,
    description,
    examples,
  });

export const text = clearable({ form: 'text' });
export const date = clearable({ form: 'date' });
/** A time with its offset from UTC, such as 2025-12-10T16:30:00+01:00. */
export const time = clearable({ form: 'time' });
export const link = clearable({ form: 'text', format: 'url' });
export const year = clearable({ form: 'integer', format: 'year' });
/** From 0 to 2,147,483,647. */
export const count = clearable({ form: 'integer', format: 'count' });
/** From 1 to 32,767. */
export const ordinal = clearable({ form: 'integer', format: 'ordinal' });
export const number = clearable({ form: 'number' });

/** An amount of money: two columns, with the digits that the source gives. */
export const money = (
  amount: string,
  currency: string,
  description: string,
  ...examples: string[]
) => ({ column: { amount, currency }, form: 'money' as const, description, examples });

/** The slug of another entity. */
export const ref = <const Kind extends NonNullable<Column['refersTo']>>(
  column: string,
  refersTo: Kind,
  description: string,
  ...examples: string[]
) => ({ ...text(column, description, ...examples), refersTo });

/** What an entity of the same kind it is part of. */
export const parent = (
  kind: NonNullable<Column['refersTo']>,
  description: string,
  ...examples: string[]
) => ({
  ...ref('parent_id', kind, description, ...examples),
  exclusive: true as const,
});

/** One of several words, or null. */
export const choice = <const Values extends readonly [string, ...string[]]>(
  column: string,
  values: Values,
  description: string,
  ...examples: Values[number][]
) => ({ column, form: 'text' as const, values, description, examples });

/** One of several words, needed for a new entity. */
export const kindOf = <const Values extends readonly [string, ...string[]]>(
  column: string,
  values: Values,
  description: string,
  ...examples: Values[number][]
) => ({ ...choice(column, values, description, ...examples), required: true as const });

/** One of several words; the fallback for a new entity without it. */
export const status = <const Values extends readonly [string, ...string[]]>(
  column: string,
  values: Values,
  fallback: Values[number],
  description: string,
  ...examples: Values[number][]
) => ({ ...choice(column, values, description, ...examples), fallback });

/** True or false; false for a new entity without it. */
export const flag = (column: string, description: string) => ({
  column,
  form: 'flag' as const,
  fallback: false,
  description,
  examples: [true],
});

/** Its place among its siblings. */
export const position = {
  column: 'position',
  form: 'integer' as const,
  format: 'position' as const,
  automatic: true as const,
  definition: 'position',
  description:
    'Its place among its siblings, from 1. By default, new entities come last, in the order of the document.',
  examples: [3],
};

/** A text in your own words, in languages, that may be unknown. */
export const texts = (
  description: string,
  ...examples: Readonly<Record<string, string | null>>[]
) => ({ form: 'texts' as const, description, examples });

/** The same for one that a new entity needs. */
export const neededTexts = (
  description: string,
  ...examples: Readonly<Record<string, string | null>>[]
) => ({ ...texts(description, ...examples), required: true as const });
