import { z } from 'zod';

const answer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

const mutationErrors = z.record(z.string(), z.object({ message: z.string() }));

/** A client of the GraphQL endpoint over HTTP. */
export class GraphqlClient {
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #stop: AbortSignal;

  /**
   * @param url of the server
   * @param token an access token; null for the public
   * @param stop ends what is under way
   */
  constructor(url: string, token: string | null, stop: AbortSignal) {
    this.#url = `${url}/graphql`;
    this.#headers = {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    this.#stop = stop;
  }

  /**
   * Sends a query or a mutation.
   * @param shape what `data` has to be
   * @throws Error with the messages of the response if it has errors
   */
  async fetchData<Data>(
    shape: z.ZodType<Data>,
    query: string,
    variables: object = {},
  ): Promise<Data> {
    const response = await this.#send('application/json', { query, variables });
    return dataOf(shape, await response.text());
  }

  /**
   * Subscribes over server-sent events.
   * @returns the events, one by one, until the caller stops; the subscription is open once this is resolved
   * @throws Error if the response is not an event stream
   */
  async subscribe<Data>(shape: z.ZodType<Data>, query: string): Promise<AsyncGenerator<Data>> {
    const response = await this.#send('text/event-stream', { query });
    const { body } = response;
    if (body === null || !response.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new Error(`The server did not open the subscription: ${await response.text()}`);
    // Read from now on: a response that is no longer referenced is canceled.
    return eventsOf(shape, body.pipeThrough(new TextDecoderStream()));
  }

  #send(accept: string, operation: object): Promise<Response> {
    const headers = { ...this.#headers, accept };
    const body = JSON.stringify(operation);
    return fetch(this.#url, { method: 'POST', headers, body, signal: this.#stop });
  }
}

/** The events of a stream of them: each ends with an empty line, and holds its data in lines of their own. */
async function* eventsOf<Data>(
  shape: z.ZodType<Data>,
  pieces: ReadableStream<string>,
): AsyncGenerator<Data> {
  let text = '';
  for await (const piece of pieces) {
    const events = `${text}${piece}`.split('\n\n');
    text = events.pop() ?? '';
    for (const lines of events) {
      const data = /^data: (.+)$/m.exec(lines)?.[1];
      if (data !== undefined) yield dataOf(shape, data);
    }
  }
}

function dataOf<Data>(shape: z.ZodType<Data>, text: string): Data {
  const { data, errors } = answer.parse(JSON.parse(text));
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  // A mutation that failed returns an error with a message.
  const failed = mutationErrors.safeParse(data).data;
  if (failed)
    throw new Error(
      Object.values(failed)
        .map(({ message }) => message)
        .join(' '),
    );
  return shape.parse(data);
}
