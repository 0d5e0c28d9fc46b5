import type { Area } from './regions.ts';

/** Helpers to declare filters of honors. */

/** Kinds of entities that arguments name by slug or id. */
export type IdentifiedKind =
  | 'program'
  | 'edition'
  | 'event'
  | 'category'
  | 'award'
  | 'recipient'
  | 'place'
  | 'organization'
  | 'person';

/** Values as the graph takes them, in which `$names` stand for slugs of the data. */
type Samples = readonly string[];

export interface FilterDeclaration {
  /** in the graph: a scalar, an enum, or an input type */
  type: string;
  /** takes a list of values; one of them must match */
  isList: boolean;
  /** in the graph */
  description: string;
  /** what its slugs and ids name */
  kind?: IdentifiedKind;
  /** of an enum */
  values?: readonly string[];
  /** takes codes of continents, or of regions */
  area?: Area;
  /** that its condition adds to a scan of 100,000 honors */
  milliseconds: number;
  /** the most honors that one value matches, if an index finds them */
  maxHonors?: number;
  /** when its honors are best found before they are sorted, and the planner cannot tell how common they are */
  narrow?: 'always' | 'with a program' | 'in a union' | 'of all honors';
  /** values that many honors have; only the bench reads them, to measure costs */
  common: Samples;
  /** values that few honors have; only the bench reads them, to see which index finds them */
  rare: Samples;
}

const declare =
  <const Type extends Pick<FilterDeclaration, 'type' | 'isList'>>(type: Type) =>
  (common: Samples, rare: Samples = common) => ({ ...type, common, rare });

/** Texts that are neither slugs nor ids. */
export const strings = declare({ type: 'String', isList: true });
/** A part of a text. */
export const part = declare({ type: 'String', isList: false });
export const countries = declare({ type: 'CountryCode', isList: true });
/** Conditions on a number. */
export const intBounds = declare({ type: 'IntFilter', isList: false });
export const decades = declare({ type: 'Int', isList: true });
export const dates = declare({ type: 'DateFilter', isList: false });
export const attribute = declare({ type: 'AttributeFilter', isList: false });
/** Conditions that one recipient of an honor has to meet together. */
export const oneRecipient = declare({ type: 'HonorRecipientFilter', isList: false });
export const flag = declare({ type: 'Boolean', isList: false });

/** @param what that an honor has if the flag is true */
export const has = (what: string, milliseconds: number, common: Samples, rare: Samples = []) => ({
  ...flag(common, rare),
  milliseconds,
  description: `If true, matches honors with ${what}. If false, matches all others.`,
});

/** Codes of continents, or of regions. */
export const areas = (area: Area, common: Samples, rare?: Samples) => ({
  ...strings(common, rare),
  area,
});

/** Slugs or ids of a kind. */
export const slugs = (kind: IdentifiedKind, common: Samples, rare?: Samples) => ({
  ...strings(common, rare),
  kind,
});

/** The values of a simple field that holds one of several words. */
export const valueNamesOf = <Value extends string>({
  values,
}: {
  values: Readonly<Record<Value, unknown>>;
}) => Object.keys(values) as Value[];

/** Values of an enum of the graph. */
export const oneOf = <const Type extends string, const Value extends string>(
  type: Type,
  values: readonly Value[],
  common: Samples,
  rare?: Samples,
) => ({ ...declare({ type, isList: true })(common, rare), values });
