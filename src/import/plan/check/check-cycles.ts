import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { type KindName, kinds } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';

/** Fields that must not run in circles. */
const chains = {
  parent: {
    column: 'parent_id',
    word: 'in',
    message: (name: string, chain: string) => `The ${name} would contain itself: ${chain}.`,
  },
  basedOn: {
    column: 'based_on_id',
    word: 'on',
    message: (name: string, chain: string) => `The ${name} would be based on itself: ${chain}.`,
  },
} as const;

/** Complains of entities that would be inside themselves, or based on themselves. */
export async function checkCycles(
  db: Database,
  kind: KindName,
  field: keyof typeof chains,
  entities: readonly PlannedEntity[],
): Promise<void> {
  const moved = entities.filter(
    (entity) =>
      entity.kind === kind &&
      entity.after?.columns[field] &&
      entity.after.columns[field] !== entity.before?.columns[field],
  );
  if (moved.length === 0) return;
  const { column, word, message } = chains[field];
  const table = sql.table(kinds[kind].table);
  const slugs = sql.table(kinds[kind].space);
  const starts = moved.map(({ after }) => String(after?.columns[field]));
  const { rows } = await sql<{ slug: string; next: string }>`
    with recursive chain(id, next_id) as (
      select t.id, t.${sql.ref(column)} from ${table} t join ${slugs} s on s.id = t.id where s.slug = any(${starts}::text[])
      union select t.id, t.${sql.ref(column)} from ${table} t join chain c on t.id = c.next_id)
    select s.slug, n.slug as next from chain c join ${slugs} s on s.id = c.id join ${slugs} n on n.id = c.next_id
  `.execute(db);
  const next = new Map<string, unknown>(rows.map((row) => [row.slug, row.next]));
  for (const entity of entities) {
    if (entity.kind === kind) next.set(showKey(entity.key), entity.after?.columns[field]);
  }
  for (const entity of moved) {
    const slug = showKey(entity.key);
    const chain = chainFrom(slug, next);
    if (!chain.includes(slug)) continue;
    const names = [slug, ...chain.slice(0, chain.indexOf(slug) + 1)].map((name) => `"${name}"`);
    complainOf(entity, field, message(`${kind} "${slug}"`, names.join(` ${word} `)));
  }
}

/** The entities that follow one, up to the last or to where they begin to repeat. */
function chainFrom(slug: string, next: ReadonlyMap<string, unknown>): string[] {
  const chain = new Set<string>();
  let one = next.get(slug);
  while (typeof one === 'string' && !chain.has(one)) {
    chain.add(one);
    one = next.get(one);
  }
  return [...chain];
}

/** Whether one of these works is based on itself through others. A trigger finds what contains itself. */
export async function isBasedOnItself(db: Database, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`
    with recursive chain(start_id, id) as (
      select id, based_on_id from work where id = any(${ids}::uuid[])
      union select c.start_id, w.based_on_id from chain c join work w using (id))
    select exists (select from chain where id = start_id) as value`.execute(db);
  return rows[0]?.value ?? false;
}
