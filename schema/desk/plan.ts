import { recipientKindOf } from '../../db/model/entity-kinds.ts';
import type { StoredPlan } from '../../db/queries/desk/scheduled-document-outcome.ts';
import { builder } from '../builder.ts';
import type { Written } from '../context/desk.ts';
import { loadAny } from '../nodes/any-node.ts';
import { EntityKind, entityKindOf } from '../nodes/entity-kind.ts';
import { Node } from '../nodes/node.ts';
import { RecipientKind } from '../types.ts';

type PlanEntryRow = StoredPlan['entries'][number];
type Counts = StoredPlan['counts'][string];
type PlanCountRow = Counts & { kind: ReturnType<typeof entityKindOf> };

const PlanAction = builder.enumType('PlanAction', {
  description: 'What an import document does to an entity.',
  values: {
    CREATED: { value: 'created', description: 'Creates it.' },
    CHANGED: { value: 'changed', description: 'Changes at least one of its fields.' },
    RETRACTED: { value: 'retracted', description: 'Removes it.' },
    UNCHANGED: { value: 'unchanged', description: 'Mentions it, but does not change it.' },
  } as const,
});

const FieldChange = builder.objectRef<PlanEntryRow['changes'][number]>('FieldChange').implement({
  description: 'A field that an import document changes, with its value before and after.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field, as in this schema.' }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description:
        'The value before the change. Other entities in it are shown as slugs. Null if there was no value.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description:
        'The value after the change. Other entities in it are shown as slugs. Null if the field is cleared.',
    }),
  }),
});

const PlanEntry = builder.objectRef<PlanEntryRow>('PlanEntry').implement({
  description: 'What an import document does to one entity.',
  fields: (t) => ({
    action: t.expose('action', {
      type: PlanAction,
      description: 'Whether the entity is created, changed, retracted or unchanged.',
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
        'The slugs that identify the entity, joined by slashes: one slug for a recipient, event or source, `program/edition/award` for an award. The key of a participant ends with the person and the role: `port-prize/2025/sea/ada/JUROR` in a category, `port-prize/2025//ada/JUROR` in a whole edition, `harbor-week/ada/SPEAKER` at an event. Empty for the data set.',
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description:
        'The entity as it is now. Null if it was retracted, or if it is new and not in the data that the viewer may see, as in a dry run or before the preview is rebuilt. Also null for the data set.',
      resolve: ({ id }, _args, context) => (id === '' ? null : loadAny(id, context)),
    }),
    changes: t.expose('changes', {
      type: [FieldChange],
      description: 'The fields that change: all fields of an entity that is created or retracted.',
    }),
  }),
});

const PlanCount = builder.objectRef<PlanCountRow>('PlanCount').implement({
  description:
    'How many entities of one kind an import document creates, changes, retracts and leaves unchanged.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: EntityKind,
      description: 'The kind of entity. Each kind appears once.',
    }),
    created: t.exposeInt('created', { description: 'The number of new entities.' }),
    changed: t.exposeInt('changed', { description: 'The number of changed entities.' }),
    retracted: t.exposeInt('retracted', { description: 'The number of retracted entities.' }),
    unchanged: t.exposeInt('unchanged', {
      description: 'The number of entities that the document mentions, but does not change.',
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
      kind,
      created: sum('created'),
      changed: sum('changed'),
      retracted: sum('retracted'),
      unchanged: sum('unchanged'),
    };
  });
}

const maxHighlights = 5;

function highlightsOf({ entries }: StoredPlan): PlanEntryRow[] {
  const changing = entries.filter(({ action }) => action !== 'unchanged');
  const honors = changing.filter(({ kind }) => kind === 'honor');
  return (honors.length > 0 ? honors : changing).slice(0, maxHighlights);
}

/** The outcome of a write, as a plan. */
export function planOf({ counts, entries, warnings }: Written): StoredPlan {
  return { counts: Object.fromEntries(counts), entries, warnings };
}

export const Plan = builder.objectRef<StoredPlan>('Plan').implement({
  description: 'What an import document changes in the data, entity by entity.',
  fields: (t) => ({
    counts: t.field({
      type: [PlanCount],
      description: 'The number of entities by kind. Always complete, even if `entries` is not.',
      resolve: ({ counts }) => countsByKind(counts),
    }),
    entries: t.expose('entries', {
      type: [PlanEntry],
      description:
        'What happens to each entity, in the order in which the document is applied. For a document that is applied at once, at most 10,000 entities are listed for each action. For a scheduled document, at most 1,000 entities are listed in total, without unchanged ones.',
    }),
    highlights: t.field({
      type: [PlanEntry],
      description:
        'The entries that say what the document is about: its honors, or else whatever it changes, without unchanged ones. At most 5.',
      resolve: highlightsOf,
    }),
    warnings: t.exposeStringList('warnings', {
      description:
        'Possible mistakes, each described in a sentence, such as a second winner of an award. They do not block the document. At most 100, then a sentence that says how many more there are.',
    }),
  }),
});
