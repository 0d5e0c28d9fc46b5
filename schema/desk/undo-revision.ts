import { revision as anyRevision, text } from '../arguments/arguments.ts';
import { builder } from '../builder.ts';
import type { Written } from '../context/desk.ts';
import { UndoError } from '../context/desk-errors.ts';
import { MutationError } from './mutation-error.ts';
import { Plan, planOf } from './plan.ts';
import { previewPending } from './preview-pending.ts';
import { deskFor } from './viewer.ts';

builder.objectType(UndoError, {
  name: 'NotUndoable',
  description: 'The revision cannot be taken back. Nothing was changed.',
  interfaces: [MutationError],
});

const UndoRevisionPayload = builder.objectRef<Written>('UndoRevisionPayload').implement({
  description:
    'The result of `undoRevision` if the revision was taken back; in a dry run, if it could be.',
  fields: (t) => ({
    plan: t.field({
      type: Plan,
      description: 'What was changed; in a dry run, what would be changed.',
      resolve: planOf,
    }),
    revision: t.exposeString('revision', {
      description:
        'The revision of the published data after this mutation. A dry run leaves it as it was.',
    }),
    previewPending: t.boolean(previewPending),
  }),
});

const UndoRevisionInput = builder.inputType('UndoRevisionInput', {
  description: 'The revision to take back.',
  fields: (t) => ({
    revision: t.string({
      required: true,
      description:
        'The revision, as `Dataset.revision`, `Change.revision` or a mutation returned it.',
      validate: {
        schema: anyRevision.refine(
          (revision) => !revision.includes('+'),
          'must be a revision of the published data, without a plus sign',
        ),
      },
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description: 'If true, the result is returned, but nothing is changed.',
    }),
    reason: t.string({
      description:
        'The reason to show in the change log, which is public. If omitted or null, it names the revision.',
      validate: { schema: text },
    }),
  }),
});

builder.mutationField('undoRevision', (t) =>
  t.field({
    type: UndoRevisionPayload,
    nullable: true,
    errors: {
      types: [UndoError],
      union: { description: 'What was taken back, or the reason why nothing was.' },
    },
    description:
      'Takes a revision of the published data back: all that it changed is as it was before, in a new revision, which can be taken back, too. This works for the last 20 revisions, if nothing has changed the same entities since. Curators and admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: {
      input: t.arg({
        type: UndoRevisionInput,
        required: true,
        description: 'The revision to take back.',
      }),
    },
    resolve: (_root, { input: { revision, dryRun, reason } }, context) =>
      deskFor(context, 'CURATOR').desk.undoRevision(revision, context.viewer, {
        dryRun,
        reason: reason ?? undefined,
      }),
  }),
);
