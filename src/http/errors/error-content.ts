import type { GraphQLError } from 'graphql';
import type { Content } from '../encode/content.ts';
import { shownError } from './mask-error.ts';
import { headersOf, retryHeaders, statusOf } from './status.ts';

/** A response of nothing but errors, in JSON. @param errors as the client may see them; the first decides the status */
export function errorContent(errors: readonly GraphQLError[], status?: number): Content {
  const [first] = errors;
  const code = status ?? (first ? statusOf(first) : 400);
  return {
    status: code,
    type: 'application/json; charset=utf-8',
    headers: {
      'cache-control': 'no-store',
      ...retryHeaders(code),
      ...Object.assign({}, ...errors.map(headersOf)),
    },
    body: Buffer.from(JSON.stringify({ errors: errors.map(shownError) })),
  };
}
