import type { Receipt } from '../src/desk/receive.ts';
import { ImportError } from '../src/import/problem.ts';
import { textInput } from '../src/import/read/inputs.ts';
import { RevisionError } from '../src/import/revision-error.ts';
import { revision, text } from './arguments.ts';
import { builder } from './builder.ts';
import { inFuture } from './document-errors.ts';
import { DocumentForm } from './import-document.ts';
import { Plan, planOf } from './plan.ts';
import { ScheduledDocument } from './scheduled-document.ts';
import { deskFor } from './viewer.ts';

const ApplyDocumentPayload = builder.objectRef<Receipt>('ApplyDocumentPayload').implement({
  description: 'The result of `applyDocument`: the document was applied or scheduled.',
  fields: (t) => ({
    plan: t.field({
      type: Plan,
      description:
        'What was applied, or in a dry run, what would be. Empty if the document is scheduled: see `scheduledDocument.plan`.',
      resolve: ({ result }) => planOf(result),
    }),
    revision: t.string({
      description:
        'The revision of the published data after the mutation. It is unchanged by a dry run, a scheduled document, or a document that changes nothing.',
      resolve: ({ result }) => result.revision,
    }),
    scheduledDocument: t.field({
      type: ScheduledDocument,
      nullable: true,
      description:
        'The scheduled document. Sending the same document for the same time again returns the one that is already scheduled. In a dry run it is not stored: its id is unknown afterwards. Null if the document was applied at once.',
      resolve: ({ scheduled: [document] }) => document,
    }),
    sameNameDocuments: t.expose('sameName', {
      type: [ScheduledDocument],
      description:
        'Other documents already scheduled under the same name. Withdraw those that this one replaces, or all of them will be published.',
    }),
    conflictingDocuments: t.expose('conflicts', {
      type: [ScheduledDocument],
      description:
        'Scheduled documents that could be published before this mutation and now have problems. Usually empty.',
    }),
  }),
});

const ApplyDocumentInput = builder.inputType('ApplyDocumentInput', {
  description: 'The document to apply or schedule.',
  fields: (t) => ({
    document: t.field({
      type: 'ImportDocument',
      required: true,
      description:
        'The document. If it contains `publishAt` with a future time, it is scheduled for that time; a past time has no effect.',
    }),
    form: t.field({
      type: DocumentForm,
      description: 'The format of the document. If omitted: YAML for a string, JSON for an object.',
    }),
    publishAt: t.field({
      type: 'DateTime',
      description:
        'When to publish the document. Must be in the future; overrides the time in the document. If omitted or null, the document decides; without a time there, it is applied at once.',
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Checks everything and returns the same result, but stores nothing.',
    }),
    expectedRevision: t.string({
      description:
        'The revision that the data must have, as `dataset` returns it. If another write came first, the result is RevisionConflict. If omitted or null, any revision is accepted.',
      validate: { schema: revision },
    }),
    reason: t.string({
      description:
        'The reason that the change log gives for the changes, unless the document gives its own. Public once the document is published.',
      validate: { schema: text },
    }),
    name: t.string({
      description:
        'The name of the document, such as a file name. Shown in problems and in `scheduledDocuments`. If omitted or null, it is `document`.',
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
      union: { description: 'What was applied or scheduled, or the reason why nothing was.' },
    },
    description:
      'Applies an import document at once, or schedules it to be published later; always as a whole. Until it is published, only press, curators and admins can read its changes, in the preview. For curators and admins; null with an error UNAUTHENTICATED or FORBIDDEN for others.',
    args: {
      input: t.arg({
        type: ApplyDocumentInput,
        required: true,
        description: 'The document to apply or schedule.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { desk } = deskFor(context, 'CURATOR');
      const { document, name, publishAt, dryRun, reason, expectedRevision } = input;
      const form = input.form ?? (document.isJson ? 'json' : 'yaml');
      return inFuture(
        desk.receive(textInput(name ?? 'document', document.text, form), context.viewer, {
          ...{ publishAt: publishAt ?? null, dryRun, reason: reason ?? undefined },
          expected: expectedRevision ?? undefined,
        }),
      );
    },
  }),
);
