import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { closeCodes } from '../../src/live/web-socket/close.ts';
import type { Seen } from './judge.ts';
import type { RandomOperation } from './operation.ts';

/** Messages that are taken of a subscription, and the milliseconds that each may take: none may come. */
const maxMessages = 3;
const messageTimeout = 300;

/**
 * Subscribes over a WebSocket, takes a few messages, and closes it while others may be under way.
 * @returns the messages as one response; status 0 if the connection fails in another way than by refusing the client
 */
export async function subscribe(
  { query, variables }: RandomOperation,
  base: string,
  token: string | undefined,
  address: string,
): Promise<Seen> {
  class FromAddress extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { 'x-forwarded-for': address } });
    }
  }
  const client = createClient({
    url: `${base.replace('http', 'ws')}/graphql`,
    webSocketImpl: FromAddress,
    retryAttempts: 0,
    ...(token !== undefined && { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  const messages = client.iterate({ query, variables });
  const errors: unknown[] = [];
  try {
    for (let taken = 0; taken < maxMessages; taken += 1) {
      const silence = Promise.withResolvers<null>();
      const timer = setTimeout(silence.resolve, messageTimeout, null);
      const message = await Promise.race([messages.next(), silence.promise]);
      clearTimeout(timer);
      if (message === null || message.done) break;
      errors.push(...(message.value.errors ?? []));
    }
    return seen(200, { errors });
  } catch (reason) {
    // Errors in the request are thrown as they came; a connection that was closed, as its event.
    if (Array.isArray(reason)) return seen(200, { errors: reason });
    const { code } = Object(reason);
    return code === closeCodes.tryAgain ? seen(429, {}) : seen(0, { code, reason: String(reason) });
  } finally {
    // A busy server may have closed the connection after the silence: it fails with that event.
    await Promise.resolve(client.dispose()).catch(() => {});
  }
}

const seen = (status: number, response: object): Seen => ({
  status,
  contentType: 'application/json',
  text: JSON.stringify(response),
});
