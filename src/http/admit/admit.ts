import type { Endpoint } from '../endpoint.ts';
import { isSignedIn } from '../identify/client-address.ts';
import { checkTokenUrl } from '../identify/sender.ts';
import type { Release } from '../limits/slots.ts';
import type { Filling, HttpConnection } from '../read/exchange.ts';
import { maxBodyBytesOf, maxBytesOf, readBody } from '../read/read-body.ts';
import type { Admission } from './admission.ts';
import { BodyMemory } from './body-memory.ts';
import { workOfLength } from './client-limits.ts';

/**
 * Lets a request in, or refuses it before anything of it is looked at: counts its work, and reads its body if there is
 * room for it.
 * @returns gives the room back, which is to be called when the response is ready
 * @throws GraphQLError RATE_LIMITED; SERVICE_UNAVAILABLE after a defect, or without room for the body; UNAUTHENTICATED if
 * the length allowed depends on who sends it; BAD_USER_INPUT with status 413 if it is longer; what `checkTokenUrl` throws
 */
export function admit(
  exchange: Filling<'body' | 'until'>,
  endpoint: Endpoint,
  admission: Admission,
): Release | Promise<Release> {
  const turn = admission.arrivals.pass(exchange.sender.client);
  return turn
    ? turn.then(() => letIn(exchange, endpoint, admission))
    : letIn(exchange, endpoint, admission);
}

function letIn(
  exchange: Filling<'body' | 'until'>,
  endpoint: Endpoint,
  admission: Admission,
): Release | Promise<Release> {
  const { sender } = exchange;
  const work = endpoint.workOf(exchange);
  const isKnown = isSignedIn(sender.client);
  if (work > 0) admission.defects.check(sender.client);
  // A token that was not seen before counts for neither: the address may have used up its work.
  if (sender.authorization !== undefined && !isKnown) sender.checkAttempts();
  else if (work > 0) admission.charge(sender.client, work);
  checkTokenUrl(exchange);
  // A request whose response may be stored is not refused because others wait to be parsed.
  if (sender.authorization !== undefined) admission.parseQueue.throwIfFull(sender.client);
  if (endpoint.takesBody && exchange.method === 'POST' && exchange.connection !== null)
    return takeBody(exchange, exchange.connection, work, admission);
  exchange.until = performance.now() + admission.queueTimeout;
  return nothing;
}

const nothing: Release = () => {};

/** Reads the body. It takes as long as the client likes. */
function takeBody(
  exchange: Filling<'body' | 'until'>,
  connection: HttpConnection,
  work: number,
  admission: Admission,
): Promise<Release> {
  const { sender } = exchange;
  const memory = new BodyMemory(admission.bodies, sender);
  const release = () => memory.release();
  // Also if it is refused, or if the client disconnects and gets no response.
  connection.response.on('close', release);
  const declared = Number(exchange.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  const isShort = declared <= maxBytesOf.operation || sender.authorization === undefined;
  const reading = isShort
    ? readBody(connection.request, maxBytesOf.operation, memory)
    : sender
        .lookUp(exchange)
        .then((viewer) => readBody(connection.request, maxBodyBytesOf(viewer), memory));
  const go = (body: Buffer): Release => {
    exchange.body = body;
    if (declared === Number.POSITIVE_INFINITY && work > 0) {
      const { client } = sender;
      admission.charge(client, workOfLength(body.length));
    }
    exchange.until = performance.now() + admission.queueTimeout;
    return release;
  };
  return reading.then(go, (error: unknown) => {
    release();
    throw error;
  });
}
