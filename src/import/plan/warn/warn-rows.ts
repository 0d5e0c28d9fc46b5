import { showKey } from '../../../../db/model/keys.ts';
import { showValue } from '../../../../db/model/problem.ts';
import type { ImportPlan } from '../../import-plan.ts';
import { exampleHonors } from '../../sheets/template.ts';

/**
 * Rows of tables that are usually there by mistake: repeated ones, and the examples of the template.
 * @returns sentences
 */
export function rowWarnings(entities: ImportPlan['entities']): string[] {
  const repeated = new Map<string, readonly number[]>();
  const examples: string[] = [];
  for (const { kind, key, before, said } of entities) {
    if (kind !== 'honor') continue;
    const tables = said.flatMap(({ document }) => (document.table ? [document] : []));
    for (const { name, table } of tables)
      if (table && table.repeatedLines.length > 0) repeated.set(name, table.repeatedLines);
    const [first] = tables;
    if (first && !before && exampleHonors.has(showKey(key)))
      examples.push(
        `The table ${showValue(first.name)} has the example "${showKey(key)}" of the template. If you do not mean it, delete its row.`,
      );
  }
  return [...[...repeated].map(([name, lines]) => repeatedWarning(name, lines)), ...examples];
}

/** More rows are counted. */
const maxShownRows = 5;

function repeatedWarning(name: string, lines: readonly number[]): string {
  const shown = lines.slice(0, maxShownRows).join(', ');
  const more = lines.length > maxShownRows ? ` and ${lines.length - maxShownRows} more` : '';
  return `Rows of the table ${showValue(name)} are the same as earlier ones and add nothing: ${shown}${more}. If they are other honors, add what tells them apart.`;
}
