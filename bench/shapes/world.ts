import type { z } from 'zod';
import type { documentSchema } from '../../src/import/document/document.ts';
import type { Sizes } from './sizes.ts';

/** The world that is made: all of it follows from the sizes and the seed. */
export interface World {
  seed: number;
  sizes: Sizes;
}

/** A line of the NDJSON; only the first one has a format. */
export type Line = Partial<z.input<typeof documentSchema>>;

type Item<Key extends keyof Line> = NonNullable<
  NonNullable<Line[Key]> extends (infer T)[] ? T : never
>;
export type PlaceItem = Item<'places'>;
export type OrganizationItem = Item<'organizations'>;
export type PersonItem = Item<'people'>;
export type TeamItem = Item<'teams'>;
export type ProductItem = Item<'products'>;
export type ProjectItem = Item<'projects'>;
export type WorkItem = Item<'works'>;
export type ProgramItem = Item<'programs'>;
export type EventItem = Item<'events'>;
export type EditionItem = Item<'editions'>;
type Inside<T> = NonNullable<NonNullable<T> extends (infer Of)[] ? Of : never>;
export type CategoryItem = Inside<EditionItem['categories']>;
export type AwardItem = Inside<CategoryItem['awards']>;
export type HonorItem = Inside<AwardItem['honors']>;
export type RecipientItem = Inside<HonorItem['recipients']>;
