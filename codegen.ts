import type { CodegenConfig } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/index.ts';

/** The printed schema, and types for the documents of the tests and of GraphiQL's examples. */
const config: CodegenConfig = {
  schema: printSchema(lexicographicSortSchema(schema)),
  generates: {
    'schema/schema.graphql': {
      plugins: ['schema-ast'],
    },
    'test/generated/': {
      preset: 'client',
      documents: ['src/http/examples/*.graphql', 'test/**/*.ts', '!test/generated/**'],
      presetConfig: { fragmentMasking: false },
      config: {
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          PartialDate: 'string',
          DateTime: 'string',
          Decimal: 'string',
          JSON: 'unknown',
          ImportDocument: 'unknown',
          URL: 'string',
          LanguageTag: 'string',
          CountryCode: 'string',
        },
        strictScalars: true,
      },
    },
  },
};

export default config;
