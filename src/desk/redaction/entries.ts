import { announcementOf, editionOf } from '#import';
import { kinds, recipientKindOf } from '../../../db/model/entity-kinds.ts';
import { showKey } from '../../../db/model/keys.ts';
import type { DatasetToWrite, Redaction } from '../../../db/queries/changes/redaction.ts';

import { maskedKey } from './change-log.ts';
import type { Scope } from './removed.ts';
import type { Removal } from './rows.ts';
import type { Subject } from './subject.ts';

/** The entries of the log for a redaction: one for each entity that the data loses, or for the one that is named. */
export function redactionsOf(
  subject: Subject,
  { plan }: Removal,
  years: ReadonlyMap<string, number>,
  { next: revision, now: at }: DatasetToWrite,
  { field, reason, writer }: Pick<Scope, 'field'> & Pick<Redaction, 'reason' | 'writer'>,
): Redaction[] {
  const gone = plan.entities.filter(({ id }) => plan.entries.some((entry) => entry.id === id));
  const subjects = [subject, ...gone.filter(({ id }) => id !== subject.id)];
  return subjects.map(({ id, kind, key }, number) => {
    const entry = plan.entries.find((one) => one.id === id);
    const announcement = kind === 'honor' && entry ? announcementOf(entry) : null;
    const { entity } = kinds[kind];
    return {
      revision,
      number,
      at,
      writer,
      reason,
      announcement,
      entity_id: id,
      entity_kind: entity,
      recipient_kind: recipientKindOf(kind),
      entity_key: field === null ? maskedKey(kind, key) : showKey(key),
      field,
      year: announcement && (years.get(editionOf(key)) ?? null),
    };
  });
}
