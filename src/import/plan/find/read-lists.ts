import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Claim, Facts, HeldAffiliation, Locator, Text } from '../../../../db/model/facts.ts';
import { mapGroups } from '../records/groups.ts';

type Lists = Omit<Facts, 'columns'>;
/** The ids of the entities, in a query. */
type Among = RawBuilder<string>;

/**
 * The values of entities in tables beside their own: names, texts, lists, references, claims, provenance.
 * @param honors those of the ids that are honors
 * @returns by id
 */
export async function readLists(
  db: Database,
  ids: readonly string[],
  honors: readonly string[],
): Promise<Map<string, Partial<Lists>>> {
  const among = sql<string>`any(${ids}::uuid[])`;
  const read = await Promise.all([
    ...plainLists(db, among),
    honors.length > 0 ? readRecipients(db, sql`any(${honors}::uuid[])`) : [],
    readClaims(db, among),
  ]);
  const lists = new Map<string, Partial<Lists>>();
  for (const some of read) {
    for (const [id, list] of some) lists.set(id, Object.assign(lists.get(id) ?? {}, list));
  }
  return lists;
}

/** The lists that are in one table each. */
function plainLists(db: Database, among: Among): Promise<Map<string, Partial<Lists>>>[] {
  return [
    byEntity(
      db
        .selectFrom('name')
        .where('entity_id', '=', among)
        .select(['entity_id', 'text', 'lang', 'kind'])
        .orderBy('position'),
      (names) => ({ names }),
    ),
    byEntity(
      db
        .selectFrom('localized_text')
        .where('entity_id', '=', among)
        .select(['entity_id', 'field', 'lang', 'text'])
        .orderBy('position'),
      (texts) => ({
        texts: Object.fromEntries(
          mapGroups(texts, 'field', (some) => some.map(({ lang, text }) => ({ lang, text }))),
        ),
      }),
    ),
    byEntity(
      db
        .selectFrom('external_id')
        .where('entity_id', '=', among)
        .select(['entity_id', 'scheme', 'value', 'url'])
        .orderBy('position'),
      (externalIds) => ({ externalIds }),
    ),
    byEntity(
      db
        .selectFrom('former_slug')
        .where('entity_id', '=', among)
        .select(['entity_id', 'slug'])
        .orderBy('position'),
      (slugs) => ({ formerSlugs: slugs.map(({ slug }) => slug) }),
    ),
    byEntity(
      db
        .selectFrom('image as i')
        .leftJoin('source as s', 's.id', 'i.source_id')
        .where('i.entity_id', '=', among)
        .select(['i.entity_id', 'i.url', 'i.kind', 'i.credit', 'i.license', 'i.width', 'i.height'])
        .select([sql<Text[]>`i.alt`.as('alt'), 's.slug as source'])
        .orderBy('i.position'),
      (images) => ({ images }),
    ),
    byEntity(
      db
        .selectFrom('link')
        .where('entity_id', '=', among)
        .select(['entity_id', 'url', 'kind', sql<Text[]>`label`.as('label')])
        .orderBy('position'),
      (links) => ({ links }),
    ),
    byEntity(
      db
        .selectFrom('attribute')
        .where('entity_id', '=', among)
        .select(['entity_id', 'key', 'value', 'lang', 'url'])
        .orderBy('position'),
      (values) => ({
        attributes: Object.fromEntries(
          mapGroups(values, 'key', (some) =>
            some.map(({ value, lang, url }) => ({ value, lang, url })),
          ),
        ),
      }),
    ),
    byEntity(
      db
        .selectFrom('leads_to as l')
        .innerJoin('program as p', 'p.id', 'l.target_id')
        .where('l.program_id', '=', among)
        .select(['l.program_id as entity_id', 'p.slug'])
        .orderBy('l.position'),
      (programs) => ({ leadsTo: programs.map(({ slug }) => slug) }),
    ),
    byEntity(
      db
        .selectFrom('origin as o')
        .innerJoin('recipient as r', 'r.id', 'o.place_id')
        .where('o.entity_id', '=', among)
        .select(['o.entity_id', 'r.slug'])
        .orderBy('o.position'),
      (places) => ({ origins: places.map(({ slug }) => slug) }),
    ),
    byEntity(
      db
        .selectFrom('reference as r')
        .innerJoin('source as s', 's.id', 'r.source_id')
        .where('r.entity_id', '=', among)
        .select(['r.entity_id', 's.slug as source', 'r.paragraph', 'r.page', 'r.fragment'])
        .select('r.field')
        .orderBy('r.position'),
      (references) => ({ references }),
    ),
    byEntity(
      db
        .selectFrom('provenance as p')
        .innerJoin('source as s', 's.id', 'p.source_id')
        .where('p.entity_id', '=', among)
        .select(['p.entity_id', 's.slug as source', 'p.fields'])
        .orderBy('s.slug'),
      (sources) => {
        const provenance: Record<string, string[]> = {};
        for (const { source, fields } of sources) {
          for (const field of fields) {
            provenance[field] ??= [];
            provenance[field].push(source);
          }
        }
        return { provenance };
      },
    ),
  ];
}

