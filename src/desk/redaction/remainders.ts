import type { Database } from '../../../db/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import { normalize } from '../../../db/normalize.ts';
import { loggedEntities } from '../../../db/queries/redaction.ts';
import { storedEntities } from '../../../db/queries/stored-entity.ts';
import { type RowWithText, rowsContaining } from '../../../db/queries/text-search.ts';
import type { EntityKind, RecipientKind } from '../../../db/tables.ts';
import type { Redacted } from './redact.ts';

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

/** Looks through the published data, the change log and the desk for texts that were redacted. */
export async function findRemainders(
  db: Database,
  { texts, needles }: Pick<Redacted, 'texts' | 'needles'>,
): Promise<Remainder[]> {
  if (texts.length === 0) return [];
  const written = texts.flatMap((text) => [
    text,
    normalize(text),
    JSON.stringify(text).slice(1, -1),
  ]);
  const rows = (await rowsContaining(db, [...new Set(written)])).filter(({ text }) =>
    needles.isIn(text.replaceAll('\\"', '"')),
  );
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

function placeOf({ schema, table }: RowWithText): RemainderPlace {
  if (schema === 'desk') return onDesk[table] ?? 'SCHEDULED_DOCUMENT';
  return table === 'change' ? 'CHANGE_LOG' : 'DATA';
}
