import type { GraphQLError } from 'graphql';
import { isRateLimit } from '../errors.ts';
import type { EventResult, Subscription } from '../live.ts';
import type { Sink } from './sink.ts';

/** How the messages of one operation are written, by the protocol of GraphQL over server-sent events. */
export interface Frame {
  /** @param payload the result, as JSON in one line; @param cursor its event id */
  next(payload: string, cursor?: string): string;
  complete(): string;
}

/** Of an operation that has the connection for itself. */
export const distinctFrame: Frame = {
  next: (payload, cursor) => eventText('next', payload, cursor),
  complete: () => eventText('complete', ''),
};

/** Of an operation that shares the connection. @param id what the client calls it */
export function sharedFrame(id: string): Frame {
  const name = JSON.stringify(id);
  return {
    next: (payload, cursor) => eventText('next', `{"id":${name},"payload":${payload}}`, cursor),
    complete: () => eventText('complete', `{"id":${name}}`),
  };
}

function eventText(event: 'next' | 'complete', data: string, id?: string): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}

/** The messages of an operation that has failed. */
export function failureText(frame: Frame, errors: readonly GraphQLError[]): string {
  return frame.next(JSON.stringify({ errors })) + frame.complete();
}

/**
 * Sends the results of a subscription, no faster than they are taken, until either ends. A reader that was dropped
 * gets the error; one that was too slow loses the connection, which may be stuck.
 */
export async function pump(sink: Sink, { results, dropped }: Subscription, frame: Frame) {
  const stop = () => void results.return?.();
  const cut = () => {
    if (isRateLimit(dropped.reason)) sink.end(failureText(frame, [dropped.reason]));
  };
  sink.closed.addEventListener('abort', stop, { once: true });
  dropped.addEventListener('abort', cut, { once: true });
  if (sink.closed.aborted) stop();
  try {
    for await (const { text, cursor } of results satisfies AsyncIterable<EventResult>) {
      await sink.write(frame.next(text, cursor));
    }
  } catch (error) {
    if (!dropped.aborted) throw error;
    if (!isRateLimit(dropped.reason)) await sink.write(failureText(frame, [dropped.reason]));
  } finally {
    sink.closed.removeEventListener('abort', stop);
    dropped.removeEventListener('abort', cut);
  }
}
