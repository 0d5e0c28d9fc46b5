import { mayAct, type Viewer } from '../../db/model/viewer.ts';
import type { ScheduledDocumentRow, StoredText } from '../../db/queries/desk/scheduled-document.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { Writer } from '../changes/change.ts';
import { maySeeStatus } from '../nodes/desk-nodes.ts';
import { Node } from '../nodes/node.ts';
import { DocumentForm, DocumentProblem } from './import-document.ts';
import { Plan } from './plan.ts';
import { deskFor } from './viewer.ts';

const ScheduledDocumentStatus = builder.enumType('ScheduledDocumentStatus', {
  description:
    'Whether a scheduled document is still to be published, has been published or was withdrawn.',
  values: {
    SCHEDULED: {
      description:
        'It will be published at `publishAt`, or when its problems are resolved if that is later.',
    },
    PUBLISHED: {
      description:
        'It has been published. This was at `publishAt`, earlier if a curator or admin published it, or later if it had problems at that time.',
    },
    WITHDRAWN: {
      description:
        'A curator or admin withdrew it. It will not be published. Visible to curators and admins only.',
    },
  } as const,
});

const DocumentText = builder.objectRef<StoredText>('DocumentText').implement({
  description: 'One file of a scheduled document, exactly as it was sent.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'The name that the file was sent under: `ApplyDocumentInput.name`, or the file name on the command line.',
    }),
    form: t.expose('form', { type: DocumentForm, description: 'The format of the file.' }),
    text: t.exposeString('text', { description: 'The content of the file, in the format `form`.' }),
  }),
});

const allStatuses = ['SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const;

const isCurator = (viewer: Viewer) => mayAct(viewer, 'CURATOR');

export const ScheduledDocument = builder.objectRef<ScheduledDocumentRow>('ScheduledDocument');

ScheduledDocument.implement({
  description:
    'An import document that is published at a set time. Until then, its changes are only in the preview: the data that press, curators and admins see. Visible to them only; some fields are null for press.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name that the document was sent under, such as a file name. Not unique.',
    }),
    status: t.expose('status', {
      type: ScheduledDocumentStatus,
      description: 'Whether it is still to be published, has been published or was withdrawn.',
    }),
    publishAt: t.expose('publish_at', {
      type: 'DateTime',
      description:
        'When it is due. It can be published earlier, by a curator or admin. If it has problems when it is due, it is published later, once they are resolved.',
    }),
    endedAt: t.expose('ended_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published or withdrawn. Null while it is scheduled.',
    }),
    receivedAt: t.expose('received_at', {
      type: 'DateTime',
      description: 'When it was sent.',
    }),
    receivedBy: t.string({
      nullable: true,
      description:
        'The name of the access token that it was sent with. Null if it came from the command line, or if the viewer has the role PRESS.',
      resolve: ({ received_by }, _args, { viewer }) => (isCurator(viewer) ? received_by : null),
    }),
    writer: t.expose('writer', { type: Writer, description: 'The role of its author.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'The `reason` that was sent with the document (`ApplyDocumentInput.reason`). The change log shows it, unless the document itself contains a `reason`. Null if none was sent.',
    }),
    texts: t.field({
      type: [DocumentText],
      nullable: true,
      description:
        'The files of the document. Several files are published together. Null if the viewer has the role PRESS.',
      resolve: async ({ id }, _args, context) =>
        isCurator(context.viewer)
          ? deskFor(context, 'CURATOR').loaders.documentTexts.load(id)
          : null,
    }),
    plan: t.expose('plan', {
      type: Plan,
      nullable: true,
      description:
        'What the document will change, once the documents that are due before it have been published. If it was published: what it changed. If it was withdrawn: what it would have changed. Null if it has problems, or if it has not been checked yet.',
    }),
    problems: t.field({
      type: [DocumentProblem],
      nullable: true,
      description:
        'Why the document cannot be published, usually because the data changed after it was sent. The server checks it again after every change; `checked` tells you whether it has. Null if it has no problems, and always null for viewers with the role PRESS.',
      resolve: ({ problems }, _args, { viewer }) => (isCurator(viewer) ? problems : null),
    }),
    checked: t.exposeBoolean('is_checked', {
      description:
        'Whether `plan` and `problems` are up to date with the published data and all scheduled documents. False after a change, until the server has rebuilt the preview, which can take seconds. Always true if the document was published or withdrawn.',
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
      'Scheduled documents by `publishAt`, earliest first. Press, curators and admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: {
      status: t.arg({
        type: [ScheduledDocumentStatus],
        defaultValue: ['SCHEDULED'],
        description:
          'Limits the list to documents with one of these statuses; null includes all. WITHDRAWN matches nothing if the viewer has the role PRESS.',
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
