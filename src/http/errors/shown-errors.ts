import type { ExecutionResult, GraphQLError } from 'graphql';
import type { FailureLog } from '#database-health';
import type { Exchange } from '../read/exchange.ts';
import { maskError } from './mask-error.ts';
import { withoutHttp, withStatus } from './status.ts';

/**
 * A result as the client may see it: what failed on our side is logged and masked, and errors say the status of a
 * response without data.
 */
export function shownResult(
  result: ExecutionResult,
  exchange: Pick<Exchange, 'requestId' | 'record'>,
  failures: FailureLog,
): ExecutionResult {
  if (!result.errors) return result;
  const errors = shownErrors(result.errors, exchange, failures);
  return { ...result, errors: errors.map('data' in result ? withoutHttp : withStatus) };
}

/** @param thrown an error, or an AggregateError of several */
export function errorsIn(thrown: unknown): readonly unknown[] {
  return thrown instanceof AggregateError ? thrown.errors : [thrown];
}

export function shownErrors(
  errors: readonly unknown[],
  { requestId, record }: Pick<Exchange, 'requestId' | 'record'>,
  failures: FailureLog,
): GraphQLError[] {
  const report = (error: unknown) => failures.failed(error, 'a request failed', requestId);
  return errors.map((error) => {
    const shown = maskError(error, report, requestId);
    record.failedWith(shown.extensions.code);
    return shown;
  });
}
