import type { ScheduledDocumentRow, StoredText } from '../db/queries/scheduled-document.ts';
import { mayAct, type Viewer } from '../src/viewer.ts';
import { builder } from './builder.ts';
import { Writer } from './change.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { maySeeStatus } from './desk-nodes.ts';
import { DocumentForm, DocumentProblem } from './import-document.ts';
import { Node } from './node.ts';
import { Plan } from './plan.ts';
import { deskFor } from './viewer.ts';

const ScheduledDocumentStatus = builder.enumType('ScheduledDocumentStatus', {
  description: 'Whether a scheduled document is still to be published.',
  values: {
    SCHEDULED: {
      description:
        'It will be published at `publishAt`, or when its problems are resolved if that is later.',
    },
    PUBLISHED: { description: 'It is published.' },
    WITHDRAWN: {
      description: 'A curator withdrew it. It will not be published. Visible to curators only.',
    },
  } as const,
});

const DocumentText = builder.objectRef<StoredText>('DocumentText').implement({
  description: 'One text of a scheduled document, exactly as it was sent.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the text, such as a file name.' }),
    form: t.expose('form', { type: DocumentForm, description: 'The format of the text.' }),
    text: t.exposeString('text', { description: 'The text.' }),
  }),
});

const allStatuses = ['SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const;

const isCurator = (viewer: Viewer) => mayAct(viewer, 'CURATOR');

export const ScheduledDocument = builder.objectRef<ScheduledDocumentRow>('ScheduledDocument');

ScheduledDocument.implement({
  description:
    'A document that is published at a set time. Until then its changes are in the preview only. Visible to press, curators and admins; some fields are for curators and admins only.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name that the document was sent under, such as a file name. Not unique.',
    }),
    status: t.expose('status', {
      type: ScheduledDocumentStatus,
      description: 'Whether it is still to be published.',
    }),
    publishAt: t.expose('publish_at', {
      type: 'DateTime',
      description: 'The time at which it is due. A curator may have published it earlier.',
    }),
    receivedAt: t.expose('received_at', {
      type: 'DateTime',
      description: 'When it was sent.',
    }),
    receivedBy: t.string({
      nullable: true,
      description:
        'The name of the access token that sent it. Null if it came from the command line, and for press.',
      resolve: ({ received_by }, _args, { viewer }) => (isCurator(viewer) ? received_by : null),
    }),
    writer: t.expose('writer', { type: Writer, description: 'The role of its sender.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'The reason that the change log gives for its changes, unless the document gives its own. Null if the sender gave none.',
    }),
    texts: t.field({
      type: [DocumentText],
      nullable: true,
      extensions: { listSize: 1 },
      description:
        'The texts of the document: one, or several that are applied as one change. Null for press.',
      resolve: async ({ id }, _args, context) =>
        isCurator(context.viewer)
          ? deskFor(context, 'CURATOR').loaders.documentTexts.load(id)
          : null,
    }),
    plan: t.expose('plan', {
      type: Plan,
      nullable: true,
      description:
        'What it will change, after the documents that are due before it; once it is published, what it changed. Null if it has problems and cannot be applied.',
    }),
    problems: t.field({
      type: [DocumentProblem],
      nullable: true,
      description:
        'Why it cannot be published: usually because the data has changed since. It is checked again after each change of the data. Null if it has no problems, and for press: problems quote the texts.',
      resolve: ({ problems }, _args, { viewer }) => (isCurator(viewer) ? problems : null),
    }),
  }),
});

const ScheduledDocumentConnection = connectionType(
  'ScheduledDocument',
  ScheduledDocument,
  'scheduled documents',
);

builder.queryField('scheduledDocuments', (t) =>
  t.field({
    type: ScheduledDocumentConnection,
    nullable: true,
    description:
      'Scheduled documents in the order of `publishAt`: the next to be published first. For press, curators and admins; null with an error UNAUTHENTICATED or FORBIDDEN for others.',
    args: {
      status: t.arg({
        type: [ScheduledDocumentStatus],
        defaultValue: ['SCHEDULED'],
        description:
          'Limits the list to documents with one of these statuses; null includes all. WITHDRAWN matches nothing for press.',
      }),
      ...pageArguments,
    },
    validate: pageRule,
    resolve: (_root, { status, ...page }, context) => {
      const { loaders } = deskFor(context, 'PRESS');
      const wanted = status ?? allStatuses;
      const statuses = [...new Set(wanted)]
        .filter((one) => maySeeStatus(context.viewer, one))
        .sort();
      return connect(loaders.scheduledDocuments({ statuses }), null, page);
    },
  }),
);
