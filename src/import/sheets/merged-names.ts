import type { MatchedRecipient } from '../import-plan.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/**
 * Names in several rows of a sheet that are one recipient each. Works and the like of one title in several years are
 * doubtful, unless the rows have another recipient in common.
 */
export function mergedNames({
  names,
  rows,
}: Pick<MappedSheet, 'names' | 'rows'>): MatchedRecipient[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  // A title in very many rows is mostly a series.
  const fewestFirst = [...names.slugs.values()].toSorted(
    (one, other) => one.rows.size - other.rows.size,
  );
  return fewestFirst.flatMap(({ slug, use, isDecided, rows: indexes }): MatchedRecipient[] => {
    const those = [...indexes].flatMap((index) => byRow.get(index) ?? []);
    if (use.list !== 'recipients' || use.kind === 'PLACE' || those.length < 2) return [];
    const years = [...new Set(those.map(({ values }) => values.get('year') ?? '?'))].toSorted();
    const fellows = those.map(({ recipients }) => new Set(recipients.map((one) => one.slug)));
    const [first = new Set()] = fellows;
    const isTogether = [...first].some(
      (one) => one !== slug && fellows.every((own) => own.has(one)),
    );
    const isTitle = use.kind !== 'PERSON' && use.kind !== 'ORGANIZATION';
    const lines = those.map(({ place }) => place.cell ?? String(place.line));
    return [
      {
        taken: 'AS_ONE',
        kind: (use.kind ?? '').toLowerCase(),
        slug,
        name: use.name,
        isDoubtful: !isDecided && isTitle && years.length > 1 && !isTogether,
        other: null,
        evidence: `${isDecided ? 'the mapping' : 'the same name'} in rows ${lines.join(', ')}`,
        years: years.join(', '),
        otherYears: '',
        countries: '',
      },
    ];
  });
}
