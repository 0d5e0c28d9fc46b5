import { GraphQLError } from 'graphql';
import { copyError, noteRefusal } from '#http';
import { badInput, type ErrorCode } from '../../schema/errors.ts';

function rateLimited(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'RATE_LIMITED' satisfies ErrorCode },
  });
}

/** The error of a reader that is dropped. */
export function tooSlow(): GraphQLError {
  noteRefusal('slow subscribers');
  return rateLimited(
    'The client reads events too slowly. Subscribe again with `after` set to the last cursor that you have.',
  );
}

/** Whether a subscriber is refused or dropped for taking too much, and may come back. */
export function isRateLimit({ extensions }: GraphQLError): boolean {
  return extensions.code === ('RATE_LIMITED' satisfies ErrorCode);
}

/** The error of a client that would exceed a limit. @param what a sentence that says which limit */
export function tooMany(what: string): GraphQLError {
  noteRefusal('subscriptions');
  return rateLimited(`${what} Try again later.`);
}

/** Why a subscription cannot go on after a cursor. */
export function badCursor(reason: 'UNKNOWN_CURSOR' | 'CURSOR_TOO_OLD'): GraphQLError {
  const message =
    reason === 'UNKNOWN_CURSOR'
      ? '`after` is not a cursor of this subscription.'
      : 'The cursor `after` is too old, because too much has been published since. Query the current data, and subscribe without `after`.';
  const error = badInput('after', message);
  return copyError(error, { extensions: { ...error.extensions, reason } });
}

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
