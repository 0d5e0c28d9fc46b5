import { builder } from './builder.ts';

/**
 * The interface of errors that depend on the data and that a client should handle. Missing rights and bad arguments
 * are errors of the response, with a code.
 */
export const MutationError = builder.interfaceRef<Error>('MutationError').implement({
  description:
    'A reason why a mutation changed nothing. Each reason is a separate type; select `message` here to cover all of them. Bad arguments and missing rights are in `errors` of the response instead.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'What went wrong and what to do, for people to read.',
    }),
  }),
});
