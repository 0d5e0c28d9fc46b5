import type { Plugin } from 'graphql-yoga';
import { requestIdOf } from '../read/request-id.ts';
import type { FailureLog } from './failure-log.ts';
import { maskError } from './mask-error.ts';
import { withoutHttp, withStatus } from './status.ts';

/**
 * Masks the errors of every response, logs those of our own making, and gives a response without data the
 * status of its errors. Later plugins see what the client will see.
 */
export function hideErrors(failures: FailureLog): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors) return;
      const requestId = requestIdOf(request);
      const report = (err: unknown) => failures.failed(err, 'a request failed', requestId);
      const errors = result.errors.map((error) => maskError(error, report, requestId));
      setResult({ ...result, errors: errors.map('data' in result ? withoutHttp : withStatus) });
    },
  };
}
