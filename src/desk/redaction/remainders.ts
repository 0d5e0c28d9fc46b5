import type { Database } from '../../../db/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import { kinds } from '../../../db/model/kinds.ts';
import { changesOfEntities, loggedEntities } from '../../../db/queries/redaction.ts';
import { storedEntities } from '../../../db/queries/stored-entity.ts';
import { type RowWithText, rowsWithText } from '../../../db/queries/text-search.ts';
import type { EntityKind, RecipientKind } from '../../../db/tables.ts';
import { readFacts } from '../../import/plan/read-facts.ts';
import { nothingCleared, searchDocuments } from './documents.ts';
import { addLogged } from './log.ts';
import { finderOf, Needles } from './needles.ts';
import type { Redacted } from './redact.ts';
import { presentValues } from './removed.ts';
import { RemovedValues } from './values.ts';

type FoundRow = Omit<RowWithText, 'text'>;

/** Where a text that was redacted stands still: not as a value of the entity, so that people have to decide. */
export interface Remainder {
  place: RemainderPlace;
  /** of the entity, or of the row on the desk */
  id: string | null;
  /** of an entity; null on the desk */
  kind: EntityKind | null;
  recipientKind: RecipientKind | null;
  /** the slugs that identify the entity, as the data has them, or else the log; empty on the desk */
  key: string;
}

export type RemainderPlace =
  | 'DATA'
  | 'CHANGE_LOG'
  | 'SCHEDULED_DOCUMENT'
  | 'ACCESS_TOKEN'
  | 'QUERY_DOCUMENT';

const onDesk: Readonly<Record<string, RemainderPlace>> = {
  scheduled_document: 'SCHEDULED_DOCUMENT',
  access_token: 'ACCESS_TOKEN',
  persisted_document: 'QUERY_DOCUMENT',
};

/**
 * Looks through the published data, the change log and the desk for texts that were redacted, and through what has been
 * one with the entity also for values that many others have.
 */
export async function findRemainders(db: Database, redacted: Redacted): Promise<Remainder[]> {
  const rows = [...(await rowsWithTexts(db, redacted)), ...(await rowsOfKin(db, redacted))];
  const ids = rows.flatMap(({ schema, id }) => (schema === 'published' && id ? [id] : []));
  const stored = await storedEntities(db, ids);
  const entities = new Map([
    ...(await loggedEntities(db, ids)).map((one) => [one.id, one] as const),
    ...stored.map((one) => [one.id, { ...one, key: showKey(one.key) }] as const),
  ]);
  const found = new Map<string, Remainder>();
  for (const row of rows) {
    const place = placeOf(row);
    const entity = row.id === null ? undefined : entities.get(row.id);
    found.set(`${place} ${row.id}`, {
      ...{ place, id: row.id, key: entity?.key ?? '', kind: entity?.kind ?? null },
      recipientKind: entity?.recipient_kind ?? null,
    });
  }
  return [...found.values()];
}

async function rowsWithTexts(db: Database, { texts, needles }: Redacted): Promise<FoundRow[]> {
  if (texts.length === 0) return [];
  const hasAny = finderOf(texts);
  return rowsWithText(db, (written) => {
    const text = written.replaceAll('\\"', '"');
    return hasAny(text) && needles.isIn(text);
  });
}

async function rowsOfKin(
  db: Database,
  { kin, removed, field, needles }: Redacted,
): Promise<FoundRow[]> {
  const [subject] = kin;
  if (!subject) return [];
  const { kind } = subject;
  const facts = await readFacts(db, kin);
  const inData = kin.filter(({ id }) =>
    removed.shares(presentValues(kind, facts.get(id) ?? null, field)),
  );
  const log = await changesOfEntities(
    db,
    kin.map(({ id }) => id),
  );
  const inLog = log.filter((row) => {
    const past = new RemovedValues();
    addLogged(past, kind, row, field);
    return removed.shares(past) || (row.reason !== null && needles.isInOwn(row.reason));
  });
  const keys = kin.map(({ key }) => key);
  const sought = { subject, keys, field: null, needles: new Needles(removed, keys, false) };
  const { concerned } = await searchDocuments(db, sought, nothingCleared);
  const found = (schema: FoundRow['schema'], table: string) => (id: string) => ({
    ...{ schema, table, id },
  });
  return [
    ...inData.map(({ id }) => id).map(found('published', kinds[kind].table)),
    ...inLog.map((row) => row.entity_id).map(found('published', 'change')),
    ...Object.values(concerned).flat().map(found('desk', 'scheduled_document')),
  ];
}

function placeOf({ schema, table }: FoundRow): RemainderPlace {
  if (schema === 'desk') return onDesk[table] ?? 'SCHEDULED_DOCUMENT';
  return table === 'change' ? 'CHANGE_LOG' : 'DATA';
}
