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
import { defaultPageSize } from '../../../schema/connection.ts';
import { findingCost, mostMatching, planningCost } from './honor-filter-cost.ts';
import type { IntrospectionSizes } from './introspection-sizes.ts';
import { statisticsCost } from './statistics-cost.ts';
import type { Weight } from './weight.ts';
import {
  bytesOf,
  type FieldWeight,
  received,
  sort,
  sortedPage,
  usualList,
  usualLoad,
  weights,
} from './weights.ts';

type Field = GraphQLField<unknown, unknown>;
type Args = Readonly<Record<string, unknown>>;

/** What a selection has to know of the field that it is selected of. */
export interface Within {
  /** items on the page, if the field is a connection */
  items: number;
  /** what `totalCount` costs */
  count: { once: number; each: number };
  /** all types of the schema at once, and not one of them, which could be the one that has most */
  allTypes: boolean;
}

export const atRoot: Within = { items: 1, count: { once: 0, each: 0 }, allTypes: false };

export interface FieldCost {
  own: Pick<Weight, 'once' | 'each' | 'bytes'>;
  /** values that the field has for an object */
  times: number;
  inner: Within;
}

/**
 * What a field costs by itself, and how often what is selected of it is there.
 * @param isCountOnly whether nothing but `totalCount` is selected of a list, so that no page is read
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
  if (type.name.endsWith('Connection')) return partOfPage(field, within);
  const named = getNamedType(field.type);
  const isPaged = field.args.some((argument) => argument.name === 'first');
  const usual: FieldWeight = isPaged ? usualList : isCompositeType(named) ? usualLoad : leaf;
  const weight = { ...usual, ...weightOf(field, type) };
  const isList = isListType(getNullableType(field.type));
  const times = isList ? listSize(field, weight, args, within) : 1;
  const bytes = valueBytes(named, weight) * times + (isList ? 2 + times : 0);
  const inner = { ...atRoot, items: pageSize(args), allTypes: field.name === '__schema' };
  if (!isPaged) {
    const { once, each, item } = weight;
    const found = args.filter == null ? none : honorsCost(weight, args);
    const own = { once: once + found.once, each: each + item * times + found.each, bytes };
    return { own, times, inner };
  }
  if (name === 'Query.statistics') {
    return { own: { once: statisticsCost(args, 100_000), each: 0, bytes }, times, inner };
  }
  const { page, count } = listCost(weight, args, inner.items);
  return { own: { ...(isCountOnly ? none : page), bytes }, times, inner: { ...inner, count } };
}

const none = { once: 0, each: 0 };
const leaf = { once: 0, each: 0, item: 0 };

function honorsCost({ honors }: FieldWeight, { filter }: Args) {
  if (!honors) return none;
  return {
    once: planningCost(filter) + findingCost(filter, honors.most),
    each: findingCost(filter, honors.usual),
  };
}

/** What a page and the count of a list cost with its filter and order. */
function listCost(weight: FieldWeight, args: Args, items: number) {
  const { once, each, item, count = none, condition = 0, honors } = weight;
  const orders = Array.isArray(args.orderBy) ? args.orderBy.length : 0;
  const found = honors ? honorsCost(weight, args) : { once: conditionsCost(weight, args), each: 0 };
  const finding = honors && args.filter == null ? none : found;
  const isRoot = honors?.usual === 0;
  const sorting = {
    once: orders === 0 ? 0 : isRoot ? sortedPage : ((honors?.most ?? 0) / 100_000) * sort,
    each: orders === 0 ? 0 : ((honors?.usual ?? 0) / 100_000) * sort,
  };
  // Whether anything stands before a page that begins at a cursor is looked up like the page.
  const times = args.after != null || args.before != null ? 2 : 1;
  const ordering = honors ? 0 : orders * condition;
  const page = {
    once: once + (finding.once + sorting.once + ordering) * times,
    each: each + item * items + (finding.each + sorting.each) * times,
  };
  return { page, count: { once: count.once + found.once, each: count.each + found.each } };
}

/** Milliseconds for the conditions of a filter of other things than honors. */
function conditionsCost({ condition = 0 }: FieldWeight, { filter }: Args): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter).reduce((sum, [name, value]) => {
    if (value == null) return sum;
    if (name !== 'honored') return sum + condition;
    const found = planningCost(value) + findingCost(value, 100_000);
    return sum + found + (mostMatching(value, 100_000) / 100_000) * received;
  }, 0);
}

function partOfPage(field: Field, { items, count }: Within): FieldCost {
  const isItems = field.name === 'nodes' || field.name === 'edges';
  const times = isItems ? items : 1;
  const bytes = isItems ? 2 + 3 * items : field.name === 'totalCount' ? 6 : 2;
  const own = field.name === 'totalCount' ? { ...count, bytes } : { once: 0, each: 0, bytes };
  return { own, times, inner: atRoot };
}

function introspectionCost(
  field: Field,
  name: string,
  within: Within,
  sizes: IntrospectionSizes,
): FieldCost {
  const size = sizes[name];
  const value = size ? (within.allTypes ? size.mean : size.most) : 30;
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
function listSize(field: Field, { size = 1 }: FieldWeight, { ids }: Args, within: Within): number {
  if (Array.isArray(ids)) return Math.max(1, ids.length);
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

/** The weight that a field of the type or of one of its interfaces is listed with. */
function weightOf(field: Field, type: GraphQLNamedType): Partial<FieldWeight> | null {
  const found = known.get(field);
  if (found !== undefined) return found;
  const owners = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const listed = [type, ...owners].map((owner) => weights[`${owner.name}.${field.name}`]);
  const weight = listed.find((each) => each !== undefined) ?? null;
  known.set(field, weight);
  return weight;
}
