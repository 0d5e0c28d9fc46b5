import { randomInt } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { judge, type Seen } from './judge.ts';
import { type RandomOperation, randomOperation } from './operation.ts';
import type { SampleValues } from './sample-values.ts';

/** Sends an operation with the access token of its role. */
export type Send = (operation: RandomOperation) => Promise<Seen>;

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

/** Sends a series of random operations, and judges the responses. */
export async function sendRandomOperations(series: Series, send: Send): Promise<Fuzzed> {
  const { schema, samples, seed, from, to, atOnce, onProgress } = series;
  const fuzzed: Fuzzed = { counts: new Map(), wrong: [] };
  let next = from;
  const sendInSequence = async () => {
    while (next < to) {
      const number = next++;
      const operation = randomOperation(schema, samples, seed, number);
      const seen = await send(operation);
      const { wrong, codes } = judge(seen);
      for (const code of codes.length > 0 ? new Set(codes) : [String(seen.status)]) {
        fuzzed.counts.set(code, (fuzzed.counts.get(code) ?? 0) + 1);
      }
      if (wrong !== null) {
        fuzzed.wrong.push(`${number} of seed ${seed}: ${JSON.stringify(operation)}\n${wrong}`);
      }
      onProgress?.(next - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendInSequence));
  return fuzzed;
}

/** The request of an operation. @param tokens of the roles that sign in */
export function requestOf(
  { query, variables, parameters, role }: RandomOperation,
  base: string,
  tokens: Readonly<Record<string, string>>,
): Request {
  const url = `${base}/graphql?${new URLSearchParams(parameters)}`;
  const token = tokens[role];
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      // Another client each time, where the server trusts it.
      'x-forwarded-for': [10, 0, 0, 0].map((part) => part || randomInt(256)).join('.'),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
}

export async function seenOf(response: Response): Promise<Seen> {
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}
