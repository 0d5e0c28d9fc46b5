import type { CodegenConfig } from '@graphql-codegen/cli';
import type { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { type FieldNode, Kind, lexicographicSortSchema, printSchema, visit } from 'graphql';
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

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Selects the name of the type of each object, once: a fragment has it from the field that it is spread in. Selected
 * again in every fragment, it would count again in what an operation may return. Files for readers do without it.
 */
const withTypenames: typeof addTypenameSelectionDocumentTransform = {
  transform: ({ documents }) =>
    documents.map((file) =>
      file.document && !file.location?.endsWith('.file.graphql')
        ? { ...file, document: visit(file.document, { Field: { leave: withTypename } }) }
        : file,
    ),
};

function withTypename(field: FieldNode): FieldNode | undefined {
  const { selectionSet } = field;
  const isNamed = selectionSet?.selections.some(
    (one) => one.kind === Kind.FIELD && one.name.value === '__typename',
  );
  if (!selectionSet || isNamed) return undefined;
  const selections = [typename, ...selectionSet.selections];
  return { ...field, selectionSet: { ...selectionSet, selections } };
}

/** The printed schema, and types for the documents of the tests and of the pages. */
const config: CodegenConfig = {
  schema: printSchema(lexicographicSortSchema(schema)),
  generates: {
    'schema/schema.graphql': {
      plugins: ['schema-ast'],
    },
    'test/generated/': {
      preset: 'client',
      documents: ['test/**/*.ts', '!test/generated/**'],
      presetConfig: { fragmentMasking: false },
      config: clientConfig,
    },
    'src/site/browser/generated/': {
      preset: 'client',
      documents: ['src/site/browser/**/*.graphql', '!src/site/browser/desk/**'],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      // The cache of the pages keeps objects by type and id.
      documentTransforms: [withTypenames],
      config: clientConfig,
    },
    'src/site/browser/generated/interfaces.ts': {
      plugins: ['./src/site/interfaces-plugin.ts'],
      documents: ['src/site/browser/**/*.graphql', '!src/site/browser/desk/**'],
    },
    // Apart from the pages, which would otherwise load the documents of the desk too.
    'src/site/browser/generated/desk/': {
      preset: 'client',
      documents: [
        'src/site/browser/desk/**/*.graphql',
        'src/site/browser/evidence/citation.graphql',
      ],
      presetConfig: { fragmentMasking: false },
      documentTransforms: [withTypenames],
      config: clientConfig,
    },
  },
};

export default config;
