import { createHash, randomInt } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { judge, type Seen } from './judge.ts';
import { type RandomOperation, randomOperation } from './operation.ts';
import type { SampleValues } from './sample-values.ts';
import { subscribe } from './subscribe.ts';

/** Sends an operation with the access token of its role. @param client its address */
export type Send = (operation: RandomOperation, client: string) => Promise<Seen>;

export interface Fuzzed {
  /** how often each status or code was answered */
  counts: Map<string, number>;
  /** what must never be answered, with what was sent */
  wrong: string[];
}

export interface Series {
  schema: GraphQLSchema;
  samples: SampleValues;
  seed: number;
  /** numbers of operations */
  from: number;
  to: number;
  /** how many are under way at once */
  atOnce: number;
  onProgress?: (done: number) => void;
}

/** Sends a series of random operations, each twice, and judges the responses. */
export async function sendRandomOperations(series: Series, send: Send): Promise<Fuzzed> {
  const { schema, samples, seed, from, to, atOnce, onProgress } = series;
  const fuzzed: Fuzzed = { counts: new Map(), wrong: [] };
  let next = from;
  const sendInSequence = async () => {
    while (next < to) {
      const number = next++;
      const operation = randomOperation(schema, samples, seed, number);
      // The second time, the rows that it reads are cached, and a persisted document is known.
      const client = [10, 0, 0, 0].map((part) => part || randomInt(256)).join('.');
      for (let time = 0; time < 2; time += 1) {
        if (time === 1 && operation.transport === 'persisted document') {
          operation.transport = 'hash of a persisted document';
        }
        const seen = await send(operation, client);
        const { wrong, codes } = judge(seen);
        for (const code of codes.length > 0 ? new Set(codes) : [String(seen.status)]) {
          fuzzed.counts.set(code, (fuzzed.counts.get(code) ?? 0) + 1);
        }
        if (wrong !== null) {
          fuzzed.wrong.push(`${number} of seed ${seed}: ${JSON.stringify(operation)}\n${wrong}`);
        }
      }
      onProgress?.(next - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendInSequence));
  return fuzzed;
}

/** A query of the public, as it is. */
export const publicQuery = (query: string): RandomOperation => ({
  query,
  variables: {},
  parameters: {},
  role: 'PUBLIC',
  transport: 'POST',
});

/** Milliseconds in which a response must come. */
const responseTimeout = 60_000;

/** Sends operations to a server, each in the way that it says. @param tokens of the roles that sign in */
export const sendTo =
  (base: string, tokens: Readonly<Record<string, string>>): Send =>
  (operation, client) =>
    operation.transport === 'WebSocket'
      ? subscribe(operation, base, tokens[operation.role], client)
      : seenOf(fetch(requestOf(operation, base, tokens, client)));

/** The request of an operation. @param tokens of the roles that sign in @param client address, if the server trusts it */
export function requestOf(
  { query, variables, parameters, role, transport }: RandomOperation,
  base: string,
  tokens: Readonly<Record<string, string>>,
  client = '10.0.0.1',
): Request {
  const token = tokens[role];
  const headers = {
    'content-type': 'application/json',
    accept:
      transport === 'event stream' ? 'text/event-stream' : 'application/graphql-response+json',
    'x-forwarded-for': client,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const signal = AbortSignal.timeout(responseTimeout);
  const inUrl = new URLSearchParams(parameters);
  // A query that is too long for a URL would only be refused.
  if (transport === 'GET' && query.length < 5_000) {
    inUrl.set('query', query);
    inUrl.set('variables', JSON.stringify(variables));
    return new Request(`${base}/graphql?${inUrl}`, { headers, signal });
  }
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const body = {
    ...(transport !== 'hash of a persisted document' && { query }),
    variables,
    ...(transport.endsWith('persisted document') && { extensions }),
  };
  return new Request(`${base}/graphql?${inUrl}`, {
    method: 'POST',
    headers,
    signal,
    body: JSON.stringify(body),
  });
}

/** @returns status 0 if no response comes in time, or only a part of one */
async function seenOf(responding: Promise<Response>): Promise<Seen> {
  try {
    const response = await responding;
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: await response.text(),
    };
  } catch (error) {
    return { status: 0, contentType: '', text: String(error) };
  }
}
