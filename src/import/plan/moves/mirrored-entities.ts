import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import { spaceOf } from '../../../../db/model/entity-kinds.ts';
import { nameOf, showKey } from '../../../../db/model/keys.ts';
import { type Mirror, mirrorOption, type Retraction } from '../../entity-record.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import type { Entry, Register } from '../../register/register.ts';
import { findEntities } from '../find/find-entities.ts';
import { findReferred, targetsOf } from '../find/retract.ts';
import { entriesById, entriesInEditions } from '../find/stored-entries.ts';
import { type BatchRecords, wantedBy } from '../records/batch-records.ts';

/** An entity in something mirrored that the documents do not name: it goes, unless what stays refers to it. */
export interface Mirrored {
  mirror: Mirror;
  entry: Entry;
  retraction: Retraction;
}

/** A mirror may take away a tenth of the honors without saying how many; not all, however few there are. */
const mostUnsaid = { honors: 1 / 10, others: 1 / 2 };
/** A mirror may also take away this many entities of other kinds without saying so. */
const maxOthersUnsaid = 10;

/**
 * The entities that the database has in what the documents mirror, and that they do not name. They are added to the
 * register, with what they are in. Documents that are not known as a whole mirror nothing.
 */
export async function findMirrored(
  db: Database,
  { said, records, retractions, mirrors }: BatchRecords,
  register: Register,
): Promise<Mirrored[]> {
  if (mirrors.length === 0 || !said.every(({ document }) => document.isWhole)) return [];
  await register.cache.endLoad();
  const named = new Set([...records, ...retractions].map(nameOfEntity));
  const found = new Map<string, Mirrored>();
  const present = new Map<Mirror, Entry[]>();
  for (const mirror of mirrors) {
    const { kind, key, document, at } = mirror;
    // An entity that is mirrored and retracted may be gone already.
    if (!register.get(kind, key) && !named.has(nameOfEntity(mirror)))
      document.complain([...at, kind], `There is no ${kind} "${showKey(key)}" to mirror.`);
    const entries = await entriesIn(db, mirror, register);
    const unnamed = entries.filter((one) => !named.has(nameOfEntity(one)));
    present.set(mirror, entries.filter(isHonor));
    for (const entry of unnamed) {
      if (found.has(entry.id)) continue;
      found.set(entry.id, {
        mirror,
        entry,
        retraction: { kind: entry.kind, key: entry.key, document, at },
      });
      register.add(entry);
    }
  }
  const mirrored = [...found.values()];
  // Nothing refers to honors, so all of these go. Too many are refused before they are read.
  const honors = Map.groupBy(mirrored.filter(isOfEditions), ({ mirror }) => mirror);
  const refused = [...honors].filter(
    ([mirror, those]) =>
      complainOfAmount(mirror, 'honors', those.length, present.get(mirror)?.length ?? 0) ||
      complainOfEmptied(mirror, those, present.get(mirror) ?? []),
  );
  if (refused.length > 0) return [];
  const gone = mirrored.map(({ retraction }) => retraction);
  const wanted = wantedBy({
    said,
    records: [],
    retractions: gone,
    mirrors: [],
    moves: [],
    mentions: [],
  });
  await findEntities(db, wanted, register);
  return mirrored;
}

const isHonor = ({ kind }: Pick<Entry, 'kind'>) => kind === 'honor';
const isOfEditions = ({ mirror, entry }: Mirrored) => mirror.kind !== 'source' && isHonor(entry);

function nameOfEntity({ kind, key }: Pick<Entry, 'kind' | 'key'>): string {
  return nameOf(spaceOf(kind), key);
}

/** The entries that the database has in an edition or a program, or from a source alone, in a fixed order. */
async function entriesIn(db: Database, mirror: Mirror, register: Register): Promise<Entry[]> {
  const entry = register.get(mirror.kind, mirror.key);
  if (!entry?.stored) return [];
  const entries = await readEntriesIn(db, mirror.kind, entry);
  const places = new Map(entries.map((one) => [one, `${one.kind} ${showKey(one.key)}`]));
  return entries.toSorted((one, other) =>
    (places.get(one) ?? '') < (places.get(other) ?? '') ? -1 : 1,
  );
}

async function readEntriesIn(db: Database, kind: Mirror['kind'], { id }: Entry): Promise<Entry[]> {
  if (kind === 'edition') return entriesInEditions(db, [id]);
  if (kind === 'program') {
    const editions = await db
      .selectFrom('edition')
      .where('program_id', '=', id)
      .select('id')
      .execute();
    const ids = editions.map((edition) => edition.id);
    return [...(await entriesById(db, ids)), ...(await entriesInEditions(db, ids))];
  }
  return entriesById(db, await citingOnly(db, id));
}

