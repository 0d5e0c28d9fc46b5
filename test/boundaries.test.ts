import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The house has three storeys: `db` below `schema` below `src`. `src` has rooms, its folders. Nothing imports upwards, not
 * even types: who reads a file has to know only what is below it. The other rules are of values, unless they say so:
 * `import type` leaves nothing behind when the program runs, as `import { type ... }` does.
 */
const root = path.join(import.meta.dirname, '..');

interface Import {
  from: string;
  to: string;
}

const ofValues = /^(?:import|export) (?!type )[^;]*?from '([^']+)'|^import '([^']+)'/gm;
/** Types included, and what is loaded later. */
const ofAll = /^(?:import|export) [^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** The file that an import names. `#import` is the face of a room (`imports` of package.json). */
const resolve = (from: string, target: string): string => {
  if (target.startsWith('#')) return `src/${target.slice(1)}/index.ts`;
  return target.startsWith('.') ? path.join(path.dirname(from), target) : target;
};

const importsIn = (folders: readonly string[], statements = ofValues): Import[] =>
  folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] }).flatMap(
      (from) =>
        readFileSync(path.join(root, from), 'utf8')
          .matchAll(statements)
          .map(([, ...targets]) => {
            const target = targets.find((one) => one !== undefined) ?? '';
            return { from, to: resolve(from, target) };
          })
          .toArray(),
    ),
  );

const imports = importsIn(['schema', 'src', 'db']);

/** Imports that come from a circle and lead into one, those of the circles among them. */
function circular(edges: readonly Import[]): Import[] {
  const left = edges.filter(
    ({ from, to }) =>
      edges.some((edge) => edge.from === to) && edges.some((edge) => edge.to === from),
  );
  return left.length < edges.length ? circular(left) : left;
}

const within = (folder: string, file: string) => file.startsWith(`${folder}/`);
const ofRoom = (from: string, to: string) =>
  broken((edge) => within(from, edge.from) && within(to, edge.to));
const broken = (isWrong: (edge: Import) => boolean) => imports.filter(isWrong);

/** Files with a connection or Kysely in them, unlike the model, the loaders, the release and how texts are compared. */
const ofStore = (file: string) =>
  within('db', file) &&
  !/^db\/((model|loaders)\/|(normalize|country-code|cursor|pool-sizes|release)\.ts$)/.test(file);

test('schema/ does not import Kysely or pg', () => {
  expect(
    broken(({ from, to }) => within('schema', from) && (to === 'kysely' || ofStore(to))),
  ).toEqual([]);
});

test('db/model/ imports only itself and how texts are compared, types included', () => {
  const model = importsIn(['db/model'], ofAll);
  expect(model).toContainEqual({ from: 'db/model/column.ts', to: 'db/model/entity-kinds.ts' });
  const beyond = model.filter(({ to }) => !within('db/model', to));
  expect(beyond).toEqual([{ from: 'db/model/facts.ts', to: 'db/normalize.ts' }]);
  expect(importsIn(['db'], ofAll).filter(({ from }) => from === 'db/normalize.ts')).toEqual([]);
});

