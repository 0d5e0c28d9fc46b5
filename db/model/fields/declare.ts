import { z } from 'zod';
import type { FormName, Scalar } from '../../../src/import/document/claim-text.ts';
import { localized } from '../../../src/import/document/names.ts';
import {
  address,
  money as moneyValue,
  natural,
  offsetTime,
  partialDate,
  position as positionValue,
  shortText,
  shown,
  slug,
  small,
  year as yearValue,
} from '../../../src/import/document/values.ts';
import type { KindName } from '../kinds.ts';

/**
 * A simple field of an entity, declared once (see recipients.ts, programs.ts and the like beside this file). Import,
 * JSON Schema, CSV, export, claims, changes and their tests follow from it; docs/contributing.md says what else a new
 * field needs.
 */
export type Field = ColumnField | TextField;
export type Fields = Readonly<Record<string, Field>>;

/** What a document may say of a field; description and examples are what editors and docs/import-format.md show. */
interface Said<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
}

export type ColumnField = Column & Said;

/** A text in languages. */
export interface TextField extends Said {
  form: 'texts';
  /** a new entity needs it, and it is never empty */
  required?: true;
}

/** Which column a field of the graph is, and what can be said of it. */
export interface Column {
  /** its column, or the columns of the parts of its value */
  column: string | Readonly<Record<string, string>>;
  form: FormName;
  /** the values that it can have, if they are listed */
  values?: readonly string[];
  /** the table of the column, if that is not the one of the kind */
  table?: 'recipient';
  /** the kind of entity that it holds the slug of; categories and awards are those of the same edition */
  refersTo?: Exclude<
    KindName,
    'honor' | 'affiliation' | 'participant' | 'event-participant' | 'edition' | 'award-series'
  >;
  /** must be given for a new entity, and is never null */
  required?: true;
  /** what a new entity has if nothing is given; never null */
  fallback?: Scalar;
  /** made by the import if it is not given (positions.ts); never null */
  automatic?: true;
  /** sources cannot disagree on it: where the entity stands, not what it is */
  structural?: true;
  /** unique, or forbidden to run in circles: cleared first if it changes, so that two entities can swap */
  exclusive?: true;
}

/** Whether sources may disagree on a column: on what may be unknown, so that it can be null meanwhile. */
export function isClaimable(column: Column): boolean {
  return (
    !column.required && column.fallback === undefined && !column.automatic && !column.structural
  );
}

const clearable =
  <Schema extends z.ZodType>(form: FormName, schema: Schema) =>
  (column: string, description: string, ...examples: z.input<Schema>[]) => ({
    column,
    form,
    schema: schema.nullable().optional().meta(shown(description, examples)),
  });

export const text = clearable('text', shortText);
export const date = clearable('date', partialDate);
/** A time with its offset from UTC, such as 2025-12-10T16:30:00+01:00. */
export const time = clearable('time', offsetTime);
export const link = clearable('text', address);
export const year = clearable('integer', yearValue);
/** From 0 to 2,147,483,647. */
export const count = clearable('integer', natural);
/** From 1 to 32,767. */
export const ordinal = clearable('integer', small);
export const number = clearable('number', z.number('a number'));

/** An amount of money: two columns, with the digits that the source gives. */
export const money = (
  amount: string,
  currency: string,
  description: string,
  ...examples: z.input<typeof moneyValue>[]
) => ({
  column: { amount, currency },
  form: 'money' as const,
  schema: moneyValue.nullable().optional().meta(shown(description, examples)),
});

/** The slug of another entity. */
export const ref = (
  column: string,
  refersTo: NonNullable<Column['refersTo']>,
  description: string,
  ...examples: string[]
) => ({ ...clearable('text', slug)(column, description, ...examples), refersTo });

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
) => ({
  column,
  form: 'text' as const,
  values,
  schema: z.enum(values).nullable().optional().meta(shown(description, examples)),
});

/** One of several words, needed for a new entity. */
export const kindOf = <const Values extends readonly [string, ...string[]]>(
  column: string,
  values: Values,
  description: string,
  ...examples: Values[number][]
) => ({
  column,
  form: 'text' as const,
  required: true as const,
  schema: z.enum(values).optional().meta(shown(description, examples)),
});

/** One of several words; the fallback for a new entity without it. */
export const status = <const Values extends readonly [string, ...string[]]>(
  column: string,
  values: Values,
  fallback: Values[number],
  description: string,
  ...examples: Values[number][]
) => ({
  column,
  form: 'text' as const,
  fallback,
  schema: z.enum(values).optional().meta(shown(description, examples)),
});

/** True or false; false for a new entity without it. */
export const flag = (column: string, description: string) => ({
  column,
  form: 'flag' as const,
  fallback: false,
  schema: z
    .boolean('true or false')
    .optional()
    .meta(shown(description, [true])),
});

/** Its place among its siblings. */
export const position = {
  column: 'position',
  form: 'integer' as const,
  automatic: true as const,
  schema: positionValue.optional().meta({
    id: 'position',
    ...shown(
      'Its place among its siblings, from 1. By default, new entities come last, in the order of the document.',
      [3],
    ),
  }),
};

/** A text in your own words, in languages, that may be unknown. */
export const texts = (description: string, ...examples: z.input<typeof localized>[]) => ({
  form: 'texts' as const,
  schema: localized.nullable().optional().meta(shown(description, examples)),
});

/** The same for one that a new entity needs. */
export const neededTexts = (description: string, ...examples: z.input<typeof localized>[]) => ({
  form: 'texts' as const,
  required: true as const,
  schema: localized.optional().meta(shown(description, examples)),
});
