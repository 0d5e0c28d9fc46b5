import type { Database } from '../../../db/connections/connect.ts';
import type { Input } from '../read/inputs.ts';
import { finishSheet, type MappedSheet } from '../sheets/mapped-sheet.ts';
import { inputsOf } from '../sheets/open-sheets.ts';

/** Inputs with sheets as CSV. An import asks first whose slugs those of names are, which matching helps to decide. */
export async function readSheets(
  db: Database,
  opened: readonly (Input | MappedSheet)[],
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const one of opened)
    inputs.push(...('rows' in one ? inputsOf(one, await finishSheet(db, one)) : [one]));
  return inputs;
}
