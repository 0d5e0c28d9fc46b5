import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Claim, Facts, HeldAffiliation, Locator } from '../../../../db/model/facts.ts';
import { mapGroups } from '../records/groups.ts';
import { type Among, readAttributes, readImages, readLinks } from './read-media.ts';

type Lists = Omit<Facts, 'columns'>;

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
    readNames(db, among),
    readTexts(db, among),
    readExternalIds(db, among),
    readFormerSlugs(db, among),
    readImages(db, among),
    readLinks(db, among),
    readAttributes(db, among),
    readLeadsTo(db, among),
    readOrigins(db, among),
    honors.length > 0 ? readRecipients(db, sql`any(${honors}::uuid[])`) : [],
    readReferences(db, among),
    readClaims(db, among),
    readProvenance(db, among),
  ]);
  const lists = new Map<string, Partial<Lists>>();
  for (const some of read) {
    for (const [id, list] of some) lists.set(id, Object.assign(lists.get(id) ?? {}, list));
  }
  return lists;
}

async function readNames(db: Database, among: Among): Promise<Map<string, Pick<Lists, 'names'>>> {
  const rows = await db
    .selectFrom('name')
    .where('entity_id', '=', among)
    .select(['entity_id', 'text', 'lang', 'kind'])
    .orderBy('position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    names: some.map(({ text, lang, kind }) => ({ text, lang, kind })),
  }));
}

async function readTexts(db: Database, among: Among): Promise<Map<string, Pick<Lists, 'texts'>>> {
  const rows = await db
    .selectFrom('localized_text')
    .where('entity_id', '=', among)
    .select(['entity_id', 'field', 'lang', 'text'])
    .orderBy('position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    texts: Object.fromEntries(
      mapGroups(some, 'field', (texts) => texts.map(({ lang, text }) => ({ lang, text }))),
    ),
  }));
}

async function readExternalIds(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'externalIds'>>> {
  const rows = await db
    .selectFrom('external_id')
    .where('entity_id', '=', among)
    .select(['entity_id', 'scheme', 'value', 'url'])
    .orderBy('position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    externalIds: some.map(({ scheme, value, url }) => ({ scheme, value, url })),
  }));
}

async function readFormerSlugs(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'formerSlugs'>>> {
  const rows = await db
    .selectFrom('former_slug')
    .where('entity_id', '=', among)
    .select(['entity_id', 'slug'])
    .orderBy('position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({ formerSlugs: some.map(({ slug }) => slug) }));
}

async function readLeadsTo(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'leadsTo'>>> {
  const rows = await db
    .selectFrom('leads_to as l')
    .innerJoin('program as p', 'p.id', 'l.target_id')
    .where('l.program_id', '=', among)
    .select(['l.program_id as id', 'p.slug'])
    .orderBy('l.position')
    .execute();
  return mapGroups(rows, 'id', (some) => ({ leadsTo: some.map(({ slug }) => slug) }));
}

async function readOrigins(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'origins'>>> {
  const rows = await db
    .selectFrom('origin as o')
    .innerJoin('recipient as r', 'r.id', 'o.place_id')
    .where('o.entity_id', '=', among)
    .select(['o.entity_id as id', 'r.slug'])
    .orderBy('o.position')
    .execute();
  return mapGroups(rows, 'id', (some) => ({ origins: some.map(({ slug }) => slug) }));
}

/** The places of a recipient after the first, null where there are none. */
const morePlaces = sql<string[] | null>`(
  select array_agg(place.slug::text order by given.position)
  from honor_recipient_place given join recipient place on place.id = given.place_id
  where given.honor_id = h.honor_id and given.recipient_position = h.position)`.as('more_places');

async function readRecipients(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'recipients'>>> {
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

async function readReferences(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'references'>>> {
  const rows = await db
    .selectFrom('reference as r')
    .innerJoin('source as s', 's.id', 'r.source_id')
    .where('r.entity_id', '=', among)
    .select(['r.entity_id', 's.slug as source', 'r.paragraph', 'r.page', 'r.fragment', 'r.field'])
    .orderBy('r.position')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => ({
    references: some.map(({ entity_id: _, ...reference }) => reference),
  }));
}

async function readClaims(db: Database, among: Among): Promise<Map<string, Pick<Lists, 'claims'>>> {
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

async function readProvenance(
  db: Database,
  among: Among,
): Promise<Map<string, Pick<Lists, 'provenance'>>> {
  const rows = await db
    .selectFrom('provenance as p')
    .innerJoin('source as s', 's.id', 'p.source_id')
    .where('p.entity_id', '=', among)
    .select(['p.entity_id', 's.slug as source', 'p.fields'])
    .orderBy('s.slug')
    .execute();
  return mapGroups(rows, 'entity_id', (some) => {
    const provenance: Record<string, string[]> = {};
    for (const { source, fields } of some) {
      for (const field of fields) {
        provenance[field] ??= [];
        provenance[field].push(source);
      }
    }
    return { provenance };
  });
}
