import type { Column, ColumnField, FormName, TextField } from '../column.ts';

/** The words that fields are declared with, in the files beside this one. */

type ExampleOf<Form extends FormName> = Form extends 'text' | 'date' | 'time' ? string : number;

/** The part of a declaration beside its column and form. */
type Given<Example> = Omit<ColumnField, 'column' | 'form' | 'format' | 'values' | 'examples'> & {
  examples?: readonly Example[];
};

/** Keys that a declaration cannot have: a misspelled one does not compile. */
type NoOtherKeys<Said, Known> = { [Key in Exclude<keyof Said, keyof Known>]: never };

const form =
  <const Kind extends Pick<Column, 'form' | 'format'>>(kind: Kind) =>
  <const Name extends string, const Said extends Given<ExampleOf<Kind['form']>>>(
    column: Name,
    said: Said & NoOtherKeys<Said, ColumnField>,
  ) => ({ column, ...kind, ...said });

export const text = form({ form: 'text' });
export const date = form({ form: 'date' });
/** A time with its offset from UTC, such as 2025-12-10T16:30:00+01:00. */
export const time = form({ form: 'time' });
export const link = form({ form: 'text', format: 'url' });
export const year = form({ form: 'integer', format: 'year' });
/** From 0 to 2,147,483,647. */
export const count = form({ form: 'integer', format: 'count' });
/** From 1 to 32,767. */
export const ordinal = form({ form: 'integer', format: 'ordinal' });
export const number = form({ form: 'number' });

/** An amount of money: two columns, with the digits that the source gives. */
export const money = <
  const Amount extends string,
  const Currency extends string,
  const Said extends Given<string>,
>(
  amount: Amount,
  currency: Currency,
  said: Said & NoOtherKeys<Said, ColumnField>,
) => ({ column: { amount, currency }, form: 'money' as const, ...said });

/** The slug of another entity. */
export const ref = <
  const Name extends string,
  const Kind extends NonNullable<Column['refersTo']>,
  const Said extends Given<string>,
>(
  column: Name,
  refersTo: Kind,
  said: Said & NoOtherKeys<Said, ColumnField>,
) => ({ column, form: 'text' as const, refersTo, ...said });

/** The entity of the same kind that it is part of. */
export const parent = <
  const Kind extends NonNullable<Column['refersTo']>,
  const Said extends Given<string>,
>(
  kind: Kind,
  said: Said & NoOtherKeys<Said, ColumnField>,
) => ({ ...ref('parent_id', kind, said), exclusive: true as const });

/** One of several words, each with what it means. */
export const choice = <
  const Name extends string,
  const Said extends Given<string> & Required<Pick<Column, 'values'>>,
>(
  column: Name,
  said: Said &
    NoOtherKeys<Said, ColumnField> & {
      fallback?: keyof Said['values'];
      examples?: readonly (keyof Said['values'])[];
      valueLabels?: { [Value in keyof Said['values']]?: string };
    },
) => ({ column, form: 'text' as const, ...said });

/** True or false; false for a new entity without it. */
export const flag = <const Name extends string, const Said extends Given<boolean>>(
  column: Name,
  said: Said & NoOtherKeys<Said, ColumnField>,
) => ({ column, form: 'flag' as const, fallback: false as const, examples: [true], ...said });

/** Its place among its siblings. */
export const position = {
  column: 'position' as const,
  form: 'integer' as const,
  format: 'position' as const,
  automatic: true as const,
  definition: 'position',
  graph: false as const,
  description: 'Its place among its siblings, counted from 1.',
  inDocuments: 'By default, new entities come last, in the order of the document.',
  examples: [3],
};

/** The source's own words, in each language that it has them in. */
export const quote = <const Said extends Omit<TextField, 'form' | 'quoted'>>(
  said: Said & NoOtherKeys<Said, TextField>,
) => ({ form: 'texts' as const, quoted: true as const, ...said });

/** A text in languages. */
export const texts = <const Said extends Omit<TextField, 'form'>>(
  said: Said & NoOtherKeys<Said, TextField>,
) => ({ form: 'texts' as const, ...said });
