import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { secondWinnerWarning } from '../../../../db/model/second-winner.ts';
import { hasWon, isWinner } from '../../../../db/queries/awards/honor-result.ts';
import type { ImportPlan } from '../../import-plan.ts';
import { contradictionWarnings } from './warn-contradictions.ts';
import { externalIdWarnings } from './warn-external-ids.ts';
import { resultWarnings } from './warn-results.ts';
import { reusedWarnings } from './warn-reused.ts';
import { rowWarnings } from './warn-rows.ts';
import { unnamedWarnings } from './warn-unnamed.ts';

/** An honor, as far as it can be taken for another. */
interface Likeness {
  id: string;
  key: string;
  /** what else can be taken for it has the same edition, award and first recipient */
  alike: string;
  /** slugs of the works that it is for */
  works: readonly string[];
}

/**
 * Input that is not wrong, and may not be meant: who corrects the recipients of an honor without its key makes
 * another one, beside one of the same award with the same first recipient, or with a second winner; a list that is
 * imported again without some of its honors adds to them; a recipient
 * whose external ids change or whose dates contradict each other may be another one, and so may one that a program
 * takes over from others by its slug; a table without results may be one of nominees, and some of its rows may be there
 * by mistake.
 * @returns sentences
 */
export async function warningsOf(
  db: Database,
  plan: Pick<ImportPlan, 'register' | 'entities'>,
): Promise<string[]> {
  const warnings = await secondWinners(db, plan);
  for (const [id, warning] of await likeHonors(db, plan)) warnings.set(id, warning);
  return [
    ...warnings.values(),
    ...resultWarnings(plan.entities),
    ...rowWarnings(plan.entities),
    ...(await unnamedWarnings(db, plan)),
    ...externalIdWarnings(plan.entities),
    ...contradictionWarnings(plan.entities),
    ...(await reusedWarnings(db, plan)),
  ];
}

/**
 * New winners, and nominees who win, of awards that had a winner before, where nothing says that there are several: no
 * share, no tie, no number declared. Warnings by their ids.
 */
async function secondWinners(
  db: Database,
  { register, entities }: Pick<ImportPlan, 'register' | 'entities'>,
): Promise<Map<string, string>> {
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const facts = new Map(entities.map(({ id, after }) => [id, after]));
  const won = honors.flatMap(({ id, key, before, after }) => {
    const { award, tied, share } = after?.columns ?? {};
    const isAlone = !hasWon(before) && hasWon(after) && tied !== true && (share ?? null) === null;
    const entry =
      isAlone && award ? register.get('award', [...key.slice(0, 2), String(award)]) : undefined;
    const declared = entry && facts.get(entry.id)?.columns.declared;
    return entry?.stored && !(Number(declared) > 1) ? [{ id, key, award: entry }] : [];
  });
  const warnings = new Map<string, string>();
  if (won.length === 0) return warnings;
  await register.cache.endLoad();
  const leaving = honors.filter(({ after }) => !hasWon(after));
  const rows = await db
    .selectFrom('honor')
    .where('award_id', '=', sql<string>`any(${won.map(({ award }) => award.id)}::uuid[])`)
    .where(isWinner)
    .where('id', '<>', sql<string>`all(${leaving.map(({ id }) => id)}::uuid[])`)
    .distinctOn('award_id')
    .select(['award_id', 'key'])
    .execute();
  const present = new Map(rows.map((row) => [row.award_id, row.key]));
  for (const { id, key, award } of won) {
    const winner = present.get(award.id);
    if (winner === undefined) continue;
    warnings.set(
      id,
      secondWinnerWarning({ award: showKey(award.key), before: winner, now: key.at(-1) ?? '' }),
    );
  }
  return warnings;
}

/**
 * New honors beside one with the same award and first recipient; those for different works are
 * different honors. Warnings by their ids.
 */
async function likeHonors(
  db: Database,
  { register, entities }: Pick<ImportPlan, 'register' | 'entities'>,
): Promise<Map<string, string>> {
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const created = honors.filter(({ before, after }) => !before && after);
  const warnings = new Map<string, string>();
  if (created.length === 0) return warnings;
  const named = honors.flatMap(({ id, key, after }) => {
    const [first] = after?.recipients ?? [];
    return after && first ? [likenessOf(id, key, after, first.recipient)] : [];
  });
  const touched = new Set(honors.map(({ id }) => id));
  const editions = new Set<string>();
  const firsts = new Set<string>();
  for (const { key, after } of created) {
    const edition = register.get('edition', key.slice(0, 2));
    const first = after?.recipients[0]?.recipient;
    if (!edition?.stored || first === undefined) continue;
    editions.add(edition.id);
    firsts.add(first);
  }
  if (editions.size > 0) await register.cache.endLoad();
  const stored = editions.size === 0 ? [] : await likenessesIn(db, [...editions], [...firsts]);
  const others = Map.groupBy(
    [...named, ...stored.filter(({ id }) => !touched.has(id))],
    ({ alike }) => alike,
  );
  const isNew = new Set(created.map(({ id }) => id));
  for (const honor of named) {
    const other = others
      .get(honor.alike)
      ?.find(({ id, works }) => id !== honor.id && !areDifferent(works, honor.works));
    if (!other || !isNew.has(honor.id) || (isNew.has(other.id) && other.key > honor.key)) continue;
    warnings.set(
      honor.id,
      `The new honor "${honor.key}" has the same award and first recipient as "${other.key}". If they are the same, retract one of them, and refer to the other by its key.`,
    );
  }
  return warnings;
}

function likenessOf(id: string, key: readonly string[], facts: Facts, first: string): Likeness {
  const edition = key.slice(0, 2);
  return {
    id,
    key: showKey(key),
    alike: showKey([...edition, String(facts.columns.award), first]),
    works: facts.recipients.flatMap(({ recipient, role }) =>
      role === 'FOR_WORK' ? [recipient] : [],
    ),
  };
}

async function likenessesIn(
  db: Database,
  editions: readonly string[],
  firsts: readonly string[],
): Promise<Likeness[]> {
  const rows = await db
    .selectFrom('honor as h')
    .innerJoin('edition as e', 'e.id', 'h.edition_id')
    .innerJoin('honor_recipient as f', 'f.honor_id', 'h.id')
    .innerJoin('recipient as r', 'r.id', 'f.recipient_id')
    .leftJoin('award as a', 'a.id', 'h.award_id')
    .where('f.position', '=', 0)
    .where('h.edition_id', '=', sql<string>`any(${editions}::uuid[])`)
    .where('r.slug', '=', sql<string>`any(${firsts}::text[])`)
    .select(['h.id', 'h.key', 'e.program_slug', 'e.slug as edition', 'a.slug as award', 'r.slug'])
    .select(
      sql<
        string[]
      >`array(select w.slug::text from honor_recipient o join recipient w on w.id = o.recipient_id
        where o.honor_id = h.id and o.role = 'FOR_WORK' order by 1)`.as('works'),
    )
    .execute();
  return rows.map(({ id, key, program_slug, edition, award, slug, works }) => ({
    id,
    key: showKey([program_slug, edition, key]),
    alike: showKey([program_slug, edition, String(award), slug]),
    works,
  }));
}

function areDifferent(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((work) => others.includes(work));
}