/** The ids of entities whose references and values come from a source, and from no other. */
async function citingOnly(db: Database, source: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select entity_id as id from reference where source_id = ${source}
      union select entity_id from provenance where source_id = ${source}) citing
    where not exists (select from reference r where r.entity_id = citing.id and r.source_id <> ${source})
      and not exists (select from provenance p where p.entity_id = citing.id and p.source_id <> ${source})`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/**
 * Those of the mirrored entities that nothing refers to once the documents are applied. Complains if they are too many.
 * @param entities of the plan, by id, as the documents leave them
 */
export async function unnamedOf(
  db: Database,
  mirrored: readonly Mirrored[],
  entities: ReadonlyMap<string, PlannedEntity>,
  register: Register,
): Promise<{ entity: PlannedEntity; retraction: Retraction }[]> {
  const left = new Map(mirrored.map((one) => [one.entry.id, one]));
  const staying = [...entities.values()].filter(({ id }) => !left.has(id));
  const stay = (id: string) => {
    const entity = left.delete(id) && entities.get(id);
    if (entity) staying.push(entity);
  };
  const ofSources = mirrored.filter(({ mirror }) => mirror.kind === 'source');
  if (ofSources.length > 0) {
    const ids = ofSources.map(({ entry }) => entry.id);
    for (const id of await findReferred(db, ids, [...entities.keys()])) stay(id);
  }
  // Grows while it is read: what stays keeps what it refers to.
  for (const entity of staying) for (const [id] of targetsOf(entity, register)) stay(id);
  const going = [...left.values()].flatMap(({ mirror, retraction, entry }) => {
    const entity = entities.get(entry.id);
    return entity?.after ? [{ mirror, retraction, entity }] : [];
  });
  await checkAmounts(db, going, register);
  return going;
}

/**
 * Complains of mirrors that would take away more than they may, so that nothing is emptied by mistake. Honors and all
 * else are counted apart: a spreadsheet has no words for statements, and would take them all away.
 */
async function checkAmounts(
  db: Database,
  going: readonly { mirror: Mirror; entity: PlannedEntity }[],
  register: Register,
): Promise<void> {
  for (const [mirror, those] of Map.groupBy(going, ({ mirror }) => mirror)) {
    const all = await entriesIn(db, mirror, register);
    const nounOf = (one: Pick<Entry, 'kind'>) =>
      mirror.kind === 'source' ? 'entities' : isHonor(one) ? 'honors' : 'other entities';
    for (const [noun, some] of Map.groupBy(those, ({ entity }) => nounOf(entity))) {
      const present = all.filter((one) => nounOf(one) === noun).length;
      complainOfAmount(mirror, noun, some.length, present);
    }
  }
}

/** @returns whether a mirror would take away more of something than it may */
function complainOfAmount(
  { kind, key, atMost, document, at }: Mirror,
  noun: 'honors' | 'entities' | 'other entities',
  gone: number,
  present: number,
): boolean {
  const isBound = noun !== 'other entities';
  const problem = `The mirror of the ${kind} "${showKey(key)}" would remove ${gone} of ${present} ${noun}`;
  if (atMost !== null) {
    if (!isBound || gone <= atMost) return false;
    document.complain([...at, 'atMost'], `${problem}, and atMost is ${atMost}.`);
    return true;
  }
  const isFew = isBound
    ? gone < present && gone <= present * mostUnsaid.honors
    : gone <= maxOthersUnsaid || gone <= present * mostUnsaid.others;
  if (isFew) return false;
  document.complain(
    [...at, kind],
    `${problem}. If that is meant, add ${allowing(document, isBound ? gone : 0)}.`,
  );
  return true;
}

/** Complains of a program's mirror that would take away all honors of an edition, which are few of the program's. */
function complainOfEmptied(
  { kind, key, atMost, document, at }: Mirror,
  gone: readonly Mirrored[],
  present: readonly Entry[],
): boolean {
  const editionOf = (one: Pick<Entry, 'key'>) => showKey(one.key.slice(0, 2));
  const going = Map.groupBy(gone, ({ entry }) => editionOf(entry));
  const [emptied] = [...Map.groupBy(present, editionOf)].filter(
    ([edition, honors]) => going.get(edition)?.length === honors.length,
  );
  if (!emptied || atMost !== null) return false;
  const [edition, { length }] = emptied;
  const problem = `The mirror of the ${kind} "${showKey(key)}" would remove ${length} of ${length} honors of the edition "${edition}"`;
  document.complain(
    [...at, kind],
    `${problem}. If that is meant, add ${allowing(document, gone.length)}.`,
  );
  return true;
}

/** The text to write so that a mirror may take away this many: a key in its document, or an option of the command. */
function allowing({ name }: Mirror['document'], count: number): string {
  return name === mirrorOption ? `--at-most ${count}` : `atMost: ${count}`;
}
