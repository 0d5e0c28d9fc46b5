import { GraphQLError, type GraphQLField } from 'graphql';
import { defaultPageSize } from '../../schema/connection.ts';
import type { ErrorCode } from '../../schema/errors.ts';

/** The number of items that a list without pages is taken to hold if its field does not say (`listSize`). */
const usualListSize = 10;

/** The number of fields of a response that a field counts for: 1, unless it says that it is more work (`cost`). */
export function costOf(field: GraphQLField<unknown, unknown>): number {
  const { cost } = field.extensions;
  return typeof cost === 'number' ? cost : 1;
}

/** The most items that a page of this connection holds; null if it is not a connection. */
export function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
): number | null {
  if (!field.args.some((argument) => argument.name === 'first')) return null;
  const size = args.last ?? args.first ?? defaultPageSize;
  return typeof size === 'number' ? size : defaultPageSize;
}

/** At least 1: what is selected of an empty list has to be walked, too. */
export function listSizeOf(
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
): number {
  const { ids } = args;
  if (Array.isArray(ids)) return Math.max(1, ids.length);
  const usual = field.extensions.listSize;
  return typeof usual === 'number' ? usual : usualListSize;
}

/** The error for an operation that requests more than a limit allows. */
export function tooMuch(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'COST_LIMIT_EXCEEDED' satisfies ErrorCode },
  });
}
