import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';

/** An error response instead of a stream. */
export class HttpError extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLError[];
  constructor(status: number, errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.status = status;
    this.errors = errors;
  }
}

export function httpError(status: number, code: ErrorCode, message: string): HttpError {
  return new HttpError(status, [new GraphQLError(message, { extensions: { code } })]);
}
