import type { Exchange, ObserveRequest } from '#http';
import type { RequestRecord } from '#request-record';

/** A request whose response has been sent, or whose client has gone. */
export interface EndedRequest {
  exchange: Exchange;
  record: RequestRecord;
  /** of the response; null if the client has gone before it began */
  status: number | null;
  /** when it ended, as `performance.now()` counts it */
  ended: number;
}

/** The observer that hears of all requests over HTTP. */
export interface RequestObserver {
  begin?(exchange: Exchange): void;
  end(request: EndedRequest): void;
}

/** Has requests observed. @returns undefined if nothing is to be observed, so that nothing is done for it */
export function observeRequests(observers: readonly RequestObserver[]): ObserveRequest | undefined {
  if (observers.length === 0) return undefined;
  return (exchange, response, handle) => {
    const { record } = exchange;
    for (const observer of observers) observer.begin?.(exchange);
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : null;
      const request = { exchange, record, status, ended: performance.now() };
      for (const observer of observers) observer.end(request);
    });
    return handle();
  };
}

/** The first part of the path of a request, which names no entity: `/programs`; cut off if it is long. */
export function firstPart({ pathname }: Pick<Exchange, 'pathname'>): string {
  return /^\/[\w.-]{0,50}/.exec(pathname)?.[0] ?? '/';
}
