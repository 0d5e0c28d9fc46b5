import type { Database } from '../../db/connect.ts';
import { type Input, textInput } from '../import/read/inputs.ts';
import { finishSheet, type MappedSheet } from '../import/sheets/mapped-sheet.ts';
import { ownInput } from '../import/sheets/open-sheets.ts';

/** Inputs with sheets as CSV. An import asks first whose slugs those of names are, which matching helps to decide. */
export async function readSheets(
  db: Database,
  opened: readonly (Input | MappedSheet)[],
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const one of opened) {
    if (!('rows' in one)) {
      inputs.push(one);
      continue;
    }
    const { table, countries } = await finishSheet(db, one, []);
    if (countries !== undefined)
      inputs.push(textInput(`countries of ${one.input.name}`, countries, 'json'));
    inputs.push(ownInput(one.input, table));
  }
  return inputs;
}
