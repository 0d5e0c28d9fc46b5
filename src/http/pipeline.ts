import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admission } from './admit/admission.ts';
import { admit } from './admit/admit.ts';
import type { Content } from './encode/content.ts';
import { encode, type Reply } from './encode/encode.ts';
import type { Endpoint } from './endpoint.ts';
import { identify } from './identify/identify.ts';
import type { Exchange } from './read/exchange.ts';
import { type HeadProblem, read } from './read/read.ts';
import type { Make } from './response-cache/responses.ts';
import { send } from './send/send.ts';

export interface PipelineOptions {
  admission: Admission;
  /** Finds out what a request is for. */
  endpointOf(exchange: Exchange, problem: HeadProblem | null): Endpoint;
  /** called with an error that no stage expects */
  onError(error: unknown, exchange: Exchange): void;
}

/**
 * The way of every request, from its head to the last byte of its response. The stages follow each other, each in a
 * folder of its name:
 *
 * 1. read: its head, and what it is for
 * 2. identify: whom it counts for
 * 3. admit: whether it is let in; then its body
 * 4. check: what it asks for, and whether that may run. A stored response is taken instead of 4 and 5
 * 5. execute: the response
 * 6. encode: in the form that the client accepts
 * 7. send
 *
 * A stage that refuses a request throws, and the endpoint says what the client gets.
 */
export function createPipeline({ admission, endpointOf, onError }: PipelineOptions) {
  return async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { exchange, problem } = read(request, response);
    try {
      const endpoint = endpointOf(exchange, problem);
      send(exchange, await replyTo(exchange, endpoint, admission), response);
    } catch (error) {
      onError(error, exchange);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.\n');
    }
  };
}

/** The response to a request whose head has been read. */
export async function replyTo(
  exchange: Exchange,
  endpoint: Endpoint,
  admission: Admission,
): Promise<Reply> {
  let release = () => {};
  try {
    identify(exchange, endpoint, admission);
    release = await admit(exchange, endpoint, admission);
    return await encode(exchange, endpoint, await contentOf(exchange, endpoint));
  } catch (error) {
    return encode(exchange, endpoint, await endpoint.refuse(exchange, error));
  } finally {
    release();
  }
}

/** Checks and executes a request that has been let in, unless its response is stored. */
function contentOf(exchange: Exchange, endpoint: Endpoint): Promise<Content> {
  const make: Make = async (document, pending) => {
    const checked = await endpoint.check(exchange, document);
    return checked.execute(pending);
  };
  return endpoint.responses?.of(exchange, make) ?? make(null, null);
}
