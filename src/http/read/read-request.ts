import type { IncomingMessage, ServerResponse } from 'node:http';
import { Exchange } from './exchange.ts';
import { checkHost } from './request-headers.ts';

/** How many characters of URL a request may have: with other headers it has to fit into what Node.js reads. */
const maxUrlLength = 12_000;

/** The problem with the head of a request. */
export interface HeadProblem {
  status: 400 | 414;
  message: string;
}

/** Reads the head of a request: which host, method and URL it is for. */
export function read(
  request: IncomingMessage,
  response: ServerResponse,
): { exchange: Exchange; problem: HeadProblem | null } {
  const problem = checkHost(request);
  const exchange = new Exchange(request, { request, response });
  if (problem !== null) return { exchange, problem: { status: 400, message: problem } };
  if (exchange.url.length <= maxUrlLength) return { exchange, problem: null };
  const message = `The URL is longer than ${maxUrlLength} characters.`;
  return { exchange, problem: { status: 414, message } };
}
