/** Where a value stands in the response. */
export class ResponsePosition {
  /** of the object or list around it; null at the root */
  readonly parent: ResponsePosition | null;
  readonly #key: string | number;
  readonly #container: object;
  /** whether null may stand here, so that an error rises no further */
  readonly isNullable: boolean;

  /** @param container the object or list that has the value under the key */
  constructor(
    parent: ResponsePosition | null,
    key: string | number,
    container: object,
    isNullable: boolean,
  ) {
    this.parent = parent;
    this.#key = key;
    this.#container = container;
    this.isNullable = isNullable;
  }

  putNull(): void {
    Reflect.set(this.#container, this.#key, null);
  }

  /** The response keys and indexes from the root to here. */
  get path(): (string | number)[] {
    return this.parent ? [...this.parent.path, this.#key] : [this.#key];
  }
}

/** Whether a value is a promise, of JavaScript's own class or any other. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { then }: { then?: unknown } = value;
  return typeof then === 'function';
}
