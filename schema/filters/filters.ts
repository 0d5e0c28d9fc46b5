import type { EnumRef } from '@pothos/core';
import { z } from 'zod';
import { type Area, areaCodes, isArea } from '../../db/model/regions.ts';
import { attributeValue, ruleOf, text } from '../arguments/arguments.ts';
import { builder } from '../builder.ts';

/**
 * How deep `and`, `or` and `not` may nest, how many fields there may be in all (the time to plan a statement grows
 * fast with the conditions in it), and how many values in a list.
 */
const maxOfFilter = { depth: 5, fields: 50, values: 100, honoredEach: 5 };
const nesting: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const comparing: ReadonlySet<string> = new Set(['eq', 'in', 'gte', 'lte', 'key', 'value']);

export const IntFilter = builder.inputType('IntFilter', {
  description: 'Conditions on a number. The number must meet all conditions that you give.',
  fields: (t) => ({
    eq: t.int({ description: 'Equal to this number.' }),
    in: t.intList({ description: 'Equal to one of these numbers. An empty list matches nothing.' }),
    gte: t.int({ description: 'Greater than or equal to this number.' }),
    lte: t.int({ description: 'Less than or equal to this number.' }),
  }),
});

export const DateFilter = builder.inputType('DateFilter', {
  description:
    'Conditions on a date that may be known only to the month or year. The date must meet all conditions that you give. An unknown date meets none.',
  fields: (t) => ({
    eq: t.field({
      type: 'PartialDate',
      description:
        'The date is within this day, month or year. `eq: "2025"` matches the dates 2025-09-04, 2025-09 and 2025. `eq: "2025-09"` does not match the date 2025, which may be in another month.',
    }),
    gte: t.field({
      type: 'PartialDate',
      description:
        'The date is not before this day, month or year. `gte: "2025-09"` matches the dates 2025-09, 2025-10-01 and 2026, but not 2025, which may be earlier.',
    }),
    lte: t.field({
      type: 'PartialDate',
      description:
        'The date is not after this day, month or year. `lte: "2025-09"` matches the dates 2025-09-30, 2025-08 and 2024, but not 2025, which may be later.',
    }),
  }),
});

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'The direction to sort in. Unknown values come last in either direction.',
  values: {
    ASC: {
      description: 'Ascending: the lowest, the earliest or the first in the alphabet comes first.',
    },
    DESC: {
      description: 'Descending: the highest, the latest or the last in the alphabet comes first.',
    },
  } as const,
});

type Path = (string | number)[];
type Complain = (path: Path, message: string) => void;

/** The rule of an argument `filter` as a whole, however its parts are nested. Fits every input type. */
export const filterRule = {
  schema: z.custom<never>().superRefine((filter, context) => {
    const complain: Complain = (path, message) =>
      context.addIssue({ code: 'custom', path, message });
    if (countFields(filter, [], 0, complain) > maxOfFilter.fields)
      complain([], `must not have more than ${maxOfFilter.fields} fields`);
  }),
};

const tooManyValues = `must not have more than ${maxOfFilter.values} values`;

/** The rule of an argument that holds values to match, as a field of a filter does. */
export const valuesRule = ruleOf(
  z.array(z.unknown()).max(maxOfFilter.values, tooManyValues).nullish(),
);

/** Fields given in parts of filters that are right, by how deep they stand: a variable can be used many times over. */
const counted = new WeakMap<object, Map<number, number>>();

/** Looks through a value of a filter; returns how many fields are given in it, however deep. */
function countFields(value: unknown, path: Path, depth: number, complain: Complain): number {
  if (typeof value === 'string') {
    const isOfAttribute = path.at(-2) === 'attribute' && path.at(-1) === 'value';
    const form = isOfAttribute ? attributeValue : text;
    const issue = form.safeParse(value).error?.issues[0];
    if (issue) complain(path, issue.message);
  }
  if (typeof value !== 'object' || value === null) return 0;
  const known = counted.get(value)?.get(depth);
  if (known !== undefined) return known;
  let isRight = true;
  const note: Complain = (place, message) => {
    isRight = false;
    complain(place, message);
  };
  const count = Array.isArray(value)
    ? value.reduce((sum, item, index) => sum + countFields(item, [...path, index], depth, note), 0)
    : countGiven(value, path, depth, note);
  if (isRight) counted.set(value, (counted.get(value) ?? new Map()).set(depth, count));
  return count;
}

function countGiven(filter: object, path: Path, depth: number, complain: Complain): number {
  let count = 0;
  for (const [key, inner] of Object.entries(filter)) {
    if (inner === null) continue;
    if (!comparing.has(key)) count += 1;
    const place = [...path, key];
    const nests = nesting.has(key);
    if (Array.isArray(inner) && inner.length > maxOfFilter.values) complain(place, tooManyValues);
    else if (
      key === 'honoredEach' &&
      Array.isArray(inner) &&
      inner.length > maxOfFilter.honoredEach
    )
      complain(place, `must not have more than ${maxOfFilter.honoredEach} filters`);
    else if (key === 'decade' && Array.isArray(inner) && !inner.every(isDecade))
      complain(place, 'must have first years of decades, such as 1990');
    else if (isArea(key)) checkAreaCodes(key, inner, place, complain);
    else if (nests && depth === maxOfFilter.depth)
      complain(place, `must not nest filters more than ${maxOfFilter.depth} deep`);
    else count += countFields(inner, place, depth + (nests ? 1 : 0), complain);
  }
  return count;
}

function checkAreaCodes(area: Area, codes: unknown, path: Path, complain: Complain): void {
  const known = areaCodes[area];
  for (const [index, code] of (Array.isArray(codes) ? codes : [codes]).entries())
    if (!known.has(code))
      complain(
        [...path, index],
        `must be the code of a ${area} in UN M49: ${[...known].toSorted().join(', ')}`,
      );
}

const isDecade = (year: unknown) =>
  typeof year === 'number' && year >= 0 && year <= 9990 && year % 10 === 0;

/** The rule of an argument `orderBy`. */
export const orderRule = ruleOf(
  z
    .array(z.looseObject({ field: z.string() }))
    .max(3, 'must not have more than 3 fields')
    .refine(
      (orders) => new Set(orders.map(({ field }) => field)).size === orders.length,
      'must not name a field twice',
    ),
);

/** Picks the arguments that decide what a list holds, without those that choose a page of it. */
export function listArgumentsOf<Filter, Order = undefined>({
  filter,
  orderBy,
}: {
  filter?: Filter;
  orderBy?: Order;
}) {
  return { filter, orderBy };
}

/**
 * The input type of an order.
 * @param field what can be sorted by
 * @param description what the order is if none is given
 */
export function orderInput<Field extends string>(
  name: string,
  field: EnumRef<never, Field>,
  description: string,
) {
  return builder.inputType(name, {
    description,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'What to sort by.' }),
      direction: t.field({
        type: OrderDirection,
        required: true,
        defaultValue: 'ASC',
        description: 'The direction to sort in.',
      }),
    }),
  });
}
