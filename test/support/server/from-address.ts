import { once } from 'node:events';
import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Sent {
  query: string;
  variables?: Record<string, unknown>;
  token?: string;
  headers?: Record<string, string>;
  /** the client leaves when it is aborted */
  signal?: AbortSignal;
}

export interface JsonResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  };
}

/** Sends operations from an address of the loopback such as 127.0.0.2, each on a separate connection without an agent. */
export function clientAt(address: string, base: string, agent: Agent | false = false) {
  return async ({ query, variables, token, headers, signal }: Sent): Promise<JsonResponse> => {
    const sent = request(`${base}/graphql`, {
      method: 'POST',
      localAddress: address,
      agent,
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(signal && { signal }),
    });
    sent.end(JSON.stringify({ query, variables }));
    const [response] = await once(sent, 'response');
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk;
    return { status: response.statusCode, headers: response.headers, body: JSON.parse(text) };
  };
}

/** The codes of the errors in a response. */
export function codesOf({ body }: JsonResponse): unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions.code);
}
