import { ImportError } from '../../db/model/problem.ts';
import { RevisionError } from '../../db/model/revision-error.ts';
import { revision, text } from '../arguments/arguments.ts';
import { builder } from '../builder.ts';
import type { Applied } from '../context/desk.ts';
import { withCodes } from './document-errors.ts';
import { DocumentForm } from './import-document.ts';
import { Plan, planOf } from './plan.ts';
import { previewPending } from './preview-pending.ts';
import { ScheduledDocument } from './scheduled-document.ts';
import { deskFor } from './viewer.ts';

const ApplyDocumentPayload = builder.objectRef<Applied>('ApplyDocumentPayload').implement({
  description:
    'The result of `applyDocument` if the document was applied or scheduled; in a dry run, if it could be.',
  fields: (t) => ({
    plan: t.field({
      type: Plan,
      description:
        'What was applied; in a dry run, what would be applied. If the document is scheduled, the lists in this plan are empty: see `scheduledDocument.plan`.',
      resolve: ({ result }) => planOf(result),
    }),
    revision: t.string({
      description:
        'The revision of the published data after this mutation. A dry run, a scheduled document or a document that changes nothing leaves it as it was. You can pass it as `expectedRevision` of the next document.',
      resolve: ({ result }) => result.revision,
    }),
    scheduledDocument: t.field({
      type: ScheduledDocument,
      nullable: true,
      description:
        'The scheduled document. Null if the document was applied at once. If the same document was already scheduled for the same time, you get that one. A dry run does not store it, so its id cannot be used afterwards. Some problems are found only when the preview is rebuilt: if `checked` is false, query `problems` later.',
      resolve: ({ scheduled: [document] }) => document,
    }),
    sameNameDocuments: t.expose('sameName', {
      type: [ScheduledDocument],
      description:
        'Other documents already scheduled under the same name. Withdraw those that this one replaces, or all of them will be published.',
    }),
    previewPending: t.boolean(previewPending),
  }),
});

const ApplyDocumentInput = builder.inputType('ApplyDocumentInput', {
  description: 'The import document to apply or schedule.',
  fields: (t) => ({
    document: t.field({
      type: 'ImportDocument',
      required: true,
      description:
        'The import document. If its `publishAt` is in the future, it is scheduled for that time. If that time has passed, the document is applied at once.',
    }),
    form: t.field({
      type: DocumentForm,
      description:
        'The format of the document. If omitted or null: YAML for a string, JSON for an object.',
    }),
    publishAt: t.field({
      type: 'DateTime',
      description:
        'When to publish the document. Must be in the future. It overrides `publishAt` in the document. If omitted or null, `publishAt` in the document is used. If the document has none either, it is applied at once.',
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'If true, the document is checked and the result is returned, but nothing is stored.',
    }),
    expectedRevision: t.string({
      description:
        'The revision that your changes build on: `Dataset.revision`, or `revision` of an earlier mutation. If the published data has changed since, nothing is applied or scheduled, and the result is RevisionConflict. With the revision of a preview (it contains `+`), the result is also RevisionConflict if the scheduled documents have changed since. If omitted or null, the revision is not checked.',
      validate: { schema: revision },
    }),
    reason: t.string({
      description:
        'The reason to show in the change log. If the document contains a `reason`, that one is shown instead. Public once the document is published. If neither gives a reason, the change log shows none.',
      validate: { schema: text },
    }),
    name: t.string({
      description:
        'The name of the document, such as a file name. It is shown in problems and in `scheduledDocuments`. If omitted or null, it is `document`.',
      validate: { schema: text.refine((name) => name.trim() !== '', 'must not be empty') },
    }),
  }),
});

builder.mutationField('applyDocument', (t) =>
  t.field({
    type: ApplyDocumentPayload,
    nullable: true,
    errors: {
      types: [ImportError, RevisionError],
      union: {
        description:
          'What was applied or scheduled (in a dry run, what would have been), or the reason why nothing was.',
      },
    },
    description:
      'Applies an import document at once, or schedules it to be published later. All of it is applied, or nothing. The changes of a scheduled document are visible only to press, curators and admins until it is published. Curators and admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: {
      input: t.arg({
        type: ApplyDocumentInput,
        required: true,
        description: 'The import document to apply or schedule.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { desk } = deskFor(context, 'CURATOR');
      const { document, name, publishAt, dryRun, reason, expectedRevision } = input;
      const form = input.form ?? (document.isJson ? 'json' : 'yaml');
      return withCodes(
        desk.applyDocument(
          { name: name ?? 'document', form, text: document.text },
          context.viewer,
          {
            publishAt: publishAt ?? null,
            dryRun,
            reason: reason ?? undefined,
            expected: expectedRevision ?? undefined,
          },
        ),
      );
    },
  }),
);
