import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context/context.ts';
import { WritersBusyError } from '../context/desk-errors.ts';
import { conflict } from '../errors.ts';

/**
 * Lets each field of the mutations run as a write, so that what is selected below it reads the state after it,
 * and no field has to remember that.
 * @returns the same schema
 */
export function withWrites(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (root, args, context: Context, info) =>
      context
        .write(async () => resolve(root, args, context, info))
        .catch((error: unknown) => {
          throw error instanceof WritersBusyError ? conflict(error.message) : error;
        });
  }
  return schema;
}
