import type { GraphQLError } from 'graphql';
import { isRateLimit } from '../errors.ts';
import type { EventResult, Subscription } from '../live.ts';
import type { Sink } from './sink.ts';

/** A result as the protocol of GraphQL over server-sent events writes it. @param payload JSON in one line */
function nextText(payload: string, cursor?: string): string {
  return `event: next\n${cursor === undefined ? '' : `id: ${cursor}\n`}data: ${payload}\n\n`;
}

/** The messages of an operation that has failed. */
export function failureText(errors: readonly GraphQLError[]): string {
  return `${nextText(JSON.stringify({ errors }))}event: complete\ndata: \n\n`;
}

/**
 * Sends the results of a subscription, no faster than they are taken, until either ends. A reader that was dropped
 * gets the error; one that was too slow loses the connection, which may be stuck.
 */
export async function pump(sink: Sink, { results, dropped }: Subscription) {
  const stop = () => void results.return?.();
  const cut = () => {
    if (isRateLimit(dropped.reason)) sink.end(failureText([dropped.reason]));
  };
  sink.closed.addEventListener('abort', stop, { once: true });
  dropped.addEventListener('abort', cut, { once: true });
  if (sink.closed.aborted) stop();
  try {
    for await (const { text, cursor } of results satisfies AsyncIterable<EventResult>) {
      await sink.write(nextText(text, cursor));
    }
  } catch (error) {
    if (!dropped.aborted) throw error;
    if (!isRateLimit(dropped.reason)) await sink.write(failureText([dropped.reason]));
  } finally {
    sink.closed.removeEventListener('abort', stop);
    dropped.removeEventListener('abort', cut);
  }
}
