import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import {
  hasHonorBeforeBirth,
  hasLongList,
  isBasedOnItself,
  isBornInNoCountry,
  placing,
  sharesExternalId,
} from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { inSnapshot } from '../../../db/connections/snapshot.ts';
import { kindNames, kinds, recipientKindOf } from '../../../db/model/entity-kinds.ts';
import { nameOf } from '../../../db/model/keys.ts';
import {
  recipientsOfHonors,
  type WrittenChange,
  writtenChanges,
} from '../../../db/queries/changes/written-change.ts';
import {
  documentsToApply,
  type ScheduledDocumentToApply,
} from '../../../db/queries/desk/due-scheduled-document.ts';
import { lockPreviewBuild } from '../../../db/queries/desk/preview-build.ts';
import {
  currentPreview,
  dependsOnNone,
  isPreviewUpToDate,
  type PreviewBase,
  type PreviewRow,
  readPreviewBase,
  setPreviewBase,
} from '../../../db/queries/desk/preview-state.ts';
import { CopyChanges } from '../../../db/states/copy-changes.ts';
import { enterState } from '../../../db/states/search-path.ts';
import type { DB } from '../../../db/tables.ts';

import { namedBy } from '../redaction/subject.ts';
import { copyWrittenEntities, type WrittenEntity } from './copy-written-entities.ts';
import { dependencyOf, dependencyOnHonors } from './dependencies.ts';
import { previewRevisionOf } from './preview-revision.ts';

/**
 * A small write to the published data that touches nothing of what the scheduled documents depend on is applied to the
 * preview as well, row by row: it costs what it changes. After any other write, the preview is rebuilt.
 */

/** After writes to more entities, the preview is rebuilt. */
const maxWrittenEntities = 2_000;

/** An update that makes a preview hold the present published data. */
interface SmallUpdate {
  preview: PreviewRow;
  base: PreviewBase;
  /** the scheduled documents that the preview holds */
  held: readonly ScheduledDocumentToApply[];
  /** whether that is all of them */
  isWhole: boolean;
  entities: readonly WrittenEntity[];
}

/**
 * Whether a small update is all that the preview needs to be up to date. Then what was written is nothing that scheduled
 * documents name; a clash of both, such as of external ids or dates of birth, is found when the update is applied.
 */
export async function needsSmallUpdate(db: Database): Promise<boolean> {
  if (await isPreviewUpToDate(db)) return false;
  return inSnapshot(db, async (snapshot) => (await readSmallUpdate(snapshot))?.isWhole ?? false);
}

/**
 * Applies what was written to the published data to the current preview, in one transaction: who reads it sees it before
 * or after.
 * @returns `continue` if it cannot be, or documents remain to be applied: then a build has to follow. `later` if another
 * process is building
 */
export async function applySmallUpdate(db: Database): Promise<'done' | 'continue' | 'later'> {
  try {
    return await inSnapshot(db, async (transaction) => {
      if ((await lockPreviewBuild(transaction)) === undefined) return 'later';
      const update = await readSmallUpdate(transaction);
      if (update === null) return 'continue';
      await applyUpdate(transaction, update);
      return update.isWhole ? 'done' : 'continue';
    });
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    // Another builder was faster.
    if (code === serializationFailure) return 'later';
    // The documents hold something that what was written cannot be beside.
    if (error instanceof MisfitError || code?.startsWith(constraintViolations)) return 'continue';
    throw error;
  }
}

/** PostgreSQL's manual, appendix A. */
const serializationFailure = '40001';
const constraintViolations = '23';

/** Rolls an update back whose result is not what a new preview would be. */
class MisfitError extends Error {}

