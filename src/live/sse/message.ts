import type { DocumentParameters } from '../../http/check/document-parameters.ts';
import { parseJson } from './body.ts';

/** The parameters of an operation in a URL, in the form of a JSON body. */
export function parametersOf({ searchParams }: URL): DocumentParameters & Record<string, unknown> {
  const variables = searchParams.get('variables');
  return {
    query: searchParams.get('query'),
    documentId: searchParams.get('documentId'),
    extensions: parseJson(searchParams.get('extensions') ?? ''),
    operationName: searchParams.get('operationName'),
    // Text that is not JSON is not an object, so the request is refused.
    variables: variables === null ? null : (parseJson(variables) ?? ''),
  };
}

/** The name of an operation on a shared connection; null if there is none. */
export function operationIdOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('extensions' in message)) return null;
  const { extensions } = message;
  if (typeof extensions !== 'object' || extensions === null) return null;
  const id = 'operationId' in extensions ? extensions.operationId : null;
  return typeof id === 'string' && id.length <= 200 ? id : null;
}
