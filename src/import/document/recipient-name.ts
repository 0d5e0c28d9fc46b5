import { z } from 'zod';
import type { KindName } from '../../../db/model/entity-kinds.ts';
import { slugPattern } from '../../../db/model/keys.ts';
import { few, maxListItems, shortText, slug, slugForm } from './value-schemas.ts';

/** How documents name recipients: by their slugs, or by an id in another data set. */

/** The kind that a recipient that is named has to be of. */
export type NamedKind =
  | Extract<KindName, 'place' | 'organization' | 'person' | 'team' | 'product' | 'project' | 'work'>
  | 'recipient';

/** A recipient that is named by an external id, until its slug is looked up (plan/find/look-up-external-ids.ts). */
export class NamedById {
  readonly kind: NamedKind;
  readonly scheme: string;
  readonly value: string;

  constructor(kind: NamedKind, scheme: string, value: string) {
    this.kind = kind;
    this.scheme = scheme;
    this.value = value;
  }

  toString(): string {
    return `${this.scheme} ${this.value}`;
  }
}

/** A document with slugs in place of external ids. */
export type WithSlugs<Of> = Of extends NamedById
  ? string
  : Of extends readonly (infer Item)[]
    ? WithSlugs<Item>[]
    : Of extends object
      ? { [Key in keyof Of]: WithSlugs<Of[Key]> }
      : Of;

const form = 'an external id such as { wikidata: Q7186 }';

/**
 * An external id that names a recipient: a map with one scheme.
 * @param taken keys of another map that can stand in its place
 */
export function idOf(kind: NamedKind, taken: readonly string[] = []) {
  return z
    .record(z.string(), z.unknown(), form)
    .transform((input, ctx): NamedById => {
      const [entry, ...more] = Object.entries(input);
      const [scheme = '', given] = entry ?? [];
      // A value that is another map is complained of as that.
      if (taken.length > 0 && (!entry || more.length > 0 || taken.includes(scheme))) {
        ctx.issues.push({ code: 'invalid_type', expected: 'record', message: form, input });
        return z.NEVER;
      }
      const value = shortText.safeParse(given);
      const isRight = more.length === 0 && slug.safeParse(scheme).success;
      if (isRight && value.success) return new NamedById(kind, scheme, value.data);
      const [issue] = value.error?.issues ?? [];
      const at = isRight ? { path: [scheme], message: issue?.message } : { message: form };
      ctx.issues.push({ code: 'custom', input, ...at });
      return z.NEVER;
    })
    .meta({
      type: 'object',
      propertyNames: {
        pattern: `^${slugPattern}$`,
        ...(taken.length > 0 && { not: { enum: taken } }),
      },
      additionalProperties: { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' },
      minProperties: 1,
      maxProperties: 1,
    });
}

/** The slug of a recipient, or an external id. */
function recipientName<Kind extends NamedKind>(kind: Kind) {
  return z.union([slug, idOf(kind)], slugForm).meta({ id: `${kind}Name` });
}

/** By what the recipient has to be. */
export const named = {
  place: recipientName('place'),
  organization: recipientName('organization'),
  person: recipientName('person'),
  team: recipientName('team'),
  product: recipientName('product'),
  project: recipientName('project'),
  work: recipientName('work'),
  recipient: recipientName('recipient'),
} satisfies Record<NamedKind, z.ZodType>;

/** Places, each named once. */
export const placeNames = z
  .array(named.place, 'a list of slugs')
  .max(maxListItems, few)
  .refine((list) => new Set(list.map(String)).size === list.length, 'each slug once')
  .meta({ id: 'placeNames', uniqueItems: true });
