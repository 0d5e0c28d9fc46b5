import { describeDimension, dimensionNames, dimensions } from '../../../db/model/dimensions.ts';
import { honorFilterNames, honorFilters } from '../../../db/model/honor-filters.ts';
import { markdownRow, replaceTable } from './markdown-tables.ts';

/** docs/querying.md with its tables of filters and of dimensions as they are declared. */
export function withQueryingTables(page: string): string {
  const filters = honorFilterNames.map((name) => {
    const { type, isList, description } = honorFilters[name];
    return [`\`${name}\``, `\`${isList ? `[${type}]` : type}\``, description];
  });
  const counted = dimensionNames.map((name) => {
    const { filter, knownFilter } = dimensions[name];
    return [
      name,
      describeDimension(name),
      `\`${filter}\``,
      knownFilter ? `\`${knownFilter}: false\`` : '',
    ];
  });
  const withFilters = replaceTable(
    page,
    '## Filters',
    table(['field', 'type', 'meaning'], filters),
  );
  const head = ['dimension', 'what it groups honors by', 'filter', 'filter for unknown'];
  return replaceTable(withFilters, '## Statistics', table(head, counted));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => markdownRow(...cells));
  return `${lines.join('\n')}\n`;
}
