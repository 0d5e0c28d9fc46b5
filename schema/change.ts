import type { ChangeRow } from '../db/queries/change.ts';
import { loadAny } from './any-node.ts';
import { revision, text } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { badInput } from './errors.ts';
import { identifies } from './identifier.ts';
import { Node } from './node.ts';
import { encodeNodeId, type NodeTypename } from './node-id.ts';
import { Source } from './source.ts';

export const Writer = builder.enumType('Writer', {
  description: 'In what role somebody wrote. Who it was by name is not kept.',
  values: {
    OPERATOR: { description: 'Whoever runs the command line of the server.' },
    CURATOR: { description: 'A curator, through the graph.' },
    ADMIN: { description: 'An administrator, through the graph.' },
  } as const,
});

const ChangeAction = builder.enumType('ChangeAction', {
  description: 'What was done to the thing.',
  values: {
    CREATED: { description: 'It is new.' },
    CHANGED: { description: 'One of its fields has another value.' },
    RETRACTED: { description: 'It is gone: the change is its tombstone.' },
  } as const,
});

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'Of what kind the thing is that was changed.',
  values: {
    PROGRAM: { description: 'A program.' },
    AWARD_SERIES: { description: 'A series of awards.' },
    EVENT: { description: 'An event.' },
    EDITION: { description: 'An edition of a program.' },
    CATEGORY: { description: 'A category of an edition.' },
    AWARD: { description: 'An award of an edition.' },
    HONOR: { description: 'An honor: a win, an honor of a leader, or a nomination.' },
    RECIPIENT: { description: 'A place, organization, product, project, work, person or team.' },
    AFFILIATION: { description: 'An affiliation of a person.' },
    FIGURE: { description: 'A figure of an edition.' },
    STATEMENT: { description: 'A statement.' },
    SOURCE: { description: 'A source.' },
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
    'One line of the change log, which is open: what a write did to one thing, and why. A correction shows what stood there before.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description: 'The revision that made it. All changes of one revision came at once.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    writer: t.expose('writer', {
      type: Writer,
      nullable: true,
      description: 'In what role it was written; null where that was not recorded.',
    }),
    action: t.expose('action', { type: ChangeAction, description: 'What was done.' }),
    kind: t.expose('entity_kind', {
      type: ChangeKind,
      description: 'Of what kind the thing is.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the thing, which it keeps when it is gone: `node` of it is null then. Null for a recipient that went before its kind was recorded.',
      resolve: subjectIdOf,
    }),
    subject: t.field({
      type: Node,
      nullable: true,
      description: 'The thing as it is now; null once it is gone.',
      resolve: ({ entity_id }, _args, context) => loadAny(entity_id, context),
    }),
    key: t.exposeString('entity_key', {
      description:
        'What people call the thing, as documents do, with what it belongs to before it, such as `program/year/award`.',
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The name of the field that has another value. Null where the thing as a whole came or went.',
    }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description:
        'What stood there before, with other things named by their slugs; all fields of a thing that was retracted. Null where there was nothing.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description:
        'What stands there since, in the form of `before`; all fields of a thing that is new. Null where nothing does.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of whoever wrote it; null where no reason was given.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The source that it was written by; null where none was named, or it is gone.',
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
      'What has been changed, newest revision first: each new thing, each corrected field with its value before, and each thing retracted. Public, like the data; it never tells of what is not announced.',
    args: {
      since: t.arg.string({
        description:
          'A revision, as `dataset` gives it: only changes that came after it. Of that of a preview, the number counts.',
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
          throw badInput('since', '`since` is a revision that is not there yet.');
        }
      }
      return connect(loaders.changes({ since: number, program }), null, page);
    },
  }),
);
