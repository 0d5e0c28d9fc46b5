import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';

/**
 * The data a redaction removes, as it is looked for elsewhere. Names, titles and sentences mean it wherever they stand.
 * What many entities have (a date, a currency, `Dr.`, a publisher) means it only if the entity is named there too, or
 * documents about others would be emptied.
 */
export class RemovedValues {
  readonly texts = new Set<string>();
  readonly scalars = new Set<string>();

  /** Adds all that the value of a field says. @param field of the kind, as the change log names it */
  add(kind: KindName, field: string, value: unknown): void {
    this.#collect(value, isIdentifying(kind, field));
  }

  /** Adds what claims say, each about its field. @param field only claims on this one; all if null */
  addClaims(kind: KindName, field: string | null, claims: unknown): void {
    for (const claim of Array.isArray(claims) ? claims : []) {
      if (field !== null && fieldOf(claim) !== field) continue;
      const { field: claimed, value, note } = claim;
      this.#collect(value, isIdentifying(kind, String(claimed)));
      this.#collect(note, true);
    }
  }

  /** All of these and of others. */
  with(others: RemovedValues): RemovedValues {
    const all = new RemovedValues();
    for (const { texts, scalars } of [this, others]) {
      for (const text of texts) all.texts.add(text);
      for (const scalar of scalars) all.scalars.add(scalar);
    }
    return all;
  }

  /** Leaves out what the entity keeps. */
  without(kept: RemovedValues): RemovedValues {
    const left = new RemovedValues();
    for (const text of this.texts) if (!kept.texts.has(text)) left.texts.add(text);
    for (const scalar of this.scalars) if (!kept.scalars.has(scalar)) left.scalars.add(scalar);
    return left;
  }

  /** Whether the value of a field, or a claim on it, says any of what is removed. */
  areIn(kind: KindName, field: string, value: unknown): boolean {
    const said = new RemovedValues();
    said.add(kind, field, value);
    return this.shares(said);
  }

  /** Whether any of these is among others. */
  shares({ texts, scalars }: RemovedValues): boolean {
    return [...texts, ...scalars].some((one) => this.texts.has(one) || this.scalars.has(one));
  }

  /** @param isFree whether a text means it anywhere */
  #collect(value: unknown, isFree: boolean): void {
    if (value === null || value === undefined || typeof value === 'boolean') return;
    if (Array.isArray(value)) for (const item of value) this.#collect(item, isFree);
    else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        if (!naming.has(key)) this.#collect(inner, isFree || nameKeys.has(key));
    } else {
      const text = String(value);
      (isFree && /\p{L}/u.test(text) ? this.texts : this.scalars).add(text);
    }
  }
}

/** Whether a value of the change log has fields, as an entity or an item of a list has. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field of a claim or reference as the change log has it; null of the entity as a whole. */
export function fieldOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'field' in item ? String(item.field) : null;
}

/** Keys of what says which value it is, or where a source has it, and not what it is. */
const naming: ReadonlySet<string> = new Set([
  'lang',
  'kind',
  'role',
  'scheme',
  'key',
  'field',
  'accepted',
  'source',
  'paragraph',
  'page',
  'width',
  'height',
  'license',
]);

/** Keys whose values are names, in lists of recipients. */
const nameKeys: ReadonlySet<string> = new Set(['creditedAs']);

/** Whether the values of a field are names, titles, ids elsewhere, or sentences. */
function isIdentifying(kind: KindName, field: string): boolean {
  if (field === 'names' || field === 'externalIds') return true;
  return Object.hasOwn(kinds[kind].texts, field) || (kind === 'source' && field === 'title');
}

/** Stands in the place of what was redacted and cannot be empty. No slug can be like it. */
export const redactedMark = '[redacted]';
