import type { Config } from '../config.ts';
import { importFiles } from '../import/import.ts';
import { reportLines } from '../import/report.ts';
import { loadShippedData, openPublished, openStore } from '../store.ts';

export interface ImportArguments {
  /** paths, applied in their order as one change */
  files: readonly string[];
  /** tries everything and writes nothing */
  dryRun: boolean;
}

/**
 * `awards import`: applies documents to what the public reads, and tells what that changed.
 * @returns the exit code
 * @throws ImportError, whose message lists all that is wrong, one sentence a line
 */
export async function runImport(
  config: Config,
  { files, dryRun }: ImportArguments,
  out: (line: string) => void,
): Promise<number> {
  const store = await openStore(config);
  try {
    const db = await openPublished(store.url);
    try {
      await loadShippedData(db);
      const result = await importFiles(db, files, { dryRun });
      for (const line of reportLines(result, dryRun)) out(line);
      return 0;
    } finally {
      await db.destroy();
    }
  } finally {
    await store.close();
  }
}
