import type { StoredText, WaitingDocumentRow } from '../db/queries/waiting-document.ts';
import { builder } from './builder.ts';
import { Writer } from './change.ts';
import { DocumentForm, DocumentProblem } from './import-document.ts';
import { Plan } from './plan.ts';
import { deskFor } from './viewer.ts';

const DocumentStatus = builder.enumType('DocumentStatus', {
  description: 'What became of a document that was to wait.',
  values: {
    WAITING: { description: 'It waits for its time, or for what keeps it from fitting to change.' },
    PUBLISHED: { description: 'It is published.' },
    WITHDRAWN: { description: 'It was taken back, and will not be published.' },
  } as const,
});

const DocumentText = builder.objectRef<StoredText>('DocumentText').implement({
  description: 'A text of a document, as it was sent.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What problems call it.' }),
    form: t.expose('form', { type: DocumentForm, description: 'What it is written in.' }),
    text: t.exposeString('text', { description: 'The text itself.' }),
  }),
});

export const WaitingDocument = builder.objectRef<WaitingDocumentRow>('WaitingDocument').implement({
  description:
    'A document that is published when its time has come. Only curators see it; press sees what it will change.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What mutations name it by.' }),
    name: t.exposeString('name', { description: 'The name that it was sent under.' }),
    status: t.expose('status', { type: DocumentStatus, description: 'What became of it.' }),
    publishAt: t.expose('publish_at', {
      type: 'DateTime',
      description: 'When it is due.',
    }),
    receivedAt: t.expose('received_at', {
      type: 'DateTime',
      description: 'When it was received.',
    }),
    receivedBy: t.exposeString('received_by', {
      nullable: true,
      description:
        'The name of the access token that it came with; null where it came from the command line.',
    }),
    writer: t.expose('writer', { type: Writer, description: 'In what role it was sent.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why, for the change log, where the document itself does not say; null where nobody said.',
    }),
    texts: t.expose('texts', {
      type: [DocumentText],
      extensions: { listSize: 1 },
      description: 'What it says: one text, or several that are applied as one change.',
    }),
    plan: t.expose('plan', {
      type: Plan,
      nullable: true,
      description:
        'What it will change, after those that are due before it; null where it does not fit as things stand.',
    }),
    problems: t.expose('problems', {
      type: [DocumentProblem],
      nullable: true,
      description:
        'Why it does not fit as things stand, and will not be published until it does; null where it fits.',
    }),
  }),
});

builder.queryField('waitingDocuments', (t) =>
  t.field({
    type: [WaitingDocument],
    nullable: true,
    description:
      'What waits for its time, the next first; those that do not fit stay after it, too. For curators.',
    resolve: (_root, _args, context) => deskFor(context, 'CURATOR').waitingDocuments(),
  }),
);
