import { actorOf } from '../../db/model/viewer.ts';
import { entityId, text } from '../arguments/arguments.ts';
import { decodeEntityId } from '../arguments/node-id.ts';
import { subjectIdOf } from '../arguments/subject-id.ts';
import { builder } from '../builder.ts';
import type { Redaction, Remainder } from '../context/desk.ts';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from '../context/desk-errors.ts';
import { badInput } from '../errors.ts';
import { EntityKind } from '../nodes/entity-kind.ts';
import { MutationError } from './mutation-error.ts';
import { previewPending } from './preview-pending.ts';
import { ScheduledDocument } from './scheduled-document.ts';
import { deskFor } from './viewer.ts';

builder.objectType(NothingToRedactError, {
  name: 'NothingToRedact',
  description:
    'Nothing was redacted: the id is unknown, or the field has no value in the data, in the change log or in a document.',
  interfaces: [MutationError],
});

builder.objectType(RedactionRefusedError, {
  name: 'RedactionRefused',
  description:
    'Nothing was redacted: other entities refer to the entity, it is an AwardSeries that still has awards, or the field must have a value.',
  interfaces: [MutationError],
  fields: (t) => ({
    reasons: t.exposeStringList('reasons', {
      description: 'The reasons, one sentence each, such as which entities refer to the entity.',
    }),
  }),
});

builder.objectType(ValueScheduledError, {
  name: 'ValueScheduled',
  description:
    'Nothing was redacted: scheduled documents contain the value and would bring it back. Withdraw them, or send `withdraw: true`.',
  interfaces: [MutationError],
  fields: (t) => ({
    documents: t.expose('documents', {
      type: [ScheduledDocument],
      description: 'The scheduled documents that contain the value.',
    }),
  }),
});

const RemainderPlace = builder.enumType('RemainderPlace', {
  description: 'Where a redacted text can still be found.',
  values: {
    DATA: { description: 'In the published data, outside the redacted entity.' },
    CHANGE_LOG: { description: 'In an entry of the change log about another entity.' },
    SCHEDULED_DOCUMENT: {
      description:
        'In a scheduled, published or withdrawn document, outside the redacted value: in a sentence that mentions a slug of the entity, or in the name of the access token that the document was sent with (`ScheduledDocument.receivedBy`).',
    },
    ACCESS_TOKEN: { description: 'In the name of an access token.' },
    QUERY_DOCUMENT: { description: 'In the text or the id of a registered query document.' },
  } as const,
});

const RedactionRemainder = builder.objectRef<Remainder>('RedactionRemainder').implement({
  description:
    'A place outside the redacted values where a redacted text is still found. Visible only in the result of `redact`.',
  fields: (t) => ({
    place: t.expose('place', { type: RemainderPlace, description: 'Where the text is.' }),
    kind: t.expose('kind', {
      type: EntityKind,
      nullable: true,
      description:
        'The kind of entity that has the text. Null if the text does not belong to a single entity of the data or the change log.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the entity that has the text, which you can pass to `redact`. Null if `kind` is null, and for some recipients that were retracted by an early version of the server.',
      resolve: ({ id, kind, recipientKind }) =>
        id &&
        kind &&
        subjectIdOf({ entity_id: id, entity_kind: kind, recipient_kind: recipientKind }),
    }),
    key: t.exposeString('key', {
      description:
        'The slugs that identify the entity, joined by slashes, as in `Change.key`. Empty if `kind` is null.',
    }),
  }),
});

const RedactPayload = builder.objectRef<Redaction>('RedactPayload').implement({
  description: 'The result of `redact`.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description: 'The first revision of the published data without the value.',
    }),
    changeCount: t.exposeInt('changes', {
      description: 'How many entries of the change log lost values (`Change.redacted`).',
    }),
    withdrawnDocuments: t.expose('withdrawn', {
      type: [ScheduledDocument],
      description:
        'The scheduled documents that contained the value. They are now WITHDRAWN, their texts are removed, and their name is `[redacted]`. Empty if there were none.',
    }),
    emptiedDocuments: t.expose('emptied', {
      type: [ScheduledDocument],
      description:
        'The published and withdrawn documents that contained the value. Their texts are now removed, and their name is `[redacted]`. Empty if there were none.',
    }),
    remainders: t.field({
      type: [RedactionRemainder],
      nullable: true,
      description:
        'Where the redacted texts are still found, outside the redacted entity. Redact a text there too if it is about the same entity. Null with an error if the database is too large to search within the time limit of an operation; `awards redact` has no limit.',
      resolve: ({ remainders }) => remainders(),
    }),
    previewPending: t.boolean(previewPending),
  }),
});

const RedactInput = builder.inputType('RedactInput', {
  description: 'What to redact, and why.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description:
        'The id of an entity of the graph, or `Change.subjectId` of one that was retracted.',
      validate: { schema: entityId },
    }),
    field: t.string({
      description:
        'The field to redact, as the change log names it (`Change.field`), such as `birthPlace`, `names` or `ceremony.venue`. If omitted or null, the whole entity is redacted.',
      validate: { schema: text },
    }),
    pastOnly: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'If true, the field keeps its current value, and only its earlier values are removed. Use it for fields that cannot be empty, such as `names`, after you have imported a new value.',
    }),
    withdraw: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'If true, scheduled documents that contain the value are withdrawn. If false and there are any, the result is ValueScheduled.',
    }),
    reason: t.string({
      required: true,
      description:
        'Why, in 1 to 500 characters, for the change log, which everyone can read. It must not contain the value.',
      validate: { schema: text.refine((reason) => reason.trim() !== '', 'must not be empty') },
    }),
  }),
});

builder.mutationField('redact', (t) =>
  t.field({
    type: RedactPayload,
    nullable: true,
    errors: {
      types: [NothingToRedactError, RedactionRefusedError, ValueScheduledError],
      union: { description: 'What was redacted, or the reason why nothing was.' },
    },
    description:
      'Removes the values of a field, or a whole entity, from the data, the claims, the change log, and all scheduled, published and withdrawn documents. The preview is rebuilt without them, which can take seconds. The change log shows that something was redacted, when and why. This cannot be undone. Earlier backups, exports and responses still have the value. Admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: {
      input: t.arg({
        type: RedactInput,
        required: true,
        description: 'What to redact, and why.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { field = null, pastOnly, withdraw, reason } = input;
      const target = decodeEntityId(input.id);
      if (target === null) throw new Error('an id has passed its rule, and is of no entity');
      return deskFor(context, 'ADMIN')
        .desk.redact(target, { field, pastOnly, withdraw, reason, by: actorOf(context.viewer) })
        .catch((error: unknown) => {
          throw error instanceof RedactionInputError
            ? badInput(`input.${error.input}`, error.message)
            : error;
        });
    },
  }),
);
