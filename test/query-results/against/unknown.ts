import fc from 'fast-check';
import { expect } from 'vitest';
import { dimensionNames, dimensions } from '../../../db/model/dimensions.ts';
import { filtersOf } from '../random/filters.ts';
import type { HonorFilter, StatisticsArguments } from '../reference/arguments.ts';
import { honorMatches } from '../reference/filter.ts';
import { type Coverage, coverageOf, type UnknownCount, unknownIn } from '../reference/unknown.ts';
import { fetchFields, type RootField } from './batch.ts';
import type { Bench } from './bench.ts';
import { rootFieldOf } from './lists.ts';
import { ownersOf } from './owners.ts';

/** The unknowns of filters and dimensions, and of the editions behind them, are as many as the reference finds. */

interface Known {
  unknown: UnknownCount[];
  coverage: Coverage;
}

const selection = `
  unknown { field dimension honorCount }
  coverage {
    editionCount declaringEditionCount declaredHonorCount namedHonorCount
    partialYears yearsWithoutEdition
  }`;

/** The filter of a list, and which list. */
export const filteredLists = fc.record({
  filter: filtersOf().honors,
  owner: fc.nat(9999),
  isRoot: fc.boolean(),
});

export async function holdUnknownInLists(
  { graph, answer }: Bench,
  cases: readonly { filter: HonorFilter; owner: number; isRoot: boolean }[],
): Promise<void> {
  const owners = Map.groupBy(ownersOf(graph), ({ entity }) => entity === null);
  const lists = cases.flatMap(({ filter, owner, isRoot }) => {
    const some = owners.get(isRoot) ?? [];
    const one = some[owner % some.length];
    return one ? [{ ...one, filter }] : [];
  });
  const answers = await fetchFields<Known | { list: Known }>(
    answer,
    lists.map(({ entity, field, filter }) => {
      const variables = { filter: { type: 'HonorFilter', value: filter } };
      return rootFieldOf({ owner: entity, field, variables }, 'first: 1', selection);
    }),
  );
  for (const [index, { entity, field, filter, honors }] of lists.entries()) {
    const found = answers[index];
    const list = { filter, entity, field };
    const matching = honors.filter((honor) => honorMatches(filter, honor));
    expect({ list, ...(found && 'list' in found ? found.list : found) }).toEqual({
      list,
      unknown: unknownIn(honors, filter),
      coverage: coverageOf(matching, graph),
    });
  }
}

export async function holdUnknownInStatistics(
  { graph, answer }: Bench,
  cases: readonly StatisticsArguments[],
): Promise<void> {
  const answers = await fetchFields<Known>(
    answer,
    cases.map(({ filter, recipients, by }) => ({
      text: `statistics(by: $by, filter: $filter, recipients: $recipients) { ${selection} }`,
      variables: {
        recipients: { type: 'HonorRecipientFilter', value: recipients },
        by: { type: '[StatisticsDimension!]!', value: by },
        filter: { type: 'HonorFilter', value: filter },
      },
    })),
    8,
  );
  for (const [index, { filter: given, recipients, by }] of cases.entries()) {
    const filter =
      recipients == null ? (given ?? {}) : { and: [given ?? {}, { someRecipient: recipients }] };
    const matching = graph.honors.filter((honor) => honorMatches(filter, honor));
    expect({ filter, by, ...answers[index] }).toEqual({
      filter,
      by,
      unknown: unknownIn(graph.honors, filter, by, recipients),
      coverage: coverageOf(matching, graph),
    });
  }
}

interface Counted {
  totalCount: number;
  unknown: UnknownCount[];
}

const honorsOf = (filter: HonorFilter): RootField => ({
  text: 'honors(filter: $filter) { totalCount unknown { field dimension honorCount } }',
  variables: { filter: { type: 'HonorFilter', value: filter } },
});

/** Honors that match a field, that do not although it is known, and for which it is unknown are together all honors. */
export async function holdSums({ graph, answer }: Bench, cases: readonly HonorFilter[]) {
  const fields = cases.flatMap((filter) =>
    dimensionNames.flatMap((dimension) => {
      const { filter: name, knownFilter } = dimensions[dimension];
      const value: unknown = filter[name];
      const isOpen = knownFilter && Array.isArray(value) && value.length > 0;
      return isOpen ? [{ name, knownFilter, one: { [name]: value } }] : [];
    }),
  );
  const parts = await fetchFields<Counted>(
    answer,
    fields.flatMap(({ one, knownFilter }) => [
      honorsOf(one),
      honorsOf({ not: one, [knownFilter]: true }),
    ]),
  );
  for (const [index, { name, one }] of fields.entries()) {
    const [met, failed] = parts.slice(2 * index);
    const [unknown, ...more] = met?.unknown ?? [];
    expect(more).toEqual([]);
    const counts = [met?.totalCount, failed?.totalCount, unknown?.honorCount];
    const sum = counts.reduce<number>((all, count) => all + (count ?? Number.NaN), 0);
    expect({ one, field: unknown?.field, sum }).toEqual({
      one,
      field: name,
      sum: graph.honors.length,
    });
  }
}
