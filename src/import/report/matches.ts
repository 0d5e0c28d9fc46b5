import { byteOrderMark, csvText, inert } from '#text';
import { printable } from '../../../db/model/problem.ts';

import type { MatchedRecipient } from '../import-plan.ts';

/** More are in the file only. */
const maxShown = 20;

const doubtfulFirst = (matches: readonly MatchedRecipient[]) =>
  matches.toSorted((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful));

/** All matches as a CSV file, the doubtful ones first. */
export function matchesCsv(matches: readonly MatchedRecipient[]): string {
  const columns: [head: string, read: (match: MatchedRecipient) => string][] = [
    ['taken', ({ taken }) => taken],
    ['doubtful', ({ isDoubtful }) => (isDoubtful ? 'yes' : 'no')],
    ['kind', ({ kind }) => kind],
    ['slug', ({ slug }) => slug],
    ['name', ({ name }) => name],
    ['otherSlug', ({ other }) => other?.slug ?? ''],
    ['otherName', ({ other }) => other?.name ?? ''],
    ['evidence', ({ evidence }) => evidence],
    ['years', ({ years }) => years],
    ['otherYears', ({ otherYears }) => otherYears],
    ['countries', ({ countries }) => countries],
  ];
  const rows = doubtfulFirst(matches).map((match) => columns.map(([, read]) => inert(read(match))));
  return byteOrderMark + csvText([columns.map(([head]) => head), ...rows]);
}

/** The first of them as lines for people. @param file that has all of them; null if there is none, and all are shown */
export function matchLines(matches: readonly MatchedRecipient[], file: string | null): string[] {
  if (matches.length === 0) return [];
  const shown = file === null ? matches.length : maxShown;
  const asOne = matches.filter(({ taken }) => taken === 'AS_ONE').length;
  const lines = doubtfulFirst(matches)
    .slice(0, shown)
    .map(({ taken, kind, slug, name, other, evidence, years, otherYears }) => {
      const whom =
        other === null
          ? ''
          : ` ${taken === 'AS_ONE' ? 'is' : 'is not'} ${other.slug} ("${other.name}")`;
      return printable(
        `    ${kind} ${slug} ("${name}")${whom}: ${[evidence, years, otherYears].filter((part) => part !== '').join('; ')}`,
      );
    });
  const all = file === null ? '' : ` All of them are in ${file}.`;
  return [
    '',
    `${asOne} taken as one by their names or slugs, and ${matches.length - asOne} with near names as two, the doubtful ones first.${all}`,
    ...lines,
    ...(matches.length > shown ? [`    ... and ${matches.length - shown} more`] : []),
    '',
  ];
}
