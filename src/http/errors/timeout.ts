import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';

/** The error of an operation whose time is over. @param time milliseconds */
export function tookTooLong(time: number): GraphQLError {
  const seconds = time / 1_000;
  return timeout(
    `The operation took longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  );
}

/** The error of an operation whose client has gone. Nobody reads it; it has a code so that it is not logged as a failure. */
export function operationLeft(): GraphQLError {
  return timeout('The client closed the connection before the operation ended.');
}

/**
 * The same for a request that waits or has not arrived yet. One for all, since an error costs more than most of what
 * such a client has left behind. It must not reach statements: Kysely adds to the stack of what they throw.
 */
export const clientGone = operationLeft();

/** The error for what is selected of a mutation that has been carried out, if the operation ends before it is read. */
export function resultCutOff(): GraphQLError {
  return timeout(
    'The mutation has been applied, but this part of its result could not be read in time.',
  );
}

function timeout(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TIMEOUT' satisfies ErrorCode } });
}
