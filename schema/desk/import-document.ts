import { GraphQLError, valueFromASTUntyped } from 'graphql';
import type { StoredProblem } from '../../db/queries/desk/scheduled-document-outcome.ts';
import { builder, type ImportDocument } from '../builder.ts';

function toDocument(value: unknown): ImportDocument {
  if (typeof value === 'string') return { text: value, isJson: false };
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { text: JSON.stringify(value, null, 2), isJson: true };
  throw new GraphQLError('ImportDocument must be a string or an object.');
}

builder.scalarType('ImportDocument', {
  // Where `npm start` shows docs/import-format.md; the JSON Schema of the format has a URL of this server, too.
  specifiedByURL: 'http://localhost:4000/docs/import-format',
  description:
    'An import document in the format `awards/1`: a string of YAML, JSON, NDJSON or CSV, a workbook in base64, or a JSON object. Input only. docs/import-format.md describes the format.',
  serialize: () => {
    throw new GraphQLError('ImportDocument is an input type.');
  },
  parseValue: toDocument,
  parseLiteral: (node, variables) => toDocument(valueFromASTUntyped(node, variables)),
});

export const DocumentForm = builder.enumType('DocumentForm', {
  description: 'The format in which an import document is written.',
  values: {
    YAML: { value: 'yaml', description: 'YAML. JSON is valid YAML, too.' },
    JSON: { value: 'json', description: 'One JSON object.' },
    NDJSON: {
      value: 'ndjson',
      description: 'Newline-delimited JSON: one JSON object on each line.',
    },
    CSV: { value: 'csv', description: 'A table with one honor in each row.' },
    WORKBOOK: {
      value: 'workbook',
      description:
        'A workbook (.xlsx or .ods) in base64, whose first sheet has the columns of CSV; `/template.xlsx` on the server is one to fill in. Input only: a scheduled document has it as CSV.',
    },
  } as const,
});

export const DocumentProblem = builder.objectRef<StoredProblem>('DocumentProblem').implement({
  description: 'A problem in an import document, and where it is.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description:
        'The path of the wrong value in the document, such as `editions[0].honors[2].share`. Empty if the problem concerns the whole document.',
    }),
    message: t.exposeString('message', { description: 'What is wrong, in a sentence.' }),
    expected: t.string({
      nullable: true,
      description: 'What a correct value looks like. Null if `message` already says it.',
      resolve: ({ expected }) => expected ?? null,
    }),
    got: t.string({
      nullable: true,
      description: 'The wrong value, as the document has it. Null if `message` already says it.',
      resolve: ({ got }) => got ?? null,
    }),
    line: t.int({
      nullable: true,
      description: 'The line in the file, counted from 1. Null if the problem has no single line.',
      resolve: ({ line }) => line ?? null,
    }),
    column: t.int({
      nullable: true,
      description:
        'The column in the line, counted from 1. Null if the problem has no single column.',
      resolve: ({ column }) => column ?? null,
    }),
    file: t.string({
      nullable: true,
      description:
        'The name of the file that has the problem (`DocumentText.name`). Null if the problem concerns several files.',
      resolve: ({ file }) => (file === '' ? null : file),
    }),
  }),
});