async function readSmallUpdate(snapshot: Transaction<DB>): Promise<SmallUpdate | null> {
  const preview = await currentPreview(snapshot);
  const base = await readPreviewBase(snapshot);
  if (preview === null || preview.migration !== base.migration) return null;
  if (BigInt(preview.base) >= BigInt(base.base)) return null;
  const documents = await documentsToApply(snapshot);
  const held = documents.slice(0, preview.documents.length);
  const isBeginning = preview.documents.every(
    (id, index) => held[index]?.id === id && held[index].time === preview.times[index],
  );
  if (!isBeginning || documents.length === 0) return null;
  const changes = await writtenChanges(snapshot, preview.base, base.base, maxWrittenEntities + 1);
  if (changes.length > maxWrittenEntities) return null;
  const entities = changes.map(entityOf);
  if (!entities.every((entity) => entity !== null)) return null;
  const former = await formerSlugsOf(snapshot, entities);
  const names = [
    ...entities.flatMap(namesAround),
    ...former.map((slug) => nameOf('recipient', [slug])),
  ];
  const honors = entities.flatMap(({ kind, id }) => (kind === 'honor' ? [id] : []));
  const honored = await recipientsOfHonors(snapshot, honors);
  // Those that the honors have lost are in the preview still.
  await enterState(snapshot, preview.name);
  honored.push(...(await recipientsOfHonors(snapshot, honors)));
  await enterState(snapshot, 'published');
  const touched = [...names.map(dependencyOf), ...honored.map(dependencyOnHonors)];
  if (!(await dependsOnNone(snapshot, preview.name, touched))) return null;
  return { preview, base, held, isWhole: held.length === documents.length, entities };
}

/** Slugs that mean one of the entities: a document that looks for one of them is about that entity from now on. */
async function formerSlugsOf(db: Database, entities: readonly WrittenEntity[]): Promise<string[]> {
  const ids = entities.map(({ id }) => id);
  const rows = await db
    .selectFrom('former_slug')
    .where('entity_id', '=', sql<string>`any(${ids}::uuid[])`)
    .select('slug')
    .execute();
  return rows.map(({ slug }) => slug);
}

/** @returns null if what the change means for other rows is not in the log, or the log itself has changed */
function entityOf({ id, key, entity, recipient_kind, actions, fields }: WrittenChange) {
  const found = kindNames.find(
    (name) => kinds[name].entity === entity && recipientKindOf(name) === recipient_kind,
  );
  if (found === undefined || actions.includes('REDACTED')) return null;
  const { kind } = namedBy(found, key);
  // The honors of an award move with it to another category, those of an edition to another year, and those of a person
  // count under the place of an organization or not.
  if (kind === 'award' && fields.includes('category')) return null;
  if (kind === 'edition' && fields.includes('year')) return null;
  if (kind === 'affiliation' && fields.includes('kind')) return null;
  const isMoved = kind === 'place' && fields.some((field) => placing.has(field));
  return { id, kind, key, isMoved };
}

/**
 * The names of an entity and of its owner, in which it may take the place of another: whatever looks for the owner may
 * look for what is in it. Programs have no order within.
 */
function namesAround({ kind, key: text }: WrittenEntity): string[] {
  const { space, owner } = kinds[kind];
  const own = nameOf(space, [text]);
  if (owner === undefined || owner.kind === 'program') return [own];
  const { key } = namedBy(kind, text);
  const length = owner.kind === 'edition' ? 2 : 1;
  return [own, nameOf(kinds[owner.kind].space, key.slice(0, length))];
}

async function applyUpdate(
  db: Transaction<DB>,
  { preview, base, held, isWhole, entities }: SmallUpdate,
): Promise<void> {
  await enterState(db, preview.name);
  const copy = await CopyChanges.begin(db);
  await copyWrittenEntities(db, copy, entities);
  const ids = entities.map(({ id }) => id);
  // The conditions that the plans of documents are checked for, beyond the entities that they look for.
  const checks = [
    sharesExternalId,
    hasLongList,
    hasHonorBeforeBirth,
    isBornInNoCountry,
    isBasedOnItself,
  ];
  for (const check of checks) if (await check(db, ids)) throw new MisfitError();
  await copy.insertRevisions(preview.base, base.base);
  await db
    .updateTable('dataset')
    .set({ branch: previewRevisionOf(base.base, held) })
    .execute();
  // Those that were deferred look names up in this state.
  await sql`set constraints all immediate`.execute(db);
  await enterState(db, 'published');
  // Without the rest of the documents, it does not hold all that was committed.
  const asOf = isWhole ? base.asOf : preview.as_of;
  await setPreviewBase(db, preview.name, { base: base.base, asOf });
}
