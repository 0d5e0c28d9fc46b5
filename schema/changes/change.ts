import { kinds } from '../../db/model/entity-kinds.ts';
import type { ChangeRow } from '../../db/queries/changes/change.ts';
import { entityId, revision, text } from '../arguments/arguments.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { identifies } from '../arguments/identifier.ts';
import { decodeEntityId } from '../arguments/node-id.ts';
import { subjectIdOf } from '../arguments/subject-id.ts';
import { builder } from '../builder.ts';
import { badInput } from '../errors.ts';
import { loadAny } from '../nodes/any-node.ts';
import { EntityKind } from '../nodes/entity-kind.ts';
import { Node } from '../nodes/node.ts';
import { Edition, Source } from '../types.ts';

export const Writer = builder.enumType('Writer', {
  description:
    'The role of the author of a change or scheduled document. The change log never names the author.',
  values: {
    OPERATOR: { description: 'Someone who ran a command on the server.' },
    CURATOR: { description: 'A curator who used a mutation.' },
    ADMIN: { description: 'An admin who used a mutation.' },
  } as const,
});

const ChangeAction = builder.enumType('ChangeAction', {
  description: 'What a change did to an entity.',
  values: {
    CREATED: { description: 'Created it.' },
    CHANGED: { description: 'Changed one of its fields.' },
    RETRACTED: { description: 'Removed it. Only the change log still shows it.' },
    REDACTED: {
      description:
        'Removed the values of one field, or the whole entity, from the data and from the change log. `before` and `after` are null, and `reason` says why.',
    },
  } as const,
});

/** Kinds whose keys begin with the slugs of a program and an edition. */
const inEditions: ReadonlySet<string> = new Set([
  'EDITION',
  'CATEGORY',
  'AWARD',
  'HONOR',
  'FIGURE',
  'STATEMENT',
] as const);

export const Change = builder.objectRef<ChangeRow>('Change').implement({
  description:
    'An entry of the change log: the creation, retraction or redaction of one entity, or a change of one of its fields, with the reason.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description:
        'The revision that contains the change (`Dataset.revision`). All changes of a revision were published at the same moment.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When the change was published.' }),
    writer: t.expose('writer', {
      type: Writer,
      nullable: true,
      description: 'The role of the author. Null if unknown.',
    }),
    action: t.expose('action', {
      type: ChangeAction,
      description: 'Whether the entity was created, changed, retracted or redacted.',
    }),
    redacted: t.exposeBoolean('is_redacted', {
      description:
        'Whether a later redaction removed values from this entry. `before`, `after` and `reason` can then be null although there were values, and `key` can end with `[redacted]`. A later entry with the action REDACTED, about the same entity or about one that this entry named, reports the redaction.',
    }),
    kind: t.expose('entity_kind', {
      type: EntityKind,
      description: 'The kind of entity. Never DATASET.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the entity, even after it is retracted. The query `node` then returns null for this id. Null for some recipients that were retracted by an early version of the server.',
      resolve: subjectIdOf,
    }),
    subject: t.field({
      type: Node,
      nullable: true,
      description: 'The entity as it is now. Null if it has been retracted.',
      resolve: ({ entity_id }, _args, context) => loadAny(entity_id, context),
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description:
        'The edition that the entity is, or belongs to. Null if it belongs to none, such as a recipient, or if the edition has been retracted.',
      resolve: ({ entity_kind, entity_key }, _args, { loaders }) => {
        const [program = '', slug = '', ...rest] = entity_key.split('/');
        const isOfEdition =
          inEditions.has(entity_kind) || (entity_kind === 'PARTICIPANT' && rest.length === 3);
        return isOfEdition ? loaders.editionBySlug.load({ program, slug }) : null;
      },
    }),
    key: t.exposeString('entity_key', {
      description:
        'The slugs that identify the entity, joined by slashes: one slug for a recipient, event or source, `program/edition/award` for an award. The key of a participant ends with the person and the role: `port-prize/2025/sea/ada/JUROR` in a category, `port-prize/2025//ada/JUROR` in a whole edition, `harbor-week/ada/SPEAKER` at an event. `[redacted]` replaces slugs that were redacted.',
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The name of the field that changed, such as `startsOn` or `ceremony.heldOn`. Null if the entity was created or retracted, or redacted as a whole.',
    }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description:
        'The value before the change. Other entities in it are shown as slugs. For a retracted entity, an object with all its fields. Null if there was no value, or if it was redacted.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description:
        'The value after the change. Other entities in it are shown as slugs. For a new entity, an object with all its fields. Null if there is no value, or if it was redacted.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why the change was made, in the words of its author. Null if no reason was given, or if it was redacted.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description:
        'The source that the import document of this change gives in its `source` field. Null if it gives none or if the source has been retracted.',
      resolve: ({ source_id }, _args, { loaders }) =>
        source_id === null ? null : loaders.source.load(source_id),
    }),
  }),
});

export const ChangeConnection = connectionType('Change', Change, 'changes');

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    nullable: true,
    description:
      'The change log, newest first. It has an entry for every entity that was created or retracted, for every field that changed, and for every redaction. Anyone can read it.',
    args: {
      since: t.arg.string({
        description:
          'Returns only changes after this revision (`Dataset.revision`). The revision of a preview, such as `41+bf9b78a0df70`, stands for the published revision before the plus sign, here 41. Omit it to get all.',
        validate: { schema: revision },
      }),
      program: t.arg.string({
        ...identifies('program'),
        description:
          'The slug or id of a program. Returns only changes of the program and everything in it. An unknown program gives an empty list and a warning in `extensions.warnings`.',
        validate: { schema: text },
      }),
      subject: t.arg.id({
        description:
          'The id of an entity, even if it has been retracted (`Change.subjectId`). Returns only its changes. For the former id of a recipient that was joined into another, these are the changes until then. An id that nothing has had gives an empty list.',
        validate: { schema: entityId },
      }),
      ...pageArguments,
    },
    validate: pageRule,
    resolve: async (_root, { since, program, subject, ...page }, { loaders }) => {
      const [number] = since?.split('+') ?? [];
      const entity = subject == null ? null : decodeEntityId(subject);
      if (number !== undefined) {
        if (BigInt(number) > BigInt(await loaders.newestRevision())) {
          throw badInput('since', '`since` is a revision that does not exist yet.');
        }
      }
      return connect(
        loaders.changes({
          since: number,
          program,
          subject: entity && { id: entity.id, kind: kinds[entity.kind].entity },
        }),
        null,
        page,
      );
    },
  }),
);
