import { type KindName, kinds } from './entity-kinds.ts';
import { isAttributeKey } from './keys.ts';

/** Whether the graph has the field on the kind, by its name in the graph. */
export function hasField(kind: KindName, field: string): boolean {
  return (
    fieldsOf(kind).includes(field) ||
    (isAttributeKey(field) && fieldsOf(kind).includes('attributes'))
  );
}

/** The names of the fields of a kind in the graph. */
export function fieldsOf(kind: KindName): string[] {
  const { columns, texts, also, named } = kinds[kind];
  const isSourced = kind !== 'source' && kind !== 'award-series';
  const hasMedia = named && kind !== 'category';
  return [
    ...Object.keys(columns),
    ...Object.keys(texts),
    ...also,
    ...(named ? ['names', 'name'] : []),
    ...(hasMedia ? ['images', 'links'] : []),
    ...(isSourced ? ['attributes'] : []),
  ];
}
