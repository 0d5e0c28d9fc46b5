import { ImportError } from '../../db/model/problem.ts';
import { RevisionError } from '../../db/model/revision-error.ts';
import { connect, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { ChangeConnection } from '../changes/change.ts';
import { NotScheduledError, PastTimeError, UnknownDocumentError } from '../context/desk-errors.ts';
import { badInput, notFound } from '../errors.ts';
import { DocumentProblem } from './import-document.ts';
import { MutationError } from './mutation-error.ts';
import { ScheduledDocument } from './scheduled-document.ts';

builder.objectType(ImportError, {
  name: 'InvalidDocument',
  description: 'The import document has problems. Nothing was applied or scheduled.',
  interfaces: [MutationError],
  fields: (t) => ({
    problems: t.field({
      type: [DocumentProblem],
      description: 'The problems in the document, at most 1,000.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

builder.objectType(RevisionError, {
  name: 'RevisionConflict',
  description:
    'The data has changed since the expected revision. Nothing was applied or scheduled.',
  interfaces: [MutationError],
  fields: (t) => ({
    revision: t.exposeString('revision', { description: 'The current revision.' }),
    expected: t.exposeString('expected', { description: 'The expected revision.' }),
    changes: t.field({
      type: ChangeConnection,
      description:
        'What changed after the expected revision, newest first. Empty if only the scheduled documents changed.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ expected }, page, { loaders }) =>
        connect(
          loaders.changes({ since: expected.split('+')[0], program: null, subject: null }),
          null,
          page,
        ),
    }),
  }),
});

builder.objectType(NotScheduledError, {
  name: 'NotScheduled',
  description:
    'The mutation changed nothing: the document is already published or withdrawn, or (for `publishDocument` only) it has problems.',
  interfaces: [MutationError],
  fields: (t) => ({
    // Not `scheduledDocument`: next to the one of a payload, which is never null, the two would conflict.
    document: t.expose('document', {
      type: ScheduledDocument,
      description: 'The document, with its status and problems.',
    }),
  }),
});

/** Turns the errors of a time that has passed, and of an id that nothing has, into errors with codes. */
export function withCodes<Result>(act: Promise<Result>): Promise<Result> {
  return act.catch((error: unknown) => {
    if (error instanceof PastTimeError) throw badInput('input.publishAt', error.message);
    throw error instanceof UnknownDocumentError ? notFound(error.message) : error;
  });
}
