import { GraphQLError } from 'graphql';

interface Changes {
  message?: string;
  extensions?: GraphQLError['extensions'];
  /** null leaves the cause out */
  originalError?: GraphQLError['originalError'] | null;
}

/** A copy of an error with changes; its place in the document and in the response stays. */
export function copyError(error: GraphQLError, changes: Changes): GraphQLError {
  const { nodes, source, positions, path } = error;
  const { message, extensions, originalError } = {
    message: error.message,
    extensions: error.extensions,
    originalError: error.originalError,
    ...changes,
  };
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}
