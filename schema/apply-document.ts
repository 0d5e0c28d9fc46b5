import type { Receipt } from '../src/desk/receive.ts';
import { ImportError } from '../src/import/problem.ts';
import { textInput } from '../src/import/read/inputs.ts';
import { RevisionError } from '../src/import/revision-error.ts';
import { revision, text } from './arguments.ts';
import { builder } from './builder.ts';
import { inFuture } from './document-errors.ts';
import { DocumentForm } from './import-document.ts';
import { Plan, planOf } from './plan.ts';
import { deskFor } from './viewer.ts';
import { WaitingDocument } from './waiting-document.ts';

const ApplyDocumentPayload = builder.objectRef<Receipt>('ApplyDocumentPayload').implement({
  description: 'What became of a document.',
  fields: (t) => ({
    revision: t.string({
      description:
        'The revision of the public state now: a new one where something was applied at once.',
      resolve: ({ result }) => result.revision,
    }),
    plan: t.field({
      type: Plan,
      description:
        'What was applied at once, or would be, if it was only tried; nothing where all of it waits.',
      resolve: ({ result }) => planOf(result),
    }),
    waiting: t.expose('waiting', {
      type: [WaitingDocument],
      description:
        'What waits now, or would wait; empty where all was applied at once. What waited already, word for word, is not laid down again.',
    }),
    sameName: t.expose('sameName', {
      type: [WaitingDocument],
      description:
        'Others that waited before under the same name: withdraw those that this one is to replace, or both are published.',
    }),
    conflicts: t.expose('conflicts', {
      type: [WaitingDocument],
      description: 'Documents that waited before, and fit no more after this.',
    }),
  }),
});

const documentName = text.refine((name) => name.trim() !== '', 'is empty');

builder.mutationField('applyDocument', (t) =>
  t.field({
    type: ApplyDocumentPayload,
    nullable: true,
    errors: {
      types: [ImportError, RevisionError],
      union: { description: 'What became of the document, or why nothing of it was applied.' },
    },
    description:
      'Applies a document, all of it or nothing: at once, or when its time has come. Until then only press and curators see what it changes. For curators; null with an error for others.',
    args: {
      document: t.arg({
        type: 'ImportDocument',
        required: true,
        description:
          'The document. One that gives `publishAt` itself waits until then; a time that has passed holds nothing back.',
      }),
      form: t.arg({
        type: DocumentForm,
        description: 'What its text is written in; YAML if absent, JSON of an object.',
      }),
      name: t.arg.string({
        required: true,
        defaultValue: 'document',
        description: 'What problems and curators call it.',
        validate: { schema: documentName },
      }),
      publishAt: t.arg({
        type: 'DateTime',
        description:
          'When it is to be published, in the future, whatever it says itself. If absent or null, it says so, or is applied at once.',
      }),
      dryRun: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Only try: say what would happen, and change nothing.',
      }),
      reason: t.arg.string({
        description:
          'Why, for the change log, where the document does not say. Public, as the log is.',
        validate: { schema: text },
      }),
      expectedRevision: t.arg.string({
        description:
          'The revision that the data has to have, as `dataset` gives it; RevisionConflict where somebody else wrote since. If absent or null, any.',
        validate: { schema: revision },
      }),
    },
    resolve: async (_root, args, context) => {
      const desk = deskFor(context, 'CURATOR');
      const { document, name, publishAt, dryRun, reason, expectedRevision } = args;
      const form = args.form ?? (document.isJson ? 'json' : 'yaml');
      return inFuture(
        desk.receive(textInput(name, document.text, form), context.viewer, {
          ...{ publishAt: publishAt ?? null, dryRun, reason: reason ?? undefined },
          expected: expectedRevision ?? undefined,
        }),
      );
    },
  }),
);
