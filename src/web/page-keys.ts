import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Exchange } from '../http/read/exchange.ts';
import type { SearchParameters } from '../http/read/search-parameters.ts';

/** Paths whose parameters are remembered, and sets of parameters of each. */
const maxRemembered = { paths: 20_000, sets: 8 };

/**
 * What pages are stored under: their origin, their path, the day, and the parameters that they read. Some pages say what is
 * to come, which passes without a write. Which these are is known
 * once a page was rendered. Two requests with the same values of all that was read get the same page, whatever else
 * their URLs say.
 */
export class PageKeys {
  /** by the hash of the path: it may be long */
  readonly #read = new LRUCache<string, readonly (readonly string[])[]>({
    max: maxRemembered.paths,
  });
  readonly #publicUrl: string | null;

  /** @param publicUrl the origin that browsers reach the server by; that of each request if null */
  constructor(publicUrl: string | null) {
    this.#publicUrl = publicUrl;
  }

  /**
   * Notes what a page has read.
   * @param day on which it began to be rendered
   * @returns its key
   */
  add(exchange: Exchange, names: readonly string[], day: string): string {
    const path = this.#pathOf(exchange, day);
    const sets = this.#read.get(path) ?? [];
    const sorted = [...new Set(names)].toSorted();
    if (!sets.some((set) => set.join() === sorted.join()))
      this.#read.set(path, [sorted, ...sets].slice(0, maxRemembered.sets));
    return keyOf(path, exchange.parameters, sorted);
  }

  /**
   * The key of the page that a request is for.
   * @param isStored whether there is a page under a key
   */
  find(exchange: Exchange, isStored: (key: string) => boolean): string {
    const path = this.#pathOf(exchange, today());
    const sets = this.#read.get(path);
    if (sets === undefined) return hashed(path + exchange.url);
    const stored = sets
      .map((names) => keyOf(path, exchange.parameters, names))
      .find((key) => isStored(key));
    if (stored !== undefined) return stored;
    return keyOf(path, exchange.parameters, [...new Set(sets.flat())].toSorted());
  }

  #pathOf(exchange: Exchange, day: string): string {
    return hashed(`${day} ${this.#publicUrl ?? exchange.origin}${pagePathOf(exchange)}`);
  }
}

/** The present day in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The path of a page, written in one way: `/a/../%62` is `/b`. */
export function pagePathOf({ href }: Pick<Exchange, 'href'>): string {
  const { pathname } = new URL(href);
  try {
    const parts = pathname.split('/').map((part) => encodeURIComponent(decodeURIComponent(part)));
    return parts.join('/');
  } catch {
    // It is not UTF-8, and no page has such a path.
    return pathname;
  }
}

const hashed = (text: string) => hash('sha256', text, 'base64url');

function keyOf(path: string, parameters: SearchParameters, names: readonly string[]): string {
  const values = names.flatMap((name) => {
    const given = parameters.getAll(name);
    return given.length === 0 ? [] : [[name, ...given]];
  });
  return hashed(`${path} ${JSON.stringify(values)}`);
}