describe('the storeys and rooms', () => {
  const edges = importsIn(['db', 'schema', 'src'], ofAll);
  const storeyOf = (file: string) => ['db', 'schema', 'src'].indexOf(file.split('/', 1)[0] ?? '');
  /** The room of a file: a folder of `src`, or another storey. */
  const roomOf = (file: string) =>
    within('src', file) ? file.split('/', 2).join('/') : (file.split('/', 1)[0] ?? '');
  const between = (some: readonly Import[]) =>
    some
      .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
      .filter(({ from, to }) => from !== to);
  const upwards = (some: readonly Import[]) =>
    some.filter(({ from, to }) => storeyOf(to) > storeyOf(from));
  const ofFiles = edges.filter(({ to }) => storeyOf(to) >= 0);

  test('import nothing from above, types included', () => {
    expect(upwards(ofFiles)).toEqual([]);
    expect(circular(between(ofFiles))).toEqual([]);
  });

  const page = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
  const [, table = ''] = page.split('from the lowest floor up');
  /** The rooms of `src` from the lowest floor up. */
  const floors = [...table.matchAll(/^\| `([\w-]+(?:\/|\.ts))` \|/gm)].map(
    ([, name = '']) => `src/${name.replace('/', '')}`,
  );
  const upstairs = (some: readonly Import[]) =>
    between(some).filter(({ from, to }) => {
      const [one, other] = [floors.indexOf(from), floors.indexOf(to)];
      return one >= 0 && other > one;
    });

  test('of src stand on floors in the order of docs/architecture.md', () => {
    expect(floors.toSorted()).toEqual(globSync('src/*', { cwd: root }).toSorted());
    expect(upstairs(ofFiles)).toEqual([]);
  });

  test('open connections, servers and processes in few', () => {
    const opens = /\bconnect\(|new pg\.(Client|Pool)|\b(createServer|fork|spawn)\(/;
    const openers = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      opens.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect([...new Set(openers.map(roomOf))].toSorted()).toEqual([
      'src/cli',
      'src/database-health',
      'src/main.ts',
      'src/server',
      'src/standbys',
    ]);
  });

  /** The imports that reach past the face of another room. */
  const pastFaces = (some: readonly Import[]) =>
    some.filter(
      ({ from, to }) =>
        within('src', to) &&
        roomOf(from) !== roomOf(to) &&
        to !== `${roomOf(to)}/index.ts` &&
        // Node.js reads it before it knows whether it can read TypeScript, and main.ts is no room.
        !['src/cli/node-version.js', 'src/main.ts'].includes(to),
    );

  test('have a face, which is all that others import of them, types included', () => {
    expect(pastFaces(ofFiles)).toEqual([]);
    const own = ofFiles.filter(({ from, to }) => to === `${roomOf(from)}/index.ts`);
    expect(own).toEqual([]);
  });
});

test('src/import/ imports nothing from src/export/, and src/desk/ nothing from src/http/', () => {
  expect(ofRoom('src/import', 'src/export')).toEqual([]);
  expect(ofRoom('src/desk', 'src/http')).toEqual([]);
});

describe('the stages of an import', () => {
  const stages = ['read', 'validate', 'plan', 'apply', 'report'];
  const stageOf = (file: string) => stages.find((stage) => within(`src/import/${stage}`, file));
  const edges = importsIn(['src/import'], ofAll);

  test('import neither earlier nor later ones, types included', () => {
    const between = edges.filter(({ from, to }) => {
      const [one, other] = [stageOf(from), stageOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    });
    expect(between).toEqual([]);
  });

  test('do not import their conductor, nor does what they share import them', () => {
    const conductor = 'src/import/import.ts';
    const shared = /^src\/import\/(document|csv-format|register)\//;
    const back = edges.filter(
      ({ from, to }) =>
        (stageOf(from) !== undefined && to === conductor) ||
        (shared.test(from) && (stageOf(to) !== undefined || to === conductor)),
    );
    expect(back).toEqual([]);
  });
});

test('the publisher process loads neither the schema nor the HTTP server', () => {
  const loadedBy = (file: string) => {
    const files = new Set([file]);
    for (const one of files)
      for (const { to } of imports.filter(({ from }) => from === one)) files.add(to);
    return [...files];
  };
  const atOnce = loadedBy('src/server/publisher/publisher.ts');
  expect(atOnce.filter((file) => /^src\/(desk|import)\//.test(file))).toEqual([]);
  // It is loaded once the first has begun to connect.
  const loaded = [...atOnce, ...loadedBy('src/desk/index.ts')];
  expect(loaded).toContain('src/import/import.ts');
  // The errors of the desk have no imports of theirs.
  const isTooMuch = (file: string) =>
    /^(schema\/(?!context\/desk-errors)|src\/(http|live)\/|db\/loaders\/)|^graphql/.test(file);
  expect(loaded.filter(isTooMuch)).toEqual([]);
});

test('only src/config/config.ts reads the environment, besides what npm and Node.js get and what runs at an installation', () => {
  const readers = ['schema', 'src', 'db']
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,js}`, { cwd: root }))
    // In quotes it is what Vite is to replace.
    .filter((file) => /(?<!')process\.env/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(readers.toSorted()).toEqual([
    'src/cli/awards.js',
    'src/cli/npm.ts',
    'src/cli/own-node.js',
    'src/config/config.ts',
  ]);
});

describe('the check for circular imports', () => {
  const edges = importsIn(['src', 'schema', 'db', 'bench', 'test']);

  test('finds none between files', () => {
    expect(circular(edges)).toEqual([]);
  });

  test('finds none between folders', () => {
    // Files at the top of these are used by all folders below, or put them together; so is the face of a room.
    const tops = [
      'db',
      'schema',
      'src',
      'src/cli',
      'src/desk',
      'src/http',
      'src/import',
      'src/import/plan',
      'src/server',
    ];
    const partOf = (file: string) =>
      tops.includes(path.dirname(file)) || path.basename(file) === 'index.ts'
        ? file
        : path.dirname(file);
    const between = edges
      .filter(({ from }) => !within('test', from))
      .map(({ from, to }) => ({ from: partOf(from), to: partOf(to) }))
      .filter(({ from, to }) => from !== to);
    expect(circular(between)).toEqual([]);
  });
});

test('this test finds the imports', () => {
  expect(imports).toContainEqual({
    from: 'db/queries/lists/paged-list.ts',
    to: 'db/keyset-pagination.ts',
  });
  expect(imports).toContainEqual({ from: 'schema/index.ts', to: 'schema/scalars.ts' });
});
