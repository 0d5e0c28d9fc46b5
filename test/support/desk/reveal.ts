import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { tester } from './tester.ts';

/**
 * Schedules a document, and only then makes it due within moments: however long it takes to schedule, no time is
 * lost.
 * @param seconds from now until it is due
 * @returns when it is due, in milliseconds since 1970
 */
export async function scheduleSoon(
  owner: Database,
  name: string,
  text: string,
  seconds: number,
): Promise<number> {
  const publishAt = new Date(Date.now() + 600_000);
  await submitDocuments(owner, [textInput(name, text)], { publishAt, by: tester });
  const due = new Date(Date.now() + seconds * 1_000);
  await sql`
    update desk.scheduled_document set publish_at = ${due}
    where name = ${name} and status = 'SCHEDULED'`.execute(owner);
  return due.getTime();
}

/** A document with one place. */
export function placeDocument(slug: string, name = slug): string {
  const place = { slug, placeKind: 'CITY', names: { en: name } };
  return JSON.stringify({ format: 'awards/1', places: [place] });
}

/** Waits until a document has been published. @returns when it was, in milliseconds since 1970 */
export async function untilPublished(owner: Database, name: string): Promise<number> {
  for (;;) {
    const { rows } = await sql<{ ended_at: Date }>`
      select ended_at from desk.scheduled_document
      where name = ${name} and status = 'PUBLISHED'`.execute(owner);
    if (rows[0]) return rows[0].ended_at.getTime();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
