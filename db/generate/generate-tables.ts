import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbedded } from '../embedded/embedded-postgres.ts';
import { migrateState, type State, states } from '../states/states.ts';

/**
 * Writes db/tables.ts and db/desk-tables.ts, the types of the tables, from a database that the migrations just
 * made.
 */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-tables-'));
// Where we are root, Postgres runs as another user, who has to come through.
await chmod(folder, 0o711);
try {
  const postgres = await openEmbedded(folder);
  try {
    for (const state of states) await migrateState(postgres.url, state);
    process.exitCode =
      generate(postgres.url, 'published', 'tables.ts') ||
      generate(postgres.url, 'desk', 'desk-tables.ts');
  } finally {
    await postgres.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function generate(url: string, state: State, file: string): number {
  const { status } = spawnSync(
    'kysely-codegen',
    [
      '--url',
      url,
      '--dialect',
      'postgres',
      '--default-schema',
      state,
      '--default-schema',
      'types',
      '--include-pattern',
      `${state}.!(kysely_*)`,
      '--out-file',
      path.join(import.meta.dirname, '..', file),
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}
