import { GraphQLError, valueFromASTUntyped } from 'graphql';
import type { Problem } from '../src/import/problem.ts';
import { builder } from './builder.ts';

/** A document of the format `awards/1`, as its text. */
export interface ImportDocument {
  text: string;
  /** where it was sent as an object */
  isJson: boolean;
}

function toDocument(value: unknown): ImportDocument {
  if (typeof value === 'string') return { text: value, isJson: false };
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { text: JSON.stringify(value, null, 2), isJson: true };
  throw new GraphQLError('ImportDocument expects a text, or an object.');
}

builder.scalarType('ImportDocument', {
  specifiedByURL: 'https://yaml.org/spec/1.2.2/',
  description:
    'A document of the format `awards/1`: its text (YAML, JSON, NDJSON or CSV), or the object that it is in JSON.',
  serialize: () => {
    throw new GraphQLError('ImportDocument is for arguments only.');
  },
  parseValue: toDocument,
  parseLiteral: (node, variables) => toDocument(valueFromASTUntyped(node, variables)),
});

export const DocumentForm = builder.enumType('DocumentForm', {
  description: 'What the text of a document is written in.',
  values: {
    YAML: { value: 'yaml', description: 'YAML, of which JSON is a part.' },
    JSON: { value: 'json', description: 'JSON.' },
    NDJSON: { value: 'ndjson', description: 'A document a line.' },
    CSV: { value: 'csv', description: 'A table of honors.' },
  } as const,
});

export const DocumentProblem = builder.objectRef<Problem>('DocumentProblem').implement({
  description: 'One thing that is wrong with a document, and where.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description:
        'Where in the document, such as `editions[0].honors[2].share`; empty where it is about the document as a whole.',
    }),
    message: t.exposeString('message', { description: 'What is wrong, in a sentence.' }),
    expected: t.string({
      nullable: true,
      description: 'What would be right; null where the message says all.',
      resolve: ({ expected }) => expected ?? null,
    }),
    got: t.string({
      nullable: true,
      description: 'What stands there; null where the message says all.',
      resolve: ({ got }) => got ?? null,
    }),
    line: t.int({
      nullable: true,
      description: 'The line of the text, from 1; null where it is of no single line.',
      resolve: ({ line }) => line ?? null,
    }),
    column: t.int({
      nullable: true,
      description: 'The column in the line, from 1; null where it is of no single one.',
      resolve: ({ column }) => column ?? null,
    }),
    document: t.string({
      nullable: true,
      description: 'The name of the document; null where it is of no single one.',
      resolve: ({ file }) => (file === '' ? null : file),
    }),
  }),
});
