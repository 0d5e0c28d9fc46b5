import { readFacts } from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import { changesOfEntities, loggedEntities } from '../../../db/queries/changes/redaction.ts';
import { storedEntities } from '../../../db/queries/changes/stored-entity.ts';
import {
  rowsOf,
  type SearchedTable,
  searchedTables,
} from '../../../db/queries/lists/text-search.ts';
import type { Remainder, RemainderPlace } from '../../../schema/context/desk.ts';

import { addLogged } from './change-log.ts';
import type { Redacted } from './redact.ts';
import { nothingCleared, searchDocuments } from './redact-documents.ts';
import { presentValues } from './removed.ts';
import { TextMatcher, textFinderOf } from './text-matcher.ts';
import { RemovedValues } from './values.ts';

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
  const rows = [...(await findTexts(db, redacted)), ...(await findInKin(db, redacted))];
  const ids = rows.flatMap(({ id }) => id ?? []);
  const stored = await storedEntities(db, ids);
  const entities = new Map([
    ...(await loggedEntities(db, ids)).map((one) => [one.id, one] as const),
    ...stored.map((one) => [one.id, { ...one, key: showKey(one.key) }] as const),
  ]);
  const found = new Map<string, Remainder>();
  for (const { place, id } of rows) {
    const entity = id === null ? undefined : entities.get(id);
    found.set(`${place} ${id}`, {
      place,
      id,
      key: entity?.key ?? '',
      kind: entity?.kind ?? null,
      recipientKind: entity?.recipient_kind ?? null,
    });
  }
  return [...found.values()];
}

type Found = Pick<Remainder, 'place' | 'id'>;

/** Reads all tables once, for all texts together: PostgreSQL would try one after the other on each row. */
async function findTexts(db: Database, { texts, needles }: Redacted): Promise<Found[]> {
  if (texts.length === 0) return [];
  const hasAny = textFinderOf(texts);
  const has = (text: string) => hasAny(text) && needles.isIn(text);
  const isIn = (text: string) => has(text) || (text.includes('\\') && has(withoutEscapes(text)));
  const transaction = db.transaction().setAccessMode('read only');
  return transaction.setIsolationLevel('repeatable read').execute(async (reading) => {
    const found: Found[] = [];
    for (const table of await searchedTables(reading))
      for await (const rows of rowsOf(reading, table))
        for (const { id, text } of rows) if (isIn(text)) found.push({ place: placeOf(table), id });
    return found;
  });
}

/** The text of a column of JSON, with the characters that its strings escape. */
function withoutEscapes(text: string): string {
  return text.replaceAll(
    /\\(?:u([\da-f]{4})|(["\\/])|[bfnrt])/g,
    (_, code?: string, same?: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (same ?? '\n'),
  );
}

/** Looks where another entity that has been one with it has a value, and in documents that name that one. */
async function findInKin(
  db: Database,
  { subject: { kind, kin }, removed, field, needles }: Redacted,
): Promise<Found[]> {
  if (kin.length === 0) return [];
  const facts = await readFacts(db, kin);
  const ids = kin.map(({ id }) => id);
  const inData = ids.filter((id) =>
    removed.shares(presentValues(kind, facts.get(id) ?? null, field)),
  );
  const inLog = (await changesOfEntities(db, ids)).filter((row) => {
    const past = new RemovedValues();
    addLogged(past, kind, row, field);
    return removed.shares(past) || (row.reason !== null && needles.isInOwn(row.reason));
  });
  const keys = kin.map(({ key }) => key);
  const named = {
    subject: { kind, keys },
    field: null,
    needles: new TextMatcher(removed, keys, false),
  };
  const { concerned } = await searchDocuments(db, named, nothingCleared);
  const at = (place: RemainderPlace) => (id: string) => ({ place, id });
  return [
    ...inData.map(at('DATA')),
    ...inLog.map((row) => row.entity_id).map(at('CHANGE_LOG')),
    ...Object.values(concerned).flat().map(at('SCHEDULED_DOCUMENT')),
  ];
}

function placeOf({ schema, name }: SearchedTable): RemainderPlace {
  if (schema === 'desk') return onDesk[name] ?? 'SCHEDULED_DOCUMENT';
  return name === 'change' ? 'CHANGE_LOG' : 'DATA';
}
