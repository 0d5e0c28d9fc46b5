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
import { findingCost } from './honor-filter-cost.ts';
import type { IntrospectionSizes } from './introspection-sizes.ts';
import { statisticsCost } from './statistics-cost.ts';
import type { Weight } from './weight.ts';
import { bytesOf, type FieldWeight, sort, usualLoad, weights } from './weights.ts';

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

/** What a field costs by itself, and how often what is selected of it is there. */
export function fieldCost(
  field: Field,
  type: GraphQLNamedType,
  args: Args,
  within: Within,
  sizes: IntrospectionSizes,
): FieldCost {
  const name = `${type.name}.${field.name}`;
  if (name.startsWith('__')) return introspectionCost(field, name, within, sizes);
  const named = getNamedType(field.type);
  const isPaged = field.args.some((argument) => argument.name === 'first');
  if (type.name.endsWith('Connection')) return partOfPage(field, within);
  const weight = weightOf(field, type) ?? (isCompositeType(named) ? usualLoad : {});
  const isList = isListType(getNullableType(field.type));
  const times = isList ? listSize(field, weight, args, within) : 1;
  const inner = { ...atRoot, items: pageSize(args), allTypes: field.name === '__schema' };
  const bytes = valueBytes(named, weight) * times + (isList ? 2 + times : 0);
  const once = weight.once ?? (isCompositeType(named) ? (usualLoad.once ?? 0) : 0);
  const each = weight.each ?? (isCompositeType(named) ? (usualLoad.each ?? 0) : 0);
  if (name === 'Query.statistics') {
    const own = { once: statisticsCost(args, 100_000), each: 0, bytes };
    return { own, times, inner };
  }
  if (!isPaged) {
    const found = 'filter' in args && args.filter != null ? honorsCost(weight, args) : none;
    return { own: { once: once + found.once, each: each + found.each, bytes }, times, inner };
  }
  const { page, count } = listCost(weight, args);
  const perPage = (weight.item ?? 0) * inner.items;
  const own = { once: once + page.once, each: each + page.each + perPage, bytes };
  return { own, times, inner: { ...inner, count } };
}

const none = { once: 0, each: 0 };

function honorsCost({ honors }: FieldWeight, { filter }: Args) {
  if (!honors) return none;
  return { once: findingCost(filter, honors.most), each: findingCost(filter, honors.usual) };
}

/** What a page and the count of a list cost beyond the usual, with its filter and order. */
function listCost(weight: FieldWeight, args: Args) {
  const { honors, condition = 0, count = none } = weight;
  const isFiltered = args.filter != null;
  const isBetween = args.after != null || args.before != null;
  const orders = Array.isArray(args.orderBy) ? args.orderBy.length : 0;
  if (!honors) {
    const conditions = isFiltered ? Object.keys(args.filter ?? {}).length : 0;
    const once = (conditions + orders) * condition;
    return { page: { once, each: 0 }, count: { ...count, once: count.once + once } };
  }
  const found = honorsCost(weight, args);
  const times = isBetween ? 2 : 1;
  const sorted = orders > 0 ? sort / 100_000 : 0;
  const page = {
    once: ((isFiltered ? found.once : 0) + sorted * honors.most) * times,
    each: ((isFiltered ? found.each : 0) + sorted * honors.usual) * times,
  };
  return {
    page,
    count: { once: count.once + found.once, each: count.each + found.each },
  };
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
function listSize(field: Field, { size }: FieldWeight, { ids }: Args, within: Within): number {
  if (Array.isArray(ids)) return Math.max(1, ids.length);
  if (field.name === 'rows') return within.items;
  return size ?? usualLoad.size ?? 1;
}

function valueBytes(type: GraphQLNamedType, { bytes }: FieldWeight): number {
  if (isCompositeType(type)) return 2;
  if (bytes !== undefined) return bytes;
  if (isEnumType(type)) {
    return 2 + Math.max(...type.getValues().map(({ name }) => name.length));
  }
  return bytesOf[type.name] ?? bytesOf.String ?? 0;
}

const known = new WeakMap<Field, FieldWeight | null>();

/** The weight that a field of the type or of one of its interfaces is listed with. */
function weightOf(field: Field, type: GraphQLNamedType): FieldWeight | null {
  const found = known.get(field);
  if (found !== undefined) return found;
  const owners = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const listed = [type, ...owners].map((owner) => weights[`${owner.name}.${field.name}`]);
  const weight = listed.find((each) => each !== undefined) ?? null;
  known.set(field, weight);
  return weight;
}
