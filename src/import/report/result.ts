import type { PlanEntry, ReusedRecipient, WithoutHonors } from '../import-plan.ts';

export const actions = ['created', 'changed', 'retracted', 'unchanged'] as const;
export type Action = (typeof actions)[number];

/** The result of an import. */
export interface ImportResult {
  /** of the state afterwards */
  revision: string;
  /** entities that the documents name or retract, or that came or went with those: the first of each action */
  entries: readonly PlanEntry[];
  /** how many of all these entities there are, by kind and action */
  counts: ReadonlyMap<string, Readonly<Record<Action, number>>>;
  /** sentences on what is not wrong, and may not be meant: the first hundred, and how many more */
  warnings: readonly string[];
  /** of a dry run: recipients that the data had before, and how many more; first those that only have a slug in common */
  reused: { listed: readonly ReusedRecipient[]; more: number };
  /** recipients whose last honor went: the first ten thousand */
  withoutHonors: readonly WithoutHonors[];
}

/** Of a large import not every thing is remembered one by one. */
const maxResultEntries = 10_000;
const maxResultWarnings = 100;
const maxReused = 50;

const around = ['program', 'edition', 'category', 'award'];

/** Gathers a result, batch by batch. */
export class Results {
  readonly #entries: PlanEntry[] = [];
  readonly #warnings: string[] = [];
  #omitted = 0;
  readonly #remembered = new Map<Action, number>();
  readonly #counts = new Map<string, Record<Action, number>>();
  /** ids of what each line of a stream names again, around the honor that it is about */
  readonly #around = new Set<string>();
  readonly #reused = new Map<'bySlug' | 'byReason', ReusedRecipient[]>();
  readonly #withoutHonors: WithoutHonors[] = [];
  readonly #reusedSlugs = new Set<string>();

  add(entries: readonly PlanEntry[]): void {
    for (const entry of entries) {
      const { id, kind, action } = entry;
      if (action === 'unchanged' && this.#around.has(id)) continue;
      if (around.includes(kind)) this.#around.add(id);
      const ofKind = this.#counts.get(kind) ?? {
        created: 0,
        changed: 0,
        retracted: 0,
        unchanged: 0,
      };
      ofKind[action] += 1;
      this.#counts.set(kind, ofKind);
      const remembered = this.#remembered.get(action) ?? 0;
      if (remembered === maxResultEntries) continue;
      this.#remembered.set(action, remembered + 1);
      this.#entries.push(entry);
    }
  }

  warn(warnings: readonly string[]): void {
    const kept = warnings.slice(0, maxResultWarnings - this.#warnings.length);
    this.#warnings.push(...kept);
    this.#omitted += warnings.length - kept.length;
  }

  leave(recipients: readonly WithoutHonors[]): void {
    this.#withoutHonors.push(...recipients.slice(0, maxResultEntries - this.#withoutHonors.length));
  }

  /** Adds recipients that a batch reuses, each once. */
  reuse(recipients: readonly ReusedRecipient[]): void {
    for (const recipient of recipients) {
      if (this.#reusedSlugs.has(recipient.slug)) continue;
      this.#reusedSlugs.add(recipient.slug);
      const group = recipient.reasons.length === 0 ? 'bySlug' : 'byReason';
      const listed = this.#reused.get(group) ?? [];
      if (listed.length < maxReused) this.#reused.set(group, [...listed, recipient]);
    }
  }

  result(revision: string): ImportResult {
    const { bySlug = [], byReason = [] } = Object.fromEntries(this.#reused);
    const listed = [...bySlug, ...byReason].slice(0, maxReused);
    return {
      revision,
      entries: this.#entries,
      counts: this.#counts,
      warnings:
        this.#omitted > 0
          ? [...this.#warnings, `There are ${this.#omitted} more like these.`]
          : this.#warnings,
      reused: { listed, more: this.#reusedSlugs.size - listed.length },
      withoutHonors: this.#withoutHonors,
    };
  }
}

/** How many entities an import did something to. */
export function countOf({ counts }: Pick<ImportResult, 'counts'>, action: Action): number {
  return counts.values().reduce((sum, ofKind) => sum + ofKind[action], 0);
}

/** Whether an import has made a revision. */
export function hasChanged(result: ImportResult): boolean {
  return actions.some((action) => action !== 'unchanged' && countOf(result, action) > 0);
}
