import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentRecord } from '#request-record';
import type { Admission } from './admit/admission.ts';
import { admit } from './admit/admit.ts';
import type { Content } from './encode/content.ts';
import { encode, type Reply } from './encode/encode.ts';
import type { Endpoint } from './endpoint.ts';
import { clientGone } from './errors/timeout.ts';
import { identify } from './identify/sender.ts';
import type { Exchange } from './read/exchange.ts';
import { type HeadProblem, read } from './read/read-request.ts';
import { seenRevision } from './read/request-headers.ts';
import type { KnownRevision } from './response-cache/known-revision.ts';
import type { Make } from './response-cache/shared-responses.ts';
import { send } from './send/send.ts';

/** Lets a request be handled, and hears of its end. */
export type ObserveRequest = (
  exchange: Exchange,
  response: ServerResponse,
  handle: () => Promise<void>,
) => Promise<void>;

export interface PipelineOptions {
  admission: Admission;
  /** Finds out what a request is for. */
  endpointOf(exchange: Exchange, problem: HeadProblem | null): Endpoint;
  /** called with an error that no stage expects */
  onError(error: unknown, exchange: Exchange): void;
  /** what is older than a client has seen is not sent to it; null if every response is read anew */
  knownRevision: SeenRevisions | null;
  /** hears of each request; nobody does if absent */
  observe?: ObserveRequest | undefined;
}

type SeenRevisions = Pick<KnownRevision, 'reach' | 'saw'>;

/**
 * The way of every request, from its head to the last byte of its response. The stages follow each other, each in a
 * folder of its name:
 *
 * 1. read: its head; then src/server/routes.ts finds what it is for
 * 2. identify: whom it counts for
 * 3. admit: whether it is let in; then its body
 * 4. check: what it asks for, and whether that may run. A stored response is taken instead of 4 and 5
 * 5. execute: the response
 * 6. encode: in the form that the client accepts
 * 7. send
 *
 * A stage that refuses a request throws, and the endpoint says what the client gets.
 */
export function createPipeline(options: PipelineOptions) {
  const { admission, endpointOf, onError, observe, knownRevision } = options;
  return function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { exchange, problem } = read(request, response);
    const go = () => respondTo(exchange, problem, response);
    // An entry that is logged before there is a response names the request, too.
    exchange.record.id = exchange.requestId;
    return currentRecord.run(exchange.record, () =>
      observe ? observe(exchange, response, go) : go(),
    );
  };

  async function respondTo(
    exchange: Exchange,
    problem: HeadProblem | null,
    response: ServerResponse,
  ): Promise<void> {
    try {
      const endpoint = endpointOf(exchange, problem);
      const deliver = (reply: Reply) => send(exchange, reply, response);
      await handle(exchange, endpoint, admission, deliver, knownRevision);
    } catch (error) {
      onError(error, exchange);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.\n');
    }
  }
}

/**
 * Has a request answered whose head has been read. It waits only for what is not there yet: a stored response is sent
 * before anything else happens.
 * @param deliver called with the response, unless the client is known to have gone
 */
export async function handle(
  exchange: Exchange,
  endpoint: Endpoint,
  admission: Admission,
  deliver: (reply: Reply) => void,
  knownRevision: SeenRevisions | null = null,
): Promise<void> {
  let release = () => {};
  let reply: Reply;
  try {
    identify(exchange, endpoint, admission);
    const admitted = admit(exchange, endpoint, admission);
    release = admitted instanceof Promise ? await admitted : admitted;
    exchange.record.reach('admitted');
    const seen = seenRevision(exchange.headers);
    const reaching = seen === null ? null : knownRevision?.reach(seen);
    if (reaching) await reaching;
    const found = contentOf(exchange, endpoint);
    const content = found instanceof Promise ? await found : found;
    exchange.record.reach('ready');
    if (exchange.revision !== null) knownRevision?.saw(exchange.revision);
    const encoded = encode(exchange, endpoint, content);
    reply = encoded instanceof Promise ? await encoded : encoded;
  } catch (error) {
    if (error === clientGone) return;
    reply = await encode(exchange, endpoint, await endpoint.refuse(exchange, error));
  } finally {
    release();
  }
  deliver(reply);
}

/** Checks and executes a request that has been let in, unless its response is stored. */
function contentOf(exchange: Exchange, endpoint: Endpoint): Content | Promise<Content> {
  const make: Make = (document, pending) => {
    const execute = () => {
      exchange.record.reach('checked');
      return endpoint.execute(exchange, pending);
    };
    return endpoint.check?.(exchange, document).then(execute) ?? execute();
  };
  return endpoint.responses?.of(exchange, make) ?? make(null, null);
}
