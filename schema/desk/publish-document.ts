import { actorOf } from '../../db/model/viewer.ts';
import type { ScheduledDocumentRow } from '../../db/queries/desk/scheduled-document.ts';
import { nodeIdOf, uuidOf } from '../arguments/arguments.ts';
import { builder } from '../builder.ts';
import type { Published } from '../context/desk.ts';
import { DocumentProblemsError, NotScheduledError } from '../context/desk-errors.ts';
import { withCodes } from './document-errors.ts';
import { previewPending } from './preview-pending.ts';
import { ScheduledDocument } from './scheduled-document.ts';
import { deskFor } from './viewer.ts';

const PublishDocumentPayload = builder.objectRef<Published>('PublishDocumentPayload').implement({
  description: 'The result of `publishDocument`.',
  fields: (t) => ({
    scheduledDocument: t.expose('document', {
      type: ScheduledDocument,
      description: 'The document, now PUBLISHED. Its `plan` lists what it changed.',
    }),
    revision: t.string({
      description: 'The revision of the published data after this mutation.',
      resolve: ({ result }) => result.revision,
    }),
    previewPending: t.boolean(previewPending),
  }),
});

const payloadOf = (mutation: string, name: string, description: string) =>
  builder.objectRef<ScheduledDocumentRow>(name).implement({
    description: `The result of \`${mutation}\`.`,
    fields: (t) => ({
      scheduledDocument: t.field({
        type: ScheduledDocument,
        description,
        resolve: (document) => document,
      }),
      previewPending: t.boolean(previewPending),
    }),
  });

const RescheduleDocumentPayload = payloadOf(
  'rescheduleDocument',
  'RescheduleDocumentPayload',
  'The document, with its new time.',
);

const WithdrawDocumentPayload = payloadOf(
  'withdrawDocument',
  'WithdrawDocumentPayload',
  'The document, now WITHDRAWN.',
);

const documentId = {
  required: true,
  description: 'The id of a scheduled document.',
  validate: { schema: nodeIdOf('ScheduledDocument', 'a scheduled document') },
} as const;

const PublishDocumentInput = builder.inputType('PublishDocumentInput', {
  description: 'The scheduled document to publish.',
  fields: (t) => ({ id: t.id(documentId) }),
});

const RescheduleDocumentInput = builder.inputType('RescheduleDocumentInput', {
  description: 'The scheduled document to reschedule, and its new time.',
  fields: (t) => ({
    id: t.id(documentId),
    publishAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'When to publish it. Must be in the future.',
    }),
  }),
});

const WithdrawDocumentInput = builder.inputType('WithdrawDocumentInput', {
  description: 'The scheduled document to withdraw.',
  fields: (t) => ({ id: t.id(documentId) }),
});

const forCurators =
  'If no document has the id, the result is null with an error NOT_FOUND. Curators and admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.';

builder.mutationFields((t) => ({
  publishDocument: t.field({
    type: PublishDocumentPayload,
    nullable: true,
    errors: {
      types: [NotScheduledError],
      union: { description: 'The published document, or the reason why it was not published.' },
    },
    description: `Publishes a scheduled document now, before its time. ${forCurators}`,
    args: {
      input: t.arg({
        type: PublishDocumentInput,
        required: true,
        description: 'The scheduled document to publish.',
      }),
    },
    resolve: (_root, { input: { id } }, context) =>
      withCodes(
        deskFor(context, 'CURATOR').desk.publishDocument(
          uuidOf('ScheduledDocument', id),
          actorOf(context.viewer),
        ),
      ).catch((error: unknown) => {
        if (!(error instanceof DocumentProblemsError)) throw error;
        throw new NotScheduledError(error.message, error.document);
      }),
  }),
  rescheduleDocument: t.field({
    type: RescheduleDocumentPayload,
    nullable: true,
    errors: {
      types: [NotScheduledError],
      union: { description: 'The rescheduled document, or the reason why its time is unchanged.' },
    },
    description: `Changes the time at which a scheduled document is published. ${forCurators}`,
    args: {
      input: t.arg({
        type: RescheduleDocumentInput,
        required: true,
        description: 'The scheduled document to reschedule, and its new time.',
      }),
    },
    resolve: (_root, { input: { id, publishAt } }, context) =>
      withCodes(
        deskFor(context, 'CURATOR').desk.rescheduleDocument(
          uuidOf('ScheduledDocument', id),
          publishAt,
          actorOf(context.viewer),
        ),
      ),
  }),
  withdrawDocument: t.field({
    type: WithdrawDocumentPayload,
    nullable: true,
    errors: {
      types: [NotScheduledError],
      union: { description: 'The withdrawn document, or the reason why it was not withdrawn.' },
    },
    description: `Withdraws a scheduled document: it will not be published. ${forCurators}`,
    args: {
      input: t.arg({
        type: WithdrawDocumentInput,
        required: true,
        description: 'The scheduled document to withdraw.',
      }),
    },
    resolve: (_root, { input: { id } }, context) =>
      withCodes(
        deskFor(context, 'CURATOR').desk.withdrawDocument(
          uuidOf('ScheduledDocument', id),
          actorOf(context.viewer),
        ),
      ),
  }),
}));
