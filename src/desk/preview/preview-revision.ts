import { createHash } from 'node:crypto';
import type { ScheduledDocumentToApply } from '../../../db/queries/desk/due-scheduled-document.ts';

/**
 * The revision of a preview: that of the published data, and a hash of the scheduled documents and their times; short,
 * since people read it. Two of them are equal only if the same documents are scheduled.
 */
export function previewRevisionOf(
  base: string,
  documents: readonly Pick<ScheduledDocumentToApply, 'id' | 'publish_at'>[],
): string {
  const held = documents.map(({ id, publish_at: at }) => `${id} ${at.toISOString()}`);
  return `${base}+${createHash('sha256').update(held.join('\n')).digest('hex').slice(0, 12)}`;
}
