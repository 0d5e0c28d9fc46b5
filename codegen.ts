import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/index.ts';

const clientConfig = {
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
};

/** The printed schema, and types for the documents of the tests, of GraphiQL's examples and of the pages. */
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
      config: clientConfig,
    },
    'src/web/browser/generated/': {
      preset: 'client',
      documents: ['src/web/browser/**/*.graphql', '!src/web/browser/desk/**'],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      // The cache of the pages keeps objects by type and id.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: clientConfig,
    },
    'src/web/browser/generated/interfaces.ts': {
      plugins: ['./src/web/interfaces-plugin.ts'],
      documents: ['src/web/browser/**/*.graphql', '!src/web/browser/desk/**'],
    },
    // Apart from the pages, which would otherwise load the documents of the desk too.
    'src/web/browser/generated/desk/': {
      preset: 'client',
      documents: ['src/web/browser/desk/*.graphql', 'src/web/browser/parts/citation.graphql'],
      presetConfig: { fragmentMasking: false },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: clientConfig,
    },
  },
};

export default config;
