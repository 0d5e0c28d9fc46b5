import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { filterOfStatistics } from '../../../../db/model/measures.ts';
import { defaultPageSize } from '../../../../schema/arguments/connection.ts';
import type { IntrospectionSizes } from './introspection-sizes.ts';
import {
  allHonorsCost,
  coverageCost,
  honorsCost,
  listCost,
  none,
  undecidedCost,
} from './list-cost.ts';
import { type Found, foundBy, recordCost } from './record-cost.ts';
import { searchCost } from './search-cost.ts';
import { keylessCost, statisticsCost } from './statistics-cost.ts';
import type { Weight } from './weight.ts';
import {
  all,
  bytesOf,
  type FieldWeight,
  maxUnknown,
  usualList,
  usualLoad,
  weights,
} from './weights.ts';

type Field = GraphQLField<unknown, unknown>;
type Args = Readonly<Record<string, unknown>>;

/** The weight of a field that is there with its object. */
const leaf: FieldWeight = { ...none, item: 0 };

/** The facts that a selection has to know of the field that it is selected of. */
export interface Within {
  /** items on the page, if the field is a connection */
  items: number;
  /** what `totalCount` costs, or would cost of the honors of statistics */
  count: { once: number; each: number };
  /** the honors of `Query.records`, if the field is one of its records */
  found: Found;
  /** what `unknown` costs, if the field has it */
  unknown: { once: number; each: number };
  /** what `coverage` costs, likewise */
  coverage: { once: number; each: number };
  /** all types of the schema at once, and not one of them, which could be the one that has most */
  allTypes: boolean;
}

export const atRoot: Within = {
  items: 1,
  count: none,
  unknown: none,
  coverage: none,
  allTypes: false,
  found: { milliseconds: 0, share: 0 },
};

/** Whether selections know the same of the fields that they are selected of. */
export function isSame(a: Within, b: Within): boolean {
  return (
    a.items === b.items &&
    a.allTypes === b.allTypes &&
    a.found.milliseconds === b.found.milliseconds &&
    a.found.share === b.found.share &&
    (['count', 'unknown', 'coverage'] as const).every(
      (name) => a[name].once === b[name].once && a[name].each === b[name].each,
    )
  );
}

export interface FieldCost {
  own: Pick<Weight, 'once' | 'each' | 'bytes'>;
  /** values that the field has for an object */
  times: number;
  inner: Within;
}

/** The honors of statistics and records. */
const allHonors = { honors: all };

/** Types of what a filter of honors selects. */
const undecided = ['HonorConnection', 'Statistics', 'Records'];

/**
 * The cost of a field by itself, and how often what is selected of it is there.
 * @param isCountOnly whether nothing is selected that needs the page of a list, or the rows of statistics
 */
export function fieldCost(
  field: Field,
  type: GraphQLNamedType,
  args: Args,
  within: Within,
  isCountOnly: boolean,
  sizes: IntrospectionSizes,
): FieldCost {
  const name = `${type.name}.${field.name}`;
  if (name.startsWith('__')) return introspectionCost(field, name, within, sizes);
  if (undecided.includes(type.name) && field.name === 'unknown') return unknownCost(within);
  if (undecided.includes(type.name) && field.name === 'coverage')
    return { own: { ...within.coverage, bytes: 2 }, times: 1, inner: atRoot };
  if (type.name.endsWith('Connection')) return partOfPage(field, within);
  const named = getNamedType(field.type);
  const isPaged = field.args.some((argument) => argument.name === 'first');
  const isRead = isCompositeType(named) && !field.name.startsWith('__');
  const weight = { ...(isPaged ? usualList : isRead ? usualLoad : leaf), ...weightOf(field, type) };
  const isList = isListType(getNullableType(field.type));
  const times = isList ? listSize(field, weight, args, within) : 1;
  const bytes = valueBytes(named, weight) * times + (isList ? 2 + times : 0);
  const inner = { ...atRoot, items: pageSize(args), allTypes: field.name === '__schema' };
  if (type.name === 'Records') {
    const own = { once: recordCost(weight.once, within.found), each: weight.each, bytes };
    return { own, times, inner };
  }
  if (name === 'Query.records') {
    const filter = filterOfStatistics(args);
    const count = allHonorsCost({ filter });
    const unknown = undecidedCost(allHonors, filter);
    const found = foundBy(args);
    const within = { ...inner, found, count, unknown, coverage: coverageCost(allHonors, count) };
    return { own: { once: 0, each: 0, bytes }, times, inner: within };
  }
  if (!isPaged) {
    const { once, each, item } = weight;
    // Of a recipient the number of all honors is stored, in any role.
    const counted = withRole(args);
    const found = counted.filter == null ? none : honorsCost(weight, counted);
    const own = { once: once + found.once, each: each + item * times + found.each, bytes };
    return { own, times, inner };
  }
  if (name === 'Query.statistics') {
    const own = { once: isCountOnly ? 0 : statisticsCost(args, 100_000), each: 0, bytes };
    const filter = filterOfStatistics(args);
    const count = allHonorsCost({ filter });
    const { once } = undecidedCost(allHonors, filter);
    const unknown = { once: once + keylessCost(args, 100_000), each: 0 };
    return {
      own,
      times,
      inner: { ...inner, count, unknown, coverage: coverageCost(allHonors, count) },
    };
  }
  if (name === 'Query.search')
    return { own: { once: searchCost(args), each: 0, bytes }, times, inner };
  const { page, count } = listCost(weight, withRole(args), inner.items);
  return {
    own: { ...(isCountOnly ? none : page), bytes },
    times,
    inner: {
      ...inner,
      count,
      unknown: undecidedCost(weight, args.filter),
      coverage: coverageCost(weight, count),
    },
  };
}

