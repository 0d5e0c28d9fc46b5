import type { HonorRow } from '../../db/queries/awards/honor.ts';
import type { RecordArguments, RecordRow } from '../../db/queries/statistics/record.ts';
import type {
  AgeRecordName,
  CountRecordName,
  DateRecordName,
} from '../../db/queries/statistics/record-parts.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { filterRule } from '../filters/filters.ts';
import { HonorRecipientFilter, honorFilterArgument } from '../filters/honor-filter.ts';
import { loadRecipient } from '../nodes/load-entity.ts';
import { Honor, Recipient } from '../types.ts';
import { Age } from '../values/age.ts';

/** An honor that a statement has found. */
async function loadHonor(id: string, { loaders }: Context): Promise<HonorRow> {
  const honor = await loaders.honor.load(id);
  if (honor === null) throw new Error(`no honor ${id}`);
  return honor;
}

type Types = typeof builder.$inferSchemaTypes;

/** The fields that every record has beside its value. */
const heldFields = <Value>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, RecordRow<Value>>) => ({
  honors: t.field({
    type: [Honor],
    description:
      'The honors that prove the record, in the order of their years. If several recipients or honors hold it, those of all. At most 100 of `honorCount`.',
    resolve: ({ honors }, _args, context) =>
      Promise.all(honors.map((id) => loadHonor(id, context))),
  }),
  honorCount: t.exposeInt('honorCount', {
    description: 'The number of honors that prove the record.',
  }),
  recipients: t.field({
    type: [Recipient],
    description:
      'Who holds the record, by name. At most 100 of `recipientCount`. Empty if the honors have no known recipient.',
    resolve: ({ recipients }, _args, context) =>
      Promise.all(recipients.map((id) => loadRecipient(id, context))),
  }),
  recipientCount: t.exposeInt('recipientCount', {
    description: 'The number of recipients who hold the record.',
  }),
  unknownCount: t.exposeInt('unknownCount', {
    description:
      'The number of honors that match the filter and could beat the record, but whose date, age or recipient is not known well enough to tell. 0 if the record is certain, as far as the data are complete.',
  }),
});

const DateRecord = builder.objectRef<RecordRow<string>>('DateRecord').implement({
  description:
    'The first or the latest honors. An honor has the first of these dates that is known: `Honor.announcedOn`, the date of the ceremony (`Edition.ceremony`), `Edition.year`.',
  fields: (t) => ({
    value: t.field({
      type: 'PartialDate',
      description: 'The date.',
      resolve: ({ value }) => value,
    }),
    ...heldFields(t),
  }),
});

const AgeRecord = builder
  .objectRef<RecordRow<{ min: number; max: number }>>('AgeRecord')
  .implement({
    description: 'The youngest or the oldest recipients at an honor.',
    fields: (t) => ({
      value: t.field({ type: Age, description: 'The age.', resolve: ({ value }) => value }),
      ...heldFields(t),
    }),
  });

const CountRecord = builder.objectRef<RecordRow<number>>('CountRecord').implement({
  description: 'A number of honors, years or editions by which recipients beat all others.',
  fields: (t) => ({
    value: t.exposeInt('value', { description: 'The number.' }),
    ...heldFields(t),
  }),
});

export const Records = builder.objectRef<RecordArguments>('Records').implement({
  description:
    'Records among the honors that match the filter. Honors with the same date, age or number are all listed; others may equal the record if a date is inexact. Nominations count too, unless the filter excludes them. Awards whose winner no source names have no honor, and hold no record: `awards(filter: { hasWinner: false })` lists them.',
  fields: (t) => {
    const ofDates = (name: DateRecordName, description: string) =>
      t.field({
        type: DateRecord,
        nullable: true,
        description,
        resolve: (args, _args, { loaders }) => loaders.dateRecord.load({ name, ...args }),
      });
    const ofAges = (name: AgeRecordName, description: string) =>
      t.field({
        type: AgeRecord,
        nullable: true,
        description,
        resolve: (args, _args, { loaders }) => loaders.ageRecord.load({ name, ...args }),
      });
    const ofCounts = (name: CountRecordName, description: string) =>
      t.field({
        type: CountRecord,
        nullable: true,
        description,
        resolve: (args, _args, { loaders }) => loaders.countRecord.load({ name, ...args }),
      });
    return {
      first: ofDates(
        'first',
        'The honors on the earliest date. A date known only to the month or year counts as its last day. Null if no honor matches.',
      ),
      latest: ofDates(
        'latest',
        'The honors on the latest date. A date known only to the month or year counts as its first day. Null if no honor matches.',
      ),
      youngest: ofAges(
        'youngest',
        'The youngest people at an honor (`HonorRecipient.age`). Null if no age is known: `honors(filter: { hasAge: false })` counts the honors without one.',
      ),
      oldest: ofAges(
        'oldest',
        'The oldest people at an honor (`HonorRecipient.age`). Null if no age is known, as in `youngest`.',
      ),
      most: ofCounts('most', 'The recipients with most honors. Null if no honor has a recipient.'),
      longestWait: ofCounts(
        'longestWait',
        'The most years between two consecutive honors of a recipient, by the years of the editions. Null if no recipient has honors of two years.',
      ),
      longestRun: ofCounts(
        'longestRun',
        'The most consecutive editions of an award that a recipient won. Editions without the award are skipped; one in which somebody else or nobody won it ends the run. Null if nobody won an award twice in a row.',
      ),
    };
  },
});

builder.queryField('records', (t) =>
  t.field({
    type: Records,
    nullable: true,
    description:
      'Records among the honors that match a filter: the first and the latest honor, the youngest and the oldest recipient, the most honors, the longest wait and the longest run. To select all of them at once, narrow the honors by a filter such as `program`, or they exceed the cost limit.',
    args: {
      ...honorFilterArgument,
      recipients: t.arg({
        type: HonorRecipientFilter,
        required: false,
        validate: filterRule,
        description:
          'Only recipients that match can hold a record, and only their honors count, as with `HonorFilter.someRecipient`. Omit it to include all recipients, and honors without a known one.',
      }),
    },
    resolve: (_root, { filter, recipients }) => ({ filter, recipients }),
  }),
);
