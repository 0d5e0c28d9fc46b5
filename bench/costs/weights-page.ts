import { countedDimensions, dimensionNames } from '../../db/model/dimensions.ts';
import { honorFilterNames, honorFilters } from '../../db/model/honor-filters.ts';
import { bytesPerMillisecond } from '../../src/http/check/cost/cost.ts';
import {
  ageSort,
  bytesOf,
  coverage,
  deciding,
  type FieldWeight,
  filling,
  filterValue,
  grouping,
  numbers,
  planning,
  recipientScan,
  scan,
  searching,
  shares,
  sort,
  sortedPage,
  usualList,
  usualLoad,
  weights,
} from '../../src/http/check/cost/weights.ts';

const grouped = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 4 });

/** The part of bench/COSTS.md with the weights of fields, from the tables of the server. */
export function weightsPage(): string {
  return [
    fieldTable(),
    'Milliseconds that a condition adds to going through 100,000 honors, and the most honors that one value of it is taken to match, if an index finds them:',
    table(
      ['condition of `HonorFilter`', 'ms', 'honors'],
      honorFilterNames.toSorted().map((name) => {
        const { milliseconds, ...filter } = honorFilters[name];
        const max = 'maxHonors' in filter ? grouped(filter.maxHonors) : '';
        return [`\`${name}\``, grouped(milliseconds), max];
      }),
    ),
    `Going through 100,000 honors takes ${scan} ms without a condition, and planning a condition ${planning} ms. \`someRecipient\` takes as long as its fields. Each value in a filter counts ${filterValue} ms for each object that has the list. An order other than the default one takes ${sortedPage} ms for a page of all honors, and ${sort} ms for 100,000 honors of an object; by AGE, ${ageSort} ms more to find the ages of all honors. Finding who received 100,000 honors (\`honored\`, and each filter of \`honoredEach\`) takes ${recipientScan} ms, as does sorting recipients by what is counted of these honors; \`honoredWithin\` and HONORS_WITHIN_COUNT take twice as long. The time of a record is that among 100,000 honors; it takes part of that if the filter matches fewer. With \`recipients\`, records and statistics take the time of these conditions twice: for the honors that have such a recipient, and for the recipients.`,
    `\`coverage\` takes ${coverage.once} ms beside what \`totalCount\` takes, and for each object that has the list ${coverage.each} ms and ${coverage.honor} ms for each of its honors. \`unknown\` goes through the honors that match the fields that are always known, for each field that can be unknown, and for all but one of these it looks at the other fields of all honors. It looks ${deciding.recipients.one} times at the fields in \`someRecipient\`, and ${deciding.recipients.several} times if there are several of it. For each object that has the list, ${deciding.each} ms more and ${deciding.times} times as long.`,
    'Statistics: milliseconds of a dimension for 100,000 honors, and the keys that an honor has in it.',
    table(
      ['dimension', 'ms', 'keys'],
      dimensionNames.toSorted().map((name) => {
        const { milliseconds, keys } = countedDimensions[name];
        return [name, grouped(milliseconds), grouped(keys)];
      }),
    ),
    'Milliseconds to group 100,000 keys, by one, two and three dimensions:',
    table(
      ['', 'one', 'two', 'three'],
      (
        [
          ['dimensions in which each honor has one key', grouping.one],
          [`with ${overlapping(false)}, where an honor can have several keys`, grouping.many],
          [`with ${overlapping(true)}, which can repeat`, grouping.repeated],
          ['measure RECIPIENTS', grouping.recipients],
          ['measure RECIPIENTS, with several keys', grouping.recipientsOfMany],
        ] as const
      ).map(([name, numbers]) => [name, ...numbers.map(grouped)]),
    ),
    `Measure SHARES adds ${shares} ms for 100,000 keys, and SUM, MEAN, MIN or MAX adds ${numbers} ms. \`fill\` adds ${filling.years} ms, or ${filling.combinations} ms if \`by\` has other dimensions than YEAR or DECADE.`,
    `A search takes ${searching.once} ms, ${searching.word} ms for each word up to ${searching.words}, and ${searching.filter} ms with a filter.`,
    'Bytes of a value by its type. An enum counts its longest name, a field its name in the response and four bytes.',
    table(
      ['type', 'bytes'],
      Object.entries(bytesOf).map(([name, bytes]) => [name, grouped(bytes)]),
    ),
    `For limits of clients, ${grouped(bytesPerMillisecond)} bytes of a response count as much as a millisecond of database time.`,
  ].join('\n\n');
}

/** The dimensions in which an honor can have several keys. @param repeats whether the same key can come up twice */
function overlapping(repeats: boolean): string {
  const names = dimensionNames.filter((name) => {
    const dimension = countedDimensions[name];
    return dimension.overlaps && (dimension.repeats ?? false) === repeats;
  });
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

function fieldTable(): string {
  const row = (name: string, weight: Partial<FieldWeight>) => {
    const { once, each, item, count, condition, size, bytes, honors } = weight;
    const counted = count ? `${grouped(count.once)} + ${grouped(count.each)}` : undefined;
    const over = honors ? `${grouped(honors.max)}; ${grouped(honors.usual)}` : undefined;
    const shown = (number: number | undefined) => (number === undefined ? '' : grouped(number));
    const milliseconds = [once, each, item].map(shown);
    return [
      name,
      ...milliseconds,
      counted ?? '',
      ...[size, bytes, condition].map(shown),
      over ?? '',
    ];
  };
  return table(
    [
      'field',
      'once',
      'each',
      'item',
      '`totalCount`: once + each',
      'size',
      'bytes',
      'condition',
      'honors: most; usual',
    ],
    [
      row('any object or list of objects', usualLoad),
      row('any list with pages', usualList),
      ...Object.entries(weights).map(([name, weight]) => row(`\`${name}\``, weight)),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
