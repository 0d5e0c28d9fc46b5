import DataLoader from 'dataloader';

/**
 * Loads values by key, all keys that are asked for at the same time in one batch. A value that is there is given
 * at once, without a promise: executing an operation over promises takes several times as long.
 */
export class Loader<Key, Value extends NonNullable<unknown> | null> {
  readonly #known = new Map<string, Value>();
  readonly #loader: DataLoader<Key, Value, string>;

  /** @param load gives the values in the order of the keys */
  constructor(load: (keys: readonly Key[]) => Promise<readonly Value[]>) {
    this.#loader = new DataLoader<Key, Value, string>(
      async (keys) => {
        const values = await load(keys);
        for (const [index, value] of values.entries()) {
          const key = keys[index];
          if (key !== undefined) this.#known.set(identity(key), value);
        }
        return values;
      },
      { cacheKeyFn: identity },
    );
  }

  load(key: Key): Value | Promise<Value> {
    return this.#known.get(identity(key)) ?? this.#loader.load(key);
  }

  /** Notes a value that was read along with others. */
  prime(key: Key, value: Value): void {
    this.#known.set(identity(key), value);
  }
}

/** What keys are told apart by. */
export function identity(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** What a function makes of a value: at once if the value is there, or else a promise of it. */
export function mapped<Value, Result>(
  value: Value | Promise<Value>,
  map: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(map) : map(value);
}
