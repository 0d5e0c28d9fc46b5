import { operationLimits } from '../../src/http/limits/operation-limits.ts';
import type { Measurement } from './measure.ts';
import { weightsPage } from './weights-page.ts';

export interface Row {
  group: string;
  /** the root field that was measured, with `$i` for a number */
  field: string;
  measurement: Measurement;
  /** the estimate is too low, or an operation that is allowed takes too long */
  isWrong: boolean;
}

interface Facts {
  version: string;
  honors: number;
}

/** An operation without the ids in it. */
export const shortened = (text: string) => text.replace(/\(ids: \[[^\]]*\]\)/, '(ids: ...)');

const grouped = (number: number) => number.toLocaleString('en');

/**
 * The text of bench/COSTS.md.
 * @param rows each operation as it was measured
 * @param full operations that were filled up to the limit
 */
export function costsPage(
  { version, honors }: Facts,
  tolerance: { times: number; milliseconds: number },
  rows: readonly Row[],
  full: readonly Row[],
): string {
  return `# Costs

The server estimates what an operation costs before it runs: milliseconds of the database's time and bytes of the response, both for a database with 100,000 honors. It allows ${grouped(operationLimits.milliseconds)} ms, ${grouped(operationLimits.bytes)} bytes, and ${operationLimits.depth} levels of fields. \`npx awards explain FILE\` reports the cost of an operation and its statements.

Fields are read by one statement for all objects that they are selected of. So a field costs some milliseconds once, some for each object that it is selected of, and some for each item of its list. Lists with pages have as many items as \`first\` or \`last\` says (20 if absent), lists without pages as many as is usual (\`size\`), and lists of the schema as many as the schema has. What is selected of a list is multiplied by its items.

A field that is selected under several names counts once for each. A page costs the same however far into its list it begins. A filter of honors costs what its conditions add to a scan of the honors: of fewer honors if it names a program, an edition, an event, an award, a category, a recipient, or a year.

## Weights

From \`weights.ts\`. An empty cell means the value of the first two rows. \`condition\` is for each condition of a filter and each field of an order. Lists of honors say how many honors the object has that has most, and how many each of the others has.

${weightsPage()}

## Measured

Written by \`npm run costs\`, with PostgreSQL ${version} and ${grouped(honors)} honors made by \`npm run generate\`. Milliseconds are the time that the process of the database has worked: the least of three runs, with warm caches. \`$i\` stands for 100. An estimate is too low if the operation takes ${tolerance.times} times as long and ${tolerance.milliseconds} ms more; \`npm run costs\` then prints the operation and fails.

| operations | measured | estimate too low | refused | the one that takes most of its estimate | ms | estimated |
| --- | --- | --- | --- | --- | --- | --- |
${[...Map.groupBy(rows, ({ group }) => group)].map(groupRow).join('\n')}

## Filled up

The fields that take most of their estimate, each selected as often as the limits allow.

${table(full)}
`;
}

function groupRow([group, rows]: [string, Row[]]): string {
  const share = ({ measurement: { milliseconds, estimated } }: Row) =>
    milliseconds / estimated.milliseconds;
  const [tightest] = rows.toSorted((one, other) => share(other) - share(one));
  const cells = [
    group.charAt(0).toUpperCase() + group.slice(1),
    rows.length,
    rows.filter(({ isWrong }) => isWrong).length,
    rows.filter(({ measurement }) => measurement.error !== null).length,
    ...(tightest ? operationCells(tightest) : []),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** An operation, the milliseconds that it took, and those that were estimated. */
function operationCells({ field, measurement: { milliseconds, estimated } }: Row): string[] {
  const shown = shortened(field).replaceAll('|', '\\|');
  return [`\`${shown}\``, milliseconds.toFixed(1), grouped(estimated.milliseconds)];
}

function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { estimated, bytes, error } = row.measurement;
    const cells = [...operationCells(row), grouped(bytes), grouped(estimated.bytes)];
    return `| ${[...cells, error ? 'refused' : ''].join(' | ')} |`;
  });
  return [
    '| operation | ms | estimated | bytes | estimated | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
