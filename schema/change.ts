import type { ChangeRow } from '../db/queries/change.ts';
import { loadAny } from './any-node.ts';
import { revision, text } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { EntityKind } from './entity-kind.ts';
import { badInput } from './errors.ts';
import { identifies } from './identifier.ts';
import { Node } from './node.ts';
import { encodeNodeId, type NodeTypename } from './node-id.ts';
import { Source } from './source.ts';

export const Writer = builder.enumType('Writer', {
  description: 'The role of the author of a change. The change log never names the author.',
  values: {
    OPERATOR: { description: 'Someone who runs commands on the server.' },
    CURATOR: { description: 'A curator, through the graph.' },
    ADMIN: { description: 'An admin, through the graph.' },
  } as const,
});

const ChangeAction = builder.enumType('ChangeAction', {
  description: 'What a change did to an entity.',
  values: {
    CREATED: { description: 'Created it.' },
    CHANGED: { description: 'Changed one of its fields.' },
    RETRACTED: { description: 'Removed it. This entry remains in its place.' },
  } as const,
});

const typenames: Record<Exclude<ChangeRow['entity_kind'], 'RECIPIENT'>, NodeTypename> = {
  PROGRAM: 'Program',
  AWARD_SERIES: 'AwardSeries',
  EVENT: 'Event',
  EDITION: 'Edition',
  CATEGORY: 'Category',
  AWARD: 'Award',
  HONOR: 'Honor',
  AFFILIATION: 'Affiliation',
  FIGURE: 'Figure',
  STATEMENT: 'Statement',
  SOURCE: 'Source',
};

const recipientTypenames: Record<NonNullable<ChangeRow['recipient_kind']>, NodeTypename> = {
  PLACE: 'Place',
  ORGANIZATION: 'Organization',
  PRODUCT: 'Product',
  PROJECT: 'Project',
  WORK: 'Work',
  PERSON: 'Person',
  TEAM: 'Team',
};

function subjectIdOf({ entity_kind, entity_id, recipient_kind }: ChangeRow): string | null {
  if (entity_kind !== 'RECIPIENT') return encodeNodeId(typenames[entity_kind], entity_id);
  return recipient_kind && encodeNodeId(recipientTypenames[recipient_kind], entity_id);
}

export const Change = builder.objectRef<ChangeRow>('Change').implement({
  description:
    'An entry of the change log: what a write did to one entity, and why. A corrected field shows its value before and after.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description:
        'The revision that contains the change. All changes of a revision were published at the same moment.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When the change was published.' }),
    writer: t.expose('writer', {
      type: Writer,
      nullable: true,
      description: 'The role of the author. Null if it was not recorded.',
    }),
    action: t.expose('action', {
      type: ChangeAction,
      description: 'Whether the entity was created, changed or retracted.',
    }),
    kind: t.expose('entity_kind', {
      type: EntityKind,
      description: 'The kind of entity.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the entity, also after it is retracted; `node` then returns null for it. Null for a recipient retracted before the log recorded kinds of recipients.',
      resolve: subjectIdOf,
    }),
    subject: t.field({
      type: Node,
      nullable: true,
      description: 'The entity as it is now. Null once it is retracted.',
      resolve: ({ entity_id }, _args, context) => loadAny(entity_id, context),
    }),
    key: t.exposeString('entity_key', {
      description:
        'The slugs that identify the entity, from the program down, such as `program/2025/best-port`.',
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The name of the field that changed. Null if the entity was created or retracted.',
    }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description:
        'The value before the change, with slugs in place of other entities; all fields of a retracted entity. Null if there was no value.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description:
        'The value after the change, in the same form as `before`; all fields of a new entity. Null if there is no value.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why the change was made, in the words of its author. Null if no reason was given.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description:
        'The source that the document names as a whole. Null if it names none, or the source is retracted.',
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
      'The change log, newest first: every entity created or retracted, and every field changed. Public, like the data. For press and curators it includes the changes of scheduled documents.',
    args: {
      since: t.arg.string({
        description:
          'A revision, as `dataset` returns it: limits the log to later changes. For the revision of a preview, the number before the `+` counts.',
        validate: { schema: revision },
      }),
      program: t.arg.string({
        ...identifies('program'),
        description:
          'The slug or id of a program: lists only changes of the program and of what belongs to it.',
        validate: { schema: text },
      }),
      ...pageArguments,
    },
    validate: pageRule,
    resolve: async (_root, { since, program, ...page }, { loaders }) => {
      const [number] = since?.split('+') ?? [];
      if (number !== undefined) {
        if (BigInt(number) > BigInt(await loaders.newestRevision())) {
          throw badInput('since', '`since` is a revision that does not exist yet.');
        }
      }
      return connect(loaders.changes({ since: number, program }), null, page);
    },
  }),
);
