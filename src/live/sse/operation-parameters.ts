import type { DocumentParameters, Exchange, SearchParameters } from '#http';

/** The message of a client about its operation, in the URL or in the body; null in place of what is not valid. */
export function messageOf({ method, body, parameters }: Exchange): unknown {
  return method === 'GET' ? parametersOf(parameters) : parseJson(String(body));
}

/** The parameters of an operation in a URL, in the form of a JSON body. */
export function parametersOf(
  search: SearchParameters,
): DocumentParameters & Record<string, unknown> {
  const variables = search.get('variables');
  return {
    query: search.get('query'),
    documentId: search.get('documentId'),
    extensions: parseJson(search.get('extensions') ?? ''),
    operationName: search.get('operationName'),
    // Text that is not JSON is not an object, so the request is refused.
    variables: variables === null ? null : (parseJson(variables) ?? ''),
  };
}

/** Parses a text as JSON; null if it is not valid, which the GraphQL endpoint reports. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
