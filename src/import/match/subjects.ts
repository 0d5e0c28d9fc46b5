import type { Database } from '../../../db/connections/connect.ts';
import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';
import { blankFacts, type Facts, type Name } from '../../../db/model/facts.ts';
import { showKey } from '../../../db/model/keys.ts';
import type { EntityRecord } from '../entity-record.ts';
import type { ImportPlan } from '../import-plan.ts';
import { readFacts } from '../plan/find/read-facts.ts';
import { reusedRecipients } from '../plan/warn/reused.ts';

/** A recipient of a document of which it is not certain who is meant. */
export interface Subject {
  kind: KindName;
  slug: string;
  /** the id of the recipient that has the slug; null if it is new */
  id: string | null;
  /** what the document says of it */
  facts: Facts;
  /** by which others are searched for: those in the data, if the document gives none */
  names: readonly Name[];
  /** slugs of those beside it in new honors */
  fellows: readonly string[];
}

/** The recipients of a plan that are new, and those that nothing but the slug says to be known. */
export async function subjectsOf(db: Database, plan: ImportPlan): Promise<Subject[]> {
  const planned = new Map(plan.entities.map((entity) => [showKey(entity.key), entity]));
  const fellows = fellowsIn(plan);
  const created = plan.entities.flatMap(({ kind, key, before, after }): Subject[] => {
    const slug = showKey(key);
    const isNew = kinds[kind].space === 'recipient' && before === null && after !== null;
    if (!isNew) return [];
    const { names } = after;
    return [{ kind, slug, id: null, facts: after, names, fellows: fellows.get(slug) ?? [] }];
  });
  const reused = (await reusedRecipients(db, plan)).flatMap(({ kind, slug, reasons }) => {
    const entry = reasons.length === 0 ? plan.register.get('recipient', [slug]) : undefined;
    return entry ? [{ kind, slug, id: entry.id }] : [];
  });
  const stored = await readFacts(db, reused);
  const unsure = reused.map((one): Subject => {
    const facts = saidOf(one.kind, planned.get(one.slug)?.said ?? []);
    const names = facts.names.length > 0 ? facts.names : (stored.get(one.id)?.names ?? []);
    return { ...one, facts, names, fellows: fellows.get(one.slug) ?? [] };
  });
  return [...created, ...unsure];
}

/** The facts that a document states of a recipient by itself, without what the data has. */
function saidOf(kind: KindName, said: readonly EntityRecord[]): Facts {
  const facts = blankFacts(kind);
  return {
    ...facts,
    columns: Object.fromEntries(
      [facts.columns, ...said.map(({ columns }) => columns)].flatMap((columns) =>
        Object.entries(columns),
      ),
    ),
    names: said.flatMap(({ names = [] }) =>
      names.flatMap((name) => (name.text === null ? [] : [{ ...name, text: name.text }])),
    ),
    externalIds: said.flatMap(({ externalIds }) =>
      (externalIds ?? []).flatMap(({ scheme, value, url = null }) =>
        value === null ? [] : [{ scheme, value, url }],
      ),
    ),
  };
}

/** By the slug of a recipient of new honors, the slugs of the others in these. */
function fellowsIn({ entities }: ImportPlan): Map<string, string[]> {
  const fellows = new Map<string, string[]>();
  for (const { kind, before, after } of entities) {
    if (kind !== 'honor' || before || !after) continue;
    const slugs = after.recipients.map(({ recipient }) => recipient);
    for (const slug of slugs) {
      const others = slugs.filter((one) => one !== slug);
      fellows.set(slug, [...new Set([...(fellows.get(slug) ?? []), ...others])]);
    }
  }
  return fellows;
}
