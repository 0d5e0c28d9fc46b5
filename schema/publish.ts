import { z } from 'zod';
import { NotWaitingError } from '../src/desk/errors.ts';
import type { Moved, Published } from '../src/desk/publish.ts';
import { ImportError } from '../src/import/problem.ts';
import { builder } from './builder.ts';
import { inFuture } from './document-errors.ts';
import { Plan, planOf } from './plan.ts';
import { deskFor } from './viewer.ts';
import { WaitingDocument } from './waiting-document.ts';

const conflicts = 'Documents that wait, and fit no more after this.';

const PublishNowPayload = builder.objectRef<Published>('PublishNowPayload').implement({
  description: 'What publishing a document changed.',
  fields: (t) => ({
    revision: t.string({
      description: 'The revision of the public state now.',
      resolve: ({ result }) => result.revision,
    }),
    plan: t.field({
      type: Plan,
      description: 'What it changed.',
      resolve: ({ result }) => planOf(result),
    }),
    conflicts: t.expose('conflicts', { type: [WaitingDocument], description: conflicts }),
  }),
});

const MovedPayload = (name: string, description: string) =>
  builder.objectRef<Moved>(name).implement({
    description,
    fields: (t) => ({
      document: t.expose('document', {
        type: WaitingDocument,
        description: 'The document, as it is now.',
      }),
      conflicts: t.expose('conflicts', { type: [WaitingDocument], description: conflicts }),
    }),
  });

const ReschedulePayload = MovedPayload(
  'ReschedulePayload',
  'A document that waits for another time.',
);
const WithdrawPayload = MovedPayload('WithdrawPayload', 'A document that was taken back.');

const documentId = builder.args((t) => ({
  id: t.id({
    required: true,
    description: 'Its id, as `waitingDocuments` tells.',
    validate: { schema: z.guid('is the id of a document') },
  }),
}));

builder.mutationFields((t) => ({
  publishNow: t.field({
    type: PublishNowPayload,
    nullable: true,
    errors: {
      types: [NotWaitingError, ImportError],
      union: { description: 'What was published, or why nothing was.' },
    },
    description:
      'Publishes a waiting document before its time. For curators; null with an error for others.',
    args: documentId,
    resolve: (_root, { id }, context) => deskFor(context, 'CURATOR').publishNow(id),
  }),
  reschedule: t.field({
    type: ReschedulePayload,
    nullable: true,
    errors: {
      types: [NotWaitingError],
      union: { description: 'The document with its new time, or why it has none.' },
    },
    description:
      'Gives a waiting document another time. For curators; null with an error for others.',
    args: {
      ...documentId,
      publishAt: t.arg({
        type: 'DateTime',
        required: true,
        description: 'When it is to be published, in the future.',
      }),
    },
    resolve: (_root, { id, publishAt }, context) =>
      inFuture(deskFor(context, 'CURATOR').reschedule(id, publishAt)),
  }),
  withdraw: t.field({
    type: WithdrawPayload,
    nullable: true,
    errors: {
      types: [NotWaitingError],
      union: { description: 'The document that was taken back, or why none was.' },
    },
    description:
      'Takes a waiting document back: it will not be published. For curators; null with an error for others.',
    args: documentId,
    resolve: (_root, { id }, context) => deskFor(context, 'CURATOR').withdraw(id),
  }),
}));
