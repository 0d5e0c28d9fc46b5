import { printable } from '../../../db/model/problem.ts';
import type { FieldChange } from '../diff.ts';
import type { PlanEntry } from '../import-plan.ts';
import { type Action, actions, countOf, type ImportResult } from './result.ts';

type ReportedEntry = Pick<PlanEntry, 'action' | 'kind' | 'key'> & {
  changes: readonly FieldChange[];
};

/**
 * An import as lines for people: what was created, changed (field by field) and retracted, then a table of how
 * many of each kind, and the revision.
 * @param dryRun says that it was only tried
 */
export function reportLines(result: ImportResult, dryRun = false): string[] {
  const { revision, entries, warnings } = result;
  const reported = entries.filter(({ action }) => action !== 'unchanged');
  const omitted = actions.flatMap((action) => {
    const more =
      countOf(result, action) - entries.filter((entry) => entry.action === action).length;
    return action === 'unchanged' || more === 0 ? [] : [`... and ${more} more ${action}`];
  });
  const end = dryRun
    ? `Dry run: nothing was written. The revision is still ${revision}.`
    : reported.length === 0
      ? `Nothing changed: the revision is still ${revision}.`
      : `The revision is now ${revision}.`;
  return [
    ...entriesLines(reported),
    ...omitted,
    ...(reported.length > 0 ? [''] : []),
    ...tableLines(result),
    ...(dryRun ? reusedLines(result) : []),
    ...withoutHonorsLines(result),
    ...(warnings.length > 0
      ? ['', ...warnings.map((warning) => `Look again: ${printable(warning)}`), '']
      : []),
    end,
  ];
}

/** The lines on what happens to entities, one after the other, field by field where they change. */
export function entriesLines(entries: readonly ReportedEntry[]): string[] {
  const width = Math.max(0, ...entries.map(({ kind }) => kind.length));
  return entries.flatMap((entry) => entryLines(entry, width));
}

/** How many entities of each kind were created, changed, retracted, unchanged. */
function tableLines(result: ImportResult): string[] {
  const { counts } = result;
  const rows = [...counts].map(([kind, ofKind]): [string, (action: Action) => number] => [
    kind,
    (action) => ofKind[action],
  ]);
  if (rows.length !== 1) rows.push(['all', (action) => countOf(result, action)]);
  const width = Math.max(...rows.map(([kind]) => kind.length));
  return [
    [' '.repeat(width), ...actions].join('  '),
    ...rows.map(([kind, count]) =>
      [
        kind.padEnd(width),
        ...actions.map((action) => String(count(action)).padStart(action.length)),
      ].join('  '),
    ),
  ];
}

/** Recipients that a dry run takes for those that the data has, and why. */
function reusedLines({ reused: { listed, more } }: ImportResult): string[] {
  if (listed.length === 0) return [];
  const width = Math.max(...listed.map(({ kind }) => kind.length));
  const lines = listed.map(({ kind, slug, reasons, honors, first, latest, programs }) => {
    const why = reasons.length > 0 ? reasons.join(', ') : 'only the slug';
    const years = first === latest ? `in ${first}` : `from ${first} to ${latest}`;
    const had = `${honors} ${honors === 1 ? 'honor' : 'honors'} ${years} (${programs.join(', ')})`;
    return printable(
      `    ${kind.padEnd(width)}  ${slug}: ${why}; ${honors > 0 ? had : 'no honors'}`,
    );
  });
  return [
    '',
    'Already in the data, and what they have in common with the documents:',
    ...lines,
    ...(more > 0 ? [`    ... and ${more} more`] : []),
    '',
  ];
}

/** Recipients whose last honor went. They stay in the data, until somebody retracts them. */
function withoutHonorsLines({ withoutHonors }: ImportResult): string[] {
  if (withoutHonors.length === 0) return [];
  const width = Math.max(...withoutHonors.map(({ kind }) => kind.length));
  return [
    '',
    'Without any honor now:',
    ...withoutHonors.map(({ kind, slug }) => `    ${kind.padEnd(width)}  ${slug}`),
    '',
  ];
}

/** The same for machines. */
export function reportJson(result: ImportResult, dryRun: boolean): object {
  const { revision, entries, counts, warnings, reused, withoutHonors } = result;
  return {
    revision,
    dryRun,
    counts: Object.fromEntries(counts),
    warnings,
    ...(dryRun && { reused: reused.listed, moreReused: reused.more }),
    ...(withoutHonors.length > 0 && { withoutHonors }),
    entities: entries,
  };
}

function entryLines({ action, kind, key, changes }: ReportedEntry, width: number): string[] {
  const line =
    `${action.padEnd('retracted'.length)}  ${kind.padEnd(width)}  ${printable(key)}`.trimEnd();
  if (action !== 'changed') return [line];
  return [
    line,
    ...changes.map(
      ({ field, before, after }) =>
        `    ${printable(field)}: ${printable(show(before))} -> ${printable(show(after))}`,
    ),
  ];
}

/** A value on one line: texts as they are, lists by commas, the parts of an object by their names. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(show).join(', ');
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).map(
    ([name, part]) => `${name} ${Array.isArray(part) ? `[${show(part)}]` : show(part)}`,
  );
  return `(${parts.join(', ')})`;
}
