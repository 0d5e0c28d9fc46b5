import fc from 'fast-check';
import { expect } from 'vitest';
import { honorFilters } from '../../../db/model/honor-filters.ts';
import { filtersOf } from '../random/filters.ts';
import type { Values } from '../random/values.ts';
import type { HonorFilter } from '../reference/arguments.ts';
import { type FoundRecord, recordsOf } from '../reference/records.ts';
import { fetchFields } from './batch.ts';
import type { Bench } from './bench.ts';

/** Records are those that the reference finds. */

interface RecordArguments {
  filter: HonorFilter;
  kinds: string[] | null;
}

export const recordArguments = (values: Values): fc.Arbitrary<RecordArguments> =>
  fc.record({
    filter: fc.oneof(fc.constant<HonorFilter>({}), filtersOf(values, 1).honors),
    kinds: fc.option(fc.subarray([...honorFilters.recipientKind.values])),
  });

const held = 'honors { id } honorCount recipients { id } recipientCount unknownCount';
const selection = `{
  first { value ${held} } latest { value ${held} }
  youngest { value { min max } ${held} } oldest { value { min max } ${held} }
  most(kind: $kinds) { value ${held} }
  longestWait(kind: $kinds) { value ${held} }
  longestRun(kind: $kinds) { value ${held} }
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
    cases.map(({ filter, kinds }) => ({
      text: `records(filter: $filter) ${selection}`,
      variables: {
        filter: { type: 'HonorFilter', value: filter },
        kinds: { type: '[RecipientKind!]', value: kinds },
      },
    })),
    5,
  );
  for (const [index, { filter, kinds }] of cases.entries()) {
    const expected = Object.entries(recordsOf(graph, filter, kinds)).map(([name, found]) => [
      name,
      found && withCounts(found),
    ]);
    expect({ filter, kinds, ...comparableAll(answers[index] ?? {}) }).toEqual({
      ...{ filter, kinds },
      ...comparableAll(Object.fromEntries(expected)),
    });
  }
}
