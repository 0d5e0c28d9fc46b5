import { NotWaitingError, PastTimeError } from '../src/desk/errors.ts';
import { ImportError } from '../src/import/problem.ts';
import { RevisionError } from '../src/import/revision-error.ts';
import { builder } from './builder.ts';
import { ChangeConnection } from './change.ts';
import { connect, pageArguments, pageRule } from './connection.ts';
import { badInput } from './errors.ts';
import { DocumentProblem } from './import-document.ts';
import { MutationError } from './mutation-errors.ts';

builder.objectType(ImportError, {
  name: 'InvalidDocument',
  description: 'The document is wrong, and nothing of it was applied.',
  interfaces: [MutationError],
  fields: (t) => ({
    problems: t.field({
      type: [DocumentProblem],
      description: 'All that is wrong with it, at most 1,000.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

builder.objectType(RevisionError, {
  name: 'RevisionConflict',
  description:
    'The data has another revision than was expected: somebody else wrote. Nothing was applied.',
  interfaces: [MutationError],
  fields: (t) => ({
    revision: t.exposeString('revision', { description: 'The revision that the data has now.' }),
    expected: t.exposeString('expected', { description: 'The one that was expected.' }),
    changes: t.field({
      type: ChangeConnection,
      description:
        'What changed meanwhile, newest first; empty where only what waits is not what it was.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ expected }, page, { loaders }) =>
        connect(loaders.changes({ since: expected.split('+')[0], program: null }), null, page),
    }),
  }),
});

builder.objectType(NotWaitingError, {
  name: 'NotWaiting',
  description:
    'The document does not wait: there is none with the id, or it is published or withdrawn already.',
  interfaces: [MutationError],
});

/** A time that has passed is a bad argument, `publishAt`. */
export function inFuture<Result>(act: Promise<Result>): Promise<Result> {
  return act.catch((error: unknown) => {
    throw error instanceof PastTimeError ? badInput('publishAt', error.message) : error;
  });
}
