import type { FormName, Scalar } from './forms.ts';
import type { KindName } from './kinds.ts';

/** Which column a field of the graph is, and what can be said of it. */
export interface Column {
  /** its column, or the columns of the parts of its value */
  column: string | Readonly<Record<string, string>>;
  form: FormName;
  /** where that is not the table of the kind */
  table?: 'recipient';
  /** the kind of thing that it holds the slug of; categories and awards are those of the same edition */
  refersTo?: Exclude<KindName, 'honor' | 'affiliation' | 'edition'>;
  /** must be given for a new thing, and is never null */
  required?: true;
  /** what a new thing has where nothing is given; never null */
  fallback?: Scalar;
  /** made by the import where it is not given (positions.ts); never null */
  automatic?: true;
  /** sources cannot disagree on it: where the thing stands, not what it is */
  structural?: true;
  /** unique, or forbidden to run in circles: cleared first where it changes, so that two things can swap */
  exclusive?: true;
}

export const text = (column: string): Column => ({ column, form: 'text' });
export const date = (column: string): Column => ({ column, form: 'date' });
export const integer = (column: string): Column => ({ column, form: 'integer' });
export const required = (column: string): Column => ({ column, form: 'text', required: true });
export const ref = (column: string, refersTo: NonNullable<Column['refersTo']>): Column => ({
  column,
  form: 'text',
  refersTo,
});
export const parent = (kind: NonNullable<Column['refersTo']>): Column => ({
  ...ref('parent_id', kind),
  exclusive: true,
});
export const position: Column = { column: 'position', form: 'integer', automatic: true };

/** Whether sources may disagree on a column: on what may be unknown, so that it can be null meanwhile. */
export function isClaimable(column: Column): boolean {
  return (
    !column.required && column.fallback === undefined && !column.automatic && !column.structural
  );
}