/** What each entity has, by its id. @param make makes it from the rows of an entity, in their order */
async function byEntity<Row extends { entity_id: string }>(
  query: { execute(): Promise<Row[]> },
  make: (rows: Omit<Row, 'entity_id'>[]) => Partial<Lists>,
): Promise<Map<string, Partial<Lists>>> {
  return mapGroups(await query.execute(), 'entity_id', (rows) =>
    make(rows.map(({ entity_id: _, ...row }) => row)),
  );
}

/** The places of a recipient after the first, null where there are none. */
const morePlaces = sql<string[] | null>`(
  select array_agg(place.slug::text order by given.position)
  from honor_recipient_place given join recipient place on place.id = given.place_id
  where given.honor_id = h.honor_id and given.recipient_position = h.position)`.as('more_places');

async function readRecipients(db: Database, among: Among): Promise<Map<string, Partial<Lists>>> {
  const [held, rows] = await Promise.all([
    db
      .selectFrom('honor_affiliation as h')
      .innerJoin('affiliation as a', 'a.id', 'h.affiliation_id')
      .innerJoin('recipient as o', 'o.id', 'a.organization_id')
      .where('h.honor_id', '=', among)
      .select([
        'h.honor_id',
        'h.recipient_position',
        'o.slug as organization',
        'a.title',
        'a.as_of as asOf',
      ])
      .orderBy('h.position')
      .execute(),
    db
      .selectFrom('honor_recipient as h')
      .innerJoin('recipient as r', 'r.id', 'h.recipient_id')
      .leftJoin('recipient as o', 'o.id', 'h.on_behalf_of_id')
      .leftJoin('recipient as p', 'p.id', 'h.place_id')
      .where('h.honor_id', '=', among)
      .select([
        'h.honor_id',
        'h.position',
        'r.slug as recipient',
        'h.role',
        'h.credited_as as creditedAs',
        'h.detail',
        'o.slug as onBehalfOf',
        'p.slug as first_place',
        morePlaces,
      ])
      .orderBy('h.position')
      .execute(),
  ]);
  const affiliations = new Map<string, HeldAffiliation[]>();
  for (const { honor_id, recipient_position, ...affiliation } of held) {
    const key = `${honor_id} ${recipient_position}`;
    affiliations.set(key, [...(affiliations.get(key) ?? []), affiliation]);
  }
  return mapGroups(rows, 'honor_id', (some) => ({
    recipients: some.map(({ honor_id, position, first_place, more_places, ...recipient }) => ({
      ...recipient,
      place: first_place && more_places ? [first_place, ...more_places] : first_place,
      affiliations: affiliations.get(`${honor_id} ${position}`) ?? [],
    })),
  }));
}

async function readClaims(db: Database, among: Among): Promise<Map<string, Partial<Lists>>> {
  const [cited, rows] = await Promise.all([
    db
      .selectFrom('claim_reference as r')
      .innerJoin('source as s', 's.id', 'r.source_id')
      .where('r.entity_id', '=', among)
      .select([
        'r.entity_id',
        'r.field',
        'r.claim_position',
        's.slug as source',
        'r.paragraph',
        'r.page',
        'r.fragment',
      ])
      .orderBy('r.position')
      .execute(),
    db.selectFrom('claim').where('entity_id', '=', among).selectAll().orderBy('position').execute(),
  ]);
  const references = new Map<string, Locator[]>();
  for (const { entity_id, field, claim_position, ...locator } of cited) {
    const key = `${entity_id} ${claim_position} ${field}`;
    references.set(key, [...(references.get(key) ?? []), locator]);
  }
  return mapGroups(rows, 'entity_id', (some) => ({
    claims: Object.fromEntries(
      mapGroups(some, 'field', (claims) =>
        claims.map(
          ({ entity_id, position, field, value, node_id, accepted, note }): Claim => ({
            value,
            node: node_id,
            accepted,
            note,
            references: references.get(`${entity_id} ${position} ${field}`) ?? [],
          }),
        ),
      ),
    ),
  }));
}
