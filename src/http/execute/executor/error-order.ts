import type { GraphQLError } from 'graphql';

/**
 * Puts the errors of fields into the order that the fields have in the response. They come in the order in which they
 * occurred, which depends on what is cached and on how fast statements are.
 */
export function inOrderOfFields(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.toSorted((one, other) => compare(data, one, other));
}

/** Compares two errors at the place where their paths part, as numbers do for a sort. */
function compare(data: unknown, one: GraphQLError, other: GraphQLError): number {
  const [onePath, otherPath] = [one.path ?? [], other.path ?? []];
  let value = data;
  for (const [depth, key] of onePath.entries()) {
    const otherKey = otherPath[depth];
    if (otherKey === undefined) break;
    if (key === otherKey) {
      value = isObject(value) ? Reflect.get(value, key) : null;
      continue;
    }
    if (isObject(value)) {
      const keys = Object.keys(value);
      return keys.indexOf(String(key)) - keys.indexOf(String(otherKey));
    }
    // An error has made it null: what is left is the document, and the items of a list.
    return (one.positions?.[0] ?? 0) - (other.positions?.[0] ?? 0) || (key < otherKey ? -1 : 1);
  }
  return onePath.length - otherPath.length;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
