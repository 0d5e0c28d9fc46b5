import { yearsPerKey } from '../../../../../db/model/dimensions.ts';
import type { Datum, Key } from '../../charts/datum.ts';
import type { Caveat, Grid } from '../../charts/grid.ts';
import { currentYear } from '../../dates/edition-date.ts';
import type { ChartData } from './drawing.tsx';
import { type Coverage, datumOf, timesOf } from './statistics-rows.ts';

interface Limits {
  lines: number;
  columns: number;
}

/**
 * Years and decades are columns, whatever their order; otherwise the second dimension is.
 * @param counted what is counted; its coverage is null if it is not known
 */
export function gridOf(
  counted: Pick<ChartData, 'statistics' | 'coverage' | 'describe' | 'compare'>,
  limits: Limits,
): Grid {
  const { statistics, coverage, describe } = counted;
  const { rows, groups } = statistics;
  const dimensions = rows[0]?.keys.map(({ dimension }) => dimension) ?? [];
  const time = dimensions.findIndex((name) => yearsPerKey(name) !== undefined);
  const across = time === -1 ? dimensions.length - 1 : time;
  const down = dimensions.length === 2 ? 1 - across : null;
  const isWhole = rows.length === groups;

  const allColumns = keysOf(counted, across).map(({ key }) => key);
  const timeDimension = time === -1 ? undefined : dimensions[time];
  const columns =
    timeDimension === undefined
      ? allColumns.slice(0, limits.columns)
      : timesOf(timeDimension, allColumns);
  const sums = down === null ? [] : keysOf(counted, down);
  const [last, next] = sums.slice(limits.lines - 1, limits.lines + 1);
  const allLines = down === null ? [null] : sums.map(({ key }) => key);
  const lines = allLines.slice(0, limits.lines);

  const filled = new Set(rows.map(({ keys }) => keys[across]?.value));
  const known = new Set(
    rows
      .filter(({ keys }) => down === null || keys[down]?.value !== null)
      .map(({ keys }) => keys[across]?.value),
  );
  const values = new Map(rows.map(({ keys, value }) => [idOf(keys), value]));
  const cellOf = (column: Key, line: Key | null): Datum | null => {
    const keys = line === null ? [column] : across === 0 ? [column, line] : [line, column];
    const value = values.get(idOf(keys));
    return value === undefined && !isWhole ? null : datumOf(describe(keys), value ?? 0);
  };
  return {
    columns: columns.map((key) => describe([key]).labels.join()),
    areTimes: timeDimension !== undefined,
    caveats: timeDimension === 'YEAR' ? columns.map((key) => caveatOf(key, coverage)) : [],
    lines: lines.map((line) => ({
      of: line && describe([line]),
      cells: columns.map((column) => cellOf(column, line)),
    })),
    // Of the largest rows alone, those of known values can be missing.
    areUnknown: columns.map(({ value }) => isWhole && filled.has(value) && !known.has(value)),
    hidden: {
      lines: allLines.length - lines.length,
      columns: Math.max(0, allColumns.length - columns.length),
      equalLines: next !== undefined && next.key.value !== null && next.sum === last?.sum,
    },
  };
}

function caveatOf({ value }: Key, coverage: Coverage | null): Caveat | null {
  const year = Number(value);
  if (coverage?.partialYears.includes(year)) return 'partial';
  if (coverage?.yearsWithoutEdition.includes(year)) return 'empty';
  return year >= currentYear() ? 'open' : null;
}

const idOf = (keys: readonly Key[]) => JSON.stringify(keys.map(({ value }) => value));

/** The keys of one dimension with what their rows add up to, by descending sum and by name, with the unknown key last. */
function keysOf(
  { statistics, describe, compare }: Pick<ChartData, 'statistics' | 'describe' | 'compare'>,
  index: number,
): { key: Key; sum: number }[] {
  const sums = new Map<string | null, { key: Key; name: string; sum: number }>();
  for (const { keys, value } of statistics.rows) {
    const key = keys[index];
    if (!key) continue;
    const { name, sum } = sums.get(key.value) ?? { name: describe([key]).labels.join(), sum: 0 };
    sums.set(key.value, { key, name, sum: sum + value });
  }
  const isUnknown = ({ key }: { key: Key }) => Number(key.value === null);
  return [...sums.values()].sort(
    (a, b) => isUnknown(a) - isUnknown(b) || b.sum - a.sum || compare(a.name, b.name),
  );
}
