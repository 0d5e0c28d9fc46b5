import type { StoredPlan } from '../db/queries/waiting-document.ts';
import type { ImportResult } from '../src/import/result.ts';
import { loadAny } from './any-node.ts';
import { builder } from './builder.ts';
import { Node } from './node.ts';

type PlanEntryRow = StoredPlan['entries'][number];

const PlanAction = builder.enumType('PlanAction', {
  description: 'What happens to a thing.',
  values: {
    CREATED: { value: 'created', description: 'It was not there before.' },
    CHANGED: { value: 'changed', description: 'Something of it is another.' },
    RETRACTED: { value: 'retracted', description: 'It is there no more.' },
    UNCHANGED: { value: 'unchanged', description: 'It is named, and stays as it was.' },
  } as const,
});

const FieldChange = builder.objectRef<PlanEntryRow['changes'][number]>('FieldChange').implement({
  description: 'A field of a thing that gets another value.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Which field, as a document names it.' }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'The value before; null where there was none.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'The value after; null where there is none.',
    }),
  }),
});

const PlanEntry = builder.objectRef<PlanEntryRow>('PlanEntry').implement({
  description: 'What happens to one thing.',
  fields: (t) => ({
    action: t.expose('action', { type: PlanAction, description: 'What happens to it.' }),
    kind: t.exposeString('kind', { description: 'What kind of thing it is, as reports say it.' }),
    key: t.exposeString('key', {
      description: 'What names it: slugs, from the program down, with / between.',
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description:
        'The thing, as the reader sees it now; null where it is gone, not written yet, or no thing of the graph.',
      resolve: ({ id }, _args, context) => (id === '' ? null : loadAny(id, context)),
    }),
    changes: t.expose('changes', {
      type: [FieldChange],
      description: 'What changes field by field, where the action is CHANGED.',
    }),
  }),
});

const PlanCount = builder
  .objectRef<{ kind: string } & StoredPlan['counts'][string]>('PlanCount')
  .implement({
    description: 'How many things of a kind are dealt with, by action.',
    fields: (t) => ({
      kind: t.exposeString('kind', { description: 'The kind of thing, as reports say it.' }),
      created: t.exposeInt('created', { description: 'How many are new.' }),
      changed: t.exposeInt('changed', { description: 'How many are changed.' }),
      retracted: t.exposeInt('retracted', { description: 'How many go.' }),
      unchanged: t.exposeInt('unchanged', { description: 'How many stay as they are.' }),
    }),
  });

/** What an import did, as a plan. */
export function planOf({ counts, entries, warnings }: ImportResult): StoredPlan {
  return { counts: Object.fromEntries(counts), entries, warnings };
}

export const Plan = builder.objectRef<StoredPlan>('Plan').implement({
  description: 'What documents change, or would change.',
  fields: (t) => ({
    counts: t.field({
      type: [PlanCount],
      description: 'How many things of each kind.',
      resolve: ({ counts }) => Object.entries(counts).map(([kind, of]) => ({ kind, ...of })),
    }),
    entries: t.expose('entries', {
      type: [PlanEntry],
      extensions: { listSize: 50 },
      description:
        'The things, one by one: of a large document the first of each action. What waits lists at most 1,000, and none that stay as they are.',
    }),
    warnings: t.exposeStringList('warnings', {
      description: 'Sentences on what is not wrong, and may not be meant.',
    }),
  }),
});
