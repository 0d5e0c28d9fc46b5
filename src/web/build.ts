import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stamp, stateOfBuild } from './built.ts';

/**
 * Builds the pages for browsers and for the server, if they are not built from these sources yet. It takes seconds.
 * @returns whether they are there now; false if Vite is not installed, as without the development dependencies
 */
export async function buildPages(): Promise<boolean> {
  const state = stateOfBuild();
  if (state === 'current') return true;
  const vite = await import('vite').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      return null;
    throw error;
  });
  if (vite === null) return state === 'outdated';
  const { file, text } = stamp();
  // What is half built must not pass for built.
  await rm(file, { force: true });
  const configFile = path.join(import.meta.dirname, 'vite.config.ts');
  const options = { configFile, configLoader: 'native' } as const;
  await vite.build(options);
  await vite.build({ ...options, build: { ssr: true } });
  await writeFile(file, text);
  return true;
}

if (import.meta.main) {
  const isBuilt = await buildPages();
  console.log(
    isBuilt
      ? 'The pages are built.'
      : 'The pages are not built, because Vite is not installed: it comes with `npm ci`, without `--omit=dev`.',
  );
}
