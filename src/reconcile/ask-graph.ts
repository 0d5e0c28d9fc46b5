import { GraphQLError } from 'graphql';
import { Exchange, type ExecuteWithin, retryHeaders, statusOf, withHttp } from '#http';

/** The response of the graph to one operation. */
interface Result {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly { message: string; extensions?: Readonly<Record<string, unknown>> }[];
}

/** Reads the graph as the public does: the data of a query. */
export type AskGraph = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Reads the graph for the client of a request, within its limits and with names in the languages of its URL.
 * @throws GraphQLError with the HTTP status and headers that the graph refused the query with
 */
export function createAskGraph(outer: Exchange, executeWithin: ExecuteWithin): AskGraph {
  return async (query, variables) => {
    const { host } = outer.headers;
    const lang = outer.parameters.get('lang');
    const inner = new Exchange(
      {
        method: 'POST',
        url: lang === null ? '/graphql' : `/graphql?${new URLSearchParams({ lang })}`,
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(host !== undefined && { host }),
        },
        body: Buffer.from(JSON.stringify({ variables })),
      },
      null,
      outer.signal,
    );
    const { status, body, headers = {} } = await executeWithin(outer, inner, query, null);
    const { data, errors = [] }: Result = JSON.parse(String(body));
    const [error] = errors;
    if (data && !error) return data;
    const refused = new GraphQLError(error?.message ?? 'The graph did not answer.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...error?.extensions },
    });
    // The status of a response with data is 200, whatever is wrong with a part of it.
    const own = status === 200 ? statusOf(refused) : status;
    const retry = headers['retry-after'];
    throw withHttp(refused, {
      status: own,
      headers: { ...retryHeaders(own), ...(retry !== undefined && { 'retry-after': retry }) },
    });
  };
}
