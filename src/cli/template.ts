import { writeFile } from 'node:fs/promises';
import { templateWorkbook } from '#import';
import { StartError } from '#server';
import { awardsCommand } from '../../db/release.ts';

/**
 * `npx awards template`: writes the workbook to fill in.
 * @returns the exit code
 * @throws StartError if the file exists or cannot be written
 */
export async function runTemplate(file: string, out: (line: string) => void): Promise<number> {
  const bytes = await templateWorkbook();
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST')
      throw new StartError(`The file ${file} exists already. Choose another name, or delete it.`);
    if (code === undefined) throw error;
    throw new StartError(`The file ${file} cannot be written (${code}).`, { cause: error });
  }
  out(`Wrote ${file}. Replace its two rows with yours, and run: ${awardsCommand} import ${file}`);
  return 0;
}
