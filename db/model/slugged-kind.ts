const sluggedKinds = [
  'program',
  'edition',
  'event',
  'category',
  'award',
  'recipient',
  'place',
  'organization',
  'person',
  'source',
] as const;

/** The kinds of entities that have slugs; those of editions, categories and awards are unique within their program or edition. */
export type SluggedKind = (typeof sluggedKinds)[number];

export function isSluggedKind(value: unknown): value is SluggedKind {
  return sluggedKinds.some((kind) => kind === value);
}
