import type { AuditEntryRow } from '../../db/queries/desk/audit.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { AccessToken } from './access-token.ts';
import { ScheduledDocument } from './scheduled-document.ts';
import { deskFor } from './viewer.ts';

const AuditAction = builder.enumType('AuditAction', {
  description: 'What someone did, as the audit log records it.',
  values: {
    APPLY: { description: 'Applied documents to the published data at once.' },
    SCHEDULE: { description: 'Scheduled a document.' },
    RESCHEDULE: { description: 'Changed the time at which a document is due.' },
    WITHDRAW: { description: 'Withdrew a scheduled document.' },
    PUBLISH: { description: 'Published a scheduled document.' },
    UNDO: { description: 'Took a revision back.' },
    REDACT: { description: 'Redacted a field or an entity.' },
    PRUNE: { description: 'Deleted published and withdrawn documents that were old.' },
    CREATE_TOKEN: { description: 'Created an access token.' },
    REVOKE_TOKEN: { description: 'Revoked an access token.' },
    RESTORE: { description: 'Restored a backup into this database.' },
    PAUSE_PUBLISHER: {
      description:
        'Stopped scheduled documents from being published when they are due, as the restoration of a backup does.',
    },
    RESUME_PUBLISHER: { description: 'Let them be published again.' },
    FAILED_SIGN_IN: {
      description:
        'Sent a request with an invalid access token. An entry counts those of an hour, whoever sent them.',
    },
  } as const,
});

const AuditEntry = builder.objectRef<AuditEntryRow>('AuditEntry').implement({
  description: 'An entry of the audit log: who did what, and when. Visible to admins only.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When it was done. Of FAILED_SIGN_IN: when the hour began.',
    }),
    action: t.expose('action', { type: AuditAction, description: 'What was done.' }),
    actor: t.exposeString('actor', {
      nullable: true,
      description:
        'The name of the access token, or the user of the operating system who ran a command; `[redacted]` if a redaction removed it. Null for FAILED_SIGN_IN, and for a document that was scheduled by a command of a version without an audit log.',
    }),
    actorToken: t.field({
      type: AccessToken,
      nullable: true,
      description: 'The access token that was used. Null for a command, and if it is unknown.',
      resolve: ({ actor_token_id: id }, _args, context) =>
        id === null ? null : deskFor(context, 'ADMIN').loaders.accessToken.load(id),
    }),
    command: t.exposeString('command', {
      nullable: true,
      description:
        'The command of `awards` that was run, such as `import`; `serve` if a server loaded the included data. Null if an access token was used, and if it is unknown.',
    }),
    byPublisher: t.exposeBoolean('by_publisher', {
      description:
        'Whether the server published a document when it was due. `actor`, `actorToken` and `command` then say who had scheduled it.',
    }),
    revision: t.exposeString('revision', {
      nullable: true,
      description:
        'The revision of the published data that it made (`Change.revision`). Null if it made none.',
    }),
    scheduledDocument: t.field({
      type: ScheduledDocument,
      nullable: true,
      description:
        'The document of SCHEDULE, RESCHEDULE, WITHDRAW and PUBLISH. Null for others, and once the document is deleted (`awards prune`).',
      resolve: ({ document_id: id }, _args, context) =>
        id === null ? null : deskFor(context, 'ADMIN').loaders.scheduledDocument.load(id),
    }),
    publishAt: t.expose('publish_at', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the document was due from then on. Null unless the action is SCHEDULE or RESCHEDULE.',
    }),
    accessToken: t.field({
      type: AccessToken,
      nullable: true,
      description: 'The access token that was created or revoked. Null for other actions.',
      resolve: ({ token_id: id }, _args, context) =>
        id === null ? null : deskFor(context, 'ADMIN').loaders.accessToken.load(id),
    }),
    attempts: t.int({
      nullable: true,
      description:
        'How many sign-ins failed in the hour. Null unless the action is FAILED_SIGN_IN.',
      resolve: ({ attempts }) =>
        attempts === null ? null : Math.min(Number(attempts), 2_147_483_647),
    }),
  }),
});

const AuditEntryConnection = connectionType('AuditEntry', AuditEntry, 'entries of the audit log');

builder.queryField('auditLog', (t) =>
  t.field({
    type: AuditEntryConnection,
    nullable: true,
    description:
      'The audit log, newest first: who published, scheduled, withdrew, undid and redacted, who created and revoked access tokens, and how many sign-ins failed. Admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: pageArguments,
    validate: pageRule,
    resolve: (_root, page, context) =>
      connect(deskFor(context, 'ADMIN').loaders.auditEntries, null, page),
  }),
);
