import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { MappingProposal } from '#import';
import { StartError } from '#server';

/** Asks one question and returns the answer; null if nobody is there to answer. */
export type Ask = ((question: string) => Promise<string>) | null;

/** Asks on the terminal, unless standard input or the messages go elsewhere. */
export function terminal(): Ask {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return (await lines.question(question)).trim();
    } finally {
      lines.close();
    }
  };
}

/**
 * Shows how sheets without a mapping would be read, and asks whether that is right. The mappings that are confirmed are
 * written beside their sheets. A dry run neither asks nor writes; if nobody can be asked, all are shown.
 * @returns whether the import goes on
 */
export async function confirmMappings(
  proposals: readonly MappingProposal[],
  isDryRun: boolean,
  ask: Ask,
  log: (line: string) => void,
): Promise<boolean> {
  for (const { file, mappingFile, text, preview } of proposals) {
    log(`The columns of ${file} are not those of the CSV format. This mapping is proposed:\n`);
    log(text);
    log('With it, the first rows are read like this:\n');
    for (const line of preview.length > 0 ? preview : ['(No row names a recipient.)']) log(line);
    log('');
    if (isDryRun || ask === null) continue;
    const answer = await ask(`Save it as ${mappingFile}, and import ${file}? [y/N] `);
    if (!/^y(es)?$/i.test(answer)) {
      log(`Save the mapping as ${mappingFile}, correct it, and run the command again.`);
      return false;
    }
    await saveMapping(mappingFile, text);
  }
  if (isDryRun || ask !== null || proposals.length === 0) return true;
  log('Save each mapping under its name, correct it, and run the command again:');
  for (const { mappingFile } of proposals) log(`  ${mappingFile}`);
  return false;
}

/** @throws StartError if it cannot be written */
async function saveMapping(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new StartError(`The file ${file} cannot be written (${error.code}).`, { cause: error });
  }
}
