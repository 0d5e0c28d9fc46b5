import fc from 'fast-check';
import { expect } from 'vitest';
import { filtersOf } from '../random/filters.ts';
import type { HonorFilter, HonorRecipientFilter } from '../reference/arguments.ts';
import { type FoundRecord, recordsOf } from '../reference/records.ts';
import { fetchFields } from './batch.ts';
import type { Bench } from './bench.ts';

/** Records are those that the reference finds. */

interface RecordArguments {
  filter: HonorFilter;
  recipients: HonorRecipientFilter | null;
}

export const recordArguments: fc.Arbitrary<RecordArguments> = fc.record({
  filter: fc.oneof(fc.constant<HonorFilter>({}), filtersOf(1).honors),
  recipients: fc.option(filtersOf().honorRecipients, { freq: 1 }),
});

const held = 'honors { id } honorCount recipients { id } recipientCount unknownCount';
const selection = `{
  first { value ${held} } latest { value ${held} }
  youngest { value { min max } ${held} } oldest { value { min max } ${held} }
  most { value ${held} }
  longestWait { value ${held} }
  longestRun { value ${held} }
}`;

/** A record as the graph returns it. */
interface Held {
  value: unknown;
  honors: readonly { id: string }[];
  honorCount: number;
  recipients: readonly { id: string }[];
  recipientCount: number;
  unknownCount: number;
}

/** Of lists that may be cut only the counts are compared. */
function comparable(record: Held | null) {
  if (record === null) return null;
  const idsOf = (entities: readonly { id: string }[]) =>
    entities.length < 100 ? entities.map(({ id }) => id).toSorted() : 'many';
  return { ...record, honors: idsOf(record.honors), recipients: idsOf(record.recipients) };
}

const comparableAll = (records: Readonly<Record<string, Held | null>>) =>
  Object.fromEntries(Object.entries(records).map(([name, one]) => [name, comparable(one)]));

function withCounts(found: FoundRecord): Held {
  const { honors, recipients } = found;
  return { ...found, honorCount: honors.length, recipientCount: recipients.length };
}

export async function holdRecords(
  { graph, answer }: Bench,
  cases: readonly RecordArguments[],
): Promise<void> {
  const answers = await fetchFields<Record<string, Held | null>>(
    answer,
    cases.map(({ filter, recipients }) => ({
      text: `records(filter: $filter, recipients: $recipients) ${selection}`,
      variables: {
        filter: { type: 'HonorFilter', value: filter },
        recipients: { type: 'HonorRecipientFilter', value: recipients },
      },
    })),
    5,
  );
  for (const [index, { filter, recipients }] of cases.entries()) {
    const expected = Object.entries(recordsOf(graph, filter, recipients)).map(([name, found]) => [
      name,
      found && withCounts(found),
    ]);
    expect({ filter, recipients, ...comparableAll(answers[index] ?? {}) }).toEqual({
      filter,
      recipients,
      ...comparableAll(Object.fromEntries(expected)),
    });
  }
}
