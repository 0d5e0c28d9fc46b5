import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { KindName } from '../../../../db/model/entity-kinds.ts';
import type { ImportPlan } from '../../import-plan.ts';

/** A recipient of new honors in a program, which the database had before. */
interface Reused {
  id: string;
  kind: KindName;
  slug: string;
  program: string;
  /** slugs of those with whom it shares its new honors */
  fellows: Set<string>;
}

/** The honors that a recipient is known for in other programs. */
interface Known {
  id: string;
  program: string;
  /** slugs of the other programs */
  others: string[];
  honors: number;
  first: number;
  latest: number;
}

/** More recipients of a program are not warned of one by one; so many are named. */
const maxNamed = 3;

/**
 * Recipients with a first honor in a program that have honors in others, where nothing but the slug says that they are
 * the same: the documents give no external id or date that was known before, and the honors have no other recipient in
 * common.
 * @returns sentences
 */
export async function reusedWarnings(
  db: Database,
  plan: Pick<ImportPlan, 'register' | 'entities'>,
): Promise<string[]> {
  const reused = reusedIn(plan);
  if (reused.size === 0) return [];
  const found = (await knownElsewhere(db, [...reused.values()])).flatMap((known) => {
    const recipient = reused.get(`${known.id} ${known.program}`);
    return recipient ? [{ ...recipient, known }] : [];
  });
  return [...Map.groupBy(found, ({ program }) => program)].flatMap(([program, those]) =>
    those.length > maxNamed ? [sentenceOnMany(program, those)] : those.map(sentence),
  );
}

/**
 * By id and program, the recipients of new honors of which their other honors decide whether there is a warning. Places
 * are left out: their slugs are seldom taken by two.
 */
export function reusedIn({
  register,
  entities,
}: Pick<ImportPlan, 'register' | 'entities'>): Map<string, Reused> {
  const reused = new Map<string, Reused>();
  for (const { kind, key, before, after } of entities) {
    if (kind !== 'honor' || before || !after) continue;
    const [program = ''] = key;
    const slugs = after.recipients.map(({ recipient }) => recipient);
    for (const slug of slugs) {
      const entry = register.get('recipient', [slug]);
      if (!entry || entry.kind === 'place' || !register.cache.isEarlier(entry)) continue;
      if (register.cache.isConfirmed(entry.id)) continue;
      const name = `${entry.id} ${program}`;
      const one = reused.get(name) ?? { ...entry, slug, program, fellows: new Set() };
      reused.set(name, one);
      for (const other of slugs) if (other !== slug) one.fellows.add(other);
    }
  }
  return reused;
}

/** Those that have honors in other programs, none in this one, and no fellow in common. */
async function knownElsewhere(db: Database, sought: readonly Reused[]): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select s.id, s.program, known.*
    from jsonb_to_recordset(${JSON.stringify(
      sought.map(({ id, program, fellows }) => ({ id, program, fellows: [...fellows] })),
    )}::jsonb) s(id uuid, program text, fellows jsonb)
    cross join lateral (
      select array_agg(distinct h.program_slug::text) as others, count(distinct h.id)::int as honors,
        min(h.year) as first, max(h.year) as latest
      from honor_recipient r join honor h on h.id = r.honor_id
      where r.recipient_id = s.id
      having count(*) > 0 and not bool_or(h.program_slug = s.program)
    ) known
    where not exists (
      select from honor_recipient r
      join honor_recipient o on o.honor_id = r.honor_id and o.recipient_id <> r.recipient_id
      join recipient fellow on fellow.id = o.recipient_id
      where r.recipient_id = s.id and s.fellows ? fellow.slug)
    order by s.program, s.id`.execute(db);
  return rows;
}

function sentenceOnMany(program: string, recipients: readonly Reused[]): string {
  const slugs = recipients.map(({ slug }) => `"${slug}"`).sort();
  const more = slugs.length - maxNamed;
  return `${slugs.length} recipients with honors in other programs now have a first one in "${program}": ${slugs.slice(0, maxNamed).join(', ')} and ${more} more. Only the slugs say that they are the same. For each that is, give an external id or a date that both have, or identity: SAME; for each that is not, choose another slug.`;
}

function sentence({ kind, slug, program, known }: Reused & { known: Known }): string {
  const { honors, others, first, latest } = known;
  const years = first === latest ? `of ${first}` : `from ${first} to ${latest}`;
  const had = `${honors} ${honors === 1 ? 'honor' : 'honors'} ${years} in ${others.map((other) => `"${other}"`).join(', ')}`;
  return `The ${kind} "${slug}" has ${had}, and now a first one in "${program}". Only the slug says that they are the same. If they are, give an external id or a date that both have, or identity: SAME; if not, choose another slug.`;
}
