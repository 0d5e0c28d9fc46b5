export type Scalar = string | number | boolean | null;
/** The value of one field of an entity: a scalar, a slug, or the parts of a pair (coordinates, a share, money). */
export type ColumnValue = Scalar | Readonly<Record<string, number | string>>;

/** The value as a column's value; throws where it can be none, which would be a mistake in the import. */
export function columnValue(value: unknown): ColumnValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return unsigned(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const parts = Object.entries(value).filter(
    (entry): entry is [string, number | string] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'string',
  );
  if (parts.length !== Object.keys(value).length)
    throw new TypeError('This is not the value of a column.');
  return Object.fromEntries(
    parts.map(([part, inner]) => [part, typeof inner === 'number' ? unsigned(inner) : inner]),
  );
}

/** The database and JSON know no zero with a sign: left as it is, it would be another value each time. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}
