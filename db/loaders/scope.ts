import type { Database } from '../connections/connect.ts';
import type { OptionalColumns } from '../queries/lists/optional-columns.ts';
import { Rounds } from './batch-rounds.ts';
import type { CachedRows } from './row-cache.ts';

/** The values that all loaders of an operation share. */
export interface LoaderScope {
  db: Database;
  /** what the operation needs of rows */
  optionalColumns: OptionalColumns;
  rounds: Rounds;
  /** rows that earlier operations have read of the same revision; null if none are cached */
  cachedRows: CachedRows | null;
  /** called with the name of a loader when one of its batches begins; what it returns is called when that has ended */
  onBatch?: (loader: string) => (() => void) | null;
}

/** The source that the loaders of an operation are created from. */
export type LoaderSource = Omit<LoaderScope, 'rounds'>;

/** The scope that is shared by loaders that go out in the same rounds. */
export function openScope(source: LoaderSource): LoaderScope {
  return { ...source, rounds: new Rounds() };
}

/** The loaders of recipes, by name. */
type LoadersOf<Recipes extends Readonly<Record<string, (...given: never[]) => unknown>>> = {
  readonly [Name in keyof Recipes]: ReturnType<Recipes[Name]>;
};

/**
 * Loaders of which an operation needs few: each is created on first use.
 * @param scopeOf what they share
 * @param recipes create them, from what they share and their names
 * @returns a function that creates the loaders of an operation
 */
export function lazily<
  Given,
  Scope,
  Recipes extends Readonly<Record<string, (scope: Scope, name: string) => unknown>>,
>(
  scopeOf: (given: Given, loaders: NoInfer<LoadersOf<Recipes>>) => Scope,
  recipes: Recipes,
): (given: Given) => LoadersOf<Recipes> {
  const scopes = new WeakMap<object, Scope>();
  const getters = {};
  for (const [name, recipe] of Object.entries(recipes)) {
    Object.defineProperty(getters, name, {
      get(this: object) {
        const scope = scopes.get(this);
        if (!scope) throw new Error(`${name} is of no operation`);
        const value = recipe(scope, name);
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  }
  return (given) => {
    const loaders: LoadersOf<Recipes> = Object.create(getters);
    scopes.set(loaders, scopeOf(given, loaders));
    return loaders;
  };
}
