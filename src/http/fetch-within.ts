import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Admission } from './admit/admission.ts';
import type { Reply } from './encode/encode.ts';
import type { Endpoint } from './endpoint.ts';
import { clientGone } from './errors/timeout.ts';
import { handle } from './pipeline.ts';
import { Exchange } from './read/exchange.ts';

/** Sends a request through the pipeline within the process, as if it had come over a connection: for `awards explain` and measurements. A page of the server uses `executeWithin`. */
export async function fetchWithin(
  request: Request,
  endpoint: Endpoint,
  admission: Admission,
): Promise<Response> {
  const { pathname, search, host } = new URL(request.url);
  const head = {
    method: request.method,
    url: pathname + search,
    headers: { ...Object.fromEntries(request.headers), host },
    body: request.body && Buffer.from(await request.arrayBuffer()),
  };
  const exchange = new Exchange(head, null, request.signal);
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  handle(exchange, endpoint, admission, resolve).then(() => reject(clientGone), reject);
  const { status, headers, body } = await promise;
  if (typeof body === 'function') throw new Error('a stream of events needs a connection');
  const bytes =
    body instanceof Readable
      ? await buffer(body)
      : typeof body === 'string'
        ? Buffer.from(body, 'latin1')
        : body;
  return new Response(bytes && new Uint8Array(bytes), { status, headers });
}
