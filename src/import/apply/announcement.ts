import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { honorResults } from '../../../db/model/fields/honor.ts';
import { showKey } from '../../../db/model/keys.ts';
import type { AnnouncementKind } from '../../../db/tables.ts';
import type { ImportPlan, PlanEntry } from '../import-plan.ts';

/** The fields of an honor that decide what a screen shows of it. */
const shownFields: ReadonlySet<string> = new Set(['result', 'recipients', 'award', 'category']);

/** The announcement of a change of an honor to subscribers; null if they see no difference. */
export function announcementOf(
  entry: Pick<PlanEntry, 'action' | 'changes'>,
): AnnouncementKind | null {
  if (entry.action === 'created') return 'ANNOUNCED';
  if (entry.action === 'retracted') return 'RETRACTED';
  const { changes } = entry;
  const result = changes.find(({ field }) => field === 'result');
  if (result && rankOf(result.after) < rankOf(result.before)) return 'ANNOUNCED';
  return changes.some(({ field }) => shownFields.has(field)) ? 'CHANGED' : null;
}

/** 0 is the best result. */
function rankOf(result: unknown): number {
  return honorResults.indexOf(String(result));
}

/** The `program/edition` that an honor is in, by its key. */
export function editionOf([program = '', edition = '']: readonly string[]): string {
  return showKey([program, edition]);
}

/**
 * The years of the editions whose honors a plan changes, by `program/edition`: of those that the plan names, and of
 * others in the database.
 */
export async function readYears(
  db: Database,
  { entities, entries }: ImportPlan,
): Promise<Map<string, number>> {
  const years = new Map(
    entities.flatMap(({ kind, key, before, after }) => {
      const year = (after ?? before)?.columns.year;
      return kind === 'edition' && typeof year === 'number' ? [[showKey(key), year] as const] : [];
    }),
  );
  const written = new Set(
    entries.flatMap(({ id, action }) => (action === 'unchanged' ? [] : [id])),
  );
  const others = entities.flatMap(({ kind, id, key }) =>
    kind === 'honor' && written.has(id) && !years.has(editionOf(key)) ? [editionOf(key)] : [],
  );
  if (others.length === 0) return years;
  const { rows } = await sql<{ edition: string; year: number }>`
    select wanted.edition, edition.year from unnest(${[...new Set(others)]}::text[]) as wanted(edition)
    join edition on edition.program_slug = split_part(wanted.edition, '/', 1)
      and edition.slug = split_part(wanted.edition, '/', 2)`.execute(db);
  for (const { edition, year } of rows) years.set(edition, year);
  return years;
}
