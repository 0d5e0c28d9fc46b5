import type { Database } from '../../db/connect.ts';
import type { Wants } from '../../db/queries/wants.ts';
import { Rounds } from './rounds.ts';
import type { KeptRows } from './row-cache.ts';

/** What all loaders of an operation share. */
export interface LoaderScope {
  db: Database;
  /** what the operation needs of rows */
  wants: Wants;
  rounds: Rounds;
  /** what earlier operations have read of the same revision; null if nothing is kept */
  kept: KeptRows | null;
}

/** What the loaders of an operation are made for. */
export type LoaderSource = Omit<LoaderScope, 'rounds'>;

/** What loaders share that go out in the same rounds. */
export function openScope(source: LoaderSource): LoaderScope {
  return { ...source, rounds: new Rounds() };
}

/** What recipes make, by name. */
type MadeBy<Recipes extends Readonly<Record<string, (...given: never[]) => unknown>>> = {
  readonly [Name in keyof Recipes]: ReturnType<Recipes[Name]>;
};

/**
 * Loaders of which an operation needs few: each is made when it is first used.
 * @param scopeOf what they share
 * @param recipes make them, from what they share and under their own names
 * @returns makes the loaders of an operation
 */
export function lazily<
  Given,
  Scope,
  Recipes extends Readonly<Record<string, (scope: Scope, name: string) => unknown>>,
>(
  scopeOf: (given: Given, loaders: NoInfer<MadeBy<Recipes>>) => Scope,
  recipes: Recipes,
): (given: Given) => MadeBy<Recipes> {
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
    const loaders: MadeBy<Recipes> = Object.create(getters);
    scopes.set(loaders, scopeOf(given, loaders));
    return loaders;
  };
}
