import type { Database } from '../../../../db/connections/connect.ts';
import { type KindName, kinds, spaceOf } from '../../../../db/model/entity-kinds.ts';
import { blankFacts, type Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { article } from '../../../../db/model/problem.ts';
import type { EntityRecord, Move, Retraction } from '../../entity-record.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import type { Entry, Register } from '../../register/register.ts';
import { findEntities } from '../find/find-entities.ts';
import { presentSlugs } from '../find/former-slugs.ts';
import { findClaiming, findReferringIds } from '../find/retract.ts';
import { entriesById } from '../find/stored-entries.ts';
import { type BatchRecords, wantedBy } from '../records/batch-records.ts';
import type { Positions } from '../records/positions.ts';
import { type Renaming, renamedFacts, renamedKey } from '../records/rename.ts';
import { retractEntity, setFacts, withPosition } from '../records/set-facts.ts';
import { joinedFacts } from './joined-facts.ts';

/** A move with the entities that it is about. */
export interface FoundMove {
  move: Move;
  from: Entry;
  /** of a join; a split may make it */
  into: Entry | null;
  /** what refers to the first one, or the honors that are taken from it, and both recipients */
  touched: readonly Retraction[];
  /** what takes the place of affiliations and participants, which are named by whom they are about */
  renamed: readonly Retraction[];
}

/**
 * Finds what documents join and split, and adds it to the register. Complains of what is not there.
 * @param former slugs of recipients that were joined before
 */
export async function findMoves(
  db: Database,
  { records, moves }: Pick<BatchRecords, 'records' | 'moves'>,
  former: Renaming,
  register: Register,
): Promise<FoundMove[]> {
  if (moves.length === 0) return [];
  await register.cache.endLoad();
  const found: FoundMove[] = [];
  const splitOff = moves.flatMap(({ action, into }) => (action === 'split' ? [into] : []));
  const formerTargets = await presentSlugs(db, splitOff);
  for (const move of moves) {
    const one =
      move.action === 'join'
        ? await findJoin(db, move, former, register)
        : findSplit(move, records, formerTargets, register);
    if (one) found.push(one);
  }
  const empty = { said: [], records: [], mirrors: [], moves: [], mentions: [] };
  await findEntities(db, wantedBy({ ...empty, retractions: loadsOf(found) }), register);
  return found;
}

/** All that has to be read for moves: an honor is written with what its edition has. */
export function loadsOf(moves: readonly FoundMove[]): Retraction[] {
  return moves.flatMap(({ touched, renamed }) => [
    ...touched,
    ...renamed,
    ...touched.flatMap((one): Retraction[] =>
      one.kind === 'honor' ? [{ ...one, kind: 'edition', key: one.key.slice(0, 2) }] : [],
    ),
  ]);
}

async function findJoin(
  db: Database,
  move: Move,
  former: Renaming,
  register: Register,
): Promise<FoundMove | null> {
  const { from: slug, into: intoSlug, document, at } = move;
  const from = register.get('recipient', [slug]);
  const into = register.get('recipient', [intoSlug]);
  if (!into?.stored)
    document.complain([...at, 'into'], `There is no recipient "${intoSlug}" to join another into.`);
  if (!from?.stored && former.get(slug) !== intoSlug)
    document.complain([...at, 'from'], `There is no recipient "${slug}" to join.`);
  if (!from?.stored || !into?.stored) return null;
  if (from.kind !== into.kind) {
    const message = `"${slug}" is ${article(from.kind)}, and "${intoSlug}" is ${article(into.kind)}: only recipients of one kind can be joined.`;
    document.complain([...at, 'into'], message);
    return null;
  }
  const retraction = { kind: from.kind, key: from.key, document, at };
  const claiming = await findClaiming(db, new Map([[from.id, retraction]]), []);
  const referring = await entriesById(db, [
    ...(await findReferringIds(db, [from.id])),
    ...claiming.map(({ subject }) => subject),
  ]);
  const renaming = new Map([[slug, intoSlug]]);
  const keyOf = ({ kind, key }: Entry) => renamedKey(kind, key, renaming);
  const named = referring.filter((entry) => entry.id !== from.id && keyOf(entry) !== entry.key);
  const honored = await entriesById(
    db,
    await findReferringIds(
      db,
      named.map(({ id }) => id),
    ),
  );
  const touched = new Map(
    [from, into, ...referring, ...honored].map((entry) => [entry.id, entry] as const),
  );
  for (const entry of touched.values()) register.add(entry);
  const asRetraction = (entry: Entry) => ({ kind: entry.kind, key: entry.key, document, at });
  return {
    move,
    from,
    into,
    touched: [...touched.values()].map(asRetraction),
    renamed: named.map((entry) => ({ ...asRetraction(entry), key: keyOf(entry) })),
  };
}

/** @param former former slugs among the targets of splits, each with the present slug */
function findSplit(
  move: Move,
  records: readonly EntityRecord[],
  former: Renaming,
  register: Register,
): FoundMove | null {
  const { from: slug, document, at, honors } = move;
  const from = register.get('recipient', [slug]);
  if (!from?.stored) {
    document.complain([...at, 'from'], `There is no recipient "${slug}" to split.`);
    return null;
  }
  const owner = former.get(move.into);
  // One slug would be two recipients: of what is imported as one, and of what the graph shows as the other.
  if (owner !== undefined && owner !== slug) {
    const message = `"${move.into}" is a former slug of "${owner}", so only "${owner}" can be split into it. Give another slug.`;
    document.complain([...at, 'into'], message);
    return null;
  }
  const into =
    records.find(({ kind, key }) => spaceOf(kind) === 'recipient' && key[0] === move.into) ??
    register.get('recipient', [move.into]);
  if (into && into.kind !== from.kind) {
    const message = `"${slug}" is ${article(from.kind)}, and "${move.into}" is ${article(into.kind)}: honors go to a recipient of the same kind.`;
    document.complain([...at, 'into'], message);
    return null;
  }
  const touched = [{ kind: from.kind, key: from.key, document, at }];
  for (const { key, at: place } of honors) {
    if (register.get('honor', key)?.stored) touched.push({ kind: 'honor', key, document, at });
    else document.complain(place, `There is no honor "${showKey(key)}".`);
  }
  const made = { kind: from.kind, key: [move.into], document, at };
  return { move, from, into: null, touched, renamed: into ? [] : [made] };
}

/** Carries out moves, after the documents are merged. */
export function applyMoves(
  moves: readonly FoundMove[],
  entities: ReadonlyMap<string, PlannedEntity>,
  positions: Positions,
  register: Register,
): void {
  for (const found of moves) {
    if (found.into) applyJoin(found, found.into, entities, positions, register);
    else applySplit(found, entities, register);
  }
}

function applyJoin(
  { move, from, touched }: FoundMove,
  into: Entry,
  entities: ReadonlyMap<string, PlannedEntity>,
  positions: Positions,
  register: Register,
): void {
  const { document, at } = move;
  const renaming = new Map([[move.from, move.into]]);
  const ids = new Map([[from.id, into.id]]);
  const goes = entities.get(from.id);
  const stays = entities.get(into.id);
  if (!goes?.after || !stays?.after) return;
  for (const { kind, key } of touched) {
    const entity = entities.get(register.id(kind, key));
    if (!entity?.after || entity === goes) continue;
    const facts = renamedFacts(kind, entity.after, renaming, ids);
    const roles = facts.recipients.map(({ recipient, role }) => `${recipient} ${role}`);
    if (new Set(roles).size < roles.length)
      document.complain(
        at,
        `The honor "${showKey(key)}" names both "${move.from}" and "${move.into}", so they are two.`,
      );
    const newKey = renamedKey(kind, key, renaming);
    if (newKey === key) {
      become(entity, facts, move);
      continue;
    }
    const other = entities.get(register.id(kind, newKey));
    retractEntity(entity, { kind, key, document, at }, positions);
    if (!other) continue;
    if (other.after) {
      become(other, joinedFacts(other.after, facts), move);
      continue;
    }
    // Affiliations of another person come after those that are there.
    const isMoved = kind === 'affiliation' && newKey[0] !== key[0];
    const columns = isMoved ? { ...facts.columns, position: null } : facts.columns;
    become(other, withPosition(other, { ...facts, columns }, positions), move);
  }
  const both = joinedFacts(stays.after, goes.after);
  become(stays, { ...both, formerSlugs: [...both.formerSlugs, move.from] }, move);
  retractEntity(goes, { kind: from.kind, key: from.key, document, at }, positions);
}

function applySplit(
  { move, from, renamed }: FoundMove,
  entities: ReadonlyMap<string, PlannedEntity>,
  register: Register,
): void {
  const { document } = move;
  const given = entities.get(from.id);
  const [made] = renamed;
  const into = made && entities.get(register.id(made.kind, made.key));
  if (given?.after && into && !into.after) become(into, likeness(from.kind, given.after), move);
  if (given?.after) {
    const formerSlugs = given.after.formerSlugs.filter((slug) => slug !== move.into);
    become(given, { ...given.after, formerSlugs }, move);
  }
  for (const { key, at: place } of move.honors) {
    const entity = entities.get(register.get('honor', key)?.id ?? '');
    if (!entity?.after) continue;
    const { recipients } = entity.after;
    if (recipients.some(({ recipient }) => recipient === move.into)) continue;
    if (!recipients.some(({ recipient }) => recipient === move.from)) {
      document.complain(place, `The honor "${showKey(key)}" does not name "${move.from}".`);
      continue;
    }
    const taken = recipients.map((one) =>
      one.recipient === move.from
        ? {
            ...one,
            recipient: move.into,
            // Those that the new one does not hold stay with the other.
            affiliations: one.affiliations.filter(({ organization, title, asOf }) =>
              register.get('affiliation', [move.into, organization, title ?? '', asOf ?? '']),
            ),
          }
        : one,
    );
    become(entity, { ...entity.after, recipients: taken }, move);
  }
}

/** The facts of a new recipient of which no more is known than that it was taken for another. */
function likeness(kind: KindName, { columns, names }: Facts): Facts {
  const blank = blankFacts(kind);
  const needed = Object.entries(kinds[kind].columns).filter(([, { required }]) => required);
  return {
    ...blank,
    columns: {
      ...blank.columns,
      ...Object.fromEntries(needed.map(([field]) => [field, columns[field] ?? null])),
    },
    names,
  };
}

/** Sets the facts of an entity that a move changes, as if the document named it. */
function become(entity: PlannedEntity, facts: Facts, { document, at }: Move): void {
  const { kind, key } = entity;
  entity.said.push({ kind, key, document, at, columns: {}, texts: {} });
  setFacts(entity, facts, document);
}
