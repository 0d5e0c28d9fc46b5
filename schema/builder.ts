import SchemaBuilder from '@pothos/core';
import ZodPlugin from '@pothos/plugin-zod';
import type { Context } from '../src/context.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    URL: { Input: string; Output: string };
    LanguageTag: { Input: string; Output: string };
    CountryCode: { Input: string; Output: string };
  };
}>({
  plugins: [ZodPlugin],
  defaultFieldNullability: false,
});
