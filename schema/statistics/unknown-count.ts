import type { UnknownCount as Shape } from '../../db/queries/statistics/unknown-count.ts';
import { builder } from '../builder.ts';
import { HonorConnection } from '../types.ts';
import { Records } from './records.ts';
import { Statistics } from './statistics.ts';
import { StatisticsDimension } from './statistics-key.ts';

const UnknownCount = builder.objectRef<Shape>('UnknownCount').implement({
  description:
    'How many honors have no known value for a field of a filter, or for a dimension of statistics. A filter can miss them, or match them only because nothing is known.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The name of the field in HonorFilter, such as `gender`.',
    }),
    dimension: t.expose('dimension', {
      type: StatisticsDimension,
      nullable: true,
      description:
        'The dimension in `by` that has no key for these honors. Null if they are counted for a field of the filter.',
    }),
    honorCount: t.exposeInt('honorCount', {
      description:
        'For a field of the filter: the number of honors for which this field is unknown and that would match or not depending on what is unknown. Honors that fail the other fields in any case are not counted. For a dimension: the number of honors that match the filter and have no key.',
    }),
  }),
});

const fieldsOfFilter =
  'One item for each field of the filter that can be unknown, at any depth, in the order of HonorFilter. It is there with the count 0, too. Fields that are always known have no item: `program`, `edition`, `year`, `decade`, `leadership`, `result`, `attribute`, `disputed` and those that begin with `has`. A person whose gender is unknown does not count beside one whose gender is known, and a date known only to the year is known. An honor with several unknown fields counts in the item of each.';

builder.objectField(HonorConnection, 'unknown', (t) =>
  t.field({
    type: [UnknownCount],
    description: `How many honors the filter cannot decide on, because a value is unknown. ${fieldsOfFilter} Empty without such fields. Counting takes time: select it only if you need it.`,
    resolve: ({ loader, parent }) => loader.unknown.load(parent ?? ''),
  }),
);

builder.objectField(Statistics, 'unknown', (t) =>
  t.field({
    type: [UnknownCount],
    description: `How many honors the filter cannot decide on, and how many have no key. ${fieldsOfFilter} The argument \`recipients\` counts as a field of the filter if it is given. After these, one item for each dimension in \`by\` that can be unknown, in this order. It counts honors, whatever \`measure\` and \`of\` are: with SUM, MEAN, MIN and MAX, also honors without a number. Counting takes time: select it only if you need it.`,
    resolve: ({ filter, recipients, by }, _args, { loaders }) =>
      loaders.unknownCounts.load({ filter, recipients, by }),
  }),
);

builder.objectField(Records, 'unknown', (t) =>
  t.field({
    type: [UnknownCount],
    description: `How many honors the filter cannot decide on, because a value is unknown: any of them could hold a record. ${fieldsOfFilter} The argument \`recipients\` counts as a field of the filter if it is given. Empty without such fields. Counting takes time: select it only if you need it.`,
    resolve: (args, _args, { loaders }) => loaders.unknownCounts.load({ ...args, by: [] }),
  }),
);
