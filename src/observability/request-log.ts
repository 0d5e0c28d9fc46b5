import type { Logger } from 'pino';
import { firstPart, type RequestObserver } from './observe-requests.ts';

/** Logs a line for each request: names, counts and times, in milliseconds. */
export function logRequests(logger: Logger): RequestObserver {
  return {
    end({ exchange, record, status, ended }) {
      const { operation, cost, lane, cache, errors, statements, statementTime } = record;
      const { checked, started, ready } = record.moments;
      const [, trace] = exchange.traceparent?.split('-') ?? [];
      logger.info(
        {
          requestId: exchange.requestId,
          ...(trace !== undefined && { trace }),
          method: exchange.isHead ? 'HEAD' : exchange.method,
          path: firstPart(exchange),
          operation,
          status,
          cache,
          lane,
          cost: cost && rounded(cost),
          statements,
          statementTime: rounded(statementTime),
          ...(checked !== null &&
            started !== null && {
              waited: rounded(started - checked),
              executed: rounded((ready ?? ended) - started),
            }),
          time: rounded(ended - record.began),
          ...(errors.length > 0 && { errors }),
        },
        'request',
      );
    },
  };
}

/** To a tenth. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
