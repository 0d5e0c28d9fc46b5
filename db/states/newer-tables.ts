import packageFile from '../../package.json' with { type: 'json' };

/**
 * A newer version of the gateway may have updated the tables. Its migrations only add to what this version reads and
 * writes, and so both can run, unless the name of one ends with the oldest version that can: `-needs-0.3.0`.
 */
const needs = /-needs-(\d+\.\d+\.\d+)$/;

const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** The tables are of another version of the gateway, and this one cannot use them. */
export class NewerTablesError extends Error {}

/**
 * Why a version cannot run after migrations that it does not have, in a sentence with the remedy.
 * @param newer their names
 * @param version this version
 * @returns null if it can
 */
export function findNewerTables(
  newer: readonly string[],
  version = packageFile.version,
): string | null {
  const needed = newer
    .flatMap((name) => needs.exec(name)?.[1] ?? [])
    .toSorted(inOrder)
    .at(-1);
  if (needed === undefined || inOrder(needed, version) <= 0) return null;
  return (
    `The tables of this database need version ${needed} of the gateway or a later one, and this is version ${version}. ` +
    'Run the newer version, or restore the backup from before the update.'
  );
}
