import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';
import { decision } from './check-identity.ts';

/** A person in an honor of a year. */
interface Honored {
  person: string;
  honor: string;
  year: number;
}

/**
 * Complains of people whom the data had before the import, and who would be honored before the year of their birth:
 * usually two people have one slug. Who accepts an honor for another one can be younger. Exports do not state decisions,
 * so an import of all can hold any dates.
 */
export async function checkBirths(
  db: Database,
  entities: readonly PlannedEntity[],
  register: Register,
): Promise<void> {
  const planned = new Map(entities.map((entity) => [entity.id, entity]));
  const changed = entities.filter(
    ({ kind, before, after }) =>
      kind === 'person' &&
      before &&
      after?.columns.bornOn &&
      after.columns.bornOn !== before.columns.bornOn,
  );
  const ids = new Set(changed.map(({ id }) => id));
  const honored = entities.flatMap((entity) => honoredBy(entity, planned, ids, register));
  const born = await birthYears(db, [...new Set(honored.map(({ person }) => person))], register);
  for (const { id, kind, after } of entities)
    if (kind === 'person') born.set(id, yearOf(after?.columns.bornOn));
  const stored = await honoredBefore(db, changed, born, planned, register);
  const reported = new Set<string>();
  for (const { person, honor, year } of [...honored, ...stored]) {
    const birth = born.get(person);
    const entity = planned.get(person);
    const entry = register.byId(person);
    if (!birth || year >= birth || reported.has(person)) continue;
    if (!entry || !register.cache.isEarlier(entry) || isStated(person, entity, register)) continue;
    reported.add(person);
    const message = `The person "${showKey(entry.key)}", born in ${birth}, cannot have the honor "${honor}" of ${year}.`;
    if (entity?.said.length) complainOf(entity, 'bornOn', `${message} ${decision('person')}`);
    else {
      const found = entities.find(({ key }) => showKey(key) === honor);
      const advice = `If it is the same person, add an entry under people with \`identity: SAME\`. If not, choose another slug.`;
      if (found) complainOf(found, 'recipients', `${message} ${advice}`);
    }
  }
}

/** Whether this import states that its entry is the recipient that has the slug, in this batch or before. */
function isStated(id: string, entity: PlannedEntity | undefined, { cache }: Register): boolean {
  return cache.isStated(id) || (entity?.said ?? []).some(({ identity }) => identity !== undefined);
}

/** The people who are new in an honor, or whose date of birth changes. */
function honoredBy(
  { kind, key, before, after }: PlannedEntity,
  planned: ReadonlyMap<string, PlannedEntity>,
  changed: ReadonlySet<string>,
  register: Register,
): Honored[] {
  if (kind !== 'honor' || !after) return [];
  const known = new Set(before?.recipients.map(({ recipient }) => recipient));
  const edition = register.get('edition', key.slice(0, 2));
  const year = Number(planned.get(edition?.id ?? '')?.after?.columns.year);
  return after.recipients.flatMap(({ recipient, role }) => {
    const entry = register.get('recipient', [recipient]);
    if (entry?.kind !== 'person' || role === 'ON_BEHALF') return [];
    const isNew = !known.has(recipient) || changed.has(entry.id);
    return isNew ? [{ person: entry.id, honor: showKey(key), year }] : [];
  });
}

/** The years of birth of people that the database has, by their ids. */
async function birthYears(
  db: Database,
  ids: readonly string[],
  register: Register,
): Promise<Map<string, number | null>> {
  const known = new Map<string, number | null>();
  const unknown: string[] = [];
  for (const id of ids) {
    const facts = register.facts(id);
    if (facts) known.set(id, yearOf(facts.columns.bornOn));
    else if (register.byId(id)?.stored) unknown.push(id);
  }
  if (unknown.length === 0) return known;
  const { rows } = await sql<{ id: string; born_on: string }>`
    select id, born_on from person where id = any(${unknown}::uuid[]) and born_on is not null`.execute(
    db,
  );
  for (const { id, born_on } of rows) known.set(id, yearOf(born_on));
  return known;
}

/** The first honors that the database has of people whose date of birth changes, if they were not born then. */
async function honoredBefore(
  db: Database,
  changed: readonly PlannedEntity[],
  born: ReadonlyMap<string, number | null>,
  planned: ReadonlyMap<string, PlannedEntity>,
  register: Register,
): Promise<Honored[]> {
  if (changed.length === 0) return [];
  await register.cache.endLoad();
  const births = changed.map(({ id }) => ({ id, birth: born.get(id) }));
  const { rows } = await sql<Honored & { id: string }>`
    select b.id as person, h.id, concat_ws('/', h.program_slug, e.slug, h.key) as honor, h.year
    from jsonb_to_recordset(${JSON.stringify(births)}::jsonb) b(id uuid, birth int)
    join honor_recipient r on r.recipient_id = b.id and ${isHonoredRow}
    join honor h on h.id = r.honor_id and h.year < b.birth
    join edition e on e.id = h.edition_id
    order by h.year, h.id`.execute(db);
  return rows.filter(({ id }) => !planned.has(id));
}

const isHonoredRow = sql`r.role <> 'ON_BEHALF'`;

/** Whether one of these entities is an honor from before the birth of a person in it, or such a person. */
export async function hasHonorBeforeBirth(db: Database, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`
    select exists (
      select from honor_recipient r join person p on p.id = r.recipient_id join honor h on h.id = r.honor_id
      where (r.recipient_id = any(${ids}::uuid[]) or r.honor_id = any(${ids}::uuid[]))
        and ${isHonoredRow} and h.year < left(p.born_on, 4)::int) as value`.execute(db);
  return rows[0]?.value ?? false;
}

/** The year of a date such as 1926 or 1926-05; null if it is not known. */
function yearOf(date: unknown): number | null {
  return typeof date === 'string' ? Number(date.slice(0, 4)) : null;
}
