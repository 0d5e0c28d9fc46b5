import type { ValidDocument } from './document-stages.ts';
import type { PlanEntry } from './import-plan.ts';

/** The license of the whole data set, which is no entity: the last document that has one decides. */
export class License {
  readonly #before: string | null;
  #after: string | null;
  #isGiven = false;

  constructor(before: string | null) {
    this.#before = before;
    this.#after = before;
  }

  /** That of the data set, from now on. */
  get value(): string | null {
    return this.#after;
  }

  get hasChanged(): boolean {
    return this.#before !== this.#after;
  }

  add(documents: readonly ValidDocument[]): void {
    for (const { content } of documents) {
      if (content.license === undefined) continue;
      this.#isGiven = true;
      this.#after = content.license;
    }
  }

  /** The report lists its change with those of entities, if a document has one. */
  entries(): PlanEntry[] {
    if (!this.#isGiven) return [];
    const changes = this.hasChanged
      ? [{ field: 'license', before: this.#before, after: this.#after }]
      : [];
    const action = this.hasChanged ? 'changed' : 'unchanged';
    return [{ action, kind: 'dataset', key: '', id: '', changes }];
  }
}
