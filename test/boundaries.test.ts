import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Imports run one way: schema -> (context) loaders -> db/queries -> db. Imports of types only are not
 * counted: they leave nothing behind when the program runs.
 */
const root = path.join(import.meta.dirname, '..');

interface Import {
  from: string;
  to: string;
}

const imports: Import[] = ['schema', 'src', 'db'].flatMap((folder) =>
  globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap((from) =>
    readFileSync(path.join(root, from), 'utf8')
      .matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'|^import '([^']+)'/gm)
      .map(([, named, bare]) => {
        const target = named ?? bare ?? '';
        const to = target.startsWith('.') ? path.join(path.dirname(from), target) : target;
        return { from, to };
      })
      .toArray(),
  ),
);

const within = (folder: string, file: string) => file.startsWith(`${folder}/`);
const broken = (isWrong: (edge: Import) => boolean) => imports.filter(isWrong);

test('the graph knows nothing of SQL', () => {
  expect(
    broken(({ from, to }) => within('schema', from) && (to === 'kysely' || within('db', to))),
  ).toEqual([]);
});

test('the store knows nothing of the server or the graph', () => {
  expect(
    broken(({ from, to }) => within('db', from) && (within('src', to) || within('schema', to))),
  ).toEqual([]);
});

test('only loaders, the import, the desk, what is told live and what opens things reach into the store', () => {
  const may =
    /^src\/(loaders|import|export|check|desk|live|cli)\/|^src\/(main|reader|store)\.ts$|^src\/http\/(one-state|health)\.ts$/;
  expect(
    broken(({ from, to }) => within('src', from) && within('db', to) && !may.test(from)),
  ).toEqual([]);
});

test('documents come in without knowing how they go out', () => {
  const out = (file: string) => /^src\/(export|check|cli)\//.test(file);
  expect(broken(({ from, to }) => within('src/import', from) && out(to))).toEqual([]);
  expect(broken(({ from, to }) => within('src/export', from) && within('src/check', to))).toEqual(
    [],
  );
});

test('only src/config.ts reads the environment', () => {
  const readers = ['schema', 'src', 'db']
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,js}`, { cwd: root }))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('process.env'));
  expect(readers).toEqual(['src/config.ts']);
});

test('the test itself sees the imports', () => {
  expect(imports).toContainEqual({ from: 'db/queries/list.ts', to: 'db/keyset.ts' });
  expect(imports).toContainEqual({ from: 'schema/index.ts', to: 'schema/scalars.ts' });
});
