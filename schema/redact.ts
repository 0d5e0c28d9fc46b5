import { z } from 'zod';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from '../src/desk/redaction/errors.ts';
import type { Redacted } from '../src/desk/redaction/redact.ts';
import type { Remainder } from '../src/desk/redaction/remainders.ts';
import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { EntityKind } from './entity-kind.ts';
import { badInput } from './errors.ts';
import { MutationError } from './mutation-error.ts';
import { decodeEntityId } from './node-id.ts';
import { previewPending } from './preview-pending.ts';
import { ScheduledDocument } from './scheduled-document.ts';
import { subjectIdOf } from './subject-id.ts';
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
    'Nothing was redacted: other entities refer to the entity, it is a series that still has awards, or it cannot be without the field.',
  interfaces: [MutationError],
  fields: (t) => ({
    reasons: t.exposeStringList('reasons', {
      description:
        'What refers to the entity, or why it or the field cannot be removed: one sentence each.',
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
        'In a scheduled, published or withdrawn document that does not contain the value itself: in a sentence that has a slug of the entity as a plain word, or in the name of the access token that it was sent with (`ScheduledDocument.receivedBy`).',
    },
    ACCESS_TOKEN: { description: 'In the name of an access token.' },
    QUERY_DOCUMENT: { description: 'In the text or the id of a registered query document.' },
  } as const,
});

const RedactionRemainder = builder.objectRef<Remainder>('RedactionRemainder').implement({
  description:
    'A place where a redacted text is still found. The redaction left it alone, because it is not a value of the redacted entity. Only the admin who redacts gets these.',
  fields: (t) => ({
    place: t.expose('place', { type: RemainderPlace, description: 'Where the text is.' }),
    kind: t.expose('kind', {
      type: EntityKind,
      nullable: true,
      description:
        'The kind of entity that has the text. Null if the place is on the desk, or if the text is of no single entity.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the entity that has the text, which you can pass to `redact`. Null if `kind` is null, or if it is a recipient that was retracted before the change log recorded what kind of recipient it was.',
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

const RedactPayload = builder.objectRef<Redacted>('RedactPayload').implement({
  description: 'The result of `redact`.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description: 'The revision of the published data that no longer has the value.',
    }),
    changes: t.exposeInt('changes', {
      description: 'How many entries of the change log lost values (`Change.isRedacted`).',
    }),
    withdrawnDocuments: t.expose('withdrawn', {
      type: [ScheduledDocument],
      description:
        'The scheduled documents that contained the value: now WITHDRAWN, without their texts, and with the name `[redacted]`. Empty if there were none.',
    }),
    emptiedDocuments: t.expose('emptied', {
      type: [ScheduledDocument],
      description:
        'The documents that had been published or withdrawn (see `endedAt`) and contained the value: now without their texts, and with the name `[redacted]`. Empty if there were none.',
    }),
    remainders: t.field({
      type: [RedactionRemainder],
      nullable: true,
      description:
        'Where the redacted texts are still found: in other entities, in entries of the change log about them, and on the desk. Redact those too if they mean the same. This reads all tables: null with an error if the database is too large for the time limit of an operation. `npx awards redact` has no limit.',
      resolve: (redacted, _args, context) => deskFor(context, 'ADMIN').desk.remainders(redacted),
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
      validate: {
        schema: z
          .string()
          .refine((id) => decodeEntityId(id) !== null, 'must be the id of an entity of the graph'),
      },
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
        'If true, the field keeps its current value, and only what it had before is removed. For fields that cannot be empty, such as `names`: import the new value first.',
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
        'Why, for the change log, which everyone can read. It must not contain the value: 1 to 500 characters.',
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
      'Removes the values of a field, or a whole entity, from everywhere the database has them: the data, the claims, the change log, and the documents on the desk. Previews follow within moments. The change log keeps that something was redacted, when and why. This cannot be undone. Backups, exports and responses that were made before still have the value. Admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
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
        .desk.redact(target, { field, pastOnly, withdraw, reason })
        .catch((error: unknown) => {
          throw error instanceof RedactionInputError
            ? badInput(`input.${error.input}`, error.message)
            : error;
        });
    },
  }),
);
