import type { Scalar } from './column-value.ts';
import type { KindName } from './entity-kinds.ts';

/**
 * A simple field of an entity, declared once (see fields/). Rows, the graph, import, JSON Schema, CSV, export, claims,
 * changes, the desk, pages, and their tests follow from it.
 */
export type Field = ColumnField | TextField;
export type Fields = Readonly<Record<string, Field>>;

/** The information that people read about a field. */
interface Described {
  /** what the desk and pages call it; the desk does not show a field without one */
  label?: string;
  /** the description in the graph, which the one in documents begins with (src/import/document/describe-field.ts) */
  description: string;
  /** what documents need to know beyond that */
  inDocuments?: string;
  examples?: readonly unknown[];
  /** a fact on the page of its entity; if expected, the page also says that it is unknown */
  page?: 'shown' | 'expected';
  /** where the graph has it, if that is written by hand: the path of the field; false if nowhere */
  graph?: string | false;
  /** the name of its definition in the JSON Schema, if fields of several kinds share it */
  definition?: string;
}

export type ColumnField = Column & Described;

/** A text in languages. */
export interface TextField extends Described {
  form: 'texts';
  /** a new entity needs it, and it is never empty */
  required?: true;
  /** the source's own words, which are shown with their language; otherwise a paraphrase or our own text */
  quoted?: true;
}

/** How the value of a column is stored. */
export type FormName =
  | 'text'
  | 'number'
  | 'integer'
  | 'flag'
  | 'date'
  | 'time'
  | 'countryCode'
  | 'coordinates'
  | 'share'
  | 'money';

/** Which column a field of the graph is, and what it can hold. */
export interface Column {
  /** its column, or the columns of the parts of its value */
  column: string | Readonly<Record<string, string>>;
  form: FormName;
  /** of texts and integers: which of them are values of the field; any short text if absent */
  format?: 'url' | 'year' | 'count' | 'ordinal' | 'position';
  /** the values that it can have, if they are listed, with what they mean */
  values?: Readonly<Record<string, string>>;
  /** what the desk and pages call values, if not the value in words */
  valueLabels?: Readonly<Record<string, string>>;
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

/** Whether a column can be null, which is what clears it: an unknown value. */
export function isClearable({
  required,
  fallback,
  automatic,
}: Pick<Column, 'required' | 'fallback' | 'automatic'>): boolean {
  return !required && fallback === undefined && !automatic;
}

/** Whether sources may disagree on a column: on what may be unknown, so that it can be null meanwhile. */
export function isClaimable(column: Column): boolean {
  return isClearable(column) && !column.structural;
}
