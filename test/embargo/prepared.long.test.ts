import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { supersedePreviews } from '../../db/queries/desk/preview-state.ts';
import { openPreview } from '../support/database/database.ts';
import { compare, statementsOf } from '../support/database/prepared.ts';
import { hiddenTogether } from './documents/documents.ts';
import { collectClues } from './operations/clues.ts';
import { operationsFor } from './operations/operations.ts';
import { openReader, openTwins } from './twins.ts';

/** The statements that a connection has prepared for any part of the schema run in the next preview, and read that. */
test('all statements of the schema that are prepared in one state run in all others', async () => {
  const twins = await openTwins();
  const { hiding } = twins;
  const documents: string[] = [];
  for (const these of hiddenTogether) documents.push((await twins.hide(...these)).id);
  const clues = await collectClues(twins, twins.base, documents);
  const queries = operationsFor(clues, 5).filter(({ method }) => method === 'GET');
  const statements = await statementsOf(hiding.press, async (db) => {
    const reader = openReader(db, hiding.desk);
    for (const query of queries) await reader.fetchText(query);
  });
  expect(statements.length).toBeGreaterThan(200);
  const { run } = compare(hiding.press, statements);
  const build = (name: string) =>
    openPreview(hiding, name, async (preview) => {
      await sql`update name set text = concat(text, ' of ', ${name}::text)`.execute(preview);
    });

  const seen = [await run(1)];
  await supersedePreviews(hiding.owner, null);
  seen.push(await run(1));
  for (const name of ['preview_91', 'preview_92']) {
    await build(name);
    seen.push(await run(1));
  }
  expect(new Set(seen).size).toBe(4);
});
