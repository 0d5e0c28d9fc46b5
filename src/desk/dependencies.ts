import { deriveId } from '../../db/id.ts';
import type { Plan } from '../import/plan/plan.ts';
import type { ImportResult } from '../import/result.ts';
import type { Failed } from './try-document.ts';

/** For documents that look for more entities than this, the preview is rebuilt after each write. */
const mostNames = 100_000;

/**
 * What the documents of a preview depend on: all entities that their plans have looked for, found or not. A write to
 * other entities leaves the plans as they are. This is not known of a document with problems, or one that changes the
 * license or retracts entities: anything may refer to those.
 */
export class Dependencies {
  #names: Set<string> | null;

  /** @param names those of documents that were applied before; null if they are not known */
  constructor(names: readonly string[] | null) {
    this.#names = names && new Set(names);
  }

  /** The names of entities as `nameOf` returns them; null if any write can change the plans. */
  get names(): string[] | null {
    return this.#names && [...this.#names];
  }

  /** Adds a plan, before it is applied. */
  addPlan({ register, entries }: Plan): void {
    const isKnown =
      // Otherwise an import has not looked for all that it names.
      register.cache.hasOthers &&
      entries.every(({ action }) => action !== 'retracted') &&
      // An id that is free again would be given instead.
      [...register.entries()].every(
        ({ id, kind, key, stored }) => stored || id === deriveId(kind, ...key),
      );
    for (const name of isKnown ? register.names() : []) this.#names?.add(name);
    if (!isKnown || (this.#names?.size ?? 0) > mostNames) this.#names = null;
  }

  /** Adds what came of a document whose plans were added. */
  addOutcome(outcome: { result: ImportResult } | Failed): void {
    if (!('result' in outcome) || outcome.result.counts.has('dataset')) this.#names = null;
  }
}
