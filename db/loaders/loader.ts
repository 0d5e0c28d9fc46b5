import DataLoader from 'dataloader';
import { mechanisms } from '../mechanisms.ts';
import type { OptionalColumn } from '../queries/lists/optional-columns.ts';
import type { Rounds } from './batch-rounds.ts';
import type { LoaderRows } from './row-cache.ts';
import type { LoaderScope } from './scope.ts';

/**
 * Loads values by key, all keys that are requested in one round in one batch. A value that is there is given at once,
 * without a promise: executing an operation over promises takes several times as long.
 */
export class Loader<Key, Value extends NonNullable<unknown> | null> {
  readonly #name: string;
  readonly #rounds: Rounds;
  readonly #load: (keys: readonly Key[]) => Promise<readonly Value[]>;
  readonly #known = new Map<string, Value>();
  readonly #cachedRows: LoaderRows<Value> | undefined;
  readonly #onBatch: LoaderScope['onBatch'];
  #batches: DataLoader<Key, Value, string> | undefined;

  /**
   * @param name distinguishes it from all others whose values may differ for the same key
   * @param load gives the values in the order of the keys
   * @param parts what of rows it reads if the operation needs it
   */
  constructor(
    { rounds, cachedRows, onBatch }: Pick<LoaderScope, 'rounds' | 'cachedRows' | 'onBatch'>,
    name: string,
    load: (keys: readonly Key[]) => Promise<readonly Value[]>,
    parts: readonly OptionalColumn[] = [],
  ) {
    this.#name = name;
    this.#rounds = rounds;
    this.#cachedRows = cachedRows?.rowsOf(name, parts);
    this.#load = load;
    this.#onBatch = onBatch;
  }

  load(key: Key): Value | Promise<Value> {
    const id = identity(key);
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = this.#cachedRows?.find(id);
    if (found !== undefined) return found;
    this.#batches ??= new DataLoader<Key, Value, string>(
      (keys) => this.#rounds.run(() => this.#loadAll(keys)),
      {
        cacheKeyFn: identity,
        ...(mechanisms.rounds && {
          batchScheduleFn: (dispatch: () => void) => this.#rounds.schedule(dispatch),
        }),
      },
    );
    return this.#batches.load(key);
  }

  /** Notes a value that was read along with others. */
  prime(key: Key, value: Value): void {
    const id = identity(key);
    this.#known.set(id, value);
    this.#cachedRows?.add(id, value);
  }

  async #loadAll(keys: readonly Key[]): Promise<readonly Value[]> {
    const end = this.#onBatch?.(this.#name);
    const values = await this.#load(keys);
    end?.();
    for (const [index, key] of keys.entries()) {
      const value = values[index];
      if (value !== undefined) this.prime(key, value);
    }
    return values;
  }
}

/** The text that distinguishes a key from others. */
export function identity(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** The result of a function for a value: at once if the value is there, or else a promise of it. */
export function mapped<Value, Result>(
  value: Value | Promise<Value>,
  map: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(map) : map(value);
}

/** All values: at once if all are there, or else a promise of them. */
export function allOf<Value>(
  values: readonly (Value | Promise<Value>)[],
): readonly Value[] | Promise<Value[]> {
  const isThere = (value: Value | Promise<Value>): value is Value => !(value instanceof Promise);
  return values.every(isThere) ? values : Promise.all(values);
}
