import SchemaBuilder, { type SchemaTypes } from '@pothos/core';
import '@pothos/plugin-errors';
import { PothosZodPlugin } from '@pothos/plugin-zod';
import type { GraphQLFieldResolver } from 'graphql';
import type { FilterInputs } from '../db/queries/awards/honor-filter.ts';
import type { Context } from './context/context.ts';

/** A document of the format `awards/1`, as its text. */
export interface ImportDocument {
  text: string;
  /** whether it was sent as an object */
  isJson: boolean;
}

interface Types {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    /** a text is a time by the clock of a place, with its offset */
    DateTime: { Input: Date; Output: Date | string };
    Decimal: { Input: string; Output: string };
    JSON: { Input: never; Output: unknown };
    ImportDocument: { Input: ImportDocument; Output: never };
    URL: { Input: string; Output: string };
    LanguageTag: { Input: string; Output: string };
    CountryCode: { Input: string; Output: string };
  };
  /** types that filters are declared with, by their names */
  Inputs: FilterInputs;
}

/**
 * The zod plugin without its check around each resolver: src/http/check/check-operation.ts runs the schemas
 * declared here once for the whole operation, before anything is read.
 */
class DeclaringZodPlugin<Schema extends SchemaTypes> extends PothosZodPlugin<Schema> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Schema['Context'], object>,
  ): GraphQLFieldResolver<unknown, Schema['Context'], object> {
    return resolver;
  }
}

SchemaBuilder.allowPluginReRegistration = true;
SchemaBuilder.registerPlugin('zod', DeclaringZodPlugin);

export const builder = new SchemaBuilder<Types>({
  plugins: ['errors', 'zod'],
  defaultFieldNullability: false,
  // A field with errors gives its payload, which has a description of its own, or one of them.
  errors: {
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${capitalized(fieldName)}Result` },
  },
});

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
