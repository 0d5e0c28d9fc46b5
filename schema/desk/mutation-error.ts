import { builder } from '../builder.ts';

/**
 * The interface of errors that depend on the data and that a client should handle. Missing permissions and invalid arguments
 * are errors of the response, with a code.
 */
export const MutationError = builder.interfaceRef<Error>('MutationError').implement({
  description:
    'Why a mutation changed nothing. Each reason is a separate type; select `message` here to cover all of them. Invalid arguments and missing permissions are in `errors` of the response instead.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description:
        'A message for people, in English: what is wrong and what to do. The wording can change, so do not parse it.',
    }),
  }),
});
