import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbedded } from './embedded.ts';
import { migrateState } from './states.ts';

/**
 * Writes db/tables.ts, the types of the tables, from a database that the migrations just made; with
 * --verify it writes nothing and fails where the file differs.
 */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-tables-'));
// Where we are root, Postgres runs as another user, who has to come through.
await chmod(folder, 0o711);
try {
  const postgres = await openEmbedded(folder);
  try {
    await migrateState(postgres.url, 'published');
    process.exitCode = generate(postgres.url, process.argv.slice(2));
  } finally {
    await postgres.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function generate(url: string, flags: readonly string[]): number {
  const { status } = spawnSync(
    'kysely-codegen',
    [
      ...['--url', url, '--dialect', 'postgres', '--default-schema', 'published'],
      ...['--include-pattern', 'published.!(kysely_*)'],
      ...['--out-file', path.join(import.meta.dirname, 'tables.ts'), ...flags],
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}
