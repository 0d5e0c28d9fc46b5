import { builder } from './builder.ts';

/**
 * What a mutation could not do for a reason that lies in the data, and that the client should be ready for. Not
 * being allowed, or a bad argument, is an error of the answer, with a code.
 */
export const MutationError = builder.interfaceRef<Error>('Error').implement({
  description: 'Why a mutation did nothing. Each reason is a type of its own.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'A sentence that says it to people.' }),
  }),
});
