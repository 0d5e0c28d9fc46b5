import type { Database } from '../../../db/connections/connect.ts';
import { blankFacts } from '../../../db/model/facts.ts';
import { showKey } from '../../../db/model/keys.ts';
import { article } from '../../../db/model/problem.ts';
import type { Retraction } from '../entity-record.ts';
import type { ImportPlan } from '../import-plan.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import type { Register } from '../register/register.ts';
import { checkFormerEntries, checkFormerSlugs } from './check/check-former-slugs.ts';
import { checkIdentity } from './check/check-identity.ts';
import { checkEntity, checkRecord } from './check/check-record.ts';
import { checkTogether } from './check/check-together.ts';
import type { FailedEntities } from './find/failed-entities.ts';
import { findEntities, giveIds, newEntities } from './find/find-entities.ts';
import { findFormerSlugs } from './find/former-slugs.ts';
import { checkLimits } from './find/list-limits.ts';
import { findOnlyNamed, loadEntities } from './find/load-entities.ts';
import { checkRetractions, findOfSameYear, findRetracted } from './find/retract.ts';
import { applyMoves, findMoves, loadsOf } from './moves/joins-and-splits.ts';
import { findMirrored, unnamedOf } from './moves/mirrored-entities.ts';
import {
  type BatchRecords,
  type DocumentRecords,
  renamedBatch,
  wantedBy,
  withoutFailed,
} from './records/batch-records.ts';
import { combine } from './records/combine.ts';
import { entryOf } from './records/entry-of.ts';
import { complainOfUnknown } from './records/mentions.ts';
import { merge } from './records/merge.ts';
import { Positions } from './records/positions.ts';
import type { Renaming } from './records/rename.ts';
import { sealSeries } from './records/series.ts';
import { retractEntity, setFacts, withPosition } from './records/set-facts.ts';
import { sharedFacts } from './warn/reused.ts';

/**
 * Reads the present state of all that the documents name, in bulk, and works out what they change in it,
 * one document after the other. What is wrong is complained of at the documents; then the plan must not
 * be applied.
 * @param failed what earlier documents named that were not applied
 * @param register as `prefetch` returns it, or an empty one
 */
export async function makePlan(
  db: Database,
  batch: BatchRecords,
  failed: FailedEntities,
  register: Register,
): Promise<ImportPlan> {
  for (const { document } of batch.said) failed.addSlugs(document.lostSlugs);
  const given = withoutFailed(batch, failed);
  const former: Renaming = register.cache.hasOthers ? await findFormerSlugs(db, given) : new Map();
  if (former.size > 0) await checkFormerEntries(db, given, former);
  const left = former.size > 0 ? renamedBatch(given, former) : given;
  const { said, mentions } = left;
  await findEntities(db, wantedBy(left), register);
  const mirrored = await findMirrored(db, left, register);
  const moves = await findMoves(db, left, former, register);
  const renamed = moves.flatMap((move) => move.renamed);
  const retractions = [
    ...left.retractions,
    ...mirrored.map(({ retraction }) => retraction),
    ...loadsOf(moves),
  ];
  const onlyNamed = findOnlyNamed(left, register);
  const records = left.records.filter((record) => !onlyNamed.has(record));
  await giveIds(db, newEntities([...records, ...renamed], register), register);
  await complainOfUnknown(db, mentions, register, failed);

  const entities = await loadEntities(db, records, retractions, mentions, register);
  const positions = new Positions(register);
  await positions.load(db, entities, records, retractions);
  const gone: Retraction[] = [];
  for (const one of said) gone.push(...applyRecords(one, entities, positions, register));
  applyMoves(moves, entities, positions, register);
  for (const { entity, retraction } of await unnamedOf(db, mirrored, entities, register))
    retractEntity(entity, retraction, positions);
  // The references to an entity that is to go are found by indexes.
  if (retractions.length > 0) await register.cache.endLoad();
  const retractedBefore = await complainOfMissing(db, gone);
  await sealSeries(db, entities, register);

  const planned = [...entities.values()];
  register.cache.confirm(planned.filter((entity) => sharedFacts(entity).length > 0));
  register.cache.addStated(planned.filter(({ said }) => said.some(({ identity }) => identity)));
  for (const entity of planned) {
    if (entity.after && entity.said.length > 0) checkEntity(entity, entity.after);
  }
  checkFormerSlugs(planned, former, register);
  await checkTogether(db, planned, register);
  const lengths = await checkLimits(db, planned, register);
  await checkRetractions(db, planned, register);
  const entries = planned.flatMap(entryOf);
  const named = new Set(entries.map(({ id }) => id));
  for (const [{ kind, key }, id] of retractedBefore) {
    // A later document may have given again what is gone.
    if (named.has(id)) continue;
    entries.push({ action: 'unchanged', kind, key: showKey(key), id, changes: [] });
  }
  for (const { kind, key } of combine([...onlyNamed])) {
    const id = register.id(kind, key);
    entries.push({ action: 'unchanged', kind, key: showKey(key), id, changes: [] });
  }
  const isMirror = batch.mirrors.length > 0;
  return { register, entities: planned, entries, positions, lengths, isMirror };
}

/** Applies the records of one document; returns its retractions of entities that do not exist. */
function applyRecords(
  { document, records, retractions }: DocumentRecords,
  entities: ReadonlyMap<string, PlannedEntity>,
  positions: Positions,
  register: Register,
): Retraction[] {
  for (const record of records) {
    const entity = entities.get(register.get(record.kind, record.key)?.id ?? '');
    if (!entity) continue;
    if (entity.kind !== record.kind) {
      const message = `"${showKey(record.key)}" is ${article(entity.kind)} already, and cannot be ${article(record.kind)}.`;
      document.complain([...record.at, 'slug'], message);
      continue;
    }
    checkRecord(record, register);
    checkIdentity(entity, record);
    entity.said.push(record);
    const merged =
      record.restored ?? merge(entity.after ?? blankFacts(entity.kind), record, register);
    setFacts(entity, withPosition(entity, merged, positions), document);
  }
  return retractions.filter((retraction) => {
    const { kind, key, at } = retraction;
    const entity = entities.get(register.get(kind, key)?.id ?? '');
    if (!entity?.after) return !entity?.retracted;
    if (entity.kind !== kind) {
      const message = `"${showKey(key)}" is ${article(entity.kind)}, not ${article(kind)}.`;
      document.complain(at, message);
      return false;
    }
    const { year } = entity.after.columns;
    if (retraction.year !== undefined && retraction.year !== year) {
      const message = `The edition "${showKey(key)}" is of the year ${year}, not ${retraction.year}.`;
      document.complain([...at, 'edition', 'year'], message);
    }
    if (entity.said.at(-1)?.document === document) {
      const message = `The ${kind} "${showKey(key)}" is both given and retracted in this document.`;
      document.complain(at, message);
    }
    retractEntity(entity, retraction, positions);
    return false;
  });
}

/** Complains of retracted entities that are not there, other than those that were retracted before. */
async function complainOfMissing(
  db: Database,
  gone: readonly Retraction[],
): Promise<Map<Retraction, string>> {
  const before = await findRetracted(db, gone);
  const missing = gone.filter((retraction) => !before.has(retraction));
  const sameYear = await findOfSameYear(db, missing);
  for (const retraction of missing) {
    const { kind, key, document, at } = retraction;
    const others = sameYear.get(retraction) ?? [];
    const end = others.length > 0 ? `; the slugs of that year are ${others.join(', ')}` : '';
    document.complain(at, `There is no ${kind} "${showKey(key)}" to retract${end}.`);
  }
  return before;
}
