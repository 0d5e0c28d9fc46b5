import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Entry } from '../../register/register.ts';

/** The participants of editions, in their order: those of an edition as a whole, then those of each category. */
export async function participantsOfEditions(
  db: Database,
  editions: readonly string[],
): Promise<Omit<Entry, 'stored'>[]> {
  const rows = await db
    .selectFrom('participant as p')
    .innerJoin('recipient as r', 'r.id', 'p.person_id')
    .innerJoin('edition as e', 'e.id', 'p.edition_id')
    .leftJoin('category as c', 'c.id', 'p.category_id')
    .where('p.edition_id', '=', sql<string>`any(${editions}::uuid[])`)
    .select(['p.id', 'e.program_slug', 'e.slug as edition', 'c.slug as category'])
    .select(['r.slug as person', 'p.role'])
    .orderBy('c.position', (order) => order.asc().nullsFirst())
    .orderBy('c.slug')
    .orderBy('p.position')
    .orderBy('r.slug')
    .orderBy('p.role')
    .execute();
  return rows.map(({ id, program_slug, edition, category, person, role }) => ({
    kind: 'participant',
    key: [program_slug, edition, category ?? '', person, role],
    id,
  }));
}

/** The participants of events, in their order. */
export async function participantsOfEvents(
  db: Database,
  events: readonly string[],
): Promise<Omit<Entry, 'stored'>[]> {
  const rows = await db
    .selectFrom('participant as p')
    .innerJoin('recipient as r', 'r.id', 'p.person_id')
    .innerJoin('event as e', 'e.id', 'p.event_id')
    .where('p.event_id', '=', sql<string>`any(${events}::uuid[])`)
    .select(['p.id', 'e.slug as event', 'r.slug as person', 'p.role'])
    .orderBy('p.position')
    .orderBy('r.slug')
    .orderBy('p.role')
    .execute();
  return rows.map(({ id, event, person, role }) => ({
    kind: 'event-participant',
    key: [event, person, role],
    id,
  }));
}