/** The arguments with a `role` beside the filter of honors as a part of it. */
const withRole = (args: Args): Args =>
  args.role == null ? args : { ...args, filter: { and: [args.filter ?? {}, { role: args.role }] } };

function partOfPage(field: Field, { items, count }: Within): FieldCost {
  const isItems = field.name === 'nodes' || field.name === 'edges';
  const times = isItems ? items : 1;
  const bytes = isItems ? 2 + 3 * items : field.name === 'totalCount' ? 6 : 2;
  const own = field.name === 'totalCount' ? { ...count, bytes } : { once: 0, each: 0, bytes };
  return { own, times, inner: atRoot };
}

function unknownCost({ unknown }: Within): FieldCost {
  return { own: { ...unknown, bytes: 2 + 3 * maxUnknown }, times: maxUnknown, inner: atRoot };
}

function introspectionCost(
  field: Field,
  name: string,
  within: Within,
  sizes: IntrospectionSizes,
): FieldCost {
  const size = sizes[name];
  const value = size ? (within.allTypes ? size.mean : size.max) : 30;
  const isComposite = isCompositeType(getNamedType(field.type));
  const isList = isListType(getNullableType(field.type));
  const times = isList ? value : 1;
  const bytes = isList ? 2 + (isComposite ? 3 : 25) * times : isComposite ? 2 : value;
  const allTypes =
    name === '__Schema.types' ||
    (within.allTypes && name !== '__Type.possibleTypes' && name !== '__Field.type');
  return { own: { once: 0, each: 0, bytes }, times, inner: { ...atRoot, allTypes } };
}

/** The most items that a page of this connection holds. */
function pageSize({ first, last }: Args): number {
  const size = last ?? first ?? defaultPageSize;
  return typeof size === 'number' ? size : defaultPageSize;
}

/** At least 1: what is selected of an empty list has to be walked, too. */
function listSize(
  field: Field,
  { size = 1 }: FieldWeight,
  { ids, by }: Args,
  within: Within,
): number {
  const keys = ids ?? by;
  if (Array.isArray(keys)) return Math.max(1, keys.length);
  if (field.name === 'rows') return within.items;
  return size;
}

function valueBytes(type: GraphQLNamedType, { bytes }: FieldWeight): number {
  if (isCompositeType(type)) return 2;
  if (bytes !== undefined) return bytes;
  if (isEnumType(type)) {
    return 2 + Math.max(...type.getValues().map(({ name }) => name.length));
  }
  return bytesOf[type.name] ?? bytesOf.String ?? 0;
}

const known = new WeakMap<Field, Partial<FieldWeight> | null>();

/** The weight that a field of the type, of one of its interfaces, or of any type is listed with. */
function weightOf(field: Field, type: GraphQLNamedType): Partial<FieldWeight> | null {
  const found = known.get(field);
  if (found !== undefined) return found;
  const owners = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const names = [...[type, ...owners].map(({ name }) => name), '*'];
  const listed = names.map((name) => weights[`${name}.${field.name}`]);
  const weight = listed.find((each) => each !== undefined) ?? null;
  known.set(field, weight);
  return weight;
}
