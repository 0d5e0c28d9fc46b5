import { LRUCache } from 'lru-cache';
import type { Exchange } from '../http/read/exchange.ts';
import type { SearchParameters } from '../http/read/search-parameters.ts';

/** Paths whose parameters are remembered, and sets of parameters of each. */
const most = { paths: 20_000, sets: 8 };

/**
 * What pages are stored under: their origin, their path, and the parameters that they read. Which these are is known
 * once a page was rendered. Two requests with the same values of all that was read get the same page, whatever else
 * their URLs say.
 */
export class PageKeys {
  readonly #read = new LRUCache<string, readonly (readonly string[])[]>({ max: most.paths });

  /** Notes what a page has read. @returns its key */
  add(exchange: Exchange, names: readonly string[]): string {
    const path = exchange.origin + exchange.pathname;
    const sets = this.#read.get(path) ?? [];
    const sorted = [...new Set(names)].toSorted();
    if (!sets.some((set) => set.join() === sorted.join()))
      this.#read.set(path, [sorted, ...sets].slice(0, most.sets));
    return keyOf(path, exchange.parameters, sorted);
  }

  /**
   * The key of the page that a request is for.
   * @param isStored whether there is a page under a key
   */
  find(exchange: Exchange, isStored: (key: string) => boolean): string {
    const path = exchange.origin + exchange.pathname;
    const sets = this.#read.get(path);
    if (sets === undefined) return path + exchange.url.slice(exchange.pathname.length);
    const stored = sets
      .map((names) => keyOf(path, exchange.parameters, names))
      .find((key) => isStored(key));
    if (stored !== undefined) return stored;
    return keyOf(path, exchange.parameters, [...new Set(sets.flat())].toSorted());
  }
}

function keyOf(path: string, parameters: SearchParameters, names: readonly string[]): string {
  const values = names.flatMap((name) => {
    const given = parameters.getAll(name);
    return given.length === 0 ? [] : [[name, ...given]];
  });
  return `${path} ${JSON.stringify(values)}`;
}
