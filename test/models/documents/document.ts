/** Documents as JSON: what a reader of the format sees before anything is known of their meaning. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface Item {
  readonly [key: string]: Json;
}

export function isItem(value: Json | undefined): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list; none where it is absent or null. */
export function itemsOf(value: Json | undefined): Item[] {
  return listOf(value).filter(isItem);
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A text without space around it, a number as text; null where there is none. */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
