import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number;
  text: string;
}

/** A client with a separate IP address, which sends one request at a time: on one connection, or on a new one each time. */
export class PoliteClient {
  readonly #port: number;
  readonly #from: string;
  readonly #agent: Agent;

  /** @param keepAlive whether its connection is kept; true if absent */
  constructor(from: string, port: number, keepAlive = true) {
    this.#agent = new Agent({ keepAlive, maxSockets: 1 });
    this.#from = from;
    this.#port = port;
  }

  /** @throws Error if the server does not respond within two minutes */
  send(
    method: string,
    path: string,
    body = '',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const sent = request(
      {
        method,
        path,
        host: '127.0.0.1',
        port: this.#port,
        localAddress: this.#from,
        agent: this.#agent,
        timeout: 120_000,
        headers: {
          ...(body !== '' && { 'content-type': 'application/json' }),
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (chunk: string) => {
            text += chunk;
          })
          .on('error', reject)
          .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent
      .on('error', reject)
      .on('timeout', () => sent.destroy(new Error('no answer in two minutes')));
    sent.end(body);
    return promise;
  }

  sendOperation(query: string, variables: object = {}, token?: string): Promise<Answer> {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return this.send('POST', '/graphql', JSON.stringify({ query, variables }), headers);
  }

  /** The data. @throws Error if there is any error */
  async fetchData(query: string, variables: object = {}, token?: string): Promise<unknown> {
    const { status, text } = await this.sendOperation(query, variables, token);
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('data' in answer) || 'errors' in answer)
      throw new Error(`${status}: ${text.slice(0, 500)}`);
    return answer.data;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** How long a query took. */
export interface Sample {
  /** its position in the list */
  queryIndex: number;
  /** by `performance.now()` */
  begun: number;
  milliseconds: number;
  /** what was wrong with the answer; null if nothing */
  wrong: string | null;
}

/**
 * Sends queries one after the other, with pauses of 20 ms, until it is stopped. The first response to each query is
 * the expected one.
 */
export class Watcher {
  readonly samples: Sample[] = [];
  readonly #client: PoliteClient;
  readonly #queries: readonly string[];
  readonly #expected: (string | undefined)[] = [];
  #isStopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(client: PoliteClient, queries: readonly string[]) {
    this.#client = client;
    this.#queries = queries;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
    this.#client.close();
  }

  async #run(): Promise<void> {
    for (let turn = 0; !this.#isStopped; turn += 1) {
      const queryIndex = turn % this.#queries.length;
      const begun = performance.now();
      const wrong = await this.#client.sendOperation(this.#queries[queryIndex] ?? '').then(
        (answer) => this.#judge(queryIndex, answer),
        (error: Error) => error.message,
      );
      this.samples.push({ queryIndex, begun, milliseconds: performance.now() - begun, wrong });
      await sleep(20);
    }
  }

  /** The fault in an answer: the answer has to be the one that was given first, without errors. */
  #judge(queryIndex: number, { status, text }: Answer): string | null {
    if (status !== 200 || text.includes('"errors"')) return `${status}: ${text.slice(0, 200)}`;
    this.#expected[queryIndex] ??= text;
    return text === this.#expected[queryIndex] ? null : `another answer: ${text.slice(0, 200)}`;
  }
}
