import { sql } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import { type Facts, showKey } from './facts.ts';
import type { Plan } from './plan.ts';

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
 * What is not wrong, and may not be meant: a new honor beside one of the same award with the same first
 * recipient. Who corrects the recipients of an honor without its key makes another one. Honors for different
 * works are different honors.
 * @returns sentences
 */
export async function warningsOf(
  db: Database,
  { register, things }: Pick<Plan, 'register' | 'things'>,
): Promise<string[]> {
  const honors = things.filter(({ kind }) => kind === 'honor');
  const created = honors.filter(({ before, after }) => !before && after);
  if (created.length === 0) return [];
  const named = honors.flatMap(({ id, key, after }) => {
    const [first] = after?.recipients ?? [];
    return after && first ? [likenessOf(id, key, after, first.recipient)] : [];
  });
  const touched = new Set(honors.map(({ id }) => id));
  const editions = new Set(created.map(({ key }) => register.id('edition', key.slice(0, 2))));
  const firsts = new Set(created.flatMap(({ after }) => after?.recipients[0]?.recipient ?? []));
  const stored = await likenessesIn(db, [...editions], [...firsts]);
  const others = Map.groupBy(
    [...named, ...stored.filter(({ id }) => !touched.has(id))],
    ({ alike }) => alike,
  );
  const isNew = new Set(created.map(({ id }) => id));
  return named.flatMap((honor) => {
    const other = others
      .get(honor.alike)
      ?.find(({ id, works }) => id !== honor.id && !areDifferent(works, honor.works));
    if (!other || !isNew.has(honor.id) || (isNew.has(other.id) && other.key > honor.key)) return [];
    return [
      `The new honor "${honor.key}" has the same award and first recipient as "${other.key}": if they are one, retract one of them, and name the other by its key.`,
    ];
  });
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
