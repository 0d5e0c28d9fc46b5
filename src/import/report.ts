import type { ImportResult, PlanEntry } from './import.ts';

const actions = ['created', 'changed', 'retracted', 'unchanged'] as const;

/**
 * An import as lines for people: what was created, changed (field by field) and retracted, then how many
 * of each, and the revision.
 * @param dryRun says that it was only tried
 */
export function reportLines({ revision, entries }: ImportResult, dryRun = false): string[] {
  const told = entries.filter(({ action }) => action !== 'unchanged');
  const width = Math.max(0, ...told.map(({ kind }) => kind.length));
  const lines = told.flatMap((entry) => entryLines(entry, width));
  const counts = actions.map((action) => `${count(entries, action)} ${action}`).join(', ');
  const end = dryRun
    ? `Only tried: nothing was written, the revision is still ${revision}.`
    : told.length === 0
      ? `Nothing changed: the revision is still ${revision}.`
      : `The revision is now ${revision}.`;
  return [...lines, `${counts}.`, end];
}

function entryLines({ action, kind, key, changes }: PlanEntry, width: number): string[] {
  const line = `${action.padEnd('retracted'.length)}  ${kind.padEnd(width)}  ${key}`.trimEnd();
  if (action !== 'changed') return [line];
  return [
    line,
    ...changes.map(({ field, before, after }) => `    ${field}: ${show(before)} -> ${show(after)}`),
  ];
}

function count(entries: readonly PlanEntry[], action: PlanEntry['action']): number {
  return entries.filter((entry) => entry.action === action).length;
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
