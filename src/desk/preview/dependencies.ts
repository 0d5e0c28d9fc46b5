import { type ImportPlan, type ImportResult, reusedIn } from '#import';
import { deriveId } from '../../../db/id.ts';
import { nameOf } from '../../../db/model/keys.ts';

import type { Failed } from '../try-document.ts';

/** For documents that look for more entities than this, the preview is rebuilt after each write. */
const maxDependencies = 100_000;

/**
 * The dependencies of a preview's documents: all entities that their plans looked for, found or not, and the honors
 * of recipients that they are warned of. A write to others leaves the plans as they are. This is not known of a document
 * with problems, or one that changes the license, mirrors something or retracts entities: anything may be new in it or
 * refer to those.
 */
export class Dependencies {
  #hashes: Set<string> | null;

  /** @param hashes those of documents that were applied before; null if they are not known */
  constructor(hashes: readonly string[] | null) {
    this.#hashes = hashes && new Set(hashes);
  }

  /** As `dependencyOf` returns them; null if any write can change the plans. */
  get hashes(): string[] | null {
    return this.#hashes && [...this.#hashes];
  }

  /** Adds a plan, before it is applied. */
  addPlan(plan: ImportPlan): void {
    const { register, entries, isMirror } = plan;
    const isKnown =
      // Otherwise an import has not looked for all that it names.
      register.cache.hasOthers &&
      !isMirror &&
      entries.every(({ action }) => action !== 'retracted') &&
      // An id that is free again would be given instead.
      [...register.entries()].every(
        ({ id, kind, key, stored }) => stored || id === deriveId(kind, ...key),
      );
    if (isKnown) {
      for (const name of register.names()) this.#hashes?.add(dependencyOf(name));
      for (const { slug } of reusedIn(plan).values()) this.#hashes?.add(dependencyOnHonors(slug));
    }
    if (!isKnown || (this.#hashes?.size ?? 0) > maxDependencies) this.#hashes = null;
  }

  /** Adds what came of a document whose plans were added. */
  addOutcome(outcome: { result: ImportResult } | Failed): void {
    if (!('result' in outcome) || outcome.result.counts.has('dataset')) this.#hashes = null;
  }
}

/** The hash of an entity, a UUID. @param name as `nameOf` returns it */
export function dependencyOf(name: string): string {
  return deriveId(name);
}

/** The same of all honors of a recipient. */
export function dependencyOnHonors(slug: string): string {
  return dependencyOf(`${nameOf('recipient', [slug])} honors`);
}
