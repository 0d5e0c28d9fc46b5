import fc from 'fast-check';
import { type Dimension, dimensionNames } from '../../../db/model/dimensions.ts';
import { isNumberMeasure, type Measure } from '../../../db/model/measures.ts';
import type { HonorNumber } from '../../../db/queries/statistics/honor-number.ts';
import type { Order, StatisticsArguments, StatisticsOrder } from '../reference/arguments.ts';
import type { Filters } from './filters.ts';

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

const measures = fc.oneof(
  { arbitrary: fc.constantFrom<Measure[]>('HONORS', 'RECIPIENTS', 'SHARES'), weight: 3 },
  { arbitrary: fc.constantFrom<Measure[]>('SUM', 'MEAN', 'MIN', 'MAX'), weight: 2 },
);
const numbers = fc.constantFrom<HonorNumber[]>(
  { attribute: 'prize:points' },
  { attribute: 'prize:class' },
  { prize: 'USD' },
  { prize: 'SEK' },
  { prize: 'XTS' },
);

/** @param filters of the honors and recipients that are counted */
export function statisticsArguments({
  honors,
  honorRecipients,
}: Pick<Filters, 'honors' | 'honorRecipients'>): fc.Arbitrary<StatisticsArguments> {
  const dimensions = fc.shuffledSubarray(dimensionNames, { minLength: 1, maxLength: 3 });
  return fc.tuple(dimensions, measures).chain(([by, measure]) => {
    const isMeasured = isNumberMeasure(measure);
    const isPeriodic = by.includes('YEAR') !== by.includes('DECADE');
    const canFill = isPeriodic && (!isMeasured || measure === 'SUM');
    return fc.record<StatisticsArguments>(
      {
        filter: fc.option(honors),
        by: fc.constant(by),
        measure: fc.constant(measure),
        recipients: fc.option(honorRecipients, { freq: 1 }),
        orderBy: rowOrders(by),
        first: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(150)),
        // Either of them alone.
        fill: canFill ? fc.boolean() : fc.constant(false),
        ...(isMeasured && { of: numbers }),
      },
      { requiredKeys: isMeasured ? ['by', 'measure', 'of'] : ['by'] },
    );
  });
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
