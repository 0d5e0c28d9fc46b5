import fc from 'fast-check';
import { type Dimension, dimensionNames } from '../../../db/model/dimensions.ts';
import type {
  HonorFilter,
  Order,
  StatisticsArguments,
  StatisticsOrder,
} from '../reference/arguments.ts';

/** Random orders, and random arguments of statistics. */

const direction = fc.constantFrom('ASC' as const, 'DESC' as const);

/** Some of the fields, each once, with and without a direction; sometimes no order. */
export function ordersOf<Field extends string>(
  fields: readonly Field[],
): fc.Arbitrary<Order<Field>[] | null> {
  const order = fc.record(
    { field: fc.constantFrom(...fields), direction },
    { requiredKeys: ['field'] },
  );
  const maxLength = Math.min(3, fields.length);
  return fc.option(fc.uniqueArray(order, { selector: ({ field }) => field, maxLength }), {
    freq: 5,
  });
}

/** @param filter of the honors that are counted */
export function statisticsArguments(
  filter: fc.Arbitrary<HonorFilter>,
): fc.Arbitrary<StatisticsArguments> {
  return fc.shuffledSubarray(dimensionNames, { minLength: 1, maxLength: 3 }).chain((by) =>
    fc.record(
      {
        filter: fc.option(filter),
        by: fc.constant(by),
        measure: fc.constantFrom('HONORS' as const, 'RECIPIENTS' as const, 'SHARES' as const),
        orderBy: rowOrders(by),
        first: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(150)),
        // Either of them alone.
        fill: by.includes('YEAR') === by.includes('DECADE') ? fc.constant(false) : fc.boolean(),
      },
      { requiredKeys: ['by'] },
    ),
  );
}

function rowOrders(by: readonly Dimension[]): fc.Arbitrary<StatisticsOrder[]> {
  const byValue = fc.record(
    { field: fc.constant('VALUE' as const), direction },
    { requiredKeys: ['field'] },
  );
  const byKey = fc.record(
    { field: fc.constant('KEY' as const), dimension: fc.constantFrom(...by), direction },
    { requiredKeys: ['field', 'dimension'] },
  );
  return fc.uniqueArray(fc.oneof<fc.Arbitrary<StatisticsOrder>[]>(byValue, byKey), {
    selector: (order) => (order.field === 'VALUE' ? 'VALUE' : order.dimension),
    maxLength: by.length + 1,
  });
}
