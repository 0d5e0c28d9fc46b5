import { kinds, spaceOf } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { EntityRecord } from '../../entity-record.ts';
import type { Wanted } from './find-entities.ts';

/**
 * The entities that a batch with problems names. Later batches must not report them as missing.
 */
export class FailedEntities {
  readonly #keys = new Set<string>();
  readonly #slugs = new Set<string>();

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /** Adds the entities of records, except honors: there can be any number, and nothing refers to them. */
  add(records: readonly Pick<EntityRecord, 'kind' | 'key'>[]): void {
    for (const { kind, key } of records) {
      if (kind === 'honor') continue;
      this.#keys.add(`${kinds[kind].space} ${showKey(key)}`);
      this.#slugs.add(key.at(-1) ?? '');
    }
  }

  addSlugs(slugs: ReadonlySet<string>): void {
    for (const slug of slugs) this.#slugs.add(slug);
  }

  has({ kind, key }: Wanted): boolean {
    return this.#keys.has(`${spaceOf(kind)} ${showKey(key)}`);
  }

  hasSlug(slug: string): boolean {
    return this.#slugs.has(slug);
  }
}
