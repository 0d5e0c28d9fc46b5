import { setTimeout as sleep } from 'node:timers/promises';
import type { PoliteClient } from './polite.ts';

/** A program that becomes public at its time. */
export interface Reveal {
  slug: string;
  /** when it is due, in milliseconds since 1970 */
  dueAt: number;
}

const apply = `mutation($document: ImportDocument!, $publishAt: DateTime!) {
  applyDocument(input: { document: $document, publishAt: $publishAt }) {
    ... on ApplyDocumentPayload { scheduledDocument { id } }
    ... on MutationError { message }
  }
}`;

/** Schedules a document that reveals a program. @param seconds from now */
export async function scheduleReveal(
  curator: PoliteClient,
  token: string,
  seconds: number,
): Promise<Reveal> {
  const slug = `revealed-${Date.now()}`;
  const dueAt = Date.now() + seconds * 1_000;
  const document = { format: 'awards/1', programs: [{ slug, names: { en: 'Revealed' } }] };
  const publishAt = new Date(dueAt).toISOString();
  const data = await curator.fetchData(apply, { document, publishAt }, token);
  if (!JSON.stringify(data).includes('"id"')) throw new Error(JSON.stringify(data));
  return { slug, dueAt };
}

/**
 * Queries it again and again, from a second before its time on.
 * @returns seconds after its time at which an answer had it, or null if none had it in time
 * @throws Error if an answer had it too early
 */
export async function watchReveal(
  client: PoliteClient,
  { slug, dueAt }: Reveal,
  until: number,
): Promise<number | null> {
  await sleep(Math.max(0, dueAt - 1_000 - Date.now()));
  while (Date.now() < until) {
    const seen = await client
      .fetchData(`{ program(slug: "${slug}") { slug } }`)
      .then((data) => JSON.stringify(data).includes(slug))
      .catch(() => false);
    const late = (Date.now() - dueAt) / 1_000;
    if (seen && late < 0) throw new Error(`${slug} was public too early.`);
    if (seen) return late;
    await sleep(50);
  }
  return null;
}
