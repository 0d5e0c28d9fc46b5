import { kinds } from '../../../db/model/entity-kinds.ts';
import type { Writer } from '../../../db/tables.ts';
import { snapshot } from '../diff.ts';
import type { ImportPlan } from '../import-plan.ts';
import { dueTo } from '../planned-entity.ts';
import { announcementOf, editionOf } from './announcement.ts';
import { insertRows } from './apply.ts';
import type { PipelinedWrites } from './pipelined-writes.ts';
import type { Row } from './rows.ts';

/** The values that all changes of a write have in common. */
export interface LogEntry {
  /** the one that is being written */
  revision: string;
  at: Date;
  /** where a document gives none */
  reason: string | undefined;
  writer: Writer;
}

/**
 * Sends what writes down the changes of a plan.
 * @param number of the first change, among those of the revision
 * @param years as `readYears` returns them
 * @returns the number of the next change
 */
export function logChanges(
  writes: PipelinedWrites,
  plan: ImportPlan,
  number: number,
  { revision, at, reason, writer }: LogEntry,
  years: ReadonlyMap<string, number>,
): number {
  const { register, entities, entries } = plan;
  const byId = new Map(entities.map((planned) => [planned.id, planned]));
  const rows: Row[] = [];
  for (const entry of entries) {
    const { action, id, key } = entry;
    const planned = byId.get(id);
    if (!planned || action === 'unchanged') continue;
    const fields =
      action === 'changed'
        ? entry.changes
        : [{ field: '', before: snapshot(planned.before), after: snapshot(planned.after) }];
    const announcement = planned.kind === 'honor' ? announcementOf(entry) : null;
    const year = announcement && (years.get(editionOf(planned.key)) ?? null);
    for (const [index, { field, before, after }] of fields.entries()) {
      const document = dueTo(planned, field)?.content;
      const source = document?.source;
      const { entity } = kinds[planned.kind];
      rows.push({
        revision,
        at,
        writer,
        number: number + rows.length,
        entity_id: id,
        entity_kind: entity,
        recipient_kind: entity === 'RECIPIENT' ? planned.kind.toUpperCase() : null,
        entity_key: key,
        action: action.toUpperCase(),
        field: field || null,
        before,
        after,
        reason: document?.reason ?? reason ?? null,
        announcement: index === 0 ? announcement : null,
        year: index === 0 ? year : null,
        source_id: source === undefined ? null : register.id('source', [source]),
      });
    }
  }
  insertRows(writes, 'change', rows);
  return number + rows.length;
}
