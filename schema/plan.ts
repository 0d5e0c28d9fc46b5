import type { StoredPlan } from '../db/queries/scheduled-document.ts';
import type { ImportResult } from '../src/import/result.ts';
import { loadAny } from './any-node.ts';
import { builder } from './builder.ts';
import { EntityKind, entityKindOf, recipientKindOf } from './entity-kind.ts';
import { Node } from './node.ts';
import { RecipientKind } from './recipient.ts';

type PlanEntryRow = StoredPlan['entries'][number];
type Counts = StoredPlan['counts'][string];
type PlanCountRow = Counts & { kind: ReturnType<typeof entityKindOf> };

const PlanAction = builder.enumType('PlanAction', {
  description: 'What a document does to an entity.',
  values: {
    CREATED: { value: 'created', description: 'Creates it.' },
    CHANGED: { value: 'changed', description: 'Changes at least one of its fields.' },
    RETRACTED: { value: 'retracted', description: 'Removes it.' },
    UNCHANGED: { value: 'unchanged', description: 'Names it and leaves it as it is.' },
  } as const,
});

const FieldChange = builder.objectRef<PlanEntryRow['changes'][number]>('FieldChange').implement({
  description: 'A field of an entity that gets a new value.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field, as in the graph.' }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'The value before the change. Null if there was none.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'The value after the change. Null if the field is cleared.',
    }),
  }),
});

const PlanEntry = builder.objectRef<PlanEntryRow>('PlanEntry').implement({
  description: 'What a document does to one entity.',
  fields: (t) => ({
    action: t.expose('action', {
      type: PlanAction,
      description: 'Whether the entity is created, changed, retracted or left as it is.',
    }),
    kind: t.field({
      type: EntityKind,
      description: 'The kind of entity.',
      resolve: ({ kind }) => entityKindOf(kind),
    }),
    recipientKind: t.field({
      type: RecipientKind,
      nullable: true,
      description: 'The kind of recipient. Null if the entity is not a recipient.',
      resolve: ({ kind }) => recipientKindOf(kind),
    }),
    key: t.exposeString('key', {
      description:
        'The slugs that identify the entity, from the program down, such as `program/2025/best-port`. Empty for the data set.',
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description:
        'The entity as the viewer can read it now. Null if it is retracted or not published yet, and for the data set.',
      resolve: ({ id }, _args, context) => (id === '' ? null : loadAny(id, context)),
    }),
    changes: t.expose('changes', {
      type: [FieldChange],
      description: 'The fields that change. Empty unless `action` is CHANGED.',
    }),
  }),
});

const PlanCount = builder.objectRef<PlanCountRow>('PlanCount').implement({
  description: 'The number of entities of one kind, by what the document does to them.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: EntityKind,
      description: 'The kind of entity. Each kind appears once.',
    }),
    created: t.exposeInt('created', { description: 'The number of new entities.' }),
    changed: t.exposeInt('changed', { description: 'The number of changed entities.' }),
    retracted: t.exposeInt('retracted', { description: 'The number of retracted entities.' }),
    unchanged: t.exposeInt('unchanged', {
      description: 'The number of entities that are named and stay as they are.',
    }),
  }),
});

/** One count for each kind of the graph: imports count each kind of recipient by itself. */
function countsByKind(counts: StoredPlan['counts']): PlanCountRow[] {
  const byKind = Map.groupBy(Object.entries(counts), ([kind]) => entityKindOf(kind));
  return [...byKind].map(([kind, entries]) => {
    const sum = (action: keyof Counts) =>
      entries.reduce((total, [, ofKind]) => total + ofKind[action], 0);
    return {
      ...{ kind, created: sum('created'), changed: sum('changed') },
      ...{ retracted: sum('retracted'), unchanged: sum('unchanged') },
    };
  });
}

/** What an import did, as a plan. */
export function planOf({ counts, entries, warnings }: ImportResult): StoredPlan {
  return { counts: Object.fromEntries(counts), entries, warnings };
}

export const Plan = builder.objectRef<StoredPlan>('Plan').implement({
  description: 'What a document changes in the data, entity by entity.',
  fields: (t) => ({
    counts: t.field({
      type: [PlanCount],
      description: 'The number of entities by kind.',
      resolve: ({ counts }) => countsByKind(counts),
    }),
    entries: t.expose('entries', {
      type: [PlanEntry],
      extensions: { listSize: 50 },
      description:
        'What happens to each entity. For a document applied now, up to 10,000 entities for each action; for a scheduled document, the first 1,000 that change.',
    }),
    warnings: t.exposeStringList('warnings', {
      description:
        'Sentences about things that are allowed but may be mistakes, such as a second winner of one award. Up to 100.',
    }),
  }),
});
